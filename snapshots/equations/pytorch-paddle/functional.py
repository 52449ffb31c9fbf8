# torch.nn.functional.

torch.nn.functional.normalize(input, p, dim, eps) == paddle.nn.functional.normalize(input, p, axis=dim, epsilon=eps)
example(torch.nn.functional.normalize(f32(4, 5), p=2, dim=1))
example(torch.nn.functional.normalize(f32(4, 5) * 2))
example(torch.nn.functional.normalize(f32(4, 5, 3), 1.0, -1, 1e-3))
