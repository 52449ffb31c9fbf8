import paddle
import paddle.nn as nn
import paddle.nn.functional as F
import paddle.optimizer as optim
import paddle.distributed as dist
from paddle import Tensor
from paddle.io import DataLoader, Dataset
optimizer: paddle.optimizer.Optimizer
optim: paddle.optimizer.Optimizer
scheduler: paddle.optimizer.lr.LRScheduler
norm: paddle.nn.BatchNorm2D | paddle.nn.GroupNorm | paddle.nn.LayerNorm
bn: paddle.nn.BatchNorm2D | paddle.nn.GroupNorm | paddle.nn.LayerNorm
ctx: paddle.autograd.PyLayerContext
