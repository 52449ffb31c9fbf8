# Samplers of several processes, placements, parameters by name, and functions with gradients of their own.

distributed_batches(dataset, batch_size, num_replicas, rank, shuffle, drop_last) << paddle.io.DistributedBatchSampler(
    dataset, batch_size, num_replicas, rank, shuffle, drop_last)
torch.utils.data.DistributedSampler.set_epoch(self, epoch) << paddle.io.DistributedBatchSampler.set_epoch(self, epoch)
def distributed_batches(dataset, batch_size, num_replicas=None, rank=None, shuffle=False, drop_last=False):
    """Lists of numbers of samples, batch after batch: every process takes each n-th batch, all take as many."""
    import numpy
    import torch.utils.data

    joined = torch.distributed.is_initialized()
    processes = num_replicas or (torch.distributed.get_world_size() if joined else 1)
    place = rank if rank is not None else torch.distributed.get_rank() if joined else 0
    share = -(-len(dataset) // processes)

    class Batches(torch.utils.data.Sampler):
        epoch = 0

        def set_epoch(self, epoch):
            self.epoch = epoch

        def __len__(self):
            return share // batch_size if drop_last else -(-share // batch_size)

        def __iter__(self):
            numbers = list(range(len(dataset)))
            numbers += numbers[:share * processes - len(numbers)]
            if shuffle:
                numpy.random.RandomState(self.epoch).shuffle(numbers)
                self.epoch += 1
            whole = share // batch_size * batch_size
            mine = [number for start in range(place * batch_size, whole * processes, batch_size * processes) for number in numbers[start:start + batch_size]]
            left = whole * processes + place * (share - whole)
            mine += numbers[left:left + share - whole]
            batches = [mine[start:start + batch_size] for start in range(0, share, batch_size)]
            return iter(batches[:len(self)])

    return Batches()


def example():
    data = paddle.io.TensorDataset([paddle.arange(10)])
    first = paddle.io.DistributedBatchSampler(data, 3), paddle.io.DistributedBatchSampler(data, batch_size=4, drop_last=True)
    part = paddle.io.DistributedBatchSampler(data, batch_size=3, num_replicas=2, rank=1)
    mixed = paddle.io.DistributedBatchSampler(data, 3, shuffle=True)
    mixed.set_epoch(2)
    return [list(each) for each in first], list(part), list(mixed), len(part), len(first[1])


split_along(dim) << paddle.distributed.Shard(dim)
copied_everywhere() << paddle.distributed.Replicate()
def split_along(dim):
    """A tensor's placement: parts of this axis lie on several devices."""
    import torch.distributed.tensor

    return torch.distributed.tensor.Shard(dim)


def copied_everywhere():
    """A tensor's placement: each device has all of it."""
    import torch.distributed.tensor

    return torch.distributed.tensor.Replicate()


example(paddle.distributed.Shard(1) == paddle.distributed.Shard(1))
example(paddle.distributed.Replicate() == paddle.distributed.Shard(0))

torch.nn.ParameterDict(parameters) << paddle.nn.ParameterDict(parameters)
torch.optim.Optimizer == paddle.optimizer.Optimizer
def example():
    several = paddle.nn.ParameterDict({"a": paddle.create_parameter([2], "float32", is_bias=True)})
    several["b"] = paddle.create_parameter([3], "float32", is_bias=True)
    return several["a"], several["b"], len(several), "a" in several


def example():
    optimizer = paddle.optimizer.SGD(0.1, parameters=[paddle.create_parameter([2], "float32")])
    return isinstance(optimizer, paddle.optimizer.Optimizer), isinstance(3, paddle.optimizer.Optimizer)


torch.take_along_dim(arr, torch.Tensor.long(indices), axis) << paddle.take_along_axis(arr, indices, axis)
torch.Tensor.take_along_dim(self, torch.Tensor.long(indices), axis) << paddle.Tensor.take_along_axis(self, indices, axis)
example(paddle.take_along_axis(f32(3, 4), tensor([[0, 1], [2, 3], [1, 1]], "int64"), 1))
example(paddle.take_along_axis(arr=f32(3, 4), indices=tensor([[0, 1, 1, 0]], "int32"), axis=0))
def example():
    return paddle.ones([1]), f32(3, 4).take_along_axis(tensor([[0], [2], [1]], "int64"), 1)


if isinstance(shape_or_dtype, list | tuple):
    torch.Tensor.reshape(self, shape_or_dtype) << paddle.Tensor.view(self, shape_or_dtype)
torch.Tensor.view(self, shape_or_dtype) << paddle.Tensor.view(self, shape_or_dtype)
def example():
    size = [3, -1]
    return paddle.ones([6]).view([2, 3]), paddle.ones([6]).view((-1, 2)), paddle.ones([6]).view(size), paddle.zeros([6]).view(paddle.int32)


torch.fft.rfft(x, n, axis, norm) << paddle.fft.rfft(x, n, axis, norm)
torch.fft.irfft(x, n, axis, norm) << paddle.fft.irfft(x, n, axis, norm)
torch.fft.fft(x, n, axis, norm) << paddle.fft.fft(x, n, axis, norm)
torch.fft.ifft(x, n, axis, norm) << paddle.fft.ifft(x, n, axis, norm)
torch.fft.fftn(x, s, axes, norm) << paddle.fft.fftn(x, s, axes, norm)
spectra(x, n_fft, hop_length, win_length, window, center, pad_mode, normalized, onesided) << paddle.signal.stft(
    x, n_fft, hop_length, win_length, window, center, pad_mode, normalized, onesided)
spectra(self, n_fft, hop_length, win_length, window, center, pad_mode, normalized, onesided) << paddle.Tensor.stft(
    self, n_fft, hop_length, win_length, window, center, pad_mode, normalized, onesided)
def spectra(x, n_fft, hop_length=None, win_length=None, window=None, center=True, pad_mode="reflect", normalized=False, onesided=None):
    """Spectra of short parts of a signal."""
    return torch.stft(x, n_fft, hop_length, win_length, torch.ones(win_length or n_fft, device=x.device) if window is None else window, center, pad_mode,
                      normalized, onesided, return_complex=True)


example(paddle.fft.rfft(f32(3, 8)))
example(paddle.fft.rfft(f32(3, 8), n=6, axis=0, norm="ortho"))
example(paddle.fft.irfft(c64(3, 5)))
example(paddle.fft.fft(c64(3, 5), norm="forward"))
example(paddle.fft.ifft(c64(3, 5), 4, 0))
example(paddle.fft.fftn(c64(3, 5), axes=(0, 1)))
example(paddle.signal.stft(f32(2, 64), n_fft=16))
example(paddle.signal.stft(f32(2, 64), 16, 4, 8, window=paddle.ones([8]) * 0.5, center=False, onesided=True))
example(paddle.signal.stft(x=f32(64), n_fft=16, normalized=True, pad_mode="constant"))
example((paddle.ones([1]) * f32(64)).stft(16))

refuse("make torch.optim.lr_scheduler.LambdaLR, after the optimizer that it changes") << paddle.optimizer.lr.LambdaDecay(learning_rate, lr_lambda)
refuse("make torch.optim.lr_scheduler.MultiStepLR, after the optimizer that it changes") << paddle.optimizer.lr.MultiStepDecay(learning_rate, milestones)
refuse("make torch.optim.lr_scheduler.StepLR, after the optimizer that it changes") << paddle.optimizer.lr.StepDecay(learning_rate, step_size)
refuse("torch.distributed.tensor.parallel.parallelize_module splits a torch.nn.Linear") << paddle.distributed.fleet.meta_parallel.ColumnParallelLinear(
    in_features, out_features)
refuse("torch.distributed.tensor.parallel.parallelize_module splits a torch.nn.Linear") << paddle.distributed.fleet.meta_parallel.RowParallelLinear(
    in_features, out_features)
refuse("torch.distributed.tensor.parallel.parallelize_module splits a torch.nn.Embedding") << paddle.distributed.fleet.meta_parallel.VocabParallelEmbedding(
    num_embeddings, embedding_dim)
refuse("torch.distributed.device_mesh.init_device_mesh names groups of processes") << paddle.distributed.fleet.get_hybrid_communicate_group()
refuse("PyTorch has no static graph: call the layers with tensors") << paddle.static.data(name, shape)
refuse("load the network with torch.export.load or torch.jit.load and call it") << paddle.inference.Config()
