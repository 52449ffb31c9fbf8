# Operators that overwrite their tensor. On CPU, MindSpore overwrites by copy_ only, and its views (slices, view, transpose)
# keep their own values: self stands twice, so that a slice is never the tensor that is overwritten.

torch.Tensor.copy_(self, other, non_blocking) == mindspore.Tensor.copy_(self, other, non_blocking)
torch.Tensor.add_(self, other, alpha=1) >> mindspore.Tensor.copy_(self, self + other)
torch.Tensor.add_(self, other, alpha=alpha) >> mindspore.Tensor.copy_(self, mindspore.Tensor.add(self, other, alpha=alpha))
torch.Tensor.sub_(self, other, alpha=1) >> mindspore.Tensor.copy_(self, self - other)
torch.Tensor.sub_(self, other, alpha=alpha) >> mindspore.Tensor.copy_(self, mindspore.Tensor.sub(self, other, alpha=alpha))
torch.Tensor.mul_(self, other) >> mindspore.Tensor.copy_(self, self * other)
torch.Tensor.div_(self, other) >> mindspore.Tensor.copy_(self, self / other)
torch.Tensor.pow_(self, exponent) >> mindspore.Tensor.copy_(self, self ** exponent)
torch.Tensor.fill_(self, value) >> mindspore.Tensor.copy_(self, mindspore.ops.full_like(self, value))
torch.Tensor.zero_(self) >> mindspore.Tensor.copy_(self, mindspore.ops.zeros_like(self))
torch.Tensor.clamp_(self, min, max) >> mindspore.Tensor.copy_(self, mindspore.Tensor.clamp(self, min, max))
torch.Tensor.masked_fill_(self, mask, value) >> mindspore.Tensor.copy_(self, mindspore.Tensor.masked_fill(self, mask, value))
if isinstance(value, float) or isinstance(value, int):
    torch.Tensor.scatter_(self, dim, index, value) >> mindspore.Tensor.copy_(
        self, mindspore.ops.tensor_scatter_elements(self, index, mindspore.ops.full_like(index, value, dtype=self.dtype), axis=dim))
torch.Tensor.scatter_(self, dim, index, src) >> mindspore.Tensor.copy_(
    self, mindspore.ops.tensor_scatter_elements(self, index, src, axis=dim))
torch.Tensor.scatter_add_(self, dim, index, src) >> mindspore.Tensor.copy_(
    self, mindspore.ops.tensor_scatter_elements(self, index, src, axis=dim, reduction="add"))
torch.Tensor.index_add_(self, dim, index, source, alpha=1) >> mindspore.Tensor.copy_(
    self, mindspore.ops.index_add(self, mindspore.Tensor.int(index), source, dim))
torch.Tensor.exp_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.exp(self))
torch.Tensor.sqrt_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.sqrt(self))
torch.Tensor.sigmoid_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.sigmoid(self))
torch.Tensor.tanh_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.tanh(self))
torch.Tensor.relu_(self) >> mindspore.Tensor.copy_(self, mindspore.ops.relu(self))
torch.Tensor.uniform_(self, from_, to) >> uniform_(self, from_, to)
torch.Tensor.normal_(self, mean, std) >> mindspore.Tensor.copy_(self, mindspore.ops.normal(self.shape, mean, std))
torch.Tensor.add_(self, other, alpha=alpha) << mindspore.Tensor.add_(self, other, alpha=alpha)
torch.Tensor.sub_(self, other, alpha=alpha) << mindspore.Tensor.sub_(self, other, alpha=alpha)
torch.Tensor.mul_(self, other) << mindspore.Tensor.mul_(self, other)
torch.Tensor.div_(self, other) << mindspore.Tensor.div_(self, other)
def uniform_(tensor, low, high):
    """Fills the tensor with draws between low and high."""
    tensor.copy_(mindspore.ops.rand_like(tensor) * (high - low) + low)
    return tensor


note("In MindSpore, views of this tensor made before do not see the new values, and a view does not change the tensor that it was taken from.")
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
def example():
    x, y = f32(2, 3), f32(2, 3)
    z = x * 1.0
    z.copy_(y)
    z.add_(x)
    z.add_(y, alpha=2)
    z.mul_(3)
    z.sub_(x)
    z.sub_(y, alpha=0.5)
    z.div_(2)
    z.clamp_(min=-1.0)
    return z


def example():
    x, mask, places = f32(2, 3), b(2, 3), idx(3, 2, 1)
    z, w, v = x * 1.0, x * 1.0, x * 1.0
    z.fill_(3)
    w.masked_fill_(mask, 2.0)
    v.scatter_(1, places, 1.5)
    x.zero_()
    return x, z, w, v


def example():
    x, y, rows = f32(4, 3) * 1.0, f32(2, 3), idx(4, 2)
    x.index_add_(0, rows, y)
    return x


def example():
    x = torch.zeros(90, 80)
    x.normal_(100.0, 1.0)
    y = torch.zeros(90, 80)
    y.normal_()
    z = torch.zeros(90, 80)
    z.uniform_(4.0, 8.0)
    w = torch.zeros(90, 80)
    w.uniform_()
    return x.mean() // 50, y.std() // 0.6, z.mean() // 5, w.mean() // 0.3, x.dtype == torch.float32, z.shape
