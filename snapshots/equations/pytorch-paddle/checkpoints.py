# Saving and loading.

torch.nn.Module.state_dict(self) == paddle.nn.Layer.state_dict(self)
note("Paddle keeps a linear layer's weight transposed, and calls a batch normalisation's statistics _mean and _variance.")
torch.nn.Module.load_state_dict(self, state_dict, strict=True) == paddle.nn.Layer.load_state_dict(self, state_dict)
torch.nn.Module.load_state_dict(self, state_dict, strict) == paddle.nn.Layer.load_state_dict(self, state_dict, strict)
torch.nn.Module.load_state_dict(self, state_dict, strict=False) << paddle.nn.Layer.set_state_dict(self, state_dict)
torch.nn.Module.load_state_dict(self, state_dict, strict=False) << paddle.nn.Layer.set_dict(self, state_dict)
torch.nn.Module.load_state_dict(self, state_dict, strict=False) << paddle.nn.Layer.load_dict(self, state_dict)
note("Paddle keeps a linear layer's weight transposed, and calls a batch normalisation's statistics _mean and _variance.")
def example():
    first, second = torch.nn.Linear(3, 2), torch.nn.Linear(3, 2)
    second.load_state_dict(first.state_dict())
    x = f32(4, 3)
    third = torch.nn.Linear(3, 2)
    third.load_state_dict(first.state_dict(), strict=False)
    return first(x) - second(x), first(x) - third(x)


def example():
    first, second = paddle.nn.Linear(3, 2), paddle.nn.Linear(3, 2)
    second.set_state_dict(first.state_dict())
    third, fourth = paddle.nn.Linear(3, 2), paddle.nn.Linear(3, 2)
    third.set_dict(first.state_dict())
    fourth.load_dict(first.state_dict())
    x = f32(4, 3)
    return first(x) - second(x), first(x) - third(x), first(x) - fourth(x)


torch.load(f) == paddle.load(f)
drop(map_location, "Paddle loads to the current device")
drop(weights_only, "choose by hand what a file may hold: paddle.load unpickles it")
note("A file that PyTorch saved must be converted to a Paddle checkpoint first.")
torch.save(obj, f) == paddle.save(obj, f)
def example():
    import os
    import tempfile

    first, second = torch.nn.Conv2d(3, 2, 3), torch.nn.Conv2d(3, 2, 3)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "weights")
        torch.save(first.state_dict(), path)
        second.load_state_dict(torch.load(path))
    x = f32(1, 3, 4, 4)
    return first(x) - second(x)
