# Modules, classes and the members of a network.

torch == mindspore
torch.nn == mindspore.nn
torch.nn.functional == mindspore.ops

torch.Tensor == mindspore.Tensor
torch.nn.Module == mindspore.nn.Cell
note("A new cell is in inference mode in MindSpore and a new module in training mode in PyTorch: say set_train() or eval() before the first use.")
torch.nn.Module.forward == mindspore.nn.Cell.construct

torch.nn.Module.eval(self) == mindspore.nn.Cell.set_train(self, mode=False)
def example():
    network = torch.nn.Sequential(torch.nn.BatchNorm2d(3), torch.nn.Dropout(0.5))
    network.eval()
    return network(f32(2, 3, 4, 4))


torch.nn.Module.train(self, mode) == mindspore.nn.Cell.set_train(self, mode)
torch.nn.Module.training == mindspore.nn.Cell.training
