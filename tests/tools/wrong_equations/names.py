torch.catt(tensors, dim) == paddle.concat(tensors, dim)
#! 1 torch.catt is no operator of pytorch (did you mean torch.cat?)
torch.cat(tensors, dim) == paddle.concta(tensors, dim)
#! 28 paddle.concta is no operator of paddle (did you mean paddle.concat?)
torch.cat(tensors, dim) == paddle.concat(torch.cat(tensors), dim)
#! 42 torch.cat stands on the side of paddle
torch.cat(tensors, axis) == paddle.concat(tensors, axis)
#! 20 torch.cat has no parameter "axis": its parameters are (tensors, dim=0, *, out=None)
torch.cat(tensors, dim) == paddle.concat(tensors, dim=dim)
#! 51 paddle.concat has no parameter "dim": its parameters are (x, axis=0, name=None)
torch.cat(tensors, dim) == paddle.concat(tensors, axes)
#! 51 "axes" is no name of the other side
torch.cat(tensors, dim) == paddle.concat(axis=dim)
#! 28 paddle.concat needs "x": (x, axis=0, name=None)
torch.cat(tensors, dim) == paddle.concat(tensors, dim, None, 1)
#! 62 paddle.concat takes fewer arguments by position: (x, axis=0, name=None)
torch.cat(tensors, dim) == paddle.concat(tensors, x=dim)
#! 51 "x" is given twice
torch.max(input, dim, other) >> input
#! 18 no signature of torch.max takes this call: (input) or (input, dim, keepdim=False)
torch.cat(tensors, 1) >> paddle.concat(tensors, 1)
#! 20 an argument by position is the name of a parameter; write a value or a pattern as name=value
torch.Tensor.view(self, shape) >> self
#! 25 "shape" is variadic: write *shape
torch.Tensor.view(x, *shape) >> x
#! 19 the first argument of a method's pattern is self
torch.nn.ReLU(inplace) == paddle.nn.ReLU()
#! 1 "inplace" is not used on the other side: leave it out, or say drop(inplace, "why nothing is lost")
torch.cat(tensors, dim) >> join(tensors, dim)
#! 28 there is no helper `join`: define it in this file
torch.cat(axis) << paddle.concat(axis)
#! 34 "axis" stands where x is, but axis is another parameter: write x=axis
