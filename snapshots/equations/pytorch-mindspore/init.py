# Initial values. MindSpore gives a parameter the values of an initializer.

torch.nn.init.kaiming_normal_(tensor, a, mode, nonlinearity) >> mindspore.Parameter.set_data(tensor, mindspore.common.initializer.initializer(
    mindspore.common.initializer.HeNormal(negative_slope=a, mode=mode, nonlinearity=nonlinearity), tensor.shape, tensor.dtype))
torch.nn.init.kaiming_uniform_(tensor, a, mode, nonlinearity) >> mindspore.Parameter.set_data(tensor, mindspore.common.initializer.initializer(
    mindspore.common.initializer.HeUniform(negative_slope=a, mode=mode, nonlinearity=nonlinearity), tensor.shape, tensor.dtype))
torch.nn.init.xavier_normal_(tensor, gain) >> mindspore.Parameter.set_data(tensor, mindspore.common.initializer.initializer(
    mindspore.common.initializer.XavierNormal(gain=gain), tensor.shape, tensor.dtype))
torch.nn.init.xavier_uniform_(tensor, gain) >> mindspore.Parameter.set_data(tensor, mindspore.common.initializer.initializer(
    mindspore.common.initializer.XavierUniform(gain=gain), tensor.shape, tensor.dtype))
torch.nn.init.orthogonal_(tensor, gain) >> mindspore.Parameter.set_data(tensor, mindspore.common.initializer.initializer(
    mindspore.common.initializer.Orthogonal(gain=gain), tensor.shape, tensor.dtype))
torch.nn.init.normal_(tensor, mean, std) >> mindspore.Parameter.set_data(tensor, mindspore.common.initializer.initializer(
    mindspore.common.initializer.Normal(sigma=std, mean=mean), tensor.shape, tensor.dtype))
torch.nn.init.trunc_normal_(tensor, mean, std, a, b) >> mindspore.Parameter.set_data(tensor, mindspore.common.initializer.initializer(
    mindspore.common.initializer.TruncatedNormal(sigma=std, mean=mean, a=a, b=b), tensor.shape, tensor.dtype))
torch.nn.init.uniform_(tensor, a=-bound, b=bound) >> mindspore.Parameter.set_data(tensor, mindspore.common.initializer.initializer(
    mindspore.common.initializer.Uniform(scale=bound), tensor.shape, tensor.dtype))
torch.nn.init.uniform_(tensor, a, b) >> refuse("MindSpore's Uniform initializer is symmetric: set_data with the values that you want")
torch.nn.init.constant_(tensor, val) >> mindspore.Parameter.set_data(tensor, mindspore.common.initializer.initializer(val, tensor.shape, tensor.dtype))
torch.nn.init.zeros_(tensor) >> mindspore.Parameter.set_data(tensor, mindspore.common.initializer.initializer("zeros", tensor.shape, tensor.dtype))
torch.nn.init.ones_(tensor) >> mindspore.Parameter.set_data(tensor, mindspore.common.initializer.initializer("ones", tensor.shape, tensor.dtype))

torch.nn.init.kaiming_normal_(self, negative_slope, mode, nonlinearity) << mindspore.Parameter.set_data(self, mindspore.common.initializer.initializer(
    mindspore.common.initializer.HeNormal(negative_slope, mode, nonlinearity), shape, dtype))
torch.nn.init.kaiming_uniform_(self, negative_slope, mode, nonlinearity) << mindspore.Parameter.set_data(self, mindspore.common.initializer.initializer(
    mindspore.common.initializer.HeUniform(negative_slope, mode, nonlinearity), shape, dtype))
torch.nn.init.xavier_normal_(self, gain) << mindspore.Parameter.set_data(self, mindspore.common.initializer.initializer(
    mindspore.common.initializer.XavierNormal(gain), shape, dtype))
torch.nn.init.xavier_uniform_(self, gain) << mindspore.Parameter.set_data(self, mindspore.common.initializer.initializer(
    mindspore.common.initializer.XavierUniform(gain), shape, dtype))
torch.nn.init.normal_(self, mean, sigma) << mindspore.Parameter.set_data(self, mindspore.common.initializer.initializer(
    mindspore.common.initializer.Normal(sigma, mean), shape, dtype))
torch.nn.init.trunc_normal_(self, mean, sigma, a, b) << mindspore.Parameter.set_data(self, mindspore.common.initializer.initializer(
    mindspore.common.initializer.TruncatedNormal(sigma, mean, a, b), shape, dtype))
torch.nn.init.uniform_(self, -scale, scale) << mindspore.Parameter.set_data(self, mindspore.common.initializer.initializer(
    mindspore.common.initializer.Uniform(scale), shape, dtype))
torch.nn.init.zeros_(self) << mindspore.Parameter.set_data(self, mindspore.common.initializer.initializer("zeros", shape, dtype))
torch.nn.init.ones_(self) << mindspore.Parameter.set_data(self, mindspore.common.initializer.initializer("ones", shape, dtype))
torch.nn.init.constant_(self, value) << mindspore.Parameter.set_data(self, mindspore.common.initializer.initializer(
    mindspore.common.initializer.Constant(value), shape, dtype))
drop(shape, "a parameter's values have its shape")
drop(dtype, "a parameter's values have its dtype")
def example():
    weight, bias = torch.nn.Parameter(torch.ones(3, 4)), torch.nn.Parameter(torch.ones(3))
    torch.nn.init.zeros_(bias)
    torch.nn.init.constant_(weight, 0.5)
    return torch.nn.functional.linear(f32(2, 4), weight, bias)


def example():
    weight, bias = torch.nn.Parameter(torch.ones(3, 4)), torch.nn.Parameter(torch.zeros(3))
    torch.nn.init.kaiming_normal_(weight, mode="fan_out", nonlinearity="relu")
    torch.nn.init.kaiming_uniform_(weight, a=2.0)
    torch.nn.init.xavier_uniform_(weight)
    torch.nn.init.xavier_normal_(weight, gain=0.5)
    torch.nn.init.normal_(weight, std=0.02)
    torch.nn.init.trunc_normal_(weight, std=0.02)
    torch.nn.init.uniform_(weight, -0.1, 0.1)
    torch.nn.init.orthogonal_(weight)
    torch.nn.init.ones_(bias)
    return weight.shape, bias.shape


set_data(self, data) << mindspore.Parameter.set_data(self, data, slice_shape=False)
def set_data(parameter, data):
    """Overwrites a parameter in its dtype; it takes the shape of its new data."""
    data = torch.as_tensor(data, dtype=parameter.dtype, device=parameter.device)
    if data.shape == parameter.shape:
        parameter.data.copy_(data)
    else:
        parameter.data = data.detach().clone()
    return parameter


no_gradient("a parameter that is overwritten has none")
def example():
    weight = mindspore.Parameter(mindspore.ops.zeros((3, 4), mindspore.float32))
    weight.set_data(f32(3, 4))
    return weight * 2


def example():
    weight, other = (mindspore.Parameter(mindspore.ops.zeros((3, 4), mindspore.float32)) for _ in range(2))
    weight.set_data(i32(4) - 5)
    return weight * 2, other.set_data(f32(1, 4)).shape


