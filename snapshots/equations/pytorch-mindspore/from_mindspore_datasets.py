# MindSpore's data sets as a source: rows of named columns, in a chain of steps that read what they need.

generated_rows(source, column_names, num_samples=num_samples, shuffle=shuffle, sampler=sampler, num_shards=num_shards, shard_id=shard_id) << (
    mindspore.dataset.GeneratorDataset(source, column_names, num_samples=num_samples, shuffle=shuffle, sampler=sampler, num_shards=num_shards,
                                       shard_id=shard_id))
drop(num_parallel_workers, "it says how many processes read, not what")
drop(python_multiprocessing, "it says how many processes read, not what")
drop(max_rowsize, "it says how processes share memory")
ArrayRows << mindspore.dataset.GeneratorDataset
ArrayRows << mindspore.dataset.Dataset
ArrayRows << mindspore.dataset.SourceDataset
ArrayRows << mindspore.dataset.MappableDataset
ArrayRows << mindspore.dataset.VisionBaseDataset
BatchedRows << mindspore.dataset.BatchDataset
RepeatedRows << mindspore.dataset.RepeatDataset
self.batch(batch_size, drop_remainder) << mindspore.dataset.Dataset.batch(self, batch_size, drop_remainder)
drop(num_parallel_workers, "it says how many processes read, not what")
self.map(operations, input_columns, output_columns) << mindspore.dataset.Dataset.map(self, operations, input_columns, output_columns)
drop(num_parallel_workers, "it says how many processes read, not what")
self.filter(predicate, input_columns) << mindspore.dataset.Dataset.filter(self, predicate, input_columns)
drop(num_parallel_workers, "it says how many processes read, not what")
self.shuffle(buffer_size) << mindspore.dataset.Dataset.shuffle(self, buffer_size)
self.repeat(count) << mindspore.dataset.Dataset.repeat(self, count)
self.skip(count) << mindspore.dataset.Dataset.skip(self, count)
self.take(count) << mindspore.dataset.Dataset.take(self, count)
self.project(columns) << mindspore.dataset.Dataset.project(self, columns)
self.rename(input_columns, output_columns) << mindspore.dataset.Dataset.rename(self, input_columns, output_columns)
self.concat(datasets) << mindspore.dataset.Dataset.concat(self, datasets)
self.zip(datasets) << mindspore.dataset.Dataset.zip(self, datasets)
self.apply(apply_func) << mindspore.dataset.Dataset.apply(self, apply_func)
self.get_dataset_size() << mindspore.dataset.Dataset.get_dataset_size(self)
self.get_batch_size() << mindspore.dataset.Dataset.get_batch_size(self)
self.get_repeat_count() << mindspore.dataset.Dataset.get_repeat_count(self)
self.get_col_names() << mindspore.dataset.Dataset.get_col_names(self)
self.create_dict_iterator(output_numpy=output_numpy) << mindspore.dataset.Dataset.create_dict_iterator(self, output_numpy=output_numpy)
drop(num_epochs, "nothing is prepared ahead")
drop(do_copy, "each array is one of its own")
self.create_tuple_iterator(columns, output_numpy=output_numpy) << mindspore.dataset.Dataset.create_tuple_iterator(self, columns, output_numpy=output_numpy)
drop(num_epochs, "nothing is prepared ahead")
drop(do_copy, "each array is one of its own")
no_gradient("data have none")


class RowIterator:
    """Reads a chain of rows once, and anew when it is asked again after its end."""

    def __init__(self, rows, form):
        self.rows, self.form, self.reading = rows, form, None

    def __iter__(self):
        return self

    def __next__(self):
        if self.reading is None:
            self.reading = self.rows.read()
        try:
            return self.form(next(self.reading))
        except StopIteration:
            self.reading = None
            raise


class ArrayRows:
    """Rows of arrays under the names of their columns, read anew for each epoch by a function; None as a size: it is counted."""

    def __init__(self, names, read, size=None, batch_size=1, repeat_count=1):
        self.names, self.read, self.size = [names] if isinstance(names, str) else list(names), read, size
        self.batch_size, self.repeat_count = batch_size, repeat_count

    def made(self, read, size=None, names=None, kind=None, **changed):
        counts = {"batch_size": self.batch_size, "repeat_count": self.repeat_count, **changed}
        return (kind or ArrayRows)(self.names if names is None else names, read, size, **counts)

    def places(self, columns):
        return [self.names.index(name) for name in ([columns] if isinstance(columns, str) else columns)]

    def batch(self, batch_size, drop_remainder=False, num_parallel_workers=None):
        if callable(batch_size):
            raise NotImplementedError("a batch has a number of rows, not a function that says it")

        def read():
            rows, kept = self.read(), []
            for row in rows:
                kept.append(row)
                if len(kept) == batch_size:
                    yield tuple(map(numpy.stack, zip(*kept)))
                    kept = []
            if kept and not drop_remainder:
                yield tuple(map(numpy.stack, zip(*kept)))

        return self.made(read, lambda: len(self) // batch_size if drop_remainder else -(-len(self) // batch_size), kind=BatchedRows, batch_size=batch_size)

    def map(self, operations, input_columns=None, output_columns=None, num_parallel_workers=None):
        operations = list(operations) if isinstance(operations, (list, tuple)) else [operations]
        inputs = self.places(self.names[:1] if input_columns is None else input_columns)
        outputs = [self.names[i] for i in inputs] if output_columns is None else [output_columns] if isinstance(output_columns, str) else list(output_columns)
        others = [i for i in range(len(self.names)) if i not in inputs]
        in_place = len(inputs) == len(outputs)
        names = outputs + [self.names[i] for i in others]
        if in_place:
            names = [outputs[inputs.index(i)] if i in inputs else name for i, name in enumerate(self.names)]

        def changed(row):
            values = tuple(row[i] for i in inputs)
            for operation in operations:
                made = operation(*values)
                values = made if isinstance(made, tuple) else (made,)
            values = arrays_of(values)
            if len(values) != len(outputs):
                raise RuntimeError(f"{len(values)} columns were made where {len(outputs)} are named: {outputs}")
            if in_place:
                return tuple(values[inputs.index(i)] if i in inputs else column for i, column in enumerate(row))
            return (*values, *(row[i] for i in others))

        return self.made(lambda: map(changed, self.read()), self.__len__, names)

    def filter(self, predicate, input_columns=None, num_parallel_workers=None):
        places = self.places(self.names if input_columns is None else input_columns)
        return self.made(lambda: (row for row in self.read() if predicate(*(row[i] for i in places))))

    def shuffle(self, buffer_size):
        def read():
            kept = []
            for row in self.read():
                kept.append(row)
                if len(kept) == buffer_size:
                    yield kept.pop(int(torch.randint(len(kept), ())))
            yield from (kept[i] for i in torch.randperm(len(kept)).tolist())

        return self.made(read, self.__len__)

    def repeat(self, count=None):
        times = itertools.count() if count in (None, -1) else range(count)
        return self.made(lambda: (row for _ in times for row in self.read()), lambda: len(self) * len(times), kind=RepeatedRows, repeat_count=count)

    def skip(self, count):
        return self.made(lambda: itertools.islice(self.read(), count, None), lambda: max(len(self) - count, 0))

    def take(self, count=-1):
        return self if count == -1 else self.made(lambda: itertools.islice(self.read(), count), lambda: min(len(self), count))

    def project(self, columns):
        places = self.places(columns)
        return self.made(lambda: (tuple(row[i] for i in places) for row in self.read()), self.__len__, columns)

    def rename(self, input_columns, output_columns):
        renamed = list(self.names)
        for place, name in zip(self.places(input_columns), [output_columns] if isinstance(output_columns, str) else output_columns):
            renamed[place] = name
        return self.made(self.read, self.__len__, renamed)

    def concat(self, datasets):
        parts = [self, *([datasets] if isinstance(datasets, ArrayRows) else datasets)]
        return self.made(lambda: itertools.chain.from_iterable(part.read() for part in parts), lambda: sum(map(len, parts)))

    __add__ = concat

    def zip(self, datasets):
        parts = [self, *([datasets] if isinstance(datasets, ArrayRows) else datasets)]
        names = [name for part in parts for name in part.names]
        return self.made(lambda: (sum(rows, ()) for rows in zip(*(part.read() for part in parts))), lambda: min(map(len, parts)), names)

    def apply(self, apply_func):
        return apply_func(self)

    def __len__(self):
        return sum(1 for _ in self.read()) if self.size is None else self.size()

    def get_dataset_size(self):
        return len(self)

    def get_batch_size(self):
        return self.batch_size

    def get_repeat_count(self):
        return self.repeat_count

    def get_col_names(self):
        return list(self.names)

    def create_dict_iterator(self, num_epochs=-1, output_numpy=False, do_copy=False):
        return RowIterator(self, lambda row: dict(zip(self.names, row if output_numpy else tensors_of(row))))

    def create_tuple_iterator(self, columns=None, num_epochs=-1, output_numpy=False, do_copy=False):
        rows = self if columns is None else self.project(columns)
        return RowIterator(rows, lambda row: list(row if output_numpy else tensors_of(row)))

    def __iter__(self):
        return self.create_tuple_iterator()


class BatchedRows(ArrayRows):
    """Rows that were put together."""


class RepeatedRows(ArrayRows):
    """Rows that come several times."""


def arrays_of(row):
    """The values of a row as arrays."""
    values = row if isinstance(row, (tuple, list)) else (row,)
    return tuple(value.detach().cpu().numpy() if isinstance(value, torch.Tensor) else numpy.array(value) for value in values)


def tensors_of(row):
    """The arrays of a row as tensors; text stays an array."""
    return [column if column.dtype.kind in "USO" else torch.from_numpy(numpy.array(column)) for column in row]


def generated_rows(source, column_names=None, num_samples=None, shuffle=None, sampler=None, num_shards=None, shard_id=None):
    """Rows of what can be indexed, or of what can only be read from its begin (or of the function that starts that)."""
    if not (hasattr(source, "__getitem__") and hasattr(source, "__len__")):
        if shuffle or sampler is not None or num_shards is not None:
            raise RuntimeError("only what can be indexed is read in another order, or in parts")
        start = source if callable(source) else source.__iter__
        return ArrayRows(column_names, lambda: itertools.islice(map(arrays_of, start()), num_samples))

    def order():
        if sampler is not None:
            places = list(sampler.places(len(source)) if hasattr(sampler, "places") else sampler)
        else:
            places = (torch.randperm(len(source)) if shuffle or shuffle is None else torch.arange(len(source))).tolist()
        if num_shards is not None:
            count = -(-len(places) // num_shards)
            places = [places[(shard_id + i * num_shards) % len(places)] for i in range(count)]
        return places[:num_samples]

    return ArrayRows(column_names, lambda: (arrays_of(source[i]) for i in order()), lambda: len(order()))


def example():
    import numpy

    class Pairs:
        def __getitem__(self, index):
            return numpy.array([index, index + 1], numpy.float32), numpy.array(index % 3)

        def __len__(self):
            return 7

    def rows() -> mindspore.dataset.Dataset:
        return mindspore.dataset.GeneratorDataset(Pairs(), ["x", "y"], shuffle=False)

    plain, batches, twice = rows(), rows().batch(3), rows().batch(3).repeat(2)
    sizes = [plain.get_dataset_size(), len(plain), plain.get_batch_size(), plain.get_repeat_count(), plain.get_col_names()]
    found = [(each["x"], each["y"]) for each in batches.create_dict_iterator()]
    arrays = [each["x"] * 2 for each in rows().batch(4, drop_remainder=True).create_dict_iterator(num_epochs=1, output_numpy=True)]
    kinds = isinstance(plain, mindspore.dataset.Dataset), isinstance(batches, mindspore.dataset.BatchDataset), isinstance(twice, mindspore.dataset.RepeatDataset)
    bases = [isinstance(plain, kind) for kind in (mindspore.dataset.SourceDataset, mindspore.dataset.MappableDataset, mindspore.dataset.GeneratorDataset)]
    counts = batches.get_dataset_size(), batches.get_batch_size(), twice.get_dataset_size(), twice.get_repeat_count()
    return sizes, found, [y for x, y in twice.create_tuple_iterator(num_epochs=1)], arrays, kinds, bases, counts, [x for x, y in plain]


def example():
    import numpy

    class Pairs:
        def __getitem__(self, index):
            return numpy.array([index, index + 1], numpy.float32), numpy.array(index % 3), numpy.array(10 * index)

        def __len__(self):
            return 6

    def rows() -> mindspore.dataset.Dataset:
        return mindspore.dataset.GeneratorDataset(source=Pairs(), column_names=["x", "y", "z"], shuffle=False, num_parallel_workers=1)

    doubled = rows().map(operations=[lambda x: x * 2, lambda x: x + 1], input_columns=["x"])
    plain = rows().map(lambda x: x * 2, "x")
    mixed = rows().map(operations=lambda x, y: (x + y, x - y), input_columns=["y", "z"], output_columns=["sum", "difference"])
    longer = rows().map(operations=lambda y: (y, y + 1), input_columns=["y"], output_columns=["y", "next"])
    shorter = rows().map(operations=lambda x, z: x.sum() + z, input_columns=["x", "z"], output_columns=["total"])
    found = [[each.get_col_names(), list(each.create_tuple_iterator())] for each in (doubled, plain, mixed, longer, shorter)]
    chosen = rows().project(["z", "x"]).rename("z", "w").filter(lambda w: w > 10, input_columns=["w"]).skip(1)
    most = mindspore.dataset.GeneratorDataset(source=Pairs(), column_names=["x", "y", "z"], shuffle=False)
    fewer = most.take(2)
    joined, beside = rows().concat(rows()), rows().zip(rows().project(["x"]).rename(["x"], ["v"]))
    more = [chosen.get_col_names(), list(chosen.create_tuple_iterator()), joined.get_dataset_size(), [z for x, y, z in joined], beside.get_col_names(),
            list(beside.create_tuple_iterator(columns=["v", "y"])), rows().apply(lambda each: each.batch(2)).get_dataset_size(),
            fewer.get_dataset_size(), list(fewer.create_tuple_iterator())]
    return found, more


def example():
    import numpy

    values = f32(4).asnumpy()

    def count():
        for i in range(4):
            yield numpy.array([i], numpy.int32), values[i]

    class Numbers:
        def __iter__(self):
            return iter((numpy.array([i]),) for i in range(3))

    class Table:
        def __init__(self):
            self.rows = list(range(10))

        def __getitem__(self, index):
            return numpy.array(self.rows[index])

        def __len__(self):
            return len(self.rows)

    def numbers_of(rows: mindspore.dataset.Dataset):
        return sorted(int(n) for n, in rows.create_tuple_iterator(output_numpy=True))

    first = mindspore.dataset.GeneratorDataset(count, column_names=["i", "x"])
    second = mindspore.dataset.GeneratorDataset(Numbers(), column_names="n")
    parts = [mindspore.dataset.GeneratorDataset(Table(), ["n"], shuffle=False, num_shards=3, shard_id=i) for i in range(3)]
    mixed = mindspore.dataset.GeneratorDataset(Table(), ["n"], shuffle=True, python_multiprocessing=False)
    unsaid = mindspore.dataset.GeneratorDataset(Table(), ["n"], num_samples=4).shuffle(buffer_size=3)
    steps = iter(mindspore.dataset.GeneratorDataset(count, column_names=["i", "x"]).batch(2).create_dict_iterator())
    epochs = [[each["i"] for each in steps] for _ in range(2)]
    return ([(i, x) for i, x in first.create_tuple_iterator()], first.get_dataset_size(), [n for n, in second.create_tuple_iterator()],
            [[n for n, in part.create_tuple_iterator()] for part in parts], [part.get_dataset_size() for part in parts],
            numbers_of(mixed), numbers_of(mixed.shuffle(4)), len(list(unsaid.create_tuple_iterator())), epochs)
