# mindspore.mint where it runs on Ascend only: without examples, so that nothing here counts as executed.

torch.nn.LayerNorm(normalized_shape, eps, elementwise_affine, bias) << mindspore.mint.nn.LayerNorm(normalized_shape, eps, elementwise_affine, bias)
torch.nn.Embedding(num_embeddings, embedding_dim, padding_idx) << mindspore.mint.nn.Embedding(num_embeddings, embedding_dim, padding_idx)
torch.arange(end, dtype=dtype) << mindspore.mint.arange(end, dtype=dtype)
torch.arange(start=start, end=end, step=step, dtype=dtype) << mindspore.mint.arange(start=start, end=end, step=step, dtype=dtype)
torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode) << mindspore.mint.nn.Conv2d(
    in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode)
torch.nn.functional.dropout(input, p, training) << mindspore.mint.nn.functional.dropout(input, p, training)
torch.stack(tensors, dim) << mindspore.mint.stack(tensors, dim)
torch.zeros_like(input, dtype=dtype) << mindspore.mint.zeros_like(input, dtype=dtype)
torch.ones_like(input, dtype=dtype) << mindspore.mint.ones_like(input, dtype=dtype)
torch.nn.CrossEntropyLoss(weight, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing) << mindspore.mint.nn.CrossEntropyLoss(
    weight, ignore_index, reduction, label_smoothing)
torch.nn.functional.pad(input, pad, mode, value) << mindspore.mint.nn.functional.pad(input, pad, mode, value)
torch.full(size, fill_value, dtype=dtype) << mindspore.mint.full(size, fill_value, dtype=dtype)
torch.cumsum(input, dim, dtype=dtype) << mindspore.mint.cumsum(input, dim, dtype)
torch.tril(input, diagonal) << mindspore.mint.tril(input, diagonal)
torch.nn.functional.gelu(input, approximate=approximate) << mindspore.mint.nn.functional.gelu(input, approximate=approximate)
