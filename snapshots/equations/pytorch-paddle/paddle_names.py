# Names of Paddle that PyTorch has elsewhere.

torch << paddle.framework
contextlib.nullcontext() << paddle.LazyGuard()
refuse("give each layer its initialiser") << paddle.nn.initializer.set_global_initializer(weight_init)
def example():
    from paddle import tensor

    return tensor.ones([2]), paddle.tensor.zeros([2, 3]), tensor.math.add(f32(2), f32(2))


def example():
    with paddle.LazyGuard():
        layer = paddle.nn.ReLU()
    return layer(f32(3))


def example():
    def kept(dtype: paddle.dtype):
        return isinstance(dtype, paddle.dtype)

    return kept(paddle.float32), kept(3)


def example():
    x = f32(2, 3)
    return x.astype(paddle.bfloat16).dtype == paddle.bfloat16, x.astype(paddle.bfloat16), i64(3).astype(paddle.uint8), i64(3).astype(paddle.int8), i64(3).astype(paddle.int16)


def example():
    x = f32(2, 3)
    return x.astype(paddle.complex64), x.astype(dtype=paddle.complex128)
