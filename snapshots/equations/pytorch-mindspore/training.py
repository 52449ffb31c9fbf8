# The training step. MindSpore differentiates a function: what computes the loss becomes one, and the gradients are a value.

torch.Tensor.backward(self) >> (gradients := mindspore.value_and_grad(forward, None, optimizer.parameters, has_aux=has_aux))
torch.Tensor.backward(self) >> (gradients := added_gradients(gradients, more_gradients))
drop(retain_graph, "each function computes its loss anew")
note("A parameter that the loss does not depend on has a gradient of zeros in MindSpore and none in PyTorch: weight decay and momentum move it.")
torch.Tensor.backward(self, gradient, retain_graph, create_graph, inputs) >> refuse(
    "MindSpore has no backward: make a function of the forward pass and take its gradients with mindspore.value_and_grad(function, None, network.trainable_params())")
torch.optim.Optimizer.zero_grad(self) >> (gradients := None)
torch.nn.Module.zero_grad(self) >> (gradients := None)
drop(set_to_none, "MindSpore keeps no gradients")
torch.optim.Optimizer.step(self) >> self(gradients)
torch.optim.SGD.step(self) >> self(gradients)
torch.optim.Adam.step(self) >> self(gradients)
torch.optim.Adadelta.step(self) >> self(gradients)
torch.optim.Adagrad.step(self) >> self(gradients)
torch.optim.Adamax.step(self) >> self(gradients)
torch.optim.NAdam.step(self) >> self(gradients)
torch.optim.RAdam.step(self) >> self(gradients)
torch.optim.RMSprop.step(self) >> self(gradients)
torch.optim.Rprop.step(self) >> self(gradients)
torch.optim.ASGD.step(self) >> self(gradients)
if norm_type in (2, 2.0):
    torch.nn.utils.clip_grad_norm_(parameters, max_norm, norm_type, error_if_nonfinite) >> (
        gradients := mindspore.ops.clip_by_norm(gradients, max_norm, norm_type, error_if_nonfinite))
torch.nn.utils.clip_grad_norm_(parameters, max_norm, norm_type, error_if_nonfinite) >> (
    gradients := clipped_by_norm(gradients, max_norm, norm_type, error_if_nonfinite))
torch.nn.utils.clip_grad_value_(parameters, clip_value) >> (gradients := mindspore.ops.clip_by_value(gradients, -clip_value, clip_value))
drop(parameters, "the gradients are those of the optimizer's parameters")
drop(foreach, "it says how fast, not what is computed")


def clipped_by_norm(gradients, max_norm, norm_type=2.0, error_if_nonfinite=False):
    """The gradients, made smaller where the norm of all together is above a bound; MindSpore's norms of odd powers keep the signs."""
    sizes = mindspore.ops.clip_by_norm([gradient.abs() for gradient in gradients], max_norm, norm_type, error_if_nonfinite)
    return tuple(size * gradient.sign() for size, gradient in zip(sizes, gradients))


def added_gradients(gradients, more):
    """The sum of two sets of gradients; None stands for none yet."""
    return more if gradients is None else tuple(one + other for one, other in zip(gradients, more))


def example():
    x = f32(4, 3)
    weight, shift = torch.nn.Parameter(torch.ones(3, 2)), torch.nn.Parameter(torch.zeros(2))
    optimizer = torch.optim.SGD([weight, shift], lr=0.1)
    for _ in range(3):
        optimizer.zero_grad()
        output = x @ weight + shift
        loss = output.square().mean()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([weight, shift], 0.5)
        optimizer.step()
    return weight, shift, loss, output


def example():  # PyTorch divides by the norm plus 1e-6, which small gradients show
    x = f32(4, 3)
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=1000.0)
    optimizer.zero_grad()
    loss = (x @ weight).square().mean() * 1e-4
    loss.backward()
    torch.nn.utils.clip_grad_norm_([weight], max_norm=1e-5)
    optimizer.step()
    return weight, loss


def example():
    x = f32(4, 3)
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1)
    for _ in range(2):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([weight], 0.3, norm_type=1)
        optimizer.step()
    return weight, loss


def example():  # gradients of both signs
    x = tensor([[1.0, -2.0, 0.5], [0.5, -1.0, 2.0]], "float32")
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1)
    optimizer.zero_grad()
    loss = (x @ weight).square().mean()
    loss.backward()
    torch.nn.utils.clip_grad_norm_([weight], 0.3, norm_type=1)
    optimizer.step()
    return weight, loss


def example():
    x = f32(4, 3)
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1)
    for _ in range(2):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([weight], 0.3, norm_type=float("inf"), error_if_nonfinite=True)
        optimizer.step()
    return weight, loss


def example():
    x = f32(4, 3)
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.Adam([weight], lr=0.1)
    optimizer.zero_grad()
    for step in range(6):
        loss = (x @ weight).square().mean() / 2
        loss.backward()
        if (step + 1) % 2 == 0:
            torch.nn.utils.clip_grad_value_([weight], 0.2)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
    return weight, loss


torch.optim.Optimizer.step(self, closure) >> refuse(
    "MindSpore's optimisers take the gradients: loss, gradients = mindspore.value_and_grad(forward, None, optimizer.parameters)(...); optimizer(gradients)")
torch.optim.Optimizer.zero_grad(self, set_to_none) >> refuse("MindSpore returns gradients from mindspore.value_and_grad and keeps none: delete the call")
torch.nn.Module.zero_grad(self, set_to_none) >> refuse("MindSpore returns gradients from mindspore.value_and_grad and keeps none: delete the call")
torch.nn.utils.clip_grad_norm_ >> refuse("MindSpore clips the gradients themselves: gradients = mindspore.ops.clip_by_norm(gradients, max_norm)")
torch.nn.utils.clip_grad_value_ >> refuse("MindSpore clips the gradients themselves: gradients = mindspore.ops.clip_by_value(gradients, -clip_value, clip_value)")


# The way back: the gradients that MindSpore's functions return are filled in. A step forgets those before it, unless they add up.
torch.Tensor.backward(loss) << mindspore.value_and_grad(fn, grad_position=None, weights=weights, has_aux=has_aux, return_ids=False)
torch.optim.Optimizer.zero_grad(optimizer) << mindspore.value_and_grad(fn, grad_position=None, weights=weights, has_aux=has_aux, return_ids=False)
drop(fn, "it is called where its gradients are computed")
drop(weights, "backward() fills in the gradients of all weights; the optimizer takes its own")
drop(has_aux, "the first of the results is the loss")
note("A parameter that the loss does not depend on has a gradient of zeros in MindSpore and none in PyTorch, where weight decay and momentum leave it alone.")
torch.optim.Optimizer.step(optimizer) << mindspore.experimental.optim.Optimizer.construct(self, *hyper_params)
torch.optim.Optimizer.step(optimizer) << mindspore.nn.Optimizer.construct(self, *hyper_params)
drop(self, "it is the optimizer")
drop(hyper_params, "the optimizer takes the gradients that backward() filled in")
torch.nn.utils.clip_grad_norm_(weights, clip_norm) << mindspore.ops.clip_by_global_norm(x, clip_norm, use_norm=None)
torch.nn.utils.clip_grad_norm_(weights, max_norm, norm_type, error_if_nonfinite) << mindspore.ops.clip_by_norm(x, max_norm, norm_type, error_if_nonfinite)
torch.nn.utils.clip_grad_value_(weights, clip_value) << mindspore.ops.clip_by_value(x, -clip_value, clip_value)
clip_gradients(weights, clip_value_min, clip_value_max) << mindspore.ops.clip_by_value(x, clip_value_min, clip_value_max)
drop(x, "the gradients are those of the weights")
optimized(self) << mindspore.experimental.optim.Optimizer.parameters
no_gradient("the example takes gradients itself")


def clip_gradients(parameters, lowest=None, highest=None):
    """Cuts the gradients of parameters off at two values."""
    for parameter in parameters:
        if parameter.grad is not None:
            parameter.grad.clamp_(lowest, highest)


def optimized(optimizer):
    """The parameters of all groups of an optimizer."""
    return [parameter for group in optimizer.param_groups for parameter in group["params"]]


def example():
    x = f32(4, 3)
    results = []
    for clip in range(4):
        weight, shift = mindspore.Parameter(mindspore.ops.ones((3, 2))), mindspore.Parameter(mindspore.ops.zeros((2,)))
        optimizer = mindspore.experimental.optim.SGD([weight, shift], lr=0.1, momentum=0.9)

        def forward_fn(y):
            output = y @ weight + shift
            return output.square().mean(), output

        grad_fn = mindspore.value_and_grad(forward_fn, None, optimizer.parameters, has_aux=True)
        for _ in range(3):
            (loss, output), grads = grad_fn(x)
            if clip == 0:
                grads = mindspore.ops.clip_by_global_norm(grads, 0.5)
            elif clip == 1:
                grads = mindspore.ops.clip_by_value(grads, -0.2, 0.2)
            elif clip == 2:
                grads = mindspore.ops.clip_by_norm(grads, 0.4, norm_type=1.0)
            else:
                grads = mindspore.ops.clip_by_value(grads, -0.1, 0.3)
            optimizer(grads)
            results += [weight.copy(), shift.copy(), loss, output]
    return results


refuse("its gradients are filled in by loss.backward(): call the function itself, then backward()") << mindspore.value_and_grad(
    fn, grad_position, weights, has_aux, return_ids)
refuse("call optimizer.step() behind loss.backward()") << mindspore.experimental.optim.Optimizer.construct(self, *hyper_params)
refuse("call optimizer.step() behind loss.backward()") << mindspore.nn.Optimizer.construct(self, *hyper_params)
