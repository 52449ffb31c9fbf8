# Data sets and their loaders.

torch.utils.data.Dataset == paddle.io.Dataset
torch.utils.data.IterableDataset == paddle.io.IterableDataset
torch.utils.data.Subset(dataset, indices) == paddle.io.Subset(dataset, indices)
torch.utils.data.TensorDataset(*tensors) == paddle.io.TensorDataset(tensors)
if batch_size is None:
    torch.utils.data.DataLoader(dataset, batch_size, shuffle, num_workers=num_workers, collate_fn=collate_fn, drop_last=drop_last) >> refuse(
        "Paddle gives nothing then: give a batch_sampler or a batch_size")
torch.utils.data.DataLoader(dataset, batch_size, shuffle=None, sampler=None, batch_sampler=None, num_workers=num_workers, collate_fn=collate_fn, drop_last=drop_last) >> paddle.io.DataLoader(
    dataset, batch_size=batch_size, drop_last=drop_last, collate_fn=collate_fn, num_workers=num_workers)
torch.utils.data.DataLoader(dataset, batch_size, shuffle, num_workers=num_workers, collate_fn=collate_fn, drop_last=drop_last) == paddle.io.DataLoader(
    dataset, batch_size=batch_size, shuffle=shuffle, drop_last=drop_last, collate_fn=collate_fn, num_workers=num_workers)
torch.utils.data.DataLoader.dataset == paddle.io.DataLoader.dataset
torch.utils.data.DataLoader(dataset, batch_sampler=batch_sampler, num_workers=num_workers, collate_fn=collate_fn) == paddle.io.DataLoader(
    dataset, batch_sampler=batch_sampler, collate_fn=collate_fn, num_workers=num_workers)
torch.utils.data.DataLoader(dataset, batch_size, sampler=sampler, num_workers=num_workers, collate_fn=collate_fn, drop_last=drop_last) >> paddle.io.DataLoader(
    dataset, batch_sampler=paddle.io.BatchSampler(sampler=sampler, batch_size=batch_size, drop_last=drop_last), collate_fn=collate_fn, num_workers=num_workers)
drop(pin_memory, "Paddle uses shared memory by itself")
drop(persistent_workers, "it says how long processes live, not what they read")
drop(prefetch_factor, "it says how far ahead processes read, not what")
drop(generator, "the order is random in either framework; paddle.seed governs it")
torch.utils.data.ConcatDataset(datasets) == paddle.io.ConcatDataset(datasets)
torch.utils.data.Sampler == paddle.io.Sampler
torch.utils.data.SequentialSampler(data_source) >> paddle.io.SequenceSampler(data_source)
torch.utils.data.RandomSampler(data_source, replacement, num_samples) == paddle.io.RandomSampler(data_source, replacement, num_samples)
torch.utils.data.SubsetRandomSampler(indices) == paddle.io.SubsetRandomSampler(indices)
torch.utils.data.WeightedRandomSampler(weights, num_samples, replacement) >> paddle.io.WeightedRandomSampler(numpy.asarray(weights), num_samples, replacement)
torch.utils.data.WeightedRandomSampler(weights, num_samples, replacement) << paddle.io.WeightedRandomSampler(weights, num_samples, replacement)
torch.utils.data.BatchSampler(sampler, batch_size, drop_last) >> paddle.io.BatchSampler(sampler=sampler, batch_size=batch_size, drop_last=drop_last)
torch.utils.data.random_split(dataset, lengths) == paddle.io.random_split(dataset, lengths)
drop(generator, "the order is random in either framework; paddle.seed governs it")
def example():
    data = torch.utils.data.TensorDataset(torch.arange(10.0), torch.arange(10))
    both = torch.utils.data.ConcatDataset([data, data])
    first, second = torch.utils.data.random_split(data, [7, 3])
    order = torch.utils.data.SequentialSampler(data)
    loader = torch.utils.data.DataLoader(data, batch_size=3, sampler=order, drop_last=True)
    batches = torch.utils.data.BatchSampler(order, 4, False)
    other = torch.utils.data.DataLoader(data, batch_sampler=batches)
    some = torch.utils.data.SubsetRandomSampler([1, 4])
    draws = torch.utils.data.WeightedRandomSampler([0.1, 0.9], 5)
    return ([list(batch) for batch in loader], [list(batch) for batch in other], len(both), len(first), len(second), list(batches), sorted(some),
            len(list(draws)), sorted(torch.utils.data.RandomSampler(data)))


def example():
    data = torch.utils.data.TensorDataset(torch.arange(10.0), torch.arange(10))
    loader = torch.utils.data.DataLoader(data, batch_size=4)
    return [list(batch) for batch in loader], len(loader)


def example():
    class Squares(torch.utils.data.Dataset):
        def __getitem__(self, index):
            return index * index

        def __len__(self):
            return 7

    loader = torch.utils.data.DataLoader(Squares(), batch_size=3, shuffle=False, drop_last=True)
    part = torch.utils.data.Subset(Squares(), [1, 3])
    return [batch for batch in loader], len(loader), part[1]


def example():
    class Counter(torch.utils.data.IterableDataset):
        def __iter__(self):
            return iter(range(5))

    return [batch for batch in torch.utils.data.DataLoader(Counter(), batch_size=2)]
