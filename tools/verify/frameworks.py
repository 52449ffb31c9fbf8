"""In: the name of a framework. Out: how a worker makes its tensors, takes them apart, hooks its layers and asks for gradients."""

import numpy as np

import weights as weights_of

FLOATS = ("float16", "float32", "float64", "bfloat16")


def coefficients(shape):
    """What an output's elements are multiplied with before they are summed: a plain sum would hide constant rows."""
    return np.cos(np.arange(1, int(np.prod(shape)) + 1, dtype=np.float64)).reshape(shape)


class PyTorch:
    name = "pytorch"

    def __init__(self):
        import torch

        torch.set_num_threads(1)
        self.module, self.tensor, self.layer, self.optimizer = torch, torch.Tensor, torch.nn.Module, torch.optim.Optimizer
        self.version = torch.__version__.split("+")[0]
        self.opaque = (torch.dtype, torch.device)

    def work_in_one_thread(self):
        """For very many small operators, where the hand-over to other threads takes longer than they do; PyTorch and Paddle work so anyway."""

    def seed(self, number):
        self.module.manual_seed(number)

    def make(self, array, gradient):
        made = self.module.from_numpy(np.array(array))
        return made.requires_grad_() if gradient and made.is_floating_point() else made

    def dtype(self, tensor):
        return str(tensor.dtype).removeprefix("torch.")

    def array(self, tensor):
        tensor = tensor.detach().cpu()
        return (tensor.float() if self.dtype(tensor) == "bfloat16" else tensor.resolve_conj()).numpy().copy()

    def gradients(self, run, inputs, roots):
        outputs = [output for output in run(inputs) if output.requires_grad and output.is_floating_point()]
        if not outputs:
            return None
        sum(self.weighted(output) for output in outputs).backward()
        return [self.gradient_of(tensor) for tensor in inputs], [self.weight_gradients(root) for root in roots]

    def weighted(self, output):
        return (output.double() * self.module.from_numpy(coefficients(output.shape))).sum()

    def gradient_of(self, tensor):
        return None if tensor.grad is None else self.array(tensor.grad)

    def weight_gradients(self, root):
        slots = weights_of.slots(self.name, root)
        found = {name: (layout, self.gradient_of(tensor)) for name, layout, tensor in slots}
        return {name: weights_of.to_pytorch_layout(array, layout) for name, (layout, array) in found.items() if array is not None}


class Paddle(PyTorch):
    name = "paddle"

    def __init__(self):
        import paddle

        paddle.set_device("cpu")
        self.module, self.tensor, self.layer, self.optimizer = paddle, paddle.Tensor, paddle.nn.Layer, paddle.optimizer.Optimizer
        self.version = paddle.__version__
        self.opaque = (paddle.dtype, paddle.base.core.Place)

    def seed(self, number):
        self.module.seed(number)

    def make(self, array, gradient):
        made = self.module.to_tensor(np.array(array))
        made.stop_gradient = not (gradient and self.dtype(made) in FLOATS)
        return made

    def dtype(self, tensor):
        return str(tensor.dtype).removeprefix("paddle.")

    def array(self, tensor):
        tensor = tensor.detach()
        return np.array((tensor.astype("float32") if self.dtype(tensor) == "bfloat16" else tensor).numpy())

    def gradients(self, run, inputs, roots):
        outputs = [output for output in run(inputs) if not output.stop_gradient and self.dtype(output) in FLOATS]
        if not outputs:
            return None
        sum(self.weighted(output) for output in outputs).backward()
        return [self.gradient_of(tensor) for tensor in inputs], [self.weight_gradients(root) for root in roots]

    def weighted(self, output):
        return (output.astype("float64") * self.module.to_tensor(coefficients(tuple(output.shape)))).sum()


class MindSpore:
    name = "mindspore"

    def __init__(self):
        import mindspore

        mindspore.set_context(mode=mindspore.PYNATIVE_MODE)
        self.module, self.tensor, self.layer = mindspore, mindspore.Tensor, mindspore.nn.Cell
        self.optimizer = (mindspore.nn.Optimizer, mindspore.experimental.optim.Optimizer)
        self.version = mindspore.__version__
        self.opaque = (type(mindspore.float32),)
        original = mindspore.nn.Cell.__init__

        def start_in_training_mode(cell, *args, **kwargs):
            original(cell, *args, **kwargs)
            cell.set_train(True)

        mindspore.nn.Cell.__init__ = start_in_training_mode  # as the layers of the other frameworks start

    def work_in_one_thread(self):
        self.module.set_context(pynative_synchronize=True)

    def seed(self, number):
        self.module.set_seed(number)

    def make(self, array, gradient):
        return self.module.Tensor(np.array(array))

    def dtype(self, tensor):
        return str(tensor.dtype).lower().replace("bool_", "bool")

    def array(self, tensor):
        return np.array((tensor.astype(self.module.float32) if self.dtype(tensor) == "bfloat16" else tensor).asnumpy())

    def gradients(self, run, inputs, roots):
        floats = [i for i, tensor in enumerate(inputs) if self.dtype(tensor) in FLOATS]
        parameters = [parameter for root in roots for parameter in root.trainable_params()]

        def total(*tensors):
            outputs = [output for output in run(list(tensors)) if self.dtype(output) in FLOATS]
            return sum((self.weighted(output) for output in outputs), start=self.module.Tensor(0.0, self.module.float64))

        if not floats and not parameters:
            return None
        position = tuple(floats) if floats else None
        found = self.module.grad(total, position, weights=parameters or None)(*inputs)
        of_inputs, of_weights = (found if floats and parameters else (found, ()) if floats else ((), found))
        if not isinstance(of_inputs, (tuple, list)):
            of_inputs = (of_inputs,)
        by_input = dict(zip(floats, of_inputs))
        by_weight = {id(parameter): gradient for parameter, gradient in zip(parameters, of_weights)}
        input_arrays = [self.array(by_input[i]) if i in by_input else None for i in range(len(inputs))]
        return input_arrays, [self.weight_gradients(root, by_weight) for root in roots]

    def weighted(self, output):
        return (output.astype(self.module.float64) * self.module.Tensor(coefficients(output.shape))).sum()

    def weight_gradients(self, root, by_weight):
        slots = weights_of.slots(self.name, root)
        return {
            name: weights_of.to_pytorch_layout(self.array(by_weight[id(tensor)]), layout)
            for name, layout, tensor in slots
            if id(tensor) in by_weight
        }


def load(name):
    return {"pytorch": PyTorch, "paddle": Paddle, "mindspore": MindSpore}[name]()
