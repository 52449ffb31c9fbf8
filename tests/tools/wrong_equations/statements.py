"""What is no statement of the language."""
import paddle
#! 1 an equation file imports nothing: operators are written with their full names, and a helper imports inside its body
for x in y: pass
#! 1 this is no statement of the equation language: see docs/equations.md
torch.cat(tensors) + 1
#! 1 an equation is `left == right`, `left >> right` or `left << right`
torch.cat
#! 1 an equation is `left == right`, `left >> right` or `left << right`
torch.cat(tensors) >> tensors if tensors else tensors
#! 1 put the right side in parentheses where it is a comparison, `not`, `and`, `or`, a conditional or a lambda
torch.cat(tensors) >> tensors == tensors
#! 1 put the right side in parentheses where it is a comparison, `not`, `and`, `or`, a conditional or a lambda
torch.cat(tensors) == tensors < tensors
#! 1 put the right side in parentheses where it is a comparison, `not`, `and`, `or`, a conditional or a lambda
torch.cat(tensors) >> refuse()
#! 23 write refuse("why")
tensors >> paddle.concat(tensors)
#! 1 the left side is one call of an operator or its name: this is matched against code
torch.cat(x) << x
#! 17 the right side is one call of an operator or its name: << matches it against code
forget(dim)
#! 1 this is no equation and none of drop, note, tolerance, random_result, no_gradient, executed_with, example
def unused(x): return x
#! 1 no equation of this file uses the helper `unused`
with open("x"): pass
#! 6 only `with versions(framework=">=2.0"):` and `with requested("name"):` are known
with versions(jax=">=2.0"): pass
#! 15 "jax" is neither pytorch nor paddle
with versions(paddle="2.0"): pass
#! 15 "2.0" are no versions: write ">=2.5, <3.0"
with versions(paddle=">3.0, <3.0"): pass
#! 15 no version is in this range
with requested(mint): pass
#! 6 what is requested is one name, such as "mint"
