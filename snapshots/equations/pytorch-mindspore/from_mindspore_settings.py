# What MindSpore's data sets and tensors are told beside what they compute, and the storage of tensors, as a source.

torch.manual_seed(seed) << mindspore.dataset.config.set_seed(seed)
torch.initial_seed() << mindspore.dataset.config.get_seed()
None << mindspore.dataset.config.set_prefetch_size(size)
drop(size, "it says how many rows are read ahead")
None << mindspore.dataset.config.set_num_parallel_workers(num)
drop(num, "it says how many processes read, not what")
None << mindspore.dataset.config.set_numa_enable(numa_enable)
drop(numa_enable, "it says on which cores MindSpore's processes read")
None << mindspore.dataset.config.set_enable_autotune(enable, filepath_prefix)
drop(enable, "MindSpore finds the number of processes itself")
drop(filepath_prefix, "MindSpore writes down what it finds")
None << mindspore.dataset.config.set_autotune_interval(interval)
drop(interval, "MindSpore finds the number of processes itself")
None << mindspore.dataset.config.set_debug_mode(debug_mode_flag)
drop(debug_mode_flag, "nothing is read ahead")
no_gradient("settings have none")
def example():
    mindspore.dataset.config.set_seed(7)
    mindspore.dataset.config.set_prefetch_size(8)
    mindspore.dataset.config.set_num_parallel_workers(1)
    mindspore.dataset.config.set_numa_enable(False)
    mindspore.dataset.config.set_enable_autotune(False)
    mindspore.dataset.config.set_autotune_interval(30)
    mindspore.dataset.config.set_debug_mode(False)
    rows = mindspore.dataset.GeneratorDataset([f32(2).asnumpy(), f32(2).asnumpy()], column_names=["x"], shuffle=False)
    return mindspore.dataset.config.get_seed(), list(rows.create_tuple_iterator())


torch.Tensor.is_pinned(self) << mindspore.Tensor.is_pinned(self)
torch.Tensor.is_shared(self) << mindspore.Tensor.is_shared(self)
None << mindspore.Tensor.init
torch.Tensor.untyped_storage(self) << mindspore.Tensor.untyped_storage(self)
torch.Tensor.untyped_storage(self) << mindspore.Tensor.storage(self)
no_gradient("what they give does not depend on the values")
def example():
    x = mindspore.Tensor([[1.0, 2.0], [3.0, 4.0]])
    y, z = x.reshape(4), mindspore.Tensor([1, 2, 3], mindspore.int64)
    same = x.untyped_storage().data_ptr() == y.untyped_storage().data_ptr(), x.storage().data_ptr() == z.storage().data_ptr()
    return same, x.is_pinned(), x.is_shared(), x.init is None


torch.Tensor.set_(self, source) << mindspore.Tensor.set_(self, source)
torch.Tensor.set_(self, source, storage_offset, size, stride) << mindspore.Tensor.set_(self, source, storage_offset, size, stride)
no_gradient("MindSpore's has none")
def example():
    x, y, z = f32(2, 3), mindspore.Tensor([1.0, 2.0]), mindspore.Tensor([0.0])
    z.set_(x, 1, (2, 2), (2, 1))
    return y.set_(x), y * 2, z


WindowType << mindspore.dataset.audio.utils.WindowType
WindowType.HANN << mindspore.dataset.audio.utils.WindowType.HANN
WindowType.HAMMING << mindspore.dataset.audio.utils.WindowType.HAMMING
WindowType.BARTLETT << mindspore.dataset.audio.utils.WindowType.BARTLETT
WindowType.BLACKMAN << mindspore.dataset.audio.utils.WindowType.BLACKMAN
WindowType.KAISER << mindspore.dataset.audio.utils.WindowType.KAISER
no_gradient("names have none")
class WindowType(str, enum.Enum):
    """With what a piece of sound is weighted."""

    BARTLETT = "bartlett"
    BLACKMAN = "blackman"
    HAMMING = "hamming"
    HANN = "hann"
    KAISER = "kaiser"


def example():
    from mindspore.dataset.audio.utils import WindowType

    return [WindowType.HANN.value, WindowType.HAMMING.name, WindowType.BARTLETT.value, WindowType.BLACKMAN.value, WindowType.KAISER.value], [each.value for each in WindowType]


NormType << mindspore.dataset.audio.utils.NormType
NormType.NONE << mindspore.dataset.audio.utils.NormType.NONE
NormType.SLANEY << mindspore.dataset.audio.utils.NormType.SLANEY
NormMode << mindspore.dataset.audio.utils.NormMode
NormMode.NONE << mindspore.dataset.audio.utils.NormMode.NONE
NormMode.ORTHO << mindspore.dataset.audio.utils.NormMode.ORTHO
MelType << mindspore.dataset.audio.utils.MelType
MelType.HTK << mindspore.dataset.audio.utils.MelType.HTK
MelType.SLANEY << mindspore.dataset.audio.utils.MelType.SLANEY
BorderType << mindspore.dataset.audio.utils.BorderType
BorderType.CONSTANT << mindspore.dataset.audio.utils.BorderType.CONSTANT
BorderType.EDGE << mindspore.dataset.audio.utils.BorderType.EDGE
BorderType.REFLECT << mindspore.dataset.audio.utils.BorderType.REFLECT
BorderType.SYMMETRIC << mindspore.dataset.audio.utils.BorderType.SYMMETRIC
no_gradient("names have none")
class NormType(str, enum.Enum):
    """How a filter for sound is scaled."""

    SLANEY = "slaney"
    NONE = "none"


class NormMode(str, enum.Enum):
    """How a cosine transformation is scaled."""

    ORTHO = "ortho"
    NONE = "none"


class MelType(str, enum.Enum):
    """By which formula a pitch becomes a number."""

    HTK = "htk"
    SLANEY = "slaney"


class BorderType(str, enum.Enum):
    """With what a piece of sound is made longer."""

    CONSTANT = "constant"
    EDGE = "edge"
    REFLECT = "reflect"
    SYMMETRIC = "symmetric"


def example():
    from mindspore.dataset.audio.utils import NormType, NormMode

    return [NormType.NONE.value, NormType.SLANEY.name, NormMode.NONE.value, NormMode.ORTHO.name], [each.value for each in NormType], [each.value for each in NormMode]


def example():
    from mindspore.dataset.audio.utils import MelType, BorderType

    return [MelType.HTK.value, MelType.SLANEY.name, BorderType.CONSTANT.value, BorderType.EDGE.name,
            BorderType.REFLECT.value, BorderType.SYMMETRIC.value], [each.value for each in MelType], [each.value for each in BorderType]
