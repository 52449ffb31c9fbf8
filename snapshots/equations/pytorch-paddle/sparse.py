# Tensors that store few of their values.

torch.sparse_coo_tensor(indices, values, size=size, dtype=dtype) == paddle.sparse.sparse_coo_tensor(indices, values, size, dtype)
torch.Tensor.to_dense(self) == paddle.Tensor.to_dense(self)
torch.Tensor.coalesce(self) == paddle.Tensor.coalesce(self)
torch.Tensor.indices(self) == paddle.Tensor.indices(self)
torch.Tensor.values(self) == paddle.Tensor.values(self)
torch.Tensor.is_sparse >> paddle.Tensor.is_sparse(self)
torch.Tensor.to_sparse(self) >> paddle.Tensor.to_sparse_coo(self, self.ndim)
torch.Tensor.to_sparse(self, sparse_dim) == paddle.Tensor.to_sparse_coo(self, sparse_dim)
no_gradient("Paddle's sparse tensors made of values carry none back")
def example():
    few = torch.sparse_coo_tensor(torch.tensor([[0, 1, 2], [1, 2, 0]]), torch.tensor([1.0, 2.0, 3.0]), (3, 4))
    return few.to_dense(), few.coalesce().indices(), few.coalesce().values(), few.is_sparse, torch.ones(2).is_sparse


def example():
    few = torch.sparse_coo_tensor([[0, 1, 1], [1, 2, 2]], [1, 2, 3], size=(2, 3), dtype=torch.float64).coalesce()
    return few.to_dense(), few.values()


def example():
    x = torch.tensor([[0.0, 1.5, 0.0], [2.5, 0.0, 0.0]])
    few = x.to_sparse()
    return few.indices(), few.values(), few.to_dense(), x.to_sparse(2).to_dense()
