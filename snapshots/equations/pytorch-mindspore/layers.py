# Linear layers, activations and containers.

torch.nn.Linear(in_features, out_features, bias) == mindspore.nn.Dense(in_features, out_features, has_bias=bias)
drop(device, "MindSpore makes parameters where its device context says")
example(torch.nn.Linear(5, 3)(f32(4, 5)))
example(torch.nn.Linear(5, 3, bias=False)(f32(2, 4, 5)))

torch.nn.ReLU() == mindspore.nn.ReLU()
drop(inplace, "the result is the same; the input is not overwritten")
example(torch.nn.ReLU()(f32(4, 5)))
example(torch.nn.ReLU(inplace=True)(f32(4, 5)))

torch.nn.Dropout(p) == mindspore.nn.Dropout(p=p)
torch.nn.Dropout(p=1 - keep_prob) << mindspore.nn.Dropout(keep_prob, p=None)
drop(inplace, "the result is the same; the input is not overwritten")
example(torch.nn.Dropout(0.6).eval()(f32(4, 5)))
example(torch.nn.Dropout(0.0)(f32(4, 5)))

torch.nn.Sequential(*args) == mindspore.nn.SequentialCell(*args)
example(torch.nn.Sequential(torch.nn.Linear(5, 3), torch.nn.ReLU())(f32(4, 5)))
