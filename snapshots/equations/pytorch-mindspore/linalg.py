# torch.linalg.

torch.linalg.inv(A) == mindspore.ops.inv(A)
example(torch.linalg.inv(f32(3, 3)))
torch.linalg.pinv(A, atol=atol, rtol=rtol, hermitian=hermitian) == mindspore.ops.pinv(A, atol=atol, rtol=rtol, hermitian=hermitian)
example(torch.linalg.pinv(f32(3, 4)))
torch.linalg.det(A) == mindspore.ops.det(A)
example(torch.linalg.det(f32(3, 3)))
torch.linalg.slogdet(A) == mindspore.ops.slogdet(A)
example(torch.linalg.slogdet(f32(3, 3)))
torch.linalg.cholesky(A, upper=upper) == mindspore.ops.cholesky(A, upper)
example(torch.linalg.cholesky(torch.eye(3) * 2))
torch.linalg.matrix_power(A, n) == mindspore.ops.matrix_power(A, n)
example(torch.linalg.matrix_power(f32(3, 3), 3))
torch.linalg.matrix_norm(A, ord, dim, keepdim, dtype=dtype) == mindspore.ops.matrix_norm(A, ord, axis=dim, keepdims=keepdim, dtype=dtype)
example(torch.linalg.matrix_norm(f32(3, 4)))
example(torch.linalg.matrix_norm(f32(3, 4), ord=1, keepdim=True))
torch.linalg.cond(A, p) == mindspore.ops.cond(A, p)
note("MindSpore computes in float32, also where the input is float64.")
example(torch.linalg.cond(f32(3, 3)))
example(torch.linalg.cond(f32(3, 3), p=1))
torch.linalg.eigvals(A) == mindspore.ops.eigvals(A)
example(torch.linalg.eigvals(torch.eye(3) * 2))
torch.linalg.cross(input, other, dim=dim) >> crossed(input, other, dim)
def crossed(input, other, dim=None):
    """The cross product; MindSpore's own reads other elements where one side is spread over the other."""
    if input.shape != other.shape:
        input, other = input + mindspore.ops.zeros_like(other), other + mindspore.ops.zeros_like(input)
    return mindspore.ops.cross(input, other, dim)


example(torch.linalg.cross(f32(1, 3), f32(4, 3)))
example(torch.linalg.cross(f32(2, 3), f32(2, 3)))
torch.linalg.diagonal(A, offset=offset, dim1=dim1, dim2=dim2) == mindspore.ops.diagonal(A, offset, dim1, dim2)
example(torch.linalg.diagonal(f32(3, 4)))
example(torch.linalg.diagonal(f32(2, 3, 4), offset=1))
torch.linalg.vecdot(x, y, dim=dim) == mindspore.ops.vecdot(x, y, axis=dim)
example(torch.linalg.vecdot(f32(2, 3), f32(2, 3)))
