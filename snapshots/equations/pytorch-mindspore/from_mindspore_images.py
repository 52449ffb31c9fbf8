# MindSpore's transformations of images as a source: functions of arrays, which data sets apply row by row.

normalizes(mean, std, is_hwc) << mindspore.dataset.vision.Normalize(mean, std, is_hwc)
to_channels_first() << mindspore.dataset.vision.ToTensor()
(lambda image: channels_first(image)) << mindspore.dataset.vision.HWC2CHW()
rescales(rescale, shift) << mindspore.dataset.vision.Rescale(rescale, shift)
center_crops(size) << mindspore.dataset.vision.CenterCrop(size)
flips(prob, -2) << mindspore.dataset.vision.RandomHorizontalFlip(prob)
flips(prob, -3) << mindspore.dataset.vision.RandomVerticalFlip(prob)
(lambda image: 255 - image) << mindspore.dataset.vision.Invert()
(lambda image: numpy.ascontiguousarray(image[..., ::-1])) << mindspore.dataset.vision.ConvertColor(
    convert_mode=mindspore.dataset.vision.ConvertMode.COLOR_BGR2RGB)
(lambda image: numpy.ascontiguousarray(image[..., ::-1])) << mindspore.dataset.vision.ConvertColor(
    convert_mode=mindspore.dataset.vision.ConvertMode.COLOR_RGB2BGR)
one_after_another(transforms) << mindspore.dataset.transforms.Compose(transforms)
type_casts(data_type) << mindspore.dataset.transforms.TypeCast(data_type)
(lambda array: (array, array)) << mindspore.dataset.transforms.Duplicate()
no_gradient("data have none")


def normalizes(mean, std, is_hwc=True):
    """A function that takes the mean of each channel from an image and divides it by its spread."""
    def change(image):
        shape = (-1,) if is_hwc else (-1, 1, 1)
        return ((image - numpy.reshape(mean, shape)) / numpy.reshape(std, shape)).astype(numpy.float32)

    return change


def channels_first(image):
    """The image with its channels before its rows; without channels, as it is."""
    return numpy.ascontiguousarray(image.transpose(2, 0, 1)) if image.ndim == 3 else image


def to_channels_first():
    """A function that gives an image of bytes as numbers up to one, with its channels before its rows."""
    def change(image):
        pixels = numpy.asarray(image)
        pixels = pixels[..., None] if pixels.ndim == 2 else pixels
        return (pixels.transpose(2, 0, 1) / 255).astype(numpy.float32)

    return change


def rescales(rescale, shift):
    """A function that multiplies an image with a number and adds another."""
    return lambda image: (image * numpy.float32(rescale) + numpy.float32(shift)).astype(numpy.float32)


def center_crops(size):
    """A function that gives the middle of an image, of which size is the height and the width, or both."""
    height, width = (size, size) if isinstance(size, int) else size

    def change(image):
        if image.shape[0] < height or image.shape[1] < width:
            raise NotImplementedError(f"an image of {image.shape[:2]} has no middle of {(height, width)}")
        top, left = (image.shape[0] - height) // 2, (image.shape[1] - width) // 2
        return image[top : top + height, left : left + width]

    return change


def flips(probability, axis):
    """A function that mirrors some of its images."""
    return lambda image: numpy.flip(image, axis).copy() if float(torch.rand(())) < probability else image


def one_after_another(functions):
    """A function that hands what one function gives to the next one."""
    def change(*values):
        for function in functions:
            made = function(*values)
            values = made if isinstance(made, tuple) else (made,)
        return values if len(values) > 1 else values[0]

    return change


def type_casts(dtype):
    """A function that gives an array another type."""
    return lambda array: numpy.asarray(array).astype(torch.empty(0, dtype=dtype).numpy().dtype)


def example():
    import numpy

    image, gray = u8(4, 5, 3).asnumpy(), u8(4, 6).asnumpy()
    normal = mindspore.dataset.vision.Normalize(mean=[1.0, 2.0, 3.0], std=[2.0, 3.0, 4.0])
    normal_first = mindspore.dataset.vision.Normalize([1.0, 2.0, 3.0], [2.0, 3.0, 4.0], is_hwc=False)
    to_tensor, first, scale = mindspore.dataset.vision.ToTensor(), mindspore.dataset.vision.HWC2CHW(), mindspore.dataset.vision.Rescale(1.0 / 255.0, -1.0)
    chain = mindspore.dataset.transforms.Compose([mindspore.dataset.vision.Rescale(rescale=2.0, shift=1.0), mindspore.dataset.vision.HWC2CHW()])
    both = mindspore.dataset.transforms.Compose(transforms=[lambda x: x + 1, lambda x: (x, x * 2)])
    return (normal(image), normal_first(numpy.ascontiguousarray(image.transpose(2, 0, 1))), to_tensor(image), to_tensor(gray), first(image), scale(image),
            chain(image), both(image))


def example():
    image = u8(4, 5, 3).asnumpy()
    crop, square = mindspore.dataset.vision.CenterCrop((3, 2)), mindspore.dataset.vision.CenterCrop(size=2)
    flip, keep = mindspore.dataset.vision.RandomHorizontalFlip(1.0), mindspore.dataset.vision.RandomHorizontalFlip(prob=0.0)
    upside, turned = mindspore.dataset.vision.RandomVerticalFlip(prob=1.0), mindspore.dataset.vision.Invert()
    colours = mindspore.dataset.vision.ConvertColor(mindspore.dataset.vision.ConvertMode.COLOR_BGR2RGB)
    back = mindspore.dataset.vision.ConvertColor(convert_mode=mindspore.dataset.vision.ConvertMode.COLOR_RGB2BGR)
    cast, twice = mindspore.dataset.transforms.TypeCast(mindspore.float32), mindspore.dataset.transforms.Duplicate()
    whole = mindspore.dataset.transforms.TypeCast(data_type=mindspore.int32)
    return (crop(image), square(image), flip(image), keep(image), upside(image), turned(image), colours(image), back(image), cast(image), whole(image),
            twice(image))
