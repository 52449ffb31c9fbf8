# Several processes, mixed precision and recomputation.

(torch.distributed.get_rank() if torch.distributed.is_initialized() else int(os.environ.get("RANK", 0))) << paddle.distributed.get_rank(group=None)
(torch.distributed.get_world_size() if torch.distributed.is_initialized() else int(os.environ.get("WORLD_SIZE", 1))) << paddle.distributed.get_world_size(group=None)
torch.distributed.get_rank(group) << paddle.distributed.get_rank(group)
torch.distributed.get_world_size(group) << paddle.distributed.get_world_size(group)
process_environment() << paddle.distributed.ParallelEnv()
(self.nranks) << paddle.distributed.ParallelEnv.nranks
(self.local_rank) << paddle.distributed.ParallelEnv.local_rank
(self.rank) << paddle.distributed.ParallelEnv.rank
(self.world_size) << paddle.distributed.ParallelEnv.world_size
(self.device_id) << paddle.distributed.ParallelEnv.device_id
(self.dev_id) << paddle.distributed.ParallelEnv.dev_id
joined_processes() << paddle.distributed.init_parallel_env()
torch.distributed.is_initialized() << paddle.distributed.is_initialized()
spread(layers, find_unused_parameters) << paddle.DataParallel(layers, find_unused_parameters=find_unused_parameters)
def process_environment():
    """Which process this is, and of how many, as torchrun says."""
    import os
    import types

    rank, world, local = (int(os.environ.get(name, value)) for name, value in (("RANK", 0), ("WORLD_SIZE", 1), ("LOCAL_RANK", 0)))
    return types.SimpleNamespace(rank=rank, local_rank=rank, world_size=world, nranks=world, device_id=local, dev_id=local)


def joined_processes():
    """Joins the processes that torchrun started; nothing where there is one."""
    import os

    if int(os.environ.get("WORLD_SIZE", 1)) > 1 and not torch.distributed.is_initialized():
        torch.distributed.init_process_group("nccl" if torch.cuda.is_available() else "gloo")


def spread(layers, find_unused_parameters=False):
    """The network, its gradients averaged over the processes where there are several."""
    if not torch.distributed.is_initialized():
        return layers
    return torch.nn.parallel.DistributedDataParallel(layers, find_unused_parameters=find_unused_parameters)


def example():
    paddle.distributed.init_parallel_env()
    environment = paddle.distributed.ParallelEnv()
    several = environment.nranks, environment.local_rank, environment.rank, environment.world_size
    return paddle.distributed.get_rank(), paddle.distributed.get_world_size(), paddle.distributed.is_initialized(), several


def example():
    network = paddle.nn.Linear(3, 2)
    if paddle.distributed.get_world_size() > 1:
        network = paddle.DataParallel(network)
    return network(f32(4, 3))


def example():
    network = paddle.DataParallel(paddle.nn.ReLU(), find_unused_parameters=True)
    return network(f32(4, 3))


torch.distributed.ReduceOp.SUM == paddle.distributed.ReduceOp.SUM
torch.distributed.ReduceOp.MAX == paddle.distributed.ReduceOp.MAX
torch.distributed.ReduceOp.MIN == paddle.distributed.ReduceOp.MIN
torch.distributed.ReduceOp == paddle.distributed.ReduceOp
example(paddle.distributed.ReduceOp.SUM == paddle.distributed.ReduceOp.MAX)
example(paddle.distributed.ReduceOp.MIN == paddle.distributed.ReduceOp.MAX)

torch.distributed.all_reduce(tensor, group=group, async_op=not sync_op) << paddle.distributed.all_reduce(tensor, group=group, sync_op=sync_op)
torch.distributed.all_reduce(tensor, op, group, async_op=not sync_op) << paddle.distributed.all_reduce(tensor, op, group, sync_op)
torch.distributed.barrier(group) << paddle.distributed.barrier(group)
torch.distributed.broadcast(tensor, src, group, async_op=not sync_op) << paddle.distributed.broadcast(tensor, src, group, sync_op)
torch.distributed.broadcast_object_list(object_list, src, group) << paddle.distributed.broadcast_object_list(object_list, src, group)
gathered(tensor_list, tensor, group) << paddle.distributed.all_gather(tensor_list, tensor, group)
gathered_objects(object_list, obj, group) << paddle.distributed.all_gather_object(object_list, obj, group)
def gathered(tensor_list, tensor, group=None):
    """Fills the list with the tensors of all processes."""
    tensor_list[:] = [torch.empty_like(tensor) for _ in range(torch.distributed.get_world_size(group))]
    return torch.distributed.all_gather(tensor_list, tensor, group)


def gathered_objects(object_list, obj, group=None):
    """Fills the list with the objects of all processes."""
    object_list[:] = [None] * torch.distributed.get_world_size(group)
    torch.distributed.all_gather_object(object_list, obj, group)


def example():
    import multiprocessing
    import os
    import socket

    def run(rank, port, answers):
        here, other = f"127.0.0.1:{port}", f"127.0.0.1:{port + 1}"
        os.environ.update(RANK=str(rank), WORLD_SIZE="2", MASTER_ADDR="127.0.0.1", MASTER_PORT=str(port), PADDLE_MASTER=here, PADDLE_TRAINERS_NUM="2")
        os.environ.update(PADDLE_TRAINER_ID=str(rank), PADDLE_TRAINER_ENDPOINTS=f"{here},{other}", PADDLE_CURRENT_ENDPOINT=(here, other)[rank],
                          PADDLE_DISTRI_BACKEND="gloo")
        paddle.distributed.init_parallel_env()
        x, y, z = paddle.ones([2, 3]) * (rank + 1), paddle.ones([2]) * (rank + 5), paddle.ones([2]) * rank
        paddle.distributed.all_reduce(x)
        paddle.distributed.all_reduce(y, op=paddle.distributed.ReduceOp.MAX, sync_op=True)
        paddle.distributed.broadcast(z, src=1)
        paddle.distributed.barrier()
        several, objects, sent = [], [], [rank, "a"]
        paddle.distributed.all_gather(several, y + rank)
        paddle.distributed.all_gather_object(objects, {"rank": rank})
        paddle.distributed.broadcast_object_list(sent, src=1)
        who = paddle.distributed.get_rank(), paddle.distributed.get_world_size(), paddle.distributed.is_initialized()
        answers.put((who, x.tolist(), y.tolist(), z.tolist(), [each.tolist() for each in several], objects, sent))

    context = multiprocessing.get_context("fork")
    answers = context.Queue()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    processes = [context.Process(target=run, args=(rank, port, answers)) for rank in range(2)]
    for process in processes:
        process.start()
    found = sorted(answers.get(timeout=90) for _ in processes)
    for process in processes:
        process.join(10)
    return found


refuse("start the processes with torchrun") << paddle.distributed.spawn(func)


recomputed << paddle.distributed.fleet.utils.recompute
def recomputed(function, *arguments, **options):
    """The function's result; what it computed on the way is computed once more for the gradients."""
    import functools

    import torch.utils.checkpoint

    kept = {"preserve_rng_state": options.pop("preserve_rng_state", True), "use_reentrant": options.pop("use_reentrant", True)}
    return torch.utils.checkpoint.checkpoint(functools.partial(function, **options), *arguments, **kept)


def example():
    layer = paddle.nn.Linear(3, 2)
    x = f32(4, 3)
    first = paddle.distributed.fleet.utils.recompute(layer, x)
    return first, paddle.distributed.fleet.utils.recompute(lambda a, b=1: layer(a) * b, x, b=2, use_reentrant=False)


if dtype == "bfloat16":
    torch.autocast("cuda" if torch.cuda.is_available() else "cpu", torch.bfloat16, enabled=enable) << paddle.amp.auto_cast(enable, level="O1", dtype=dtype)
if dtype == "float16":
    torch.autocast("cuda" if torch.cuda.is_available() else "cpu", torch.float16, enabled=enable) << paddle.amp.auto_cast(enable, level="O1", dtype=dtype)
note("Which operators compute in half precision is for each framework to say.")
refuse("give torch.autocast what it takes: it has no lists of operators and no level O2; model.half() makes the weights so") << paddle.amp.auto_cast(
    enable, level=level, dtype=dtype)
torch.amp.GradScaler(init_scale=init_loss_scaling, growth_factor=incr_ratio, backoff_factor=decr_ratio, growth_interval=incr_every_n_steps, enabled=enable) << paddle.amp.GradScaler(
    enable, init_loss_scaling, incr_ratio, decr_ratio, incr_every_n_steps, decr_every_n_nan_or_inf=1)
torch.amp.GradScaler.scale(self, outputs=var) << paddle.amp.GradScaler.scale(self, var)
torch.amp.GradScaler.step(self, optimizer) << paddle.amp.GradScaler.step(self, optimizer)
torch.amp.GradScaler.update(self) << paddle.amp.GradScaler.update(self)
torch.amp.GradScaler.unscale_(self, optimizer) << paddle.amp.GradScaler.unscale_(self, optimizer)
def example():
    layer = paddle.nn.Linear(3, 2)
    scaler = paddle.amp.GradScaler(enable=False, init_loss_scaling=1024.0)
    optimizer = paddle.optimizer.SGD(0.1, parameters=layer.parameters())
    with paddle.amp.auto_cast(enable=False):
        loss = layer(f32(4, 3)).square().mean()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    with paddle.amp.auto_cast(False, dtype="bfloat16"):
        return layer(f32(4, 3))
