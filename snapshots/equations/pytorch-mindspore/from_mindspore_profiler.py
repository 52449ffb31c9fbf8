# MindSpore's profiler as a source: the levels and the measures that are Ascend's own keep their names; what says when to record is PyTorch's.

torch.profiler.schedule(wait=wait, warmup=warmup, active=active, repeat=repeat, skip_first=skip_first) << mindspore.profiler.schedule(
    wait=wait, active=active, warmup=warmup, repeat=repeat, skip_first=skip_first)
no_gradient("numbers have none")
def example():
    when = mindspore.profiler.schedule(wait=1, active=2, warmup=1, repeat=2, skip_first=1)
    always = mindspore.profiler.schedule(wait=0, active=1)
    return [when(step).value for step in range(12)], [always(step).value for step in range(3)]


torch.profiler.ProfilerActivity << mindspore.profiler.ProfilerActivity
torch.profiler.ProfilerActivity.CPU << mindspore.profiler.ProfilerActivity.CPU
torch.profiler.ProfilerActivity.CUDA << mindspore.profiler.ProfilerActivity.GPU
no_gradient("names have none")
example(mindspore.profiler.ProfilerActivity.GPU is mindspore.profiler.ProfilerActivity.CPU)
def example():
    kinds = mindspore.profiler.ProfilerActivity
    return kinds.CPU.name, kinds.CPU is mindspore.profiler.ProfilerActivity.CPU


ProfilerLevel << mindspore.profiler.ProfilerLevel
ProfilerLevel.LevelNone << mindspore.profiler.ProfilerLevel.LevelNone
ProfilerLevel.Level0 << mindspore.profiler.ProfilerLevel.Level0
ProfilerLevel.Level1 << mindspore.profiler.ProfilerLevel.Level1
ProfilerLevel.Level2 << mindspore.profiler.ProfilerLevel.Level2
no_gradient("names have none")
class ProfilerLevel(enum.Enum):
    """How much a profiler records."""

    LevelNone = "LevelNone"
    Level0 = "Level0"
    Level1 = "Level1"
    Level2 = "Level2"


def example():
    levels = mindspore.profiler.ProfilerLevel
    return [each.value for each in levels], getattr(levels, "Level1").name, levels["Level2"] is levels.Level2


example([mindspore.profiler.ProfilerLevel.LevelNone.value, mindspore.profiler.ProfilerLevel.Level0.name, mindspore.profiler.ProfilerLevel.Level1.value,
         mindspore.profiler.ProfilerLevel.Level2.value])

AicoreMetrics << mindspore.profiler.AicoreMetrics
AicoreMetrics.AiCoreNone << mindspore.profiler.AicoreMetrics.AiCoreNone
AicoreMetrics.PipeUtilization << mindspore.profiler.AicoreMetrics.PipeUtilization
AicoreMetrics.ArithmeticUtilization << mindspore.profiler.AicoreMetrics.ArithmeticUtilization
AicoreMetrics.Memory << mindspore.profiler.AicoreMetrics.Memory
AicoreMetrics.MemoryL0 << mindspore.profiler.AicoreMetrics.MemoryL0
AicoreMetrics.MemoryUB << mindspore.profiler.AicoreMetrics.MemoryUB
AicoreMetrics.ResourceConflictRatio << mindspore.profiler.AicoreMetrics.ResourceConflictRatio
AicoreMetrics.L2Cache << mindspore.profiler.AicoreMetrics.L2Cache
AicoreMetrics.MemoryAccess << mindspore.profiler.AicoreMetrics.MemoryAccess
no_gradient("names have none")
class AicoreMetrics(enum.Enum):
    """What a profiler measures on Ascend's cores: nothing on others."""

    PipeUtilization = "PipeUtilization"
    ArithmeticUtilization = "ArithmeticUtilization"
    Memory = "Memory"
    MemoryL0 = "MemoryL0"
    MemoryUB = "MemoryUB"
    ResourceConflictRatio = "ResourceConflictRatio"
    L2Cache = "L2Cache"
    MemoryAccess = "MemoryAccess"
    AiCoreNone = "None"


def example():
    metrics = mindspore.profiler.AicoreMetrics
    return [each.value for each in metrics], metrics("None").name


example([mindspore.profiler.AicoreMetrics.AiCoreNone.value, mindspore.profiler.AicoreMetrics.PipeUtilization.value,
         mindspore.profiler.AicoreMetrics.ArithmeticUtilization.value, mindspore.profiler.AicoreMetrics.Memory.value,
         mindspore.profiler.AicoreMetrics.MemoryL0.value, mindspore.profiler.AicoreMetrics.MemoryUB.value,
         mindspore.profiler.AicoreMetrics.ResourceConflictRatio.value, mindspore.profiler.AicoreMetrics.L2Cache.value,
         mindspore.profiler.AicoreMetrics.MemoryAccess.value])
