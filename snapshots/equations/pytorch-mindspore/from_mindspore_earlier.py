# What runs on a CPU in an earlier version of MindSpore only, as a source: the kernel was there, and is gone in those behind it.

torch.nn.functional.gelu(input, approximate=approximate) << mindspore.mint.nn.functional.gelu(input, approximate=approximate)
torch.nn.GELU() << mindspore.mint.nn.GELU()
executed_with("mindspore@2.5", "versions 2.7 to 2.10 have no kernel of GeLUExt for CPUs")
example(mindspore.mint.nn.functional.gelu(f32(3, 4)))
example(mindspore.mint.nn.functional.gelu(f32(3, 4) * 3, approximate="tanh"))
example(mindspore.mint.nn.functional.gelu(f32(3, 4) * 3, approximate="none"))
example(mindspore.mint.nn.GELU()(f32(3, 4)))
example(mindspore.mint.nn.GELU()(f32(2, 3, 4) * 3))
def example():
    class Block(mindspore.nn.Cell):
        def __init__(self):
            super().__init__()
            self.dense = mindspore.nn.Dense(4, 5)
            self.act = mindspore.mint.nn.GELU()

        def construct(self, x):
            return self.act(self.dense(x))

    return Block()(f32(3, 4))


torch.Tensor.addcdiv(self, tensor1, tensor2, value=value) << mindspore.Tensor.addcdiv(self, tensor1, tensor2, value=value)
executed_with("mindspore@2.5", "versions 2.7 to 2.10 have no kernel of AddcdivExt for CPUs")
example(mindspore.ops.exp(f32(2, 3)).addcdiv(f32(2, 3), u32f(2, 3) + 1))
example(mindspore.ops.exp(f32(2, 3)).addcdiv(f32(3), u32f(2, 1) + 1, value=0.5))
example(mindspore.ops.exp(f32(2, 3)).addcdiv(tensor1=f32(2, 3), tensor2=u32f(2, 3) + 1, value=2))
