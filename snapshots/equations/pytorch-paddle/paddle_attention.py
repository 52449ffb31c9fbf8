# Paddle's transformer, with its names of weights and its masks.

paddle_attention(embed_dim, num_heads, dropout, kdim, vdim, need_weights) << paddle.nn.MultiHeadAttention(embed_dim, num_heads, dropout, kdim, vdim, need_weights)
paddle_encoder_layer(d_model, nhead, dim_feedforward, dropout, activation, attn_dropout, act_dropout, normalize_before, layer_norm_eps=layer_norm_eps) << paddle.nn.TransformerEncoderLayer(
    d_model, nhead, dim_feedforward, dropout, activation, attn_dropout, act_dropout, normalize_before, layer_norm_eps=layer_norm_eps)
paddle_decoder_layer(d_model, nhead, dim_feedforward, dropout, activation, attn_dropout, act_dropout, normalize_before, layer_norm_eps=layer_norm_eps) << paddle.nn.TransformerDecoderLayer(
    d_model, nhead, dim_feedforward, dropout, activation, attn_dropout, act_dropout, normalize_before, layer_norm_eps=layer_norm_eps)
paddle_encoder(encoder_layer, num_layers, norm) << paddle.nn.TransformerEncoder(encoder_layer, num_layers, norm)
paddle_decoder(decoder_layer, num_layers, norm) << paddle.nn.TransformerDecoder(decoder_layer, num_layers, norm)
no_gradient("that of the keys' bias is zero, up to rounding")
note("Caches of keys and values are not there; layers of a stack start from the same weights.")
def paddle_attention(embed_dim, num_heads, dropout=0.0, kdim=None, vdim=None, need_weights=False):
    """A layer with the weights, the masks and the results of Paddle's MultiHeadAttention."""

    class MultiHeadAttention(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.embed_dim, self.num_heads, self.head_dim = embed_dim, num_heads, embed_dim // num_heads
            self.dropout, self.need_weights = dropout, need_weights
            self.q_proj = torch.nn.Linear(embed_dim, embed_dim)
            self.k_proj = torch.nn.Linear(kdim or embed_dim, embed_dim)
            self.v_proj = torch.nn.Linear(vdim or embed_dim, embed_dim)
            self.out_proj = torch.nn.Linear(embed_dim, embed_dim)

        def forward(self, query, key=None, value=None, attn_mask=None, cache=None):
            if cache is not None:
                raise NotImplementedError("keep keys and values by hand")
            key, value = query if key is None else key, query if value is None else value
            query, key, value = (layer(x).unflatten(-1, (num_heads, -1)).transpose(1, 2) for layer, x in (
                (self.q_proj, query), (self.k_proj, key), (self.v_proj, value)))
            scores = query * self.head_dim**-0.5 @ key.transpose(-1, -2)
            if attn_mask is not None:
                scores = scores + (attn_mask.to(scores.dtype) if attn_mask.is_floating_point() else (attn_mask.to(scores.dtype) - 1.0) * 1e9)
            weights = torch.nn.functional.dropout(torch.softmax(scores, -1), self.dropout, self.training)
            result = self.out_proj((weights @ value).transpose(1, 2).flatten(2))
            return (result, weights) if self.need_weights else result

    return MultiHeadAttention()


def paddle_encoder_layer(d_model, nhead, dim_feedforward, dropout=0.1, activation="relu", attn_dropout=None, act_dropout=None, normalize_before=False,
                         layer_norm_eps=1e-05):
    """A layer with the weights and the results of Paddle's TransformerEncoderLayer."""

    class TransformerEncoderLayer(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.self_attn = paddle_attention(d_model, nhead, dropout if attn_dropout is None else attn_dropout)
            self.linear1, self.linear2 = torch.nn.Linear(d_model, dim_feedforward), torch.nn.Linear(dim_feedforward, d_model)
            self.norm1, self.norm2 = torch.nn.LayerNorm(d_model, layer_norm_eps), torch.nn.LayerNorm(d_model, layer_norm_eps)
            self.dropout = torch.nn.Dropout(dropout if act_dropout is None else act_dropout)
            self.dropout1, self.dropout2 = torch.nn.Dropout(dropout), torch.nn.Dropout(dropout)

        def forward(self, src, src_mask=None, cache=None):
            def fed(x):
                return self.dropout2(self.linear2(self.dropout(getattr(torch.nn.functional, activation)(self.linear1(x)))))

            if normalize_before:
                normed = self.norm1(src)
                src = src + self.dropout1(self.self_attn(normed, normed, normed, src_mask, cache))
                return src + fed(self.norm2(src))
            src = self.norm1(src + self.dropout1(self.self_attn(src, src, src, src_mask, cache)))
            return self.norm2(src + fed(src))

    return TransformerEncoderLayer()


def paddle_decoder_layer(d_model, nhead, dim_feedforward, dropout=0.1, activation="relu", attn_dropout=None, act_dropout=None, normalize_before=False,
                         layer_norm_eps=1e-05):
    """A layer with the weights and the results of Paddle's TransformerDecoderLayer."""

    class TransformerDecoderLayer(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.self_attn, self.cross_attn = (paddle_attention(d_model, nhead, dropout if attn_dropout is None else attn_dropout) for _ in range(2))
            self.linear1, self.linear2 = torch.nn.Linear(d_model, dim_feedforward), torch.nn.Linear(dim_feedforward, d_model)
            self.norm1, self.norm2, self.norm3 = (torch.nn.LayerNorm(d_model, layer_norm_eps) for _ in range(3))
            self.dropout = torch.nn.Dropout(dropout if act_dropout is None else act_dropout)
            self.dropout1, self.dropout2, self.dropout3 = (torch.nn.Dropout(dropout) for _ in range(3))

        def forward(self, tgt, memory, tgt_mask=None, memory_mask=None, cache=None):
            def over_itself(x):
                return self.dropout1(self.self_attn(x, x, x, tgt_mask, cache))

            def over_memory(x):
                return self.dropout2(self.cross_attn(x, memory, memory, memory_mask, cache))

            def fed(x):
                return self.dropout3(self.linear2(self.dropout(getattr(torch.nn.functional, activation)(self.linear1(x)))))

            for norm, part in ((self.norm1, over_itself), (self.norm2, over_memory), (self.norm3, fed)):
                tgt = tgt + part(norm(tgt)) if normalize_before else norm(tgt + part(tgt))
            return tgt

    return TransformerDecoderLayer()


def paddle_encoder(encoder_layer, num_layers, norm=None):
    """Copies of a layer, one after another, with the names of weights of Paddle's TransformerEncoder."""
    import copy

    class TransformerEncoder(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = torch.nn.ModuleList(encoder_layer if place == 0 else copy.deepcopy(encoder_layer) for place in range(num_layers))
            self.num_layers, self.norm = num_layers, norm

        def forward(self, src, src_mask=None, cache=None):
            for layer in self.layers:
                src = layer(src, src_mask=src_mask, cache=cache)
            return src if self.norm is None else self.norm(src)

    return TransformerEncoder()


def paddle_decoder(decoder_layer, num_layers, norm=None):
    """Copies of a layer, one after another, with the names of weights of Paddle's TransformerDecoder."""
    import copy

    class TransformerDecoder(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = torch.nn.ModuleList(decoder_layer if place == 0 else copy.deepcopy(decoder_layer) for place in range(num_layers))
            self.num_layers, self.norm = num_layers, norm

        def forward(self, tgt, memory, tgt_mask=None, memory_mask=None, cache=None):
            for layer in self.layers:
                tgt = layer(tgt, memory, tgt_mask=tgt_mask, memory_mask=memory_mask, cache=cache)
            return tgt if self.norm is None else self.norm(tgt)

    return TransformerDecoder()


def example():
    attention, x, memory = paddle.nn.MultiHeadAttention(6, 2), f32(2, 3, 6), f32(2, 4, 6)
    keep = tensor([[True, False, False], [True, True, False], [True, True, True]], "bool")
    return attention(x), attention(x, memory, memory), attention(x, attn_mask=keep), attention(x, x, x, f32(2, 1, 3, 3))


def example():
    attention, x = paddle.nn.MultiHeadAttention(embed_dim=6, num_heads=3, kdim=4, vdim=5, dropout=0.5, need_weights=True), f32(2, 3, 6)
    return attention.eval()(x, f32(2, 7, 4), f32(2, 7, 5))


def example():
    x = f32(2, 3, 6)
    first = paddle.nn.TransformerEncoderLayer(6, 2, 8)
    second = paddle.nn.TransformerEncoderLayer(d_model=6, nhead=2, dim_feedforward=8, dropout=0.0, activation="gelu", normalize_before=True, layer_norm_eps=1e-3)
    return first.eval()(x), second(x), second(x, f32(2, 2, 3, 3))


def example():
    x = f32(2, 3, 6)
    layer = paddle.nn.TransformerEncoderLayer(6, 2, 8, 0.1, attn_dropout=0.0, act_dropout=0.0)
    encoder = paddle.nn.TransformerEncoder(layer, 2, paddle.nn.LayerNorm(6)).eval()
    return encoder(x), encoder(x, src_mask=f32(3, 3))


def example():
    x, memory = f32(2, 3, 6), f32(2, 4, 6)
    decoder = paddle.nn.TransformerDecoder(paddle.nn.TransformerDecoderLayer(6, 2, 8), 2).eval()
    other = paddle.nn.TransformerDecoderLayer(6, 2, 8, 0.0, "gelu", normalize_before=True)
    return decoder(x, memory), other(x, memory, f32(3, 3), f32(3, 4))


if is_causal == False:
    torch.Tensor.transpose(torch.nn.functional.scaled_dot_product_attention(
        torch.Tensor.transpose(query, -3, -2), torch.Tensor.transpose(key, -3, -2), torch.Tensor.transpose(value, -3, -2), attn_mask), -3, -2) << (
        paddle.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask, dropout_p=0.0, is_causal=is_causal))
if attn_mask is None or is_causal == False:
    torch.Tensor.transpose(torch.nn.functional.scaled_dot_product_attention(
        torch.Tensor.transpose(query, -3, -2), torch.Tensor.transpose(key, -3, -2), torch.Tensor.transpose(value, -3, -2), attn_mask,
        dropout_p if training else 0.0, is_causal), -3, -2) << (
        paddle.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask, dropout_p, is_causal, training))
torch.Tensor.transpose(torch.nn.functional.scaled_dot_product_attention(
    torch.Tensor.transpose(query, -3, -2), torch.Tensor.transpose(key, -3, -2), torch.Tensor.transpose(value, -3, -2),
    None if is_causal else attn_mask, dropout_p if training else 0.0, is_causal), -3, -2) << (
    paddle.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask, dropout_p, is_causal, training))
note("Where it is causal, Paddle leaves out the mask that is given.")
example(paddle.nn.functional.scaled_dot_product_attention(f32(2, 3, 2, 4), f32(2, 5, 2, 4), f32(2, 5, 2, 4)))
example(paddle.nn.functional.scaled_dot_product_attention(f32(2, 3, 2, 4), f32(2, 5, 2, 4), f32(2, 5, 2, 4), attn_mask=f32(2, 1, 3, 5)))
example(paddle.nn.functional.scaled_dot_product_attention(f32(2, 3, 2, 4), f32(2, 3, 2, 4), f32(2, 3, 2, 4), is_causal=True))
example(paddle.nn.functional.scaled_dot_product_attention(f32(2, 3, 2, 4), f32(2, 3, 2, 4), f32(2, 3, 2, 4), None, 0.5, training=False))
example(paddle.nn.functional.scaled_dot_product_attention(f32(2, 3, 2, 4), f32(2, 5, 2, 4), f32(2, 5, 2, 4), f32(1, 1, 3, 5), is_causal=True))
example(paddle.nn.functional.scaled_dot_product_attention(f32(3, 2, 4), f32(5, 2, 4), f32(5, 2, 4)))
def example():
    q, k, mask = f32(2, 3, 2, 4), f32(2, 5, 2, 4), f32(1, 1, 3, 5)
    return [paddle.nn.functional.scaled_dot_product_attention(q, k, k, mask, is_causal=causal) for causal in (True, False)]


