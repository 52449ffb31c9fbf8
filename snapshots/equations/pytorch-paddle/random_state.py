# Generators of random numbers. paddle.Generator(...) is the one that everything draws from; PyTorch's is one of its own.

torch.Generator(device) >> own_generator(device)
torch.Generator.manual_seed(self, seed) >> seeded(self, seed)
torch.Generator.seed(self) >> self.seed()
torch.Generator.initial_seed(self) >> self.initial_seed()
torch.Generator.get_state(self) >> self.get_state()
torch.Generator.set_state(self, _new_state) >> self.set_state(_new_state)
torch.Generator.device >> paddle.CPUPlace()
def own_generator(device=None):
    """A generator with a state of its own."""
    if device is not None and "cpu" not in str(device):
        raise NotImplementedError("only Paddle's generators of the CPU can be lent a state")
    generator = paddle.base.core.Generator()
    generator.manual_seed(67280421310721)  # PyTorch's generators start from this seed
    return generator


def seeded(generator, seed):
    """The generator, started anew from a seed."""
    generator.manual_seed(seed)
    return generator


torch.rand(*size, generator=generator, dtype=dtype, device=device) >> drawn_from(generator, (lambda: paddle.rand(size, dtype=dtype, device=device)))
torch.randn(*size, generator=generator, dtype=dtype, device=device) >> drawn_from(generator, (lambda: paddle.randn(size, dtype=dtype, device=device)))
torch.randint(high, size, generator=generator, dtype=dtype) >> drawn_from(generator, (lambda: paddle.randint(high, shape=size, dtype=dtype)))
torch.randint(low=low, high=high, size=size, generator=generator, dtype=dtype) >> drawn_from(
    generator, (lambda: paddle.randint(low=low, high=high, shape=size, dtype=dtype)))
torch.randperm(n, generator=generator) >> drawn_from(generator, (lambda: paddle.randperm(n)))
drop(device, "the generator says where it draws")
note("Paddle draws other numbers from the same seed.")
def drawn_from(generator, draw):
    """What `draw` draws from a generator's state, which moves on; None: from the state that everything draws from."""
    if generator is None:
        return draw()
    shared = paddle.base.core.default_cpu_generator()
    kept = shared.get_state()
    shared.set_state(generator.get_state())
    try:
        return draw()
    finally:
        generator.set_state(shared.get_state())
        shared.set_state(kept)


random_result("the values are drawn anew")
def example():
    generator = torch.Generator("cpu").manual_seed(3)
    return torch.rand(40, 50, generator=generator), torch.randn((40, 50), generator=generator, dtype=torch.float64), torch.randint(10, (40, 50), generator=generator)


def example():
    generator = torch.Generator()
    generator.manual_seed(5)
    return torch.randint(2, 7, (40, 50), generator=generator), torch.sort(torch.randperm(9, generator=generator)), generator.initial_seed()


def example():
    def drawn(size, generator: torch.Generator | None = None):
        return torch.randn(size, generator=generator)

    generator = torch.Generator().manual_seed(7)
    state = generator.get_state()
    first = drawn((2, 3), generator)
    second = drawn((2, 3), generator)
    generator.set_state(state)
    return first - drawn((2, 3), generator), (first - second).abs().sum() > 0, drawn((40, 50))


if annotation():
    torch.Generator >> paddle.Generator
def example():
    def drawn(generator: torch.Generator | None = None) -> torch.Generator:
        return generator or torch.Generator()

    return drawn(torch.Generator().manual_seed(4)).initial_seed()
