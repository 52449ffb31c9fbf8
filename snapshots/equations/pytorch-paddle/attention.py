# Attention with PyTorch's weights and masks.

torch.nn.MultiheadAttention(embed_dim, num_heads, dropout, bias, add_bias_kv=False, add_zero_attn=False, kdim=None, vdim=None, batch_first=batch_first) >> (
    multihead_attention(embed_dim, num_heads, dropout, bias, batch_first))
def multihead_attention(embed_dim, num_heads, dropout=0.0, bias=True, batch_first=False):
    """A layer with the weights, the masks and the results of PyTorch's MultiheadAttention."""

    class MultiheadAttention(paddle.nn.Layer):
        def __init__(self):
            super().__init__()
            self.embed_dim, self.num_heads, self.head_dim = embed_dim, num_heads, embed_dim // num_heads
            self.dropout, self.batch_first = dropout, batch_first
            self.in_proj_weight = self.create_parameter([3 * embed_dim, embed_dim], default_initializer=paddle.nn.initializer.XavierUniform())
            self.in_proj_bias = self.create_parameter([3 * embed_dim], is_bias=True) if bias else None
            self.out_proj = paddle.nn.Linear(embed_dim, embed_dim, bias_attr=None if bias else False)

        def heads(self, x, part):
            rows = slice(part * embed_dim, (part + 1) * embed_dim)
            x = paddle.matmul(x, self.in_proj_weight[rows], transpose_y=True)
            if self.in_proj_bias is not None:
                x = x + self.in_proj_bias[rows]
            return x.reshape([x.shape[0], x.shape[1], num_heads, self.head_dim]).transpose([0, 2, 1, 3])

        def forward(self, query, key, value, key_padding_mask=None, need_weights=True, attn_mask=None, average_attn_weights=True, is_causal=False):
            batched = query.ndim == 3
            if not batched:
                query, key, value = (each.unsqueeze(0) for each in (query, key, value))
            elif not batch_first:
                query, key, value = (each.transpose([1, 0, 2]) for each in (query, key, value))
            scores = paddle.matmul(self.heads(query, 0) * self.head_dim**-0.5, self.heads(key, 1), transpose_y=True)
            for mask, place in ((attn_mask, "scores"), (key_padding_mask, "keys")):
                if mask is None:
                    continue
                if mask.dtype == paddle.bool:
                    mask = paddle.where(mask, paddle.full([], float("-inf"), scores.dtype), paddle.zeros([], scores.dtype))
                if place == "keys":
                    mask = mask.reshape([-1, 1, 1, mask.shape[-1]])
                elif mask.ndim == 3:
                    mask = mask.reshape([-1, num_heads, *mask.shape[1:]])
                scores = scores + mask
            weights = paddle.nn.functional.softmax(scores, axis=-1)
            weights = paddle.nn.functional.dropout(weights, dropout, training=self.training)
            result = paddle.matmul(weights, self.heads(value, 2)).transpose([0, 2, 1, 3])
            result = self.out_proj(result.reshape([result.shape[0], result.shape[1], embed_dim]))
            weights = (weights.mean(axis=1) if average_attn_weights else weights) if need_weights else None
            if not batched:
                return result.squeeze(0), weights if weights is None else weights.squeeze(0)
            return result if batch_first else result.transpose([1, 0, 2]), weights

    return MultiheadAttention()


def example():
    attention, x = torch.nn.MultiheadAttention(6, 2, batch_first=True), f32(2, 3, 6)
    return attention(x, x, x), attention(x, x, x, need_weights=False)[0], attention(x, x, x, average_attn_weights=False)[1]


def example():
    attention, x, memory = torch.nn.MultiheadAttention(6, 3, bias=False), f32(4, 2, 6), f32(5, 2, 6)
    padding = torch.tensor([[False, False, True, False, True], [False] * 5])
    mask = torch.tensor([[0.0, 1.0, -1.0, 0.5, 0.0]] * 4)
    return attention(x, memory, memory, key_padding_mask=padding, attn_mask=mask), attention(f32(4, 6), f32(5, 6), f32(5, 6))


def example():
    attention, x = torch.nn.MultiheadAttention(embed_dim=4, num_heads=2, dropout=0.5), f32(3, 1, 4)
    attention.eval()
    causal = torch.tensor([[False, True, True], [False, False, True], [False, False, False]])
    return attention(x, x, x, attn_mask=causal)


torch.nn.MultiheadAttention.in_proj_weight >> self.in_proj_weight
torch.nn.MultiheadAttention.in_proj_bias >> self.in_proj_bias
torch.nn.MultiheadAttention.out_proj >> self.out_proj
torch.nn.MultiheadAttention.embed_dim >> self.embed_dim
torch.nn.MultiheadAttention.num_heads >> self.num_heads
torch.nn.MultiheadAttention.head_dim >> self.head_dim
torch.nn.MultiheadAttention.batch_first >> self.batch_first
torch.nn.MultiheadAttention.dropout >> self.dropout
def example():
    attention = torch.nn.MultiheadAttention(6, 2, dropout=0.25)
    kept = attention.embed_dim, attention.num_heads, attention.head_dim, attention.batch_first, attention.dropout
    return kept, attention.in_proj_weight.shape, attention.in_proj_bias.shape, attention.out_proj(f32(2, 6)).shape


torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask, dropout_p, is_causal, scale=scale, enable_gqa=False) >> (
    scaled_dot_product_attention(query, key, value, attn_mask, dropout_p, is_causal, scale))
def scaled_dot_product_attention(query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None):
    """Attention over [..., heads, sequence, size], with a mask that says what may be looked at or that is added."""
    scores = paddle.matmul(query * (query.shape[-1] ** -0.5 if scale is None else scale), key, transpose_y=True)
    if attn_mask is not None:
        if attn_mask.dtype == paddle.bool:
            attn_mask = paddle.where(attn_mask, paddle.zeros([], scores.dtype), paddle.full([], float("-inf"), scores.dtype))
        scores = scores + attn_mask
    if is_causal:
        seen = paddle.tril(paddle.ones(scores.shape[-2:], dtype="bool"))
        scores = paddle.where(seen, scores, paddle.full([], float("-inf"), scores.dtype))
    weights = paddle.nn.functional.softmax(scores, axis=-1)
    return paddle.matmul(paddle.nn.functional.dropout(weights, dropout_p), value)


example(torch.nn.functional.scaled_dot_product_attention(f32(2, 3, 4, 6), f32(2, 3, 5, 6), f32(2, 3, 5, 7)))
example(torch.nn.functional.scaled_dot_product_attention(f32(2, 4, 6), f32(2, 4, 6), f32(2, 4, 6), is_causal=True, scale=0.3))
example(torch.nn.functional.scaled_dot_product_attention(f32(2, 2, 3, 6), f32(2, 2, 3, 6), f32(2, 2, 3, 6), attn_mask=f32(3, 3), dropout_p=0.0))
example(torch.nn.functional.scaled_dot_product_attention(f32(2, 2, 3, 6), f32(2, 2, 3, 6), f32(2, 2, 3, 6), f32(3, 3), 0.0, True))
def example():
    mask = torch.tensor([[True, False, True], [True, True, False], [False, True, True]])
    return torch.nn.functional.scaled_dot_product_attention(f32(2, 3, 6), f32(2, 3, 6), f32(2, 3, 6), mask)


torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask, dropout_p, is_causal, scale=scale, enable_gqa=True) >> refuse(
    "repeat the key's and the value's heads with repeat_interleave")
