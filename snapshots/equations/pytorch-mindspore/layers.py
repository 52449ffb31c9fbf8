# Linear layers, embeddings, dropout, shapes and containers.

torch.nn.Linear(in_features, out_features, bias) == mindspore.nn.Dense(in_features, out_features, has_bias=bias)
drop(device, "MindSpore makes parameters where its device context says")
example(torch.nn.Linear(5, 3)(f32(4, 5)))
example(torch.nn.Linear(5, 3, bias=False)(f32(2, 4, 5)))
example(torch.nn.Linear(in_features=5, out_features=3)(f32(5)))

torch.nn.Embedding(num_embeddings, embedding_dim, padding_idx=None) >> mindspore.nn.Embedding(
    num_embeddings, embedding_dim, embedding_table=mindspore.common.initializer.Normal(1.0))
torch.nn.Embedding(num_embeddings, embedding_dim, padding_idx) >> PaddedEmbedding(num_embeddings, embedding_dim, padding_idx)
torch.nn.Embedding(num_embeddings, embedding_dim) << mindspore.nn.Embedding(
    num_embeddings, embedding_dim, embedding_table=mindspore.common.initializer.Normal(1.0), padding_idx=None)
torch.nn.Embedding(num_embeddings, embedding_dim) << mindspore.nn.Embedding(num_embeddings, embedding_dim, padding_idx=None)
drop(device, "MindSpore makes parameters where its device context says")
drop(sparse, "it says how gradients are kept, not what they are")
note("The initial weights have a standard deviation of 1 in PyTorch and of 0.01 in MindSpore unless told otherwise.")
example(torch.nn.Embedding(10, 4)(idx(10, 2, 3)))
example(torch.nn.Embedding(10, 4)(i32(2, 3)))


class PaddedEmbedding(mindspore.nn.Embedding):
    """An embedding whose row padding_idx is zero at first and is not trained; MindSpore's own trains it."""

    def __init__(self, num_embeddings, embedding_dim, padding_idx=None):
        padding_idx = num_embeddings + padding_idx if padding_idx is not None and padding_idx < 0 else padding_idx
        super().__init__(num_embeddings, embedding_dim, embedding_table=mindspore.common.initializer.Normal(1.0), padding_idx=padding_idx)

    def construct(self, ids):
        found = super().construct(ids)
        if self.padding_idx is None:
            return found
        return mindspore.ops.where((ids == self.padding_idx).expand_dims(-1), mindspore.ops.stop_gradient(found), found)


example(torch.nn.Embedding(5, 4, padding_idx=1)(idx(5, 6, 3)))
example(torch.nn.Embedding(5, 4, -1)(idx(5, 6, 3)))
def example():
    class Words(torch.nn.Module):
        def __init__(self, padding_idx=0):
            super().__init__()
            self.words = torch.nn.Embedding(5, 4, padding_idx)

        def forward(self, x):
            return self.words(x) * self.words.weight.sum()

    return Words()(idx(5, 6, 3))


zeros_at(torch.nn.Embedding(num_embeddings, embedding_dim), padding_idx) << mindspore.nn.Embedding(
    num_embeddings, embedding_dim, embedding_table=mindspore.common.initializer.Normal(1.0), padding_idx=padding_idx)
zeros_at(torch.nn.Embedding(num_embeddings, embedding_dim), padding_idx) << mindspore.nn.Embedding(num_embeddings, embedding_dim, padding_idx=padding_idx)
note("The initial weights have a standard deviation of 1 in PyTorch and of 0.01 in MindSpore unless told otherwise.")
def zeros_at(embedding, padding_idx):
    """The layer with zeros in one of its rows, which MindSpore trains like the others."""
    if padding_idx is not None:
        with torch.no_grad():
            embedding.weight[padding_idx] = 0.0
    return embedding


example(mindspore.nn.Embedding(5, 4, padding_idx=1)(idx(5, 6, 3)))
def example():
    return mindspore.nn.Embedding(5, 4, padding_idx=1).embedding_table[1]

torch.nn.Dropout(p) == mindspore.nn.Dropout(p=p)
torch.nn.Dropout(p=1 - keep_prob) << mindspore.nn.Dropout(keep_prob, p=None)
torch.nn.Dropout1d(p) == mindspore.nn.Dropout1d(p=p)
torch.nn.Dropout2d(p) == mindspore.nn.Dropout2d(p=p)
torch.nn.Dropout3d(p) == mindspore.nn.Dropout3d(p=p)
drop(inplace, "the result is the same; the input is not overwritten")
example(torch.nn.Dropout(0.6).eval()(f32(4, 5)))
example(torch.nn.Dropout(0.0)(f32(4, 5)))
example(torch.nn.Dropout2d(0.6, inplace=True).eval()(f32(2, 4, 5, 3)))

torch.nn.Identity(*args) == mindspore.nn.Identity(*args)
example(torch.nn.Identity()(f32(4, 5)))
torch.nn.Flatten(start_dim, end_dim) == mindspore.nn.Flatten(start_dim, end_dim)
example(torch.nn.Flatten()(f32(2, 3, 4)))
example(torch.nn.Flatten(0)(f32(2, 3, 4)))
example(torch.nn.Flatten(start_dim=1, end_dim=2)(f32(2, 3, 4, 5)))
torch.nn.Unflatten(dim, unflattened_size) == mindspore.nn.Unflatten(dim, unflattened_size)
example(torch.nn.Unflatten(1, (3, 2))(f32(2, 6, 4)))
torch.nn.PixelShuffle(upscale_factor) == mindspore.nn.PixelShuffle(upscale_factor)
example(torch.nn.PixelShuffle(2)(f32(2, 8, 3, 4)))
torch.nn.PixelUnshuffle(downscale_factor) == mindspore.nn.PixelUnshuffle(downscale_factor)
example(torch.nn.PixelUnshuffle(2)(f32(2, 3, 4, 6)))
torch.nn.ChannelShuffle(groups) == mindspore.nn.ChannelShuffle(groups)
example(torch.nn.ChannelShuffle(3)(f32(2, 6, 4, 5)))
torch.nn.ZeroPad2d(padding) == mindspore.nn.ZeroPad2d(padding)
example(torch.nn.ZeroPad2d(1)(f32(2, 3, 4, 5)))
example(torch.nn.ZeroPad2d((1, 2, 3, 0))(f32(2, 3, 4, 5)))
torch.nn.ConstantPad2d(padding, value) == mindspore.nn.ConstantPad2d(padding, value)
example(torch.nn.ConstantPad2d(1, 2.5)(f32(2, 3, 4, 5)))
torch.nn.ReflectionPad2d(padding) == mindspore.nn.ReflectionPad2d(padding)
example(torch.nn.ReflectionPad2d((1, 2, 0, 1))(f32(2, 3, 4, 5)))
torch.nn.ReplicationPad2d(padding) == mindspore.nn.ReplicationPad2d(padding)
example(torch.nn.ReplicationPad2d(1)(f32(2, 3, 4, 5)))

if sets_layers():
    torch.nn.Sequential >> SequenceOfAttributes
class SequenceOfAttributes(mindspore.nn.SequentialCell):
    """Runs the cells that are set as its attributes, too."""

    def __setattr__(self, name, value):
        super().__setattr__(name, value)
        if isinstance(value, mindspore.nn.Cell):
            self.cell_list = list(self._cells.values())

    def __delattr__(self, name):
        super().__delattr__(name)
        self.cell_list = list(self._cells.values())


def example():
    class Block(torch.nn.Sequential):
        def __init__(self, act):
            super().__init__()
            self.linear = torch.nn.Linear(5, 3)
            self.width = 3
            if act:
                self.act = torch.nn.ReLU()

    class Head(torch.nn.Sequential):
        def __init__(self):
            super().__init__(torch.nn.Linear(3, 4))
            self.last = torch.nn.Linear(4, 2)
            self.spare = torch.nn.Linear(2, 6)
            del self.spare

    block, head = Block(True), Head()
    head.last = torch.nn.Linear(4, 7)
    return head(block(f32(4, 5))), len(block), len(head)


if isinstance(args, list):
    torch.nn.Sequential(*list(args)) << mindspore.nn.SequentialCell(args)
if starred(args) or len(args) == 0 or len(args) > 1 or not isinstance(args, list):
    torch.nn.Sequential(*args) << mindspore.nn.SequentialCell(*args)
in_sequence(*args) << mindspore.nn.SequentialCell(*args)
def in_sequence(*layers):
    """The layers one after the other, which are handed over one by one or as one list."""
    return torch.nn.Sequential(*layers[0]) if len(layers) == 1 and isinstance(layers[0], list) else torch.nn.Sequential(*layers)


def example():
    def built(sizes):
        layers = []
        for wide, narrow in sizes:
            layers += [mindspore.nn.Dense(wide, narrow), mindspore.nn.ReLU()]
        return mindspore.nn.SequentialCell(layers)

    return built([(5, 3), (3, 2)])(f32(4, 5))


def example():
    def wrapped(layers):
        return mindspore.nn.SequentialCell(layers)

    return wrapped([mindspore.nn.Dense(5, 3), mindspore.nn.ReLU()])(f32(4, 5)), wrapped(mindspore.nn.Dense(5, 3))(f32(4, 5))


example(mindspore.nn.SequentialCell([mindspore.nn.Dense(5, 3), mindspore.nn.ReLU()])(f32(4, 5)))
example(mindspore.nn.SequentialCell(mindspore.nn.Dense(5, 3), mindspore.nn.ReLU())(f32(4, 5)))
example(mindspore.nn.SequentialCell(mindspore.nn.Dense(5, 3))(f32(4, 5)))
torch.nn.Sequential(*args) >> mindspore.nn.SequentialCell(*args)
example(torch.nn.Sequential(torch.nn.Linear(5, 3), torch.nn.ReLU())(f32(4, 5)))
example(torch.nn.Sequential(torch.nn.Linear(5, 3), torch.nn.ReLU())[0](f32(4, 5)))
torch.nn.Sequential.append(self, module) == mindspore.nn.SequentialCell.append(self, module)
torch.nn.ModuleList(modules=None) >> mindspore.nn.CellList()
torch.nn.ModuleList(modules) >> mindspore.nn.CellList(modules)
torch.nn.ModuleList(*args) << mindspore.nn.CellList(*args)
torch.nn.ModuleList.append(self, module) == mindspore.nn.CellList.append(self, module)
torch.nn.ModuleList.extend(self, modules) == mindspore.nn.CellList.extend(self, modules)
torch.nn.ModuleList.insert(self, index, module) == mindspore.nn.CellList.insert(self, index, module)
def example():
    layers = torch.nn.ModuleList([torch.nn.Linear(5, 3), torch.nn.ReLU()])
    layers.append(torch.nn.Linear(3, 2))
    x = f32(4, 5)
    for layer in layers:
        x = layer(x)
    return x, len(layers)


torch.nn.ModuleDict(modules=None) >> mindspore.nn.CellDict()
torch.nn.ModuleDict(modules) >> mindspore.nn.CellDict(modules)
torch.nn.ModuleDict(*args) << mindspore.nn.CellDict(*args)
torch.nn.ModuleDict.items(self) == mindspore.nn.CellDict.items(self)
torch.nn.ModuleDict.keys(self) == mindspore.nn.CellDict.keys(self)
torch.nn.ModuleDict.values(self) == mindspore.nn.CellDict.values(self)
def example():
    layers = torch.nn.ModuleDict({"a": torch.nn.Linear(5, 3), "b": torch.nn.ReLU()})
    return layers["b"](layers["a"](f32(4, 5))), list(layers.keys()), [name for name, _ in layers.items()], len(list(layers.values()))


if isinstance(scale_factor, int):
    torch.nn.Upsample(scale_factor=scale_factor, mode="nearest") >> mindspore.nn.Upsample(scale_factor=scale_factor * 1.0, mode="nearest", recompute_scale_factor=True)
    torch.nn.Upsample(scale_factor=scale_factor, mode="bilinear", align_corners=align_corners) >> mindspore.nn.Upsample(
        scale_factor=scale_factor * 1.0, mode="bilinear", align_corners=align_corners, recompute_scale_factor=True)
torch.nn.Upsample(size=size, mode="nearest") == mindspore.nn.Upsample(size=size, mode="nearest")
torch.nn.Upsample(size=size, mode="bilinear", align_corners=align_corners) == mindspore.nn.Upsample(size=size, mode="bilinear", align_corners=align_corners)
example(torch.nn.Upsample(scale_factor=2)(f32(2, 3, 4, 5)))
example(torch.nn.Upsample(scale_factor=2, mode="bilinear", align_corners=True)(f32(2, 3, 4, 5)))
example(torch.nn.Upsample(size=(7, 9), mode="bilinear")(f32(2, 3, 4, 5)))

torch.nn.MultiheadAttention(embed_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim, vdim, batch_first) >> AttentionInPairs(
    embed_dim, num_heads, dropout=dropout, bias=bias, add_bias_kv=add_bias_kv, add_zero_attn=add_zero_attn, kdim=kdim, vdim=vdim, batch_first=batch_first)
torch.nn.MultiheadAttention >> AttentionInPairs
torch.nn.MultiheadAttention(embed_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim, vdim, batch_first) << mindspore.nn.MultiheadAttention(
    embed_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim, vdim, batch_first)
drop(device, "MindSpore makes parameters where its device context says")


class AttentionInPairs(mindspore.nn.MultiheadAttention):
    """Attention that returns a pair without need_weights, too, whose second part is None: MindSpore's returns the first alone."""

    def __init__(self, embed_dim, num_heads, dropout=0.0, bias=True, add_bias_kv=False, add_zero_attn=False, kdim=None, vdim=None, batch_first=False,
                 device=None, dtype=None):
        values = {} if dtype is None else {"dtype": dtype}
        super().__init__(embed_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim, vdim, batch_first, **values)

    def construct(self, *inputs, **settings):
        result = super().construct(*inputs, **settings)
        return result if len(result) == 2 else (result[0], None)


def example():
    attention, x = torch.nn.MultiheadAttention(6, 2, batch_first=True), f32(2, 3, 6)
    return attention(x, x, x)


def example():
    attention, x = torch.nn.MultiheadAttention(6, 3, bias=False), f32(2, 3, 6)
    y, none = attention(x, x, x, need_weights=False)
    return y, none is None
