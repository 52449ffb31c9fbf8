# Layers and settings of Paddle that need a function in PyTorch.

with_normal_weight(layer, name, dim) << paddle.nn.utils.weight_norm(layer, name, dim)
torch.nn.utils.remove_weight_norm(layer, name) << paddle.nn.utils.remove_weight_norm(layer, name)
note("PyTorch keeps the length of a weight with all its dimensions.")
def with_normal_weight(layer, name="weight", dim=0):
    """The layer, a weight of which is a length times a direction; dimensions count as in Paddle, which keeps a linear layer's weight transposed."""
    if isinstance(layer, torch.nn.Linear) and name == "weight" and dim is not None and dim != -1:
        dim = 1 - dim
    return torch.nn.utils.weight_norm(layer, name, None if dim == -1 else dim)


def example():
    half = paddle.nn.initializer.Constant(0.5)
    one, two = paddle.nn.Conv2D(2, 3, 3, weight_attr=half, bias_attr=half), paddle.nn.Linear(4, 3, weight_attr=half, bias_attr=half)
    three = paddle.nn.Conv1D(2, 4, 2, weight_attr=half, bias_attr=half)
    paddle.nn.utils.weight_norm(one)
    paddle.nn.utils.weight_norm(two, name="weight", dim=1)
    paddle.nn.utils.weight_norm(three, "weight", None)
    found = [one.weight.sum(), two.weight.sum(), three.weight.sum(), paddle.nn.functional.conv2d(f32(1, 2, 4, 4), one.weight)]
    paddle.nn.utils.remove_weight_norm(one)
    return found, one.weight


models << paddle.amp.decorate(models, optimizers=None, level="O1")
((models, optimizers)) << paddle.amp.decorate(models, optimizers, level="O1")
refuse("write the cast: model.half() or model.to(torch.bfloat16), all but the normalisations") << paddle.amp.decorate(models, optimizers, level="O2")
drop(dtype, "at level O1 the weights stay as they are")
drop(master_weight, "at level O1 the weights stay as they are")
drop(save_dtype, "at level O1 the weights stay as they are")
def example():
    layer = paddle.nn.Linear(3, 2)
    optimizer = paddle.optimizer.SGD(0.1, parameters=layer.parameters())
    same, step = paddle.amp.decorate(models=layer, optimizers=optimizer, level="O1", dtype="float16")
    alone = paddle.amp.decorate(layer, level="O1")
    return same(f32(4, 3)), step is optimizer, alone is layer


torch.nn.functional.interpolate(x, size, scale_factor, mode, align_corners=None) << paddle.nn.functional.upsample(x, size, scale_factor, mode, align_corners=False)
example(paddle.nn.functional.upsample(f32(1, 2, 3, 4), size=[6, 8]))
example(paddle.nn.functional.upsample(f32(1, 2, 3, 4), scale_factor=2, mode="nearest"))

torch.triu(x, diagonal) << paddle.tensor.triu(x, diagonal)
torch.tril(x, diagonal) << paddle.tensor.tril(x, diagonal)
def example():
    return paddle.ones([1]), paddle.tensor.triu(f32(3, 3), 1), paddle.tensor.tril(f32(3, 3))


if annotation():
    torch.Tensor << paddle.tensor
torch << paddle.tensor
def example():
    def twice(x: paddle.tensor) -> paddle.tensor:
        return x * 2

    return twice(paddle.ones([2]) * f32(2)), paddle.tensor.triu(paddle.ones([2, 2]))


class LSTMCellOfOutput(torch.nn.LSTMCell):
    """An LSTM cell that gives (output, (output, state)), as Paddle's does."""

    def forward(self, inputs, states=None):
        output, state = super().forward(inputs, states)
        return output, (output, state)


LSTMCellOfOutput(input_size, hidden_size) << paddle.nn.LSTMCell(input_size, hidden_size)
def example():
    cell, x = paddle.nn.LSTMCell(4, 3), f32(2, 4)
    output, states = cell(x)
    return output, cell(x * 2, states), cell(x, (f32(2, 3), f32(2, 3)))


torch.nn.Bilinear(in1_features, in2_features, out_features, bias=False) << (
    paddle.nn.Bilinear(in1_features, in2_features, out_features, bias_attr=False))
example(paddle.nn.Bilinear(2, 3, 4, bias_attr=False)(f32(5, 2), f32(5, 3)))
