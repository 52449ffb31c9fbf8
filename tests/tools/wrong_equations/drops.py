torch.nn.ReLU(inplace) == paddle.nn.ReLU()
drop(inplace, "the result is the same")
drop(inplaec, "a slip")
#! 6 no operator of the equations above has the parameter "inplaec"
