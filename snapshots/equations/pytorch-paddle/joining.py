# Joining and splitting.

torch.cat(tensors, dim) == paddle.concat(tensors, axis=dim)
example(torch.cat((f32(2, 3), f32(2, 4)), 1))
example(torch.cat([f32(2, 3), f32(4, 3)]))
example(torch.cat([f32(2, 3), f32(2, 3)], dim=-1))
example(torch.concat([f32(2, 3), f32(2, 3)], axis=-1))
