# Classes that networks and their training are derived from in MindSpore, as a source.

torch.nn.Module << mindspore.nn.learning_rate_schedule.LearningRateSchedule
torch.nn.Module() << mindspore.nn.learning_rate_schedule.LearningRateSchedule()
no_gradient("rates have none")
def example():
    class Rising(mindspore.nn.learning_rate_schedule.LearningRateSchedule):
        def __init__(self, rate, steps):
            super().__init__()
            self.rate = rate
            self.steps = steps

        def construct(self, global_step):
            return self.rate * mindspore.ops.minimum(global_step / self.steps, mindspore.ops.ones_like(global_step))

    return Rising(0.1, 4)(f32(3))


LossBase << mindspore.nn.LossBase
LossBase(reduction) << mindspore.nn.LossBase(reduction)
self.get_loss(x, weights) << mindspore.nn.LossBase.get_loss(self, x, weights)
self.get_axis(x) << mindspore.nn.LossBase.get_axis(self, x)
class LossBase(torch.nn.Module):
    """A loss whose elements are averaged, added up or left as they are."""

    def __init__(self, reduction="mean"):
        super().__init__()
        if reduction not in ("mean", "sum", "none"):
            raise ValueError(f"the reduction must be mean, sum or none, not {reduction}")
        self.average, self.reduce = reduction != "sum", reduction != "none"

    def get_axis(self, x):
        return tuple(range(x.dim()))

    def get_loss(self, x, weights=1.0):
        weighted = torch.as_tensor(weights, dtype=torch.float32) * x.to(torch.float32)
        if self.reduce:
            weighted = weighted.mean() if self.average else weighted.sum()
        return weighted.to(x.dtype)


def example():
    class Distance(mindspore.nn.LossBase):
        def __init__(self, reduction="mean"):
            super().__init__(reduction)
            self.abs = mindspore.ops.Abs()

        def construct(self, logits, labels):
            return self.get_loss(self.abs(logits - labels))

    class Weighted(mindspore.nn.LossBase):
        def __init__(self):
            super(Weighted, self).__init__()

        def construct(self, logits, labels):
            return self.get_loss((logits - labels) * (logits - labels), 0.5)

    logits, labels = f32(3, 4), f32(3, 4)
    return [*(Distance(how)(logits, labels) for how in ("mean", "sum", "none")), Distance()(logits, labels), Weighted()(logits, labels)]


Callback << mindspore.Callback
Callback() << mindspore.Callback()
self.begin(run_context) << mindspore.Callback.begin(self, run_context)
self.end(run_context) << mindspore.Callback.end(self, run_context)
self.epoch_begin(run_context) << mindspore.Callback.epoch_begin(self, run_context)
self.epoch_end(run_context) << mindspore.Callback.epoch_end(self, run_context)
self.step_begin(run_context) << mindspore.Callback.step_begin(self, run_context)
self.step_end(run_context) << mindspore.Callback.step_end(self, run_context)
self.on_train_begin(run_context) << mindspore.Callback.on_train_begin(self, run_context)
self.on_train_end(run_context) << mindspore.Callback.on_train_end(self, run_context)
self.on_train_epoch_begin(run_context) << mindspore.Callback.on_train_epoch_begin(self, run_context)
self.on_train_epoch_end(run_context) << mindspore.Callback.on_train_epoch_end(self, run_context)
self.on_train_step_begin(run_context) << mindspore.Callback.on_train_step_begin(self, run_context)
self.on_train_step_end(run_context) << mindspore.Callback.on_train_step_end(self, run_context)
self.on_eval_begin(run_context) << mindspore.Callback.on_eval_begin(self, run_context)
self.on_eval_end(run_context) << mindspore.Callback.on_eval_end(self, run_context)
self.on_eval_epoch_begin(run_context) << mindspore.Callback.on_eval_epoch_begin(self, run_context)
self.on_eval_epoch_end(run_context) << mindspore.Callback.on_eval_epoch_end(self, run_context)
self.on_eval_step_begin(run_context) << mindspore.Callback.on_eval_step_begin(self, run_context)
self.on_eval_step_end(run_context) << mindspore.Callback.on_eval_step_end(self, run_context)
class Callback:
    """What is called at the begin and the end of training, of evaluation and of their parts: nothing is done where a class says nothing."""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def begin(self, run_context):
        pass

    def end(self, run_context):
        pass

    def epoch_begin(self, run_context):
        pass

    def epoch_end(self, run_context):
        pass

    def step_begin(self, run_context):
        pass

    def step_end(self, run_context):
        pass

    def on_train_begin(self, run_context):
        self.begin(run_context)

    def on_train_end(self, run_context):
        self.end(run_context)

    def on_train_epoch_begin(self, run_context):
        self.epoch_begin(run_context)

    def on_train_epoch_end(self, run_context):
        self.epoch_end(run_context)

    def on_train_step_begin(self, run_context):
        self.step_begin(run_context)

    def on_train_step_end(self, run_context):
        self.step_end(run_context)

    on_eval_begin, on_eval_end = on_train_begin, on_train_end
    on_eval_epoch_begin, on_eval_epoch_end = on_train_epoch_begin, on_train_epoch_end
    on_eval_step_begin, on_eval_step_end = on_train_step_begin, on_train_step_end


RunContext(original_args) << mindspore.RunContext(original_args)
RunContext << mindspore.RunContext
self.original_args() << mindspore.RunContext.original_args(self)
self.request_stop() << mindspore.RunContext.request_stop(self)
self.get_stop_requested() << mindspore.RunContext.get_stop_requested(self)
class RunContext:
    """What a training says to its callbacks, and whether one of them wants it to stop."""

    def __init__(self, original_args):
        self.arguments, self.stop = original_args, False

    def original_args(self):
        return self.arguments

    def request_stop(self):
        self.stop = True

    def get_stop_requested(self):
        return self.stop


def example():
    class Counting(mindspore.train.Callback):
        def __init__(self, most):
            super(Counting, self).__init__()
            self.most, self.seen = most, []

        def step_end(self, run_context):
            arguments = run_context.original_args()
            self.seen.append(arguments["cur_step_num"])
            if arguments["cur_step_num"] >= self.most:
                run_context.request_stop()

    class Silent(mindspore.Callback):
        pass

    counting, silent = Counting(3), Silent()
    context = mindspore.train.RunContext({"cur_step_num": 0})
    for step in range(1, 10):
        context.original_args()["cur_step_num"] = step
        with silent as inner:
            inner.step_end(context)
            inner.on_train_epoch_end(context)
        counting.on_train_step_end(context)
        if context.get_stop_requested():
            break
    return counting.seen, isinstance(silent, mindspore.train.Callback), context.get_stop_requested()


UpdatedMetric << mindspore.Metric
UpdatedMetric() << mindspore.Metric()
self.set_indexes(indexes) << mindspore.Metric.set_indexes(self, indexes)
self.indexes << mindspore.Metric.indexes
no_gradient("numbers have none")
class UpdatedMetric:
    """A measure that is cleared, updated with results and evaluated."""

    def __init__(self):
        self._indexes = None

    @property
    def indexes(self):
        return getattr(self, "_indexes", None)

    def set_indexes(self, indexes):
        self._indexes = indexes
        return self

    def _convert_data(self, data):
        import numpy

        return data.detach().cpu().numpy() if isinstance(data, torch.Tensor) else numpy.asarray(data)

    def __call__(self, *inputs):
        self.clear()
        self.update(*inputs)
        return self.eval()


def example():
    class Error(mindspore.train.Metric):
        def __init__(self):
            super().__init__()
            self.clear()

        def clear(self):
            self.total, self.number = 0.0, 0

        def update(self, *inputs):
            results, labels = self._convert_data(inputs[0]), inputs[1].asnumpy()
            self.total += abs(results - labels).sum()
            self.number += labels.shape[0]

        def eval(self):
            return float(self.total / self.number)

    error = Error().set_indexes([0, 1])
    error.update(f32(3), f32(3))
    error.update(f32(4), f32(4))
    return error.eval(), error(f32(2), f32(2)), error.indexes


StaticLossScaler(scale_value) << mindspore.amp.StaticLossScaler(scale_value)
StaticLossScaler << mindspore.amp.StaticLossScaler
self.scale(inputs) << mindspore.amp.StaticLossScaler.scale(self, inputs)
self.unscale(inputs) << mindspore.amp.StaticLossScaler.unscale(self, inputs)
self.adjust(grads_finite) << mindspore.amp.StaticLossScaler.adjust(self, grads_finite)
class StaticLossScaler:
    """Multiplies losses with a number, and divides gradients by it."""

    def __init__(self, scale_value):
        self.scale_value = torch.tensor(float(scale_value))

    def scale(self, inputs):
        return tuple(map(self.scale, inputs)) if isinstance(inputs, (tuple, list)) else inputs * self.scale_value.to(inputs.dtype)

    def unscale(self, inputs):
        return tuple(map(self.unscale, inputs)) if isinstance(inputs, (tuple, list)) else inputs * (1 / self.scale_value).to(inputs.dtype)

    def adjust(self, grads_finite):
        return False


def example():
    scaler = mindspore.amp.StaticLossScaler(scale_value=2 ** 10)
    return scaler.scale(f32(3)), scaler.unscale((f32(3), f32(2))), scaler.adjust(True)
