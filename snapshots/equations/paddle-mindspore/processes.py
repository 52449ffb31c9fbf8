# Processes and memory: what a single process answers, and what several do.

paddle.distributed.init_parallel_env() >> joined_processes()
paddle.DataParallel(layers) >> alone(layers)
drop(find_unused_parameters, "MindSpore's gradients name their parameters")
note("mindspore.communication.init joins the processes; nn.DistributedGradReducer averages gradients over them.")
paddle.distributed.fleet.utils.recompute >> computed
def joined_processes():
    """Joins the processes that msrun started; nothing where there is one."""
    import os

    if int(os.environ.get("RANK_SIZE", 1)) > 1:
        mindspore.communication.init()


def alone(layers):
    """The network, in a single process."""
    import os

    if int(os.environ.get("RANK_SIZE", 1)) > 1:
        raise NotImplementedError("average the gradients with mindspore.nn.DistributedGradReducer")
    return layers


def computed(function, *arguments, **options):
    """The function's result; MindSpore keeps what it computed on the way (Cell.recompute compiles it otherwise)."""
    options.pop("preserve_rng_state", None)
    options.pop("use_reentrant", None)
    return function(*arguments, **options)


def example():
    paddle.distributed.init_parallel_env()
    return paddle.ones([2])


def example():
    network = paddle.nn.Linear(3, 2)
    return network(f32(4, 3)), paddle.DataParallel(paddle.nn.ReLU())(f32(3))


def example():
    layer = paddle.nn.Linear(3, 2)
    x = f32(4, 3)
    first = paddle.distributed.fleet.utils.recompute(layer, x)
    return first, paddle.distributed.fleet.utils.recompute(lambda a, b=1: layer(a) * b, x, b=2, use_reentrant=False)


paddle.gather_nd(x, index) >> mindspore.ops.gather_nd(x, index)
paddle.Tensor.gather_nd(self, index) >> mindspore.ops.gather_nd(self, index)
paddle.add_n(inputs) >> mindspore.ops.addn(inputs)
paddle.unstack(x, axis) >> list(mindspore.ops.unbind(x, axis))
drop(num, "it is the size of that axis")
example(paddle.gather_nd(f32(3, 4), tensor([[0, 1], [2, 3]], "int64")))
example(paddle.gather_nd(x=f32(3, 4), index=tensor([[0], [2]], "int32")))
example(paddle.add_n([f32(2, 3), f32(2, 3), f32(2, 3)]))
example(paddle.unstack(f32(2, 3)))
example(paddle.unstack(x=f32(2, 3), axis=1, num=3))
