# Saving and loading.

torch.nn.Module.state_dict(self) == mindspore.nn.Cell.state_dict(self)
note("The parameters of normalisation layers are named gamma, beta, moving_mean and moving_variance in MindSpore.")
torch.nn.Module.load_state_dict(self, state_dict, strict) == mindspore.nn.Cell.load_state_dict(self, state_dict, strict)
note("The parameters of normalisation layers are named gamma, beta, moving_mean and moving_variance in MindSpore.")
def example():
    first, second = torch.nn.Linear(3, 2), torch.nn.Linear(3, 2)
    second.load_state_dict(first.state_dict())
    x = f32(4, 3)
    return first(x) - second(x)


torch.load(f) == mindspore.load_checkpoint(f)
drop(map_location, "a checkpoint is loaded to the CPU")
drop(weights_only, "a checkpoint holds weights only")
note("A file that PyTorch saved must be converted to a MindSpore checkpoint first.")
torch.save(obj, f) == mindspore.save_checkpoint(obj, f)
note("MindSpore saves a cell or a dictionary of parameters, in its own format.")
