"""Functions without a counterpart in PyTorch, written by tensorferry."""


def optimized(optimizer):
    """The parameters of all groups of an optimizer."""
    return [parameter for group in optimizer.param_groups for parameter in group["params"]]
