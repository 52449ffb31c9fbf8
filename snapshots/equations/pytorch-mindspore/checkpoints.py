# Saving and loading.

torch.nn.Module.state_dict(self) == mindspore.nn.Cell.state_dict(self)
note("The parameters of normalisation layers are named gamma, beta, moving_mean and moving_variance in MindSpore.")
torch.nn.Module.load_state_dict(self, state_dict, strict) >> load_values(self, state_dict, strict)
torch.nn.Module.load_state_dict(self, state_dict, strict) << mindspore.nn.Cell.load_state_dict(self, state_dict, strict)
drop(assign, "values are copied, as they are without it")
note("The parameters of normalisation layers are named gamma, beta, moving_mean and moving_variance in MindSpore.")


def load_values(cell, state_dict, strict=True):
    """Copies values into a cell's tensors: Cell.load_state_dict gives them new ones, which an optimizer at work does not see."""
    own = cell.state_dict()
    missing, unexpected = [name for name in own if name not in state_dict], [name for name in state_dict if name not in own]
    if strict and (missing or unexpected):
        raise RuntimeError(f"missing: {missing}, unexpected: {unexpected}")
    for name, value in state_dict.items():
        if name in own:
            mindspore.ops.assign(own[name], value)
    return missing, unexpected


def example():
    first, second = torch.nn.Linear(3, 2), torch.nn.Linear(3, 2)
    second.load_state_dict(first.state_dict())
    x = f32(4, 3)
    return first(x) - second(x)


def example():
    x, first, second = f32(4, 3), torch.nn.Linear(3, 2), torch.nn.Linear(3, 2)
    optimizer = torch.optim.SGD(second.parameters(), lr=0.1)
    for step in range(3):
        optimizer.zero_grad()
        loss = (second(x) - x.sum()).square().mean()
        loss.backward()
        optimizer.step()
        second.load_state_dict(second.state_dict())
    return first(x), loss


def example():
    first, second = mindspore.nn.Dense(3, 2), mindspore.nn.Dense(3, 2)
    second.load_state_dict(first.state_dict())
    x = f32(4, 3)
    return first(x) - second(x)


torch.load(f) == mindspore.load_checkpoint(f)
drop(map_location, "a checkpoint is loaded to the CPU")
drop(weights_only, "a checkpoint holds weights only")
note("A file that PyTorch saved must be converted to a MindSpore checkpoint first.")
torch.save(obj, f) == mindspore.save_checkpoint(obj, f)
note("MindSpore saves a cell or a dictionary of parameters, in its own format.")
