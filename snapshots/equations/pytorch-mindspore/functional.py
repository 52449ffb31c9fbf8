# torch.nn.functional.

torch.nn.functional.normalize(input, p, dim, eps) >> input / mindspore.Tensor.clamp(mindspore.ops.norm(input, ord=p, dim=dim, keepdim=True), min=eps)
torch.nn.functional.normalize(input, p, dim, eps) >> normalize(input, p, dim, eps)


def normalize(input, p=2.0, dim=1, eps=1e-12):
    """The vectors along dim, divided by their p-norm (by eps where that is smaller)."""
    return input / mindspore.ops.norm(input, ord=p, dim=dim, keepdim=True).clamp(min=eps)


def example():
    x = f32(4, 5)
    return torch.nn.functional.normalize(x, p=2, dim=1)


example(torch.nn.functional.normalize(f32(4, 5) * 2))
