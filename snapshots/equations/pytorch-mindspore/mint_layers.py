# The place of a process among several, as a source, and a layer of mindspore.mint that runs on a CPU as it stands.

torch.nn.PixelShuffle(upscale_factor) << mindspore.mint.nn.PixelShuffle(upscale_factor)
example(mindspore.mint.nn.PixelShuffle(2)(f32(2, 8, 3, 3)))
example(mindspore.mint.nn.PixelShuffle(upscale_factor=3)(f32(9, 2, 3)))
rank_of_process(group) << mindspore.mint.distributed.get_rank(group)
rank_of_process() << mindspore.communication.get_rank()
number_of_processes(group) << mindspore.mint.distributed.get_world_size(group)
number_of_processes() << mindspore.communication.get_group_size()
torch.distributed.is_available() << mindspore.mint.distributed.is_available()
torch.distributed.is_initialized() << mindspore.mint.distributed.is_initialized()
no_gradient("numbers have none")


def example():
    return (mindspore.mint.distributed.get_rank(), mindspore.mint.distributed.get_world_size(), mindspore.communication.get_rank(),
            mindspore.communication.get_group_size(), mindspore.communication.management.get_rank())


example(mindspore.mint.distributed.is_available())
example(mindspore.mint.distributed.is_initialized())
