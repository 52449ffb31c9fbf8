# Orthogonal polynomials, by their recurrences: MindSpore has none of them.

if isinstance(n, int):
    torch.special.chebyshev_polynomial_t(input, n) >> chebyshev_first(input, n)
def chebyshev_first(tensor, degree):
    """Chebyshev polynomial of the first kind."""
    tensor = tensor if tensor.is_floating_point() else tensor.astype(mindspore.float32)
    last, value = mindspore.ops.ones_like(tensor), tensor
    if degree == 0:
        return last
    for n in range(1, degree):
        last, value = value, 2 * tensor * value - last
    return value


tolerance(0.0001, "the recurrence is evaluated in another order")
no_gradient("PyTorch has none")
example(torch.special.chebyshev_polynomial_t(f32(2, 3), 0))
example(torch.special.chebyshev_polynomial_t(f32(2, 3), 1))
example(torch.special.chebyshev_polynomial_t(f32(2, 3), 4))
example(torch.special.chebyshev_polynomial_t(f64(4), 5))
example(torch.special.chebyshev_polynomial_t(i64(4), 3))

if isinstance(n, int):
    torch.special.chebyshev_polynomial_u(input, n) >> chebyshev_second(input, n)
def chebyshev_second(tensor, degree):
    """Chebyshev polynomial of the second kind."""
    tensor = tensor if tensor.is_floating_point() else tensor.astype(mindspore.float32)
    last, value = mindspore.ops.ones_like(tensor), 2 * tensor
    if degree == 0:
        return last
    for n in range(1, degree):
        last, value = value, 2 * tensor * value - last
    return value


tolerance(0.0001, "the recurrence is evaluated in another order")
no_gradient("PyTorch has none")
example(torch.special.chebyshev_polynomial_u(f32(2, 3), 0))
example(torch.special.chebyshev_polynomial_u(f32(2, 3), 1))
example(torch.special.chebyshev_polynomial_u(f32(2, 3), 4))
example(torch.special.chebyshev_polynomial_u(f64(4), 5))
example(torch.special.chebyshev_polynomial_u(i64(4), 3))

if isinstance(n, int):
    torch.special.chebyshev_polynomial_v(input, n) >> chebyshev_third(input, n)
def chebyshev_third(tensor, degree):
    """Chebyshev polynomial of the third kind."""
    tensor = tensor if tensor.is_floating_point() else tensor.astype(mindspore.float32)
    last, value = mindspore.ops.ones_like(tensor), 2 * tensor - 1
    if degree == 0:
        return last
    for n in range(1, degree):
        last, value = value, 2 * tensor * value - last
    return value


tolerance(0.0001, "the recurrence is evaluated in another order")
no_gradient("PyTorch has none")
example(torch.special.chebyshev_polynomial_v(f32(2, 3), 0))
example(torch.special.chebyshev_polynomial_v(f32(2, 3), 1))
example(torch.special.chebyshev_polynomial_v(f32(2, 3), 4))
example(torch.special.chebyshev_polynomial_v(f64(4), 5))
example(torch.special.chebyshev_polynomial_v(i64(4), 3))

if isinstance(n, int):
    torch.special.chebyshev_polynomial_w(input, n) >> chebyshev_fourth(input, n)
def chebyshev_fourth(tensor, degree):
    """Chebyshev polynomial of the fourth kind."""
    tensor = tensor if tensor.is_floating_point() else tensor.astype(mindspore.float32)
    last, value = mindspore.ops.ones_like(tensor), 2 * tensor + 1
    if degree == 0:
        return last
    for n in range(1, degree):
        last, value = value, 2 * tensor * value - last
    return value


tolerance(0.0001, "the recurrence is evaluated in another order")
no_gradient("PyTorch has none")
example(torch.special.chebyshev_polynomial_w(f32(2, 3), 0))
example(torch.special.chebyshev_polynomial_w(f32(2, 3), 1))
example(torch.special.chebyshev_polynomial_w(f32(2, 3), 4))
example(torch.special.chebyshev_polynomial_w(f64(4), 5))
example(torch.special.chebyshev_polynomial_w(i64(4), 3))

if isinstance(n, int):
    torch.special.hermite_polynomial_h(input, n) >> hermite_of_physicists(input, n)
def hermite_of_physicists(tensor, degree):
    """Hermite polynomial as physicists write it."""
    tensor = tensor if tensor.is_floating_point() else tensor.astype(mindspore.float32)
    last, value = mindspore.ops.ones_like(tensor), 2 * tensor
    if degree == 0:
        return last
    for n in range(1, degree):
        last, value = value, 2 * tensor * value - 2 * n * last
    return value


tolerance(0.0001, "the recurrence is evaluated in another order")
no_gradient("PyTorch has none")
example(torch.special.hermite_polynomial_h(f32(2, 3), 0))
example(torch.special.hermite_polynomial_h(f32(2, 3), 1))
example(torch.special.hermite_polynomial_h(f32(2, 3), 4))
example(torch.special.hermite_polynomial_h(f64(4), 5))
example(torch.special.hermite_polynomial_h(i64(4), 3))

if isinstance(n, int):
    torch.special.hermite_polynomial_he(input, n) >> hermite_of_probability(input, n)
def hermite_of_probability(tensor, degree):
    """Hermite polynomial as in probability."""
    tensor = tensor if tensor.is_floating_point() else tensor.astype(mindspore.float32)
    last, value = mindspore.ops.ones_like(tensor), tensor
    if degree == 0:
        return last
    for n in range(1, degree):
        last, value = value, tensor * value - n * last
    return value


tolerance(0.0001, "the recurrence is evaluated in another order")
no_gradient("PyTorch has none")
example(torch.special.hermite_polynomial_he(f32(2, 3), 0))
example(torch.special.hermite_polynomial_he(f32(2, 3), 1))
example(torch.special.hermite_polynomial_he(f32(2, 3), 4))
example(torch.special.hermite_polynomial_he(f64(4), 5))
example(torch.special.hermite_polynomial_he(i64(4), 3))

if isinstance(n, int):
    torch.special.laguerre_polynomial_l(input, n) >> laguerre(input, n)
def laguerre(tensor, degree):
    """Laguerre polynomial."""
    tensor = tensor if tensor.is_floating_point() else tensor.astype(mindspore.float32)
    last, value = mindspore.ops.ones_like(tensor), 1 - tensor
    if degree == 0:
        return last
    for n in range(1, degree):
        last, value = value, ((2 * n + 1 - tensor) * value - n * last) / (n + 1)
    return value


tolerance(0.0001, "the recurrence is evaluated in another order")
no_gradient("PyTorch has none")
example(torch.special.laguerre_polynomial_l(f32(2, 3), 0))
example(torch.special.laguerre_polynomial_l(f32(2, 3), 1))
example(torch.special.laguerre_polynomial_l(f32(2, 3), 4))
example(torch.special.laguerre_polynomial_l(f64(4), 5))
example(torch.special.laguerre_polynomial_l(i64(4), 3))

if isinstance(n, int):
    torch.special.legendre_polynomial_p(input, n) >> legendre(input, n)
def legendre(tensor, degree):
    """Legendre polynomial."""
    tensor = tensor if tensor.is_floating_point() else tensor.astype(mindspore.float32)
    last, value = mindspore.ops.ones_like(tensor), tensor
    if degree == 0:
        return last
    for n in range(1, degree):
        last, value = value, ((2 * n + 1) * tensor * value - n * last) / (n + 1)
    return value


tolerance(0.0001, "the recurrence is evaluated in another order")
no_gradient("PyTorch has none")
example(torch.special.legendre_polynomial_p(f32(2, 3), 0))
example(torch.special.legendre_polynomial_p(f32(2, 3), 1))
example(torch.special.legendre_polynomial_p(f32(2, 3), 4))
example(torch.special.legendre_polynomial_p(f64(4), 5))
example(torch.special.legendre_polynomial_p(i64(4), 3))

if isinstance(n, int):
    torch.special.shifted_chebyshev_polynomial_t(input, n) >> chebyshev_first(2.0 * input - 1.0, n)
    torch.special.shifted_chebyshev_polynomial_u(input, n) >> chebyshev_second(2.0 * input - 1.0, n)
    torch.special.shifted_chebyshev_polynomial_v(input, n) >> chebyshev_third(2.0 * input - 1.0, n)
    torch.special.shifted_chebyshev_polynomial_w(input, n) >> chebyshev_fourth(2.0 * input - 1.0, n)
tolerance(0.0001, "the recurrence is evaluated in another order")
no_gradient("PyTorch has none")
example(torch.special.shifted_chebyshev_polynomial_t(u32f(2, 3), 0))
example(torch.special.shifted_chebyshev_polynomial_t(u32f(2, 3), 1))
example(torch.special.shifted_chebyshev_polynomial_t(u32f(2, 3), 4))
example(torch.special.shifted_chebyshev_polynomial_t(f64(4), 3))
example(torch.special.shifted_chebyshev_polynomial_t(u8(4), 2))
example(torch.special.shifted_chebyshev_polynomial_u(u32f(2, 3), 0))
example(torch.special.shifted_chebyshev_polynomial_u(u32f(2, 3), 1))
example(torch.special.shifted_chebyshev_polynomial_u(u32f(2, 3), 4))
example(torch.special.shifted_chebyshev_polynomial_u(f64(4), 3))
example(torch.special.shifted_chebyshev_polynomial_u(u8(4), 2))
example(torch.special.shifted_chebyshev_polynomial_v(u32f(2, 3), 0))
example(torch.special.shifted_chebyshev_polynomial_v(u32f(2, 3), 1))
example(torch.special.shifted_chebyshev_polynomial_v(u32f(2, 3), 4))
example(torch.special.shifted_chebyshev_polynomial_v(f64(4), 3))
example(torch.special.shifted_chebyshev_polynomial_v(u8(4), 2))
example(torch.special.shifted_chebyshev_polynomial_w(u32f(2, 3), 0))
example(torch.special.shifted_chebyshev_polynomial_w(u32f(2, 3), 1))
example(torch.special.shifted_chebyshev_polynomial_w(u32f(2, 3), 4))
example(torch.special.shifted_chebyshev_polynomial_w(f64(4), 3))
example(torch.special.shifted_chebyshev_polynomial_w(u8(4), 2))
