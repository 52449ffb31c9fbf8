# The place of a process among several: the only one, where nothing was started.

paddle.distributed.get_rank() >> rank_of_process()
def rank_of_process():
    """The number of this process, 0 where no group of processes was started."""
    try:
        return mindspore.communication.get_rank()
    except (RuntimeError, ValueError):
        return 0


paddle.distributed.get_world_size() >> number_of_processes()
def number_of_processes():
    """How many processes compute together, 1 where no group of processes was started."""
    try:
        return mindspore.communication.get_group_size()
    except (RuntimeError, ValueError):
        return 1


def example():
    return paddle.distributed.get_rank(), paddle.distributed.get_world_size()
