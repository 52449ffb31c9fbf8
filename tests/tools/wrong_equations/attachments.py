note("too early")
#! 1 this belongs to no equation: it stands behind the equations that it is about
torch.cat(tensors, dim) == paddle.concat(tensors, dim)
drop(dim)
#! 1 write drop(parameter, "why nothing is lost")
drop(out, "")
#! 1 write drop(parameter, "why nothing is lost")
note(1)
#! 1 write note("text")
tolerance(1e-4)
#! 1 write tolerance(1e-4, "why")
example()
#! 1 an example needs an expression
