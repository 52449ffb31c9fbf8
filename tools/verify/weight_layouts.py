"""In: a framework and a layer's class. Out: where its weights stand in PyTorch's names and layout.

A rule is (name in the framework, name in PyTorch, layout). Names that no rule mentions are the same everywhere.
Layouts: "same"; "transposed" for a matrix; "height" for a 1-D kernel that the framework keeps as a 2-D one of height 1;
"flat" for a weight that PyTorch keeps in the layer's normalized shape and the framework as a vector.
"""

PADDLE_NORM = (("_mean", "running_mean", "same"), ("_variance", "running_var", "same"), ("scale", "weight", "same"))
MINDSPORE_NORM = (
    ("gamma", "weight", "same"),
    ("beta", "bias", "same"),
    ("moving_mean", "running_mean", "same"),
    ("moving_variance", "running_var", "same"),
)

LAYOUTS = {
    "pytorch": {},
    "paddle": {
        "paddle.nn.Linear": (("weight", "weight", "transposed"),),
        "paddle.nn.LayerNorm": (("weight", "weight", "flat"), ("bias", "bias", "flat")),
        "paddle.nn.PReLU": (("_weight", "weight", "same"),),
        "paddle.nn.layer.norm._BatchNormBase": PADDLE_NORM,
        "paddle.nn.BatchNorm": PADDLE_NORM,
        "paddle.nn.layer.norm._InstanceNormBase": PADDLE_NORM,
    },
    "mindspore": {
        "mindspore.nn.Conv1d": (("weight", "weight", "height"),),
        "mindspore.nn.Conv1dTranspose": (("weight", "weight", "height"),),
        "mindspore.nn.Embedding": (("embedding_table", "weight", "same"),),
        "mindspore.nn.PReLU": (("w", "weight", "same"),),
        "mindspore.nn.BatchNorm1d": MINDSPORE_NORM,
        "mindspore.nn.BatchNorm2d": MINDSPORE_NORM,
        "mindspore.nn.BatchNorm3d": MINDSPORE_NORM,
        "mindspore.nn.SyncBatchNorm": MINDSPORE_NORM,
        "mindspore.nn.InstanceNorm1d": MINDSPORE_NORM,
        "mindspore.nn.InstanceNorm2d": MINDSPORE_NORM,
        "mindspore.nn.InstanceNorm3d": MINDSPORE_NORM,
        "mindspore.nn.LayerNorm": MINDSPORE_NORM,
        "mindspore.nn.GroupNorm": MINDSPORE_NORM,
        "mindspore.nn.RMSNorm": MINDSPORE_NORM,
    },
}

# A wrapped layer whose weights PyTorch keeps one level higher: mindspore's BatchNorm3d holds a BatchNorm2d named bn2d.
TRANSPARENT = {"mindspore": {"mindspore.nn.BatchNorm3d": "bn2d"}}

# Weights that only some frameworks keep, with the constant that stands for "not there": a scale of 1, a shift of 0,
# the statistics of a new layer.
ABSENT_VALUES = {"weight": 1.0, "bias": 0.0, "running_mean": 0.0, "running_var": 1.0}
# Bookkeeping that PyTorch alone saves.
UNSHARED = ("num_batches_tracked",)
