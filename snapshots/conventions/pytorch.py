import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
import torch.distributed as dist
from torch import Tensor
from torch.nn import Parameter
from torch.utils.data import DataLoader, Dataset
optimizer: torch.optim.Optimizer
optim: torch.optim.Optimizer
scheduler: torch.optim.lr_scheduler.LRScheduler
device: torch.device
norm: torch.nn.BatchNorm2d | torch.nn.GroupNorm | torch.nn.LayerNorm
bn: torch.nn.BatchNorm2d | torch.nn.GroupNorm | torch.nn.LayerNorm
ctx: torch.autograd.function.FunctionCtx
