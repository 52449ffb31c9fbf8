# What MindSpore is told about devices, modes and parallel computing, as a source: PyTorch runs each line as it comes, on one device.

"stand_alone" << mindspore.ParallelMode.STAND_ALONE
"data_parallel" << mindspore.ParallelMode.DATA_PARALLEL
"hybrid_parallel" << mindspore.ParallelMode.HYBRID_PARALLEL
"semi_auto_parallel" << mindspore.ParallelMode.SEMI_AUTO_PARALLEL
"auto_parallel" << mindspore.ParallelMode.AUTO_PARALLEL
types.SimpleNamespace(
    STAND_ALONE="stand_alone", DATA_PARALLEL="data_parallel", HYBRID_PARALLEL="hybrid_parallel", SEMI_AUTO_PARALLEL="semi_auto_parallel",
    AUTO_PARALLEL="auto_parallel", MODE_LIST=["stand_alone", "data_parallel", "hybrid_parallel", "semi_auto_parallel", "auto_parallel"]) << mindspore.ParallelMode
parallel_value(attr_key) << mindspore.get_auto_parallel_context(attr_key)
no_gradient("names have none")


def parallel_value(key):
    """What MindSpore says of parallel computing where nothing was set: each process computes for itself."""
    if key in ("device_num", "global_rank"):
        started = torch.distributed.is_available() and torch.distributed.is_initialized()
        if not started:
            return 1 if key == "device_num" else 0
        return torch.distributed.get_world_size() if key == "device_num" else torch.distributed.get_rank()
    return {
        "parallel_mode": "stand_alone", "gradients_mean": False, "gradient_fp32_sync": True, "search_mode": "recursive_programming",
        "full_batch": False, "dataset_strategy": "data_parallel", "enable_parallel_optimizer": False, "pipeline_stages": 1,
        "parameter_broadcast": False, "strategy_ckpt_load_file": "", "strategy_ckpt_save_file": "", "enable_alltoall": False,
    }[key]


def example():
    mode = mindspore.get_auto_parallel_context("parallel_mode")
    return [mode, mode == mindspore.ParallelMode.STAND_ALONE, mode in [mindspore.context.ParallelMode.SEMI_AUTO_PARALLEL, mindspore.context.ParallelMode.AUTO_PARALLEL],
            mode != mindspore.context.ParallelMode.DATA_PARALLEL, mindspore.ParallelMode.HYBRID_PARALLEL]


def example():
    modes = mindspore.context.ParallelMode
    return modes.AUTO_PARALLEL, modes.MODE_LIST, modes.STAND_ALONE


def example():
    return [mindspore.context.get_auto_parallel_context(key) for key in (
        "device_num", "global_rank", "gradients_mean", "gradient_fp32_sync", "search_mode", "full_batch", "dataset_strategy",
        "enable_parallel_optimizer", "pipeline_stages", "parameter_broadcast", "strategy_ckpt_load_file", "strategy_ckpt_save_file", "enable_alltoall")]


0 << mindspore.GRAPH_MODE
1 << mindspore.PYNATIVE_MODE
0 << mindspore.context.GRAPH_MODE
1 << mindspore.context.PYNATIVE_MODE
example(mindspore.GRAPH_MODE)
example(mindspore.context.PYNATIVE_MODE)
example(mindspore.context.GRAPH_MODE)
context_value(attr_key) << mindspore.get_context(attr_key)
context_chosen << mindspore.set_context
torch.set_default_device("cpu") << mindspore.set_device(device_target="CPU", device_id=None)
torch.set_default_device("cuda") << mindspore.set_device(device_target="GPU", device_id=None)
note("PyTorch runs line by line whatever the mode; what it is told about graphs has no effect.")


def context_value(key):
    """What MindSpore would say of where and how it computes: on PyTorch's default device, line by line."""
    device = torch.get_default_device()
    return {
        "mode": 1, "device_target": {"cpu": "CPU", "cuda": "GPU", "npu": "Ascend"}[device.type], "device_id": device.index or 0,
        "save_graphs": False, "enable_graph_kernel": False, "max_call_depth": 1000,
    }[key]


def context_chosen(**options):
    """Makes tensors from now on where MindSpore's options say; what they say about graphs changes no result."""
    silent = ("mode", "device_target", "device_id", "save_graphs", "save_graphs_path", "max_call_depth", "enable_graph_kernel", "graph_kernel_flags",
              "jit_config", "jit_level", "pynative_synchronize", "max_device_memory", "memory_optimize_level", "mempool_block_size", "runtime_num_threads")
    for name in options:
        if name not in silent:
            raise NotImplementedError(f"PyTorch has no counterpart of mindspore.set_context({name}=...)")
    if "device_target" in options:
        kind = {"CPU": "cpu", "GPU": "cuda", "Ascend": "npu"}[options["device_target"]]
        torch.set_default_device(kind if "device_id" not in options or kind == "cpu" else f"{kind}:{options['device_id']}")


def example():
    mindspore.set_context(mode=mindspore.PYNATIVE_MODE)
    mindspore.context.set_context(max_call_depth=1000)
    values = [mindspore.get_context(key) for key in ("mode", "device_target", "device_id", "max_call_depth")]
    return values, mindspore.context.get_context("mode") == mindspore.PYNATIVE_MODE


example(mindspore.get_context("mode") == mindspore.context.PYNATIVE_MODE)


parameters_loaded(net, parameter_dict, strict_load) << mindspore.load_param_into_net(net, parameter_dict, strict_load)
note("The names of the parameters are those of the network; PyTorch's normalisation layers have weight, bias, running_mean and running_var.")


def parameters_loaded(network, values, strict=False):
    """Gives the network's parameters their values; the names of those that have none, and of values without a parameter."""
    own = network.state_dict()
    for name, value in values.items():
        if strict and name in own and own[name].dtype != value.dtype:
            raise RuntimeError(f"{name} is {own[name].dtype} in the network and {value.dtype} in the values")
    missing, unexpected = network.load_state_dict(values, strict=False)
    left_out = ("num_batches_tracked",)
    return [name for name in missing if not name.endswith(left_out)], list(unexpected)


def example():
    layer, other = mindspore.nn.Dense(3, 2), mindspore.nn.Dense(3, 2)
    values = {name: value for name, value in layer.parameters_and_names()}
    found = mindspore.load_param_into_net(other, values)
    partial = mindspore.load_param_into_net(other, {"weight": layer.weight, "other": layer.bias})
    return layer(f32(4, 3)) - other(f32(4, 3)), found, partial


logging.debug(msg, *args) << mindspore.log.debug(msg, *args)
logging.info(msg, *args) << mindspore.log.info(msg, *args)
logging.warning(msg, *args) << mindspore.log.warning(msg, *args)
logging.error(msg, *args) << mindspore.log.error(msg, *args)
logging.critical(msg, *args) << mindspore.log.critical(msg, *args)
note("Python's root logger shows it; MindSpore's own writes its name and the place before it.")
def example():
    mindspore.log.debug("starts")
    mindspore.log.info("loads %s", "weights")
    mindspore.log.warning("%d of %d", 1, 2)
    mindspore.log.error("wrong")
    mindspore.log.critical("very wrong")
    return f32(2)


torch.uint16 << mindspore.uint16
torch.uint32 << mindspore.uint32
torch.uint64 << mindspore.uint64
no_gradient("whole numbers have none")
example(mindspore.ops.cast(i64(2, 3), mindspore.uint16))
example(mindspore.ops.cast(i64(2, 3), mindspore.uint32))
example(mindspore.ops.cast(i64(2, 3), dtype=mindspore.uint64))
synchronized() << mindspore.runtime.synchronize()


def synchronized():
    """Waits for what a GPU still computes; a CPU computes nothing ahead."""
    if torch.cuda.is_available():
        torch.cuda.synchronize()


def example():
    mindspore.runtime.synchronize()
    return f32(2)


def example():
    import numpy

    return [numpy.dtype(mindspore.dtype_to_nptype(dtype)).name for dtype in (mindspore.float32, mindspore.float16, mindspore.int32, mindspore.int64)]
