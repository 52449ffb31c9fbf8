"""What of each framework is read: its modules, its versions, what is left out, and names that win over others."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Scope:
    root: str
    version: str
    modules: tuple            # imported even where the root does not import them
    skipped: tuple            # module prefixes that are left out
    preferred: tuple = ()     # modules whose spelling is canonical where an object has several
    tensor: str = ""
    dtypes: tuple = field(default_factory=tuple)


PYTORCH = Scope(
    root="torch",
    version="2.13",
    modules=("torch.nn.functional", "torch.nn.init", "torch.nn.utils.rnn", "torch.nn.utils.parametrizations",
             "torch.nn.parallel", "torch.optim.lr_scheduler", "torch.optim.swa_utils", "torch.utils.data",
             "torch.utils.data.distributed", "torch.utils.checkpoint", "torch.utils.tensorboard", "torch.autograd.functional",
             "torch.autograd.profiler", "torch.linalg", "torch.fft", "torch.special", "torch.jit", "torch.cuda.amp",
             "torch.amp", "torch.backends", "torch.distributed", "torch.distributions", "torch.func", "torch.hub",
             "torch.profiler", "torch.sparse", "torch.nested", "torch.quantization", "torch.utils.dlpack",
             "torch.nn.attention", "torch.backends.mps", "torch.backends.cuda", "torch.backends.cudnn", "torch.distributed.tensor", "torch.fx", "torch.onnx", "torch.compiler", "torch.utils.cpp_extension", "torch.nn.utils.parametrize"),
    skipped=("torch.ao", "torch.contrib", "torch.export", "torch.fx", "torch.functional.", "torch.masked", "torch.monitor",
             "torch.numa", "torch.onnx", "torch.package", "torch.testing", "torch.types", "torch.return_types", "torch.storage",
             "torch.torch_version", "torch.library", "torch.classes", "torch.ops", "torch.quantization", "torch.mtia",
             "torch.xpu", "torch.utils.data.datapipes", "torch.utils.benchmark", "torch.utils.hipify", "torch.utils.model_dump",
             "torch.utils.bottleneck", "torch.utils.viz", "torch.utils.jit", "torch.utils.backend_registration",
             "torch.utils.cpp_backtrace", "torch.utils.mobile_optimizer", "torch.utils.mkldnn", "torch.utils.serialization",
             "torch.distributed.checkpoint", "torch.distributed.elastic", "torch.distributed.pipelining",
             "torch.distributed.launcher", "torch.distributed.rpc", "torch.distributed.tensor.experimental",
             "torch.distributed.nn", "torch.distributed.autograd", "torch.distributed.benchmarks", "torch.jit.mobile",
             "torch.nn.intrinsic", "torch.nn.qat", "torch.nn.quantized", "torch.nn.quantizable", "torch.nn.backends",
             "torch.backends.", "torch.cuda.tunable", "torch.signal", "torch.accelerator.", "torch.overrides", "torch.serialization.",
             "torch.compiler.", "torch.profiler.profiler", "torch.xpu.", "torch.mps.", "torch.nativert"),
    preferred=("torch.nn.functional",),
    tensor="torch.Tensor",
)

PADDLE = Scope(
    root="paddle",
    version="3.3",
    modules=("paddle.nn.functional", "paddle.nn.initializer", "paddle.nn.utils", "paddle.nn.quant", "paddle.optimizer.lr",
             "paddle.io", "paddle.linalg", "paddle.fft", "paddle.autograd", "paddle.amp", "paddle.device", "paddle.device.cuda",
             "paddle.static", "paddle.static.nn", "paddle.vision", "paddle.vision.models", "paddle.vision.transforms",
             "paddle.vision.transforms.functional", "paddle.vision.ops", "paddle.vision.datasets", "paddle.distributed",
             "paddle.distributed.fleet", "paddle.distributed.fleet.utils", "paddle.jit", "paddle.metric", "paddle.distribution",
             "paddle.regularizer", "paddle.callbacks", "paddle.signal", "paddle.sparse", "paddle.incubate",
             "paddle.incubate.nn.functional", "paddle.incubate.nn", "paddle.utils.cpp_extension", "paddle.special",
             "paddle.version", "paddle.profiler", "paddle.dataset.common", "paddle.utils", "paddle.utils.download", "paddle.distributed.fleet.meta_parallel", "paddle.inference", "paddle.nn.quant", "paddle.distributed.fleet.layers.mpu", "paddle.tensor", "paddle.audio", "paddle.text", "paddle.hub", "paddle.onnx", "paddle.sysconfig"),
    skipped=("paddle.libs", "paddle.proto", "paddle.pir", "paddle.apy", "paddle.api_tracer", "paddle.cost_model", "paddle.compat.",
             "paddle.decomposition", "paddle.cinn_config", "paddle.reader", "paddle.dataset.", "paddle.inference",
             "paddle.incubate.", "paddle.distributed.", "paddle.jit.", "paddle.static.", "paddle.quantization.",
             "paddle.profiler.", "paddle.common_ops_import", "paddle.check_import_scipy", "paddle.pir_utils",
             "paddle.cuda_env", "paddle.base.", "paddle.utils.", "paddle.audio.", "paddle.text.", "paddle.geometric.",
             "paddle.nn.quant.", "paddle.version.", "paddle.hapi.", "paddle.amp.", "paddle.tensor.tensor"),
    preferred=(),
    tensor="paddle.Tensor",
)

MINDSPORE = Scope(
    root="mindspore",
    version="2.10",
    modules=("mindspore.nn", "mindspore.ops", "mindspore.mint", "mindspore.mint.nn", "mindspore.mint.nn.functional",
             "mindspore.mint.optim", "mindspore.mint.linalg", "mindspore.mint.special", "mindspore.mint.distributed",
             "mindspore.numpy", "mindspore.dataset", "mindspore.dataset.transforms", "mindspore.dataset.vision",
             "mindspore.common.initializer", "mindspore.common.dtype", "mindspore.common.api", "mindspore.common.parameter",
             "mindspore.common.tensor", "mindspore.amp", "mindspore.train", "mindspore.train.serialization",
             "mindspore.train.callback", "mindspore.communication", "mindspore.communication.management",
             "mindspore.communication.comm_func", "mindspore.experimental.optim", "mindspore.experimental.optim.lr_scheduler",
             "mindspore.context", "mindspore.ops.operations", "mindspore.ops.functional", "mindspore.ops.primitive",
             "mindspore.ops.composite", "mindspore.nn.probability.distribution", "mindspore.nn.cell",
             "mindspore.nn.learning_rate_schedule", "mindspore.nn.layer.normalization", "mindspore.ops.function",
             "mindspore.runtime", "mindspore.hal", "mindspore.scipy", "mindspore.parallel", "mindspore.log"),
    skipped=("mindspore.boost", "mindspore.rewrite", "mindspore.graph", "mindspore.include", "mindspore.lib", "mindspore.tools",
             "mindspore.ops_generate", "mindspore.safeguard", "mindspore.multiprocessing", "mindspore.config", "mindspore.onnx",
             "mindspore.ops.auto_generate", "mindspore.ops.op_info_register", "mindspore.ops.vm_impl_registry",
             "mindspore.ops.composite.", "mindspore.ops.grad", "mindspore.ops.tensor_method", "mindspore.ops.bprop",
             "mindspore.common.", "mindspore.train.", "mindspore.parallel.", "mindspore.profiler.", "mindspore.dataset.engine",
             "mindspore.dataset.core", "mindspore.nn.wrap.", "mindspore.runtime.", "mindspore.hal.", "mindspore.scipy.",
             "mindspore.numpy.", "mindspore.mindrecord.", "mindspore.utils.", "mindspore.run_check",
             "mindspore.dataset.vision.py_transforms_util", "mindspore.dataset.utils", "mindspore.dataset.audio.",
             "mindspore.dataset.text.", "mindspore.version", "mindspore.default_config"),
    preferred=("mindspore.dataset.", "mindspore.mint."),
    tensor="mindspore.Tensor",
)

SCOPES = {"pytorch": PYTORCH, "paddle": PADDLE, "mindspore": MINDSPORE}
