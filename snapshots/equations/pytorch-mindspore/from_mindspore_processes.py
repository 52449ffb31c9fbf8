# Several processes that compute together, as a source: MindSpore's, which a scheduler brings together, and torch.distributed's.

joined_group() << mindspore.communication.init()
joined_group(backend_name) << mindspore.communication.init(backend_name)
joined_group(backend) << mindspore.mint.distributed.init_process_group(backend)
drop(init_method, "torchrun says where the processes meet")
drop(rank, "torchrun says which process this is")
drop(world_size, "torchrun says how many processes there are")
(torch.distributed.get_node_local_rank() if torch.distributed.is_initialized() else int(os.environ.get("LOCAL_RANK", 0))) << mindspore.communication.get_local_rank()
torch.distributed.group.WORLD << mindspore.communication.GlobalComm.WORLD_COMM_GROUP
torch.distributed.is_initialized() << mindspore.communication.GlobalComm.INITED
types.SimpleNamespace(WORLD_COMM_GROUP=None) << mindspore.communication.GlobalComm
named_group(group, rank_ids) << mindspore.communication.create_group(group, rank_ids)
drop(options, "they are about Ascend")
torch.distributed.destroy_process_group(named_group(group)) << mindspore.communication.destroy_group(group)
if given(group):
    rank_of_process(named_group(group)) << mindspore.communication.get_rank(group)
    number_of_processes(named_group(group)) << mindspore.communication.get_group_size(group)
torch.distributed.ReduceOp.SUM << mindspore.ops.ReduceOp.SUM
torch.distributed.ReduceOp << mindspore.ops.ReduceOp
(lambda tensor: reduced(tensor)) << mindspore.ops.AllReduce(op="sum")
(lambda tensor: reduced(tensor)) << mindspore.ops.AllReduce(op=mindspore.ops.ReduceOp.SUM)
(lambda tensor: reduced(tensor, named_group(group))) << mindspore.ops.AllReduce(op=mindspore.ops.ReduceOp.SUM, group=group)
(lambda tensor: gathered_rows(tensor)) << mindspore.ops.AllGather()
(lambda tensor: gathered_rows(tensor, named_group(group))) << mindspore.ops.AllGather(group)
(lambda tensors: sent(tensors, root_rank)) << mindspore.ops.Broadcast(root_rank)
(lambda tensors: sent(tensors, root_rank, named_group(group))) << mindspore.ops.Broadcast(root_rank, group)
torch.distributed.all_reduce(tensor) << mindspore.mint.distributed.all_reduce(tensor, op="sum", group=None, async_op=False)
torch.distributed.barrier() << mindspore.mint.distributed.barrier(group=None, async_op=False)
torch.distributed.all_reduce(tensor, group=named_group(group)) << mindspore.mint.distributed.all_reduce(tensor, op="sum", group=group, async_op=False)
torch.distributed.barrier(named_group(group)) << mindspore.mint.distributed.barrier(group, async_op=False)
torch.distributed.ReduceOp.MAX << mindspore.ops.ReduceOp.MAX
torch.distributed.ReduceOp.MIN << mindspore.ops.ReduceOp.MIN
torch.distributed.all_reduce(tensor, torch.distributed.ReduceOp.MAX) << mindspore.mint.distributed.all_reduce(tensor, op="max", group=None, async_op=False)
torch.distributed.all_reduce(tensor, torch.distributed.ReduceOp.MIN) << mindspore.mint.distributed.all_reduce(tensor, op="min", group=None, async_op=False)
torch.distributed.all_reduce(tensor, torch.distributed.ReduceOp.MAX) << mindspore.mint.distributed.all_reduce(
    tensor, op=mindspore.ops.ReduceOp.MAX, group=None, async_op=False)
torch.distributed.all_reduce(tensor, torch.distributed.ReduceOp.MIN) << mindspore.mint.distributed.all_reduce(
    tensor, op=mindspore.ops.ReduceOp.MIN, group=None, async_op=False)
torch.distributed.broadcast(tensor, src, named_group(group)) << mindspore.mint.distributed.broadcast(tensor, src, group, async_op=False)
torch.distributed.all_gather(tensor_list, tensor, named_group(group)) << mindspore.mint.distributed.all_gather(tensor_list, tensor, group, async_op=False)
torch.distributed.all_gather_object(object_list, obj, named_group(group)) << mindspore.mint.distributed.all_gather_object(object_list, obj, group)
torch.distributed.new_group(ranks) << mindspore.mint.distributed.new_group(ranks)
torch.distributed.destroy_process_group(named_group(group)) << mindspore.mint.distributed.destroy_process_group(group)
torch.distributed.all_reduce(tensor) << mindspore.ops.communication.all_reduce(tensor, op="sum", group=None, async_op=False)
torch.distributed.barrier() << mindspore.ops.communication.barrier(group=None, async_op=False)
no_gradient("the processes exchange values, not gradients")


def joined_group(backend=None):
    """Joins the processes that torchrun started; nothing where there is one."""
    import os

    if int(os.environ.get("WORLD_SIZE", 1)) > 1 and not torch.distributed.is_initialized():
        torch.distributed.init_process_group("nccl" if torch.cuda.is_available() else "gloo")


def named_group(name=None, ranks=None):
    """The group of this name, made of the processes where they are given; the one of all processes where there is no name."""
    if name is None or isinstance(name, torch.distributed.ProcessGroup):
        return name
    made = named_group.__dict__.setdefault("made", {})
    if ranks is not None:
        made[name] = torch.distributed.new_group(list(ranks))
    return made[name]


def rank_of_process(group=None):
    """The number of this process, 0 where no group of processes was started."""
    started = torch.distributed.is_available() and torch.distributed.is_initialized()
    return torch.distributed.get_rank(group) if started else 0


def number_of_processes(group=None):
    """How many processes compute together, 1 where no group of processes was started."""
    started = torch.distributed.is_available() and torch.distributed.is_initialized()
    return torch.distributed.get_world_size(group) if started else 1


def reduced(tensor, group=None):
    """The sum of the processes' tensors."""
    found = tensor.clone()
    torch.distributed.all_reduce(found, group=group)
    return found


def gathered_rows(tensor, group=None):
    """The processes' tensors, one behind the other."""
    found = [torch.empty_like(tensor) for _ in range(torch.distributed.get_world_size(group))]
    torch.distributed.all_gather(found, tensor.contiguous(), group=group)
    return torch.cat(found)


def sent(tensors, root, group=None):
    """The tensors of one of the processes, in all of them."""
    found = tuple(tensor.clone() for tensor in tensors)
    for tensor in found:
        torch.distributed.broadcast(tensor, root, group=group)
    return found


def example():
    import json
    import os
    import socket
    import subprocess
    import sys

    if "EXAMPLE_ANSWER" not in os.environ:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        silent = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        code = "import runpy, sys; runpy.run_path(sys.argv[1])['case']()"
        started, answers = [], [f"answer{rank}.json" for rank in range(2)]
        for role, rank in (("MS_SCHED", 0), ("MS_WORKER", 0), ("MS_WORKER", 1)):
            several = {"RANK": str(rank), "LOCAL_RANK": str(rank), "WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port}
            environment = {**os.environ, "MS_ROLE": role, "MS_WORKER_NUM": "2", "MS_SCHED_HOST": "127.0.0.1", "MS_SCHED_PORT": port,
                           "MS_NODE_ID": str(rank), "EXAMPLE_ANSWER": answers[rank] if role == "MS_WORKER" else "", **(several if role == "MS_WORKER" else {})}
            started.append(subprocess.Popen([sys.executable, "-c", code, __file__], env=environment, **silent))
        for process in started[1:]:
            process.wait(120)
        started[0].kill()
        started[0].wait()
        return [json.load(open(name)) for name in answers]
    mindspore.set_device("CPU")
    mindspore.communication.init()
    if os.environ["EXAMPLE_ANSWER"]:
        rank = mindspore.communication.get_rank()
        x = mindspore.ops.ones((2, 3), mindspore.float32) * (rank + 1)
        world = mindspore.communication.GlobalComm.WORLD_COMM_GROUP
        total = mindspore.ops.AllReduce()(x)
        comm = mindspore.communication.GlobalComm
        alike = mindspore.ops.AllReduce(mindspore.ops.ReduceOp.SUM, comm.WORLD_COMM_GROUP)(x + 2)
        same = mindspore.ops.AllReduce(mindspore.ops.ReduceOp.SUM, world)(x + 1)
        behind = mindspore.ops.AllGather()(x)
        again = mindspore.ops.AllGather(group=world)(x * 2)
        first = mindspore.ops.Broadcast(1)((x,))
        y = x * 3
        mindspore.mint.distributed.all_reduce(y)
        mindspore.mint.distributed.barrier()
        mindspore.communication.create_group("both", [0, 1])
        of_group = mindspore.communication.get_rank("both"), mindspore.communication.get_group_size("both")
        in_group = mindspore.ops.AllReduce(mindspore.ops.ReduceOp.SUM, "both")(x * 5)
        numbers = rank, mindspore.communication.get_group_size(), mindspore.communication.get_local_rank(), mindspore.communication.GlobalComm.INITED
        found = [numbers, of_group, *(each.asnumpy().tolist() for each in (total, alike, same, behind, again, first[0], y, in_group))]
        mindspore.communication.destroy_group("both")
        with open(os.environ["EXAMPLE_ANSWER"], "w") as file:
            json.dump(found, file)
    os._exit(0)  # nothing waits for the others to say that they end


def example():
    import json
    import os
    import socket
    import subprocess
    import sys

    if "EXAMPLE_ANSWER" not in os.environ:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        silent = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        code = "import runpy, sys; runpy.run_path(sys.argv[1])['case']()"
        started, answers = [], [f"answer{rank}.json" for rank in range(2)]
        for role, rank in (("MS_SCHED", 0), ("MS_WORKER", 0), ("MS_WORKER", 1)):
            several = {"RANK": str(rank), "LOCAL_RANK": str(rank), "WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port}
            environment = {**os.environ, "MS_ROLE": role, "MS_WORKER_NUM": "2", "MS_SCHED_HOST": "127.0.0.1", "MS_SCHED_PORT": port,
                           "MS_NODE_ID": str(rank), "EXAMPLE_ANSWER": answers[rank] if role == "MS_WORKER" else "", **(several if role == "MS_WORKER" else {})}
            started.append(subprocess.Popen([sys.executable, "-c", code, __file__], env=environment, **silent))
        for process in started[1:]:
            process.wait(120)
        started[0].kill()
        started[0].wait()
        return [json.load(open(name)) for name in answers]
    mindspore.set_device("CPU")
    mindspore.communication.init()
    if os.environ["EXAMPLE_ANSWER"]:
        rank = mindspore.communication.get_rank()
        x = mindspore.ops.ones((2, 3), mindspore.float32) * (rank + 1)
        largest, smallest, most, least, total, first, second = x * 1, x * 1, x * 2, x * 2, x * 3, x * 4, x * 5
        mindspore.mint.distributed.all_reduce(largest, "max")
        mindspore.mint.distributed.all_reduce(smallest, op="min")
        mindspore.mint.distributed.all_reduce(most, mindspore.ops.ReduceOp.MAX)
        mindspore.mint.distributed.all_reduce(least, mindspore.ops.ReduceOp.MIN)
        mindspore.ops.communication.all_reduce(total)
        mindspore.ops.communication.barrier()
        mindspore.mint.distributed.broadcast(first, 1)
        both = mindspore.mint.distributed.new_group([0, 1])
        mindspore.mint.distributed.broadcast(second, src=0, group=both)
        rows, others, objects = [x * 0, x * 0], [x * 0, x * 0], [None, None]
        mindspore.mint.distributed.all_gather(rows, x)
        mindspore.mint.distributed.all_gather(others, x * 2, group=both)
        mindspore.mint.distributed.all_gather_object(objects, {"rank": rank})
        found = [each.asnumpy().tolist() for each in (largest, smallest, most, least, total, first, second, *rows, *others)]
        mindspore.mint.distributed.destroy_process_group(both)
        mindspore.mint.distributed.destroy_process_group()
        with open(os.environ["EXAMPLE_ANSWER"], "w") as file:
            json.dump([found, objects], file)
    os._exit(0)  # nothing waits for the others to say that they end
