# Sizes of images, orders in which data are read, and base classes of initial values and of primitives, as a source.

resizes(size) << mindspore.dataset.vision.Resize(size, interpolation=mindspore.dataset.vision.Inter.LINEAR)
resizes(size, interpolation) << mindspore.dataset.vision.Resize(size, interpolation)
no_gradient("data have none")


def resizes(size, interpolation=2):
    """A function that gives an image of bytes or of numbers another height and width, or another shorter side.

    Between bytes it computes as OpenCV does, in whole numbers: 11 bits of the shares, then 4 and 16 bits less, then 2.
    """
    def between(old, new):
        place = (numpy.arange(new) + 0.5) * (old / new) - 0.5
        first = numpy.floor(place).astype(int)
        return first, (place - first).astype(numpy.float32)

    def shares(part):
        return numpy.rint((1 - part) * 2048).astype(numpy.int64), numpy.rint(part * 2048).astype(numpy.int64)

    def of_bytes(image, height, width):
        left, part = between(image.shape[1], width)
        part = numpy.where((left < 0) | (left >= image.shape[1] - 1), 0, part).astype(numpy.float32)
        one, other = (share[:, None] for share in shares(part))
        left, pixels = left.clip(0, image.shape[1] - 1), image.reshape(*image.shape[:2], -1).astype(numpy.int64)
        rows = pixels[:, left] * one + pixels[:, (left + 1).clip(0, image.shape[1] - 1)] * other
        top, part = between(image.shape[0], height)
        one, other = (share[:, None, None] for share in shares(part))
        upper, lower = rows[top.clip(0, image.shape[0] - 1)], rows[(top + 1).clip(0, image.shape[0] - 1)]
        found = ((one * (upper >> 4) >> 16) + (other * (lower >> 4) >> 16) + 2) >> 2
        return found.clip(0, 255).astype(numpy.uint8).reshape(height, width, *image.shape[2:])

    def change(image):
        if image.ndim > 3:   # several images
            return numpy.stack([change(each) for each in image])
        old_height, old_width = image.shape[:2]
        if isinstance(size, int):
            shorter = min(old_height, old_width)
            height, width = (size, size) if old_height == old_width else (size * old_height // shorter, size * old_width // shorter)
        else:
            height, width = size
        kind = {0: "nearest", 2: "bilinear", 3: "bicubic"}.get(int(interpolation))
        if kind is None or kind == "bicubic" and image.dtype in (numpy.uint8, bool):
            raise NotImplementedError(f"no resizing of {image.dtype} by {interpolation!r}")
        if kind == "bilinear" and image.dtype in (numpy.uint8, bool):
            return of_bytes(image.astype(numpy.uint8), height, width).astype(image.dtype)
        pixels = torch.from_numpy(numpy.ascontiguousarray(image.reshape(old_height, old_width, -1).transpose(2, 0, 1)))[None].double()
        found = torch.nn.functional.interpolate(pixels, (height, width), mode=kind, **({} if kind == "nearest" else {"align_corners": False}))
        return found[0].permute(1, 2, 0).numpy().astype(image.dtype).reshape(height, width, *image.shape[2:])

    return change


def example():
    image, gray = u8(7, 9, 3).asnumpy() * 25, u8(6, 5).asnumpy() * 25
    both, shorter, larger = (mindspore.dataset.vision.Resize(size) for size in ((5, 6), 4, [14, 10]))
    last = mindspore.dataset.vision.Resize(size=10)
    return both(image), shorter(image), larger(image), last(image), shorter(gray), larger(gray), last(gray)


def example():
    image, numbers = u8(7, 9, 3).asnumpy() * 25, f32(6, 5, 2).asnumpy()
    near = mindspore.dataset.vision.Resize((10, 4), mindspore.dataset.vision.Inter.NEAREST)
    line = mindspore.dataset.vision.Resize((10, 4), interpolation=mindspore.dataset.vision.Inter.BILINEAR)
    cubic = mindspore.dataset.vision.Resize((10, 4), mindspore.dataset.vision.Inter.BICUBIC)
    return near(image), near(numbers), line(image), line(numbers), cubic(numbers)


def example():
    images, marks = u8(2, 7, 9, 3).asnumpy() * 25, b(6, 5, 2).asnumpy()
    both, shorter = mindspore.dataset.vision.Resize((5, 6)), mindspore.dataset.vision.Resize(4)
    near = mindspore.dataset.vision.Resize((10, 4), mindspore.dataset.vision.Inter.NEAREST)
    return both(images), shorter(images), near(images), both(marks), near(marks)


RowsInOrder(start_index, num_samples) << mindspore.dataset.SequentialSampler(start_index, num_samples)
RowsAtRandom(replacement, num_samples) << mindspore.dataset.RandomSampler(replacement, num_samples)
RowsOfShard(num_shards, shard_id, shuffle, num_samples) << mindspore.dataset.DistributedSampler(num_shards, shard_id, shuffle, num_samples, offset=-1)
no_gradient("data have none")
class RowsInOrder:
    """Reads rows one after another, from one on."""

    def __init__(self, start=None, number=None):
        self.start, self.number = start or 0, number

    def places(self, count):
        return list(range(self.start, count))[: self.number]


class RowsAtRandom:
    """Reads rows in an order that is drawn anew for each epoch."""

    def __init__(self, replacement=False, number=None):
        self.replacement, self.number = replacement, number

    def places(self, count):
        if self.replacement:
            return torch.randint(count, (self.number or count,)).tolist()
        return torch.randperm(count).tolist()[: self.number]


class RowsOfShard:
    """Reads one of several parts of the rows, each as long as the others: the last ones begin anew."""

    def __init__(self, shards, shard, shuffle=True, number=None):
        self.shards, self.shard, self.shuffle, self.number, self.epoch = shards, shard, shuffle, number, 0

    def places(self, count):
        order = list(range(count))
        if self.shuffle:
            order = torch.randperm(count, generator=torch.Generator().manual_seed(torch.initial_seed() % 2**32 + self.epoch)).tolist()
            self.epoch += 1
        return [order[(self.shard + i * self.shards) % count] for i in range(-(-count // self.shards))][: self.number]


def example():
    import numpy

    def numbers(sampler):
        rows = mindspore.dataset.GeneratorDataset([numpy.array(i) for i in range(7)], ["n"], sampler=sampler)
        return [int(n) for n, in rows.create_tuple_iterator(output_numpy=True)]

    parts = [numbers(mindspore.dataset.DistributedSampler(3, i, shuffle=False)) for i in range(3)]
    few = numbers(mindspore.dataset.DistributedSampler(num_shards=2, shard_id=1, shuffle=False, num_samples=2))
    ordered = numbers(mindspore.dataset.SequentialSampler()), numbers(mindspore.dataset.SequentialSampler(2, 3))
    mixed = sorted(numbers(mindspore.dataset.RandomSampler())), len(numbers(mindspore.dataset.RandomSampler(num_samples=3)))
    drawn = numbers(mindspore.dataset.RandomSampler(replacement=True, num_samples=6))
    return parts, few, ordered, mixed, len(drawn), set(drawn) <= set(range(7)), len(numbers(mindspore.dataset.DistributedSampler(2, 0)))


Initializer << mindspore.common.initializer.Initializer
Initializer(**kwargs) << mindspore.common.initializer.Initializer(**kwargs)
no_gradient("initial values have none")
class Initializer:
    """Initial values that a class writes into an array, which then fills a tensor."""

    def __init__(self, **kwargs):
        self._kwargs = kwargs

    def _initialize(self, *kwargs):
        raise NotImplementedError("a class says how it fills an array")

    def __call__(self, tensor):
        values = tensor.detach().cpu().numpy().copy()
        self._initialize(values)
        with torch.no_grad():
            return tensor.copy_(torch.from_numpy(values))


def example():
    import numpy

    class Steps(mindspore.common.initializer.Initializer):
        def __init__(self, step):
            super().__init__(step=step)
            self.step = step

        def _initialize(self, arr):
            arr[:] = numpy.arange(arr.size).reshape(arr.shape) * self.step

    initializer = mindspore.common.initializer.initializer
    steps = Steps(0.5)
    made = initializer(steps, (3, 4)), initializer(Steps(2), [5], mindspore.float16)
    return made, isinstance(steps, mindspore.common.initializer.Initializer), isinstance(0.5, mindspore.common.initializer.Initializer)


Primitive << mindspore.ops.Primitive
Primitive(name) << mindspore.ops.Primitive(name)
self.name << mindspore.ops.Primitive.name
self.attrs << mindspore.ops.Primitive.attrs
self.add_prim_attr(name, value) << mindspore.ops.Primitive.add_prim_attr(self, name, value)
self.del_prim_attr(name) << mindspore.ops.Primitive.del_prim_attr(self, name)
self.init_prim_io_names(inputs, outputs) << mindspore.ops.Primitive.init_prim_io_names(self, inputs, outputs)
self.set_prim_instance_name(instance_name) << mindspore.ops.Primitive.set_prim_instance_name(self, instance_name)
PrimitiveWithInfer << mindspore.ops.PrimitiveWithInfer
PrimitiveWithInfer(name) << mindspore.ops.PrimitiveWithInfer(name)
prim_attr_register << mindspore.ops.prim_attr_register
no_gradient("the class has none")
class Primitive:
    """A function with a name and with attributes: what it computes is said by a class that is derived from it."""

    def __init__(self, name):
        self.name, self.attrs, self.instance_name = name, {}, name

    def add_prim_attr(self, name, value):
        self.__dict__[name] = self.attrs[name] = value
        return self

    def del_prim_attr(self, name):
        self.attrs.pop(name, None)
        self.__dict__.pop(name, None)
        return self

    def init_prim_io_names(self, inputs, outputs):
        self.add_prim_attr("input_names", inputs)
        self.add_prim_attr("output_names", outputs)

    def set_prim_instance_name(self, instance_name):
        self.instance_name = instance_name
        return self

    def __call__(self, *values):
        raise NotImplementedError(f"{self.name} says nothing of what it computes")


class PrimitiveWithInfer(Primitive):
    """A primitive that says itself which shapes and types its results have."""


def prim_attr_register(function):
    """Makes what the constructor of a primitive is given its attributes."""
    import inspect

    @functools.wraps(function)
    def construct(self, *values, **named):
        Primitive.__init__(self, type(self).__name__)
        given = inspect.signature(function).bind(self, *values, **named)
        given.apply_defaults()
        for name, value in list(given.arguments.items())[1:]:
            self.add_prim_attr(name, value)
        function(self, *values, **named)

    return construct


def example():
    class Scale(mindspore.ops.Primitive):
        @mindspore.ops.primitive.prim_attr_register
        def __init__(self, factor=2, offset=0.5):
            self.factor = factor
            self.init_prim_io_names(inputs=["x"], outputs=["y"])

        def __call__(self, x):
            return x * self.factor + self.offset

    class Named(mindspore.ops.primitive.PrimitiveWithInfer):
        def __init__(self):
            super().__init__("Named")

        def __call__(self, x):
            return x + 1

    scale, named = Scale(3), Named()
    same = scale.add_prim_attr("kind", "a") is scale
    scale.set_prim_instance_name("first")
    kinds = [isinstance(each, mindspore.ops.Primitive) for each in (scale, named, 3)], isinstance(scale, mindspore.ops.PrimitiveWithInfer)
    return scale(f32(3)), named(f32(2)), same, scale.name, scale.kind, scale.attrs, named.name, kinds
