# Data sets and their loaders. MindSpore's pipelines read any object with __getitem__ and __len__.

torch.utils.data.Dataset >> refuse("delete the base class: mindspore.dataset.GeneratorDataset takes any object with __getitem__ and __len__")
torch.utils.data.TensorDataset(*tensors) >> tensor_dataset(*tensors)
torch.utils.data.Subset(dataset, indices) >> subset(dataset, indices)
torch.utils.data.DataLoader(dataset, batch_size, shuffle=shuffle, sampler=sampler, batch_sampler=batch_sampler, num_workers=num_workers,
                            collate_fn=collate_fn, drop_last=drop_last) >> data_loader(
    dataset, batch_size, shuffle, sampler, batch_sampler, num_workers, collate_fn, drop_last)
drop(pin_memory, "a batch goes to the device when it is used")
drop(persistent_workers, "it says how long processes live, not what they read")
drop(prefetch_factor, "it says how far ahead processes read, not what")
drop(generator, "the order is random in either framework; mindspore.set_seed governs it")
note("Batches are read by mindspore.dataset.GeneratorDataset, with a collate_fn or a batch_sampler in this process.")
torch.utils.data.DataLoader.dataset >> self.dataset
torch.utils.data.SequentialSampler(data_source) >> list(range(len(data_source)))
torch.utils.data.SubsetRandomSampler(indices) >> mindspore.dataset.SubsetRandomSampler(indices)
torch.utils.data.random_split >> refuse("split the numbers of the samples: subset(dataset, indices) of a permutation")


def tensor_dataset(*tensors):
    """The rows of several tensors side by side."""
    class Rows:
        def __init__(self):
            self.tensors = tensors

        def __getitem__(self, index):
            return tuple(tensor[int(index)] for tensor in tensors)

        def __len__(self):
            return tensors[0].shape[0]

    return Rows()


def subset(dataset, indices):
    """Some samples of a data set."""
    class Subset:
        def __init__(self):
            self.dataset, self.indices = dataset, indices

        def __getitem__(self, index):
            return dataset[indices[int(index)]]

        def __len__(self):
            return len(indices)

    return Subset()


def data_loader(dataset, batch_size=1, shuffle=None, sampler=None, batch_sampler=None, num_workers=0, collate_fn=None, drop_last=False):
    """Batches of a data set, as often as they are iterated over."""
    import mindspore.dataset
    import numpy

    def groups():
        if batch_sampler is not None:
            return iter(batch_sampler)
        order = sampler if sampler is not None else (numpy.random.permutation(len(dataset)) if shuffle else range(len(dataset)))
        order = [int(index) for index in order]
        whole = len(order) // batch_size * batch_size if drop_last else len(order)
        return (order[begin:begin + batch_size] for begin in range(0, whole, batch_size))

    def pipeline():
        first = dataset[0]
        columns = [f"column_{index}" for index in range(len(first) if isinstance(first, (tuple, list)) else 1)]
        order = list(sampler) if sampler is not None and not isinstance(sampler, mindspore.dataset.Sampler) else sampler
        source = mindspore.dataset.GeneratorDataset(dataset, columns, shuffle=None if sampler is not None else bool(shuffle), sampler=order,
                                                    num_parallel_workers=max(1, num_workers))
        return source.batch(batch_size, drop_remainder=drop_last), isinstance(first, (tuple, list))

    class Loader:
        def __init__(self):
            self.dataset, self.batch_size, self.sampler, self.batch_sampler = dataset, batch_size, sampler, batch_sampler

        def __iter__(self):
            if collate_fn is not None or batch_sampler is not None:
                collate = collate_fn or (lambda samples: [mindspore.ops.stack([mindspore.Tensor(value) for value in column]) for column in zip(*samples)])
                return (collate([dataset[index] for index in group]) for group in groups())
            batches, several = pipeline()
            return (list(batch) if several else batch[0] for batch in batches)

        def __len__(self):
            if batch_sampler is not None:
                return len(batch_sampler)
            count = len(sampler if sampler is not None and hasattr(sampler, "__len__") else dataset)
            return count // batch_size if drop_last else -(-count // batch_size)

    return Loader()


def example():
    data = torch.utils.data.TensorDataset(torch.arange(10.0), torch.arange(10))
    loader = torch.utils.data.DataLoader(data, batch_size=4)
    ordered = torch.utils.data.DataLoader(data, batch_size=4, sampler=torch.utils.data.SequentialSampler(data), drop_last=True)
    return [list(batch) for batch in loader], len(loader), [list(batch) for batch in ordered], len(ordered), len(loader.dataset)


def example():
    class Squares:
        def __getitem__(self, index):
            return index * index

        def __len__(self):
            return 7

    loader = torch.utils.data.DataLoader(Squares(), batch_size=3, shuffle=False, drop_last=True)
    part = torch.utils.data.Subset(Squares(), [1, 3])
    shuffled = torch.utils.data.DataLoader(Squares(), batch_size=7, shuffle=True)
    sums = torch.utils.data.DataLoader(Squares(), batch_size=3, collate_fn=sum)
    return [batch for batch in loader], len(loader), part[1], [batch.sum() for batch in shuffled], list(sums)
