import mindspore
import mindspore as ms
from mindspore import nn
from mindspore import ops
from mindspore import mint
from mindspore import Parameter, Tensor
import mindspore.dataset as ds
from mindspore.common.initializer import initializer
optimizer: mindspore.experimental.optim.Optimizer
optim: mindspore.experimental.optim.Optimizer
scheduler: mindspore.experimental.optim.lr_scheduler.LRScheduler
norm: mindspore.nn.BatchNorm2d | mindspore.nn.GroupNorm | mindspore.nn.LayerNorm
bn: mindspore.nn.BatchNorm2d | mindspore.nn.GroupNorm | mindspore.nn.LayerNorm
