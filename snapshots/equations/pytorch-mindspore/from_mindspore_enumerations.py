# Enumerations of MindSpore that its profiler and its data sets take, and what describes how tensors lie on devices, as a source.

Inter << mindspore.dataset.vision.Inter
Inter.NEAREST << mindspore.dataset.vision.Inter.NEAREST
Inter.ANTIALIAS << mindspore.dataset.vision.Inter.ANTIALIAS
Inter.LINEAR << mindspore.dataset.vision.Inter.LINEAR
Inter.BILINEAR << mindspore.dataset.vision.Inter.BILINEAR
Inter.CUBIC << mindspore.dataset.vision.Inter.CUBIC
Inter.BICUBIC << mindspore.dataset.vision.Inter.BICUBIC
Inter.AREA << mindspore.dataset.vision.Inter.AREA
Inter.PILCUBIC << mindspore.dataset.vision.Inter.PILCUBIC
no_gradient("names have none")
class Inter(enum.IntEnum):
    """How the values between pixels are found."""

    NEAREST = 0
    ANTIALIAS = 1
    BILINEAR = LINEAR = 2
    BICUBIC = CUBIC = 3
    AREA = 4
    PILCUBIC = 5


def example():
    kinds = mindspore.dataset.vision.Inter
    by_name = {"nearest": kinds.NEAREST, "antialias": kinds.ANTIALIAS, "bilinear": kinds.BILINEAR, "bicubic": kinds.BICUBIC}
    same = mindspore.dataset.vision.utils.Inter.LINEAR is kinds.BILINEAR, kinds.CUBIC is kinds.BICUBIC, kinds.PILCUBIC > kinds.AREA
    return [int(each) for each in by_name.values()], [each.name for each in kinds], same, isinstance(kinds.AREA, kinds)


example([int(mindspore.dataset.vision.Inter.NEAREST), int(mindspore.dataset.vision.Inter.ANTIALIAS), int(mindspore.dataset.vision.Inter.LINEAR),
         int(mindspore.dataset.vision.Inter.BILINEAR), int(mindspore.dataset.vision.Inter.CUBIC), int(mindspore.dataset.vision.Inter.BICUBIC),
         int(mindspore.dataset.vision.Inter.AREA), int(mindspore.dataset.vision.Inter.PILCUBIC), mindspore.dataset.vision.utils.Inter.AREA.name])

ConvertMode << mindspore.dataset.vision.ConvertMode
ConvertMode.COLOR_BGR2RGB << mindspore.dataset.vision.ConvertMode.COLOR_BGR2RGB
ConvertMode.COLOR_RGB2BGR << mindspore.dataset.vision.ConvertMode.COLOR_RGB2BGR
ConvertMode.COLOR_BGR2GRAY << mindspore.dataset.vision.ConvertMode.COLOR_BGR2GRAY
ConvertMode.COLOR_RGB2GRAY << mindspore.dataset.vision.ConvertMode.COLOR_RGB2GRAY
no_gradient("names have none")
class ConvertMode(enum.IntEnum):
    """From which order of colours to which."""

    COLOR_BGR2BGRA = COLOR_RGB2RGBA = 0
    COLOR_BGRA2BGR = COLOR_RGBA2RGB = 1
    COLOR_BGR2RGBA = COLOR_RGB2BGRA = 2
    COLOR_RGBA2BGR = COLOR_BGRA2RGB = 3
    COLOR_BGR2RGB = COLOR_RGB2BGR = 4
    COLOR_BGRA2RGBA = COLOR_RGBA2BGRA = 5
    COLOR_BGR2GRAY = 6
    COLOR_RGB2GRAY = 7
    COLOR_GRAY2BGR = COLOR_GRAY2RGB = 8
    COLOR_GRAY2BGRA = COLOR_GRAY2RGBA = 9
    COLOR_BGRA2GRAY = 10
    COLOR_RGBA2GRAY = 11


example([int(mindspore.dataset.vision.ConvertMode.COLOR_BGR2RGB), mindspore.dataset.vision.ConvertMode.COLOR_RGB2BGR.name,
         int(mindspore.dataset.vision.ConvertMode.COLOR_BGR2GRAY), int(mindspore.dataset.vision.ConvertMode.COLOR_RGB2GRAY),
         [each.name for each in mindspore.dataset.vision.ConvertMode]])

Shuffle << mindspore.dataset.Shuffle
Shuffle.FALSE << mindspore.dataset.Shuffle.FALSE
Shuffle.GLOBAL << mindspore.dataset.Shuffle.GLOBAL
Shuffle.FILES << mindspore.dataset.Shuffle.FILES
Shuffle.INFILE << mindspore.dataset.Shuffle.INFILE
Shuffle.PARTIAL << mindspore.dataset.Shuffle.PARTIAL
Shuffle.ADAPTIVE << mindspore.dataset.Shuffle.ADAPTIVE
no_gradient("names have none")
class Shuffle(str, enum.Enum):
    """What of a data set's samples changes its place."""

    FALSE = "false"
    ADAPTIVE = "adaptive"
    GLOBAL = "global"
    PARTIAL = "partial"
    FILES = "files"
    INFILE = "infile"


def example():
    kinds = mindspore.dataset.Shuffle
    return [each.value for each in kinds], kinds("files") is kinds.FILES, isinstance(kinds.GLOBAL, str), isinstance(kinds.GLOBAL, kinds)


example([mindspore.dataset.Shuffle.FALSE.value, mindspore.dataset.Shuffle.GLOBAL.value, mindspore.dataset.Shuffle.FILES.value,
         mindspore.dataset.Shuffle.INFILE.value, mindspore.dataset.Shuffle.PARTIAL.value, mindspore.dataset.Shuffle.ADAPTIVE.value])

Layout(device_matrix, alias_name, rank_list) << mindspore.Layout(device_matrix, alias_name, rank_list)
Layout << mindspore.Layout
self(*tensor_map) << mindspore.Layout.__call__(self, *tensor_map)
self.to_dict() << mindspore.Layout.to_dict(self)
no_gradient("names have none")
class Layout:
    """On which axes of a matrix of devices the dimensions of a tensor are split."""

    def __init__(self, device_matrix, alias_name, rank_list=None):
        if len(device_matrix) != len(alias_name) or len(set(alias_name)) != len(alias_name) or "None" in alias_name or not all(alias_name):
            raise ValueError(f"the axes {alias_name} are no names of the devices {device_matrix}")
        count = math.prod(device_matrix)
        if rank_list is not None and len(rank_list) != count:
            raise ValueError(f"there are {count} devices, not {len(rank_list)}")
        self.device_matrix, self.alias_name, self.tensor_map = device_matrix, alias_name, None
        self.rank_list = list(range(count)) if rank_list is None else rank_list

    def __call__(self, *tensor_map):
        flat = [name for axis in tensor_map for name in (axis if isinstance(axis, tuple) else (axis,)) if name != "None"]
        if len(set(flat)) != len(flat) or not set(flat) <= set(self.alias_name):
            raise ValueError(f"{tensor_map} names other axes than {self.alias_name}, or one twice")

        def number(name):
            return -1 if name == "None" else len(self.alias_name) - 1 - self.alias_name.index(name)

        made = copy.deepcopy(self)
        made.tensor_map = tuple(tuple(map(number, axis)) if isinstance(axis, tuple) else number(axis) for axis in tensor_map)
        return made

    def to_dict(self):
        if self.tensor_map is None:
            raise ValueError("no axes were named")
        return {"device_matrix": self.device_matrix, "tensor_map": self.tensor_map, "interleaved_parallel": "interleaved_parallel" in self.alias_name,
                "alias_name": self.alias_name, "rank_list": self.rank_list}


def example():
    layout = mindspore.Layout((2, 2, 2), ("dp", "sp", "mp"))
    rows, none, both = layout("dp", "mp"), layout("None", "sp"), layout(("dp", "sp"), "mp")
    inner = mindspore.Layout((2, 2), ("dp", "interleaved_parallel"), rank_list=[0, 2, 1, 3])
    last = mindspore.Layout(device_matrix=(1, 4), alias_name=("x", "y"))
    return [rows.to_dict(), none.to_dict(), both.to_dict(), inner(("dp", "interleaved_parallel"), "None").to_dict(), last("y").to_dict(),
            isinstance(inner, mindspore.Layout)]
