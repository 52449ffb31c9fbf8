# Paddle's fused operators. PyTorch fuses what is written out when it compiles.

(attention_of_rows(query, key, value, dropout, causal, training, softmax_scale)) << paddle.nn.functional.flash_attention.flash_attention(
    query, key, value, dropout, causal, return_softmax=False, training=training, softmax_scale=softmax_scale)
refuse("PyTorch does not give the probabilities of attention") << paddle.nn.functional.flash_attention.flash_attention(
    query, key, value, dropout, causal, return_softmax)
note("The second result, the probabilities, is None in both.")
def attention_of_rows(query, key, value, dropout=0.0, causal=False, training=True, scale=None):
    """(attention of tensors of [batch, length, heads, size], None)."""
    query, key, value = query.transpose(1, 2), key.transpose(1, 2), value.transpose(1, 2)
    found = torch.nn.functional.scaled_dot_product_attention(
        query, key, value, dropout_p=dropout if training else 0.0, is_causal=causal, scale=scale)
    return found.transpose(1, 2), None


example(paddle.nn.functional.flash_attention.flash_attention(f32(2, 4, 3, 8), f32(2, 5, 3, 8), f32(2, 5, 3, 8)))
example(paddle.nn.functional.flash_attention.flash_attention(f32(2, 4, 3, 8), f32(2, 4, 3, 8), f32(2, 4, 3, 8), causal=True)[0])
example(paddle.nn.functional.flash_attention.flash_attention(f32(2, 4, 3, 8), f32(2, 4, 3, 8), f32(2, 4, 3, 8), 0.5, False, training=False)[0])


class DropoutAdd(torch.nn.Module):
    """Dropout of one tensor, and another one added."""

    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x, y):
        return torch.nn.functional.dropout(x, self.p, self.training) + y


DropoutAdd(p) << paddle.incubate.nn.FusedDropoutAdd(p, mode="upscale_in_train")
torch.nn.functional.dropout(x, p, training) + y << paddle.incubate.nn.functional.fused_dropout_add(x, y, p, training, mode="upscale_in_train")
example(paddle.incubate.nn.FusedDropoutAdd(0.0)(f32(2, 3), f32(2, 3)))
example(paddle.incubate.nn.FusedDropoutAdd(p=0.3).eval()(f32(2, 3), f32(2, 3)))
example(paddle.incubate.nn.functional.fused_dropout_add(f32(2, 3), f32(2, 3), p=0.0))
example(paddle.incubate.nn.functional.fused_dropout_add(f32(2, 3), f32(2, 3), 0.5, training=False))


torch.nn.functional.linear(x, torch.Tensor.transpose(weight, -1, -2)) << paddle.incubate.nn.functional.fused_linear(x, weight, transpose_weight=False)
torch.nn.functional.linear(x, weight) << paddle.incubate.nn.functional.fused_linear(x, weight, transpose_weight=True)
example(paddle.incubate.nn.functional.fused_linear(f32(2, 3), f32(3, 4)))
example(paddle.incubate.nn.functional.fused_linear(f32(2, 5, 3), f32(4, 3), transpose_weight=True))
# With a bias its kernel is for GPUs only, so that no example runs here.
torch.nn.functional.linear(x, torch.Tensor.transpose(weight, -1, -2), bias) << paddle.incubate.nn.functional.fused_linear(x, weight, bias, transpose_weight=False)
