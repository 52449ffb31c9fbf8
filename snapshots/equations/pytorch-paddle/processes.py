# Several processes. paddle.distributed.launch starts them and says who they are; a program of one process has no group, and needs none.

torch.distributed.init_process_group(backend, init_method, world_size=world_size, rank=rank) >> paddle.distributed.init_parallel_env()
drop(backend, "Paddle takes what the device has")
drop(init_method, "paddle.distributed.launch says where the others are")
drop(world_size, "paddle.distributed.launch says how many there are")
drop(rank, "paddle.distributed.launch says which one this is")
drop(timeout, "Paddle waits as long as it takes")
drop(device_id, "paddle.set_device says the device")
note("Start the processes with python -m paddle.distributed.launch.")
torch.distributed.get_rank() >> paddle.distributed.get_rank()
torch.distributed.get_world_size() >> paddle.distributed.get_world_size()
torch.distributed.get_rank(group) >> paddle.distributed.get_rank(group)
torch.distributed.get_world_size(group) >> paddle.distributed.get_world_size(group)
torch.distributed.destroy_process_group(group) >> parted(group)
torch.distributed.barrier() >> met()
torch.distributed.barrier(group) >> met(group)
torch.distributed.all_reduce(tensor, group=group, async_op=False) >> combined(tensor, group=group)
torch.distributed.all_reduce(tensor, op, group, async_op=False) >> combined(tensor, op, group)
torch.distributed.broadcast(tensor, src, group, async_op=False) >> sent_to_all(tensor, src, group)
torch.distributed.broadcast_object_list(object_list, src, group) >> objects_sent_to_all(object_list, src, group)
torch.distributed.all_gather(tensor_list, tensor, group, async_op=False) >> collected(tensor_list, tensor, group)
torch.distributed.all_gather_object(object_list, obj, group) >> collected_objects(object_list, obj, group)
drop(device_ids, "Paddle waits on the device that is set")
drop(device, "Paddle sends by the device that is set")
def parted(group=None):
    """Leaves the group of processes, where there is one."""
    if paddle.distributed.is_initialized():
        paddle.distributed.destroy_process_group(group)


def met(group=None):
    """Waits for all processes, where there are several."""
    if paddle.distributed.is_initialized():
        paddle.distributed.barrier(group)


def combined(tensor, op=None, group=None):
    """Makes a tensor what an operator makes of those of all processes."""
    if paddle.distributed.is_initialized():
        paddle.distributed.all_reduce(tensor, paddle.distributed.ReduceOp.SUM if op is None else op, group)


def sent_to_all(tensor, src=None, group=None):
    """Makes a tensor that of the process `src`."""
    if paddle.distributed.is_initialized():
        paddle.distributed.broadcast(tensor, 0 if src is None else src, group)


def objects_sent_to_all(object_list, src=None, group=None):
    """Makes the items of a list those of the process `src`."""
    if paddle.distributed.is_initialized():
        paddle.distributed.broadcast_object_list(object_list, 0 if src is None else src, group)


def collected(tensor_list, tensor, group=None):
    """Writes the tensors of all processes into those of a list."""
    found = [tensor]
    if paddle.distributed.is_initialized():
        found = []
        paddle.distributed.all_gather(found, tensor, group)
    for place, value in zip(tensor_list, found):
        paddle.assign(value, place)


def collected_objects(object_list, obj, group=None):
    """Writes the objects of all processes into a list."""
    found = [obj]
    if paddle.distributed.is_initialized():
        found = []
        paddle.distributed.all_gather_object(found, obj, group)
    object_list[:] = found


def example():
    import tempfile

    with tempfile.NamedTemporaryFile() as file:
        torch.distributed.init_process_group("gloo", init_method=f"file://{file.name}", rank=0, world_size=1)
    x, y, z = torch.ones(2, 3) * 2, torch.ones(2), [torch.zeros(2, 3)]
    torch.distributed.barrier()
    torch.distributed.all_reduce(x)
    torch.distributed.all_reduce(y, op=torch.distributed.ReduceOp.MAX)
    torch.distributed.broadcast(y, src=0)
    torch.distributed.all_gather(z, x)
    names, kept = ["a", 1], [None]
    torch.distributed.broadcast_object_list(names, src=0)
    torch.distributed.all_gather_object(kept, {"a": 2})
    several = torch.distributed.get_rank(), torch.distributed.get_world_size()
    torch.distributed.destroy_process_group()
    return x, y, z, names, kept, several, torch.distributed.is_initialized()


def example():
    import multiprocessing
    import os
    import socket

    def run(rank, port, answers):
        here, other = f"127.0.0.1:{port}", f"127.0.0.1:{port + 1}"
        os.environ.update(RANK=str(rank), WORLD_SIZE="2", MASTER_ADDR="127.0.0.1", MASTER_PORT=str(port), PADDLE_MASTER=here, PADDLE_TRAINERS_NUM="2")
        os.environ.update(PADDLE_TRAINER_ID=str(rank), PADDLE_TRAINER_ENDPOINTS=f"{here},{other}", PADDLE_CURRENT_ENDPOINT=(here, other)[rank],
                          PADDLE_DISTRI_BACKEND="gloo")
        torch.distributed.init_process_group(backend="gloo", rank=rank, world_size=2)
        x, y, z = torch.ones(2, 3) * (rank + 1), torch.ones(2) * (rank + 5), torch.ones(2) * rank
        torch.distributed.all_reduce(x)
        torch.distributed.all_reduce(y, op=torch.distributed.ReduceOp.MAX)
        torch.distributed.broadcast(z, src=1)
        torch.distributed.barrier()
        several, objects, sent = [torch.zeros(2), torch.zeros(2)], [None, None], [rank, "a"]
        torch.distributed.all_gather(several, y + rank)
        torch.distributed.all_gather_object(objects, {"rank": rank})
        torch.distributed.broadcast_object_list(sent, src=1)
        who = torch.distributed.get_rank(), torch.distributed.get_world_size(), torch.distributed.is_initialized()
        answers.put((who, x.tolist(), y.tolist(), z.tolist(), [each.tolist() for each in several], objects, sent))
        torch.distributed.destroy_process_group()

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
