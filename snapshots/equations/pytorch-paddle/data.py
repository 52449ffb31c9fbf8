# Data sets and their loaders.

torch.utils.data.Dataset == paddle.io.Dataset
torch.utils.data.IterableDataset == paddle.io.IterableDataset
torch.utils.data.Subset(dataset, indices) == paddle.io.Subset(dataset, indices)
torch.utils.data.TensorDataset(*tensors) == paddle.io.TensorDataset(tensors)
if batch_size is None:
    torch.utils.data.DataLoader(dataset, batch_size, shuffle, num_workers=num_workers, collate_fn=collate_fn, drop_last=drop_last) >> refuse(
        "Paddle gives nothing then: give a batch_sampler or a batch_size")
torch.utils.data.DataLoader(dataset, batch_size, shuffle=None, num_workers=num_workers, collate_fn=collate_fn, drop_last=drop_last) >> paddle.io.DataLoader(
    dataset, batch_size=batch_size, drop_last=drop_last, collate_fn=collate_fn, num_workers=num_workers)
torch.utils.data.DataLoader(dataset, batch_size, shuffle, num_workers=num_workers, collate_fn=collate_fn, drop_last=drop_last) == paddle.io.DataLoader(
    dataset, batch_size=batch_size, shuffle=shuffle, drop_last=drop_last, collate_fn=collate_fn, num_workers=num_workers)
drop(pin_memory, "Paddle uses shared memory by itself")
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
