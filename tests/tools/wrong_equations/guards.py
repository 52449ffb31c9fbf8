if isinstance(dimm, int):
#! 15 "dimm" is no name of the pattern that this condition guards
    torch.cat(tensors, dim) == paddle.concat(tensors, dim)
if callable(dim):
#! 4 a guard calls only isinstance, given, by_position, starred, place, inherited, len, annotation, handed_over, read_by, discarded, sets_layers, made_by and overwritten
    torch.cat(tensors, dim) >> paddle.concat(tensors, dim)
torch.nn.ReLU() == paddle.nn.ReLU()
torch.nn.ReLU()  ==  paddle.nn.ReLU()  # again
#! 1 the same equation stands at snapshots/equations/pytorch-paddle/a.py:7
