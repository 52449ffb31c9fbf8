# Recurrent layers and normalization over several processes of MindSpore, as a source.

torch.nn.LSTM(input_size=input_size, hidden_size=hidden_size, num_layers=num_layers, bias=has_bias, batch_first=batch_first, dropout=dropout,
              bidirectional=bidirectional) << mindspore.nn.LSTM(input_size, hidden_size, num_layers, has_bias, batch_first, dropout, bidirectional)
torch.nn.GRU(input_size=input_size, hidden_size=hidden_size, num_layers=num_layers, bias=has_bias, batch_first=batch_first, dropout=dropout,
             bidirectional=bidirectional) << mindspore.nn.GRU(input_size, hidden_size, num_layers, has_bias, batch_first, dropout, bidirectional)
tolerance(1e-4, "sums over many steps")
drop(dtype, "a layer starts in float32; Module.to changes it")
example(mindspore.nn.LSTM(4, 3)(f32(5, 2, 4)))
example(mindspore.nn.LSTM(4, 3, num_layers=2, batch_first=True)(f32(2, 5, 4)))
example(mindspore.nn.LSTM(4, 3, has_bias=False)(f32(5, 2, 4), (f32(1, 2, 3), f32(1, 2, 3))))
example(mindspore.nn.LSTM(input_size=4, hidden_size=3, bidirectional=True)(f32(5, 2, 4)))
example(mindspore.nn.GRU(4, 3)(f32(5, 2, 4)))
example(mindspore.nn.GRU(4, 3, num_layers=2, batch_first=True)(f32(2, 5, 4), f32(2, 2, 3)))
example(mindspore.nn.GRU(input_size=4, hidden_size=3, bidirectional=True)(f32(5, 2, 4)))

torch.nn.SyncBatchNorm(num_features, eps, 0.1, affine) << mindspore.nn.SyncBatchNorm(num_features, eps, momentum=0.9, affine=affine)
torch.nn.SyncBatchNorm(num_features, eps, 1 - momentum, affine) << mindspore.nn.SyncBatchNorm(num_features, eps, momentum, affine)
drop(process_groups, "all processes")
note("PyTorch's trains on several devices only; on a CPU it can be evaluated.")
def example():
    layer = mindspore.nn.SyncBatchNorm(3)
    layer.set_train(False)
    return layer(f32(2, 3, 4, 4))


def example():
    layer = mindspore.nn.SyncBatchNorm(num_features=3, eps=1e-3, momentum=0.99)
    layer.set_train(False)
    return layer(f32(2, 3, 4, 4))
