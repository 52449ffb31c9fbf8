# Probability distributions: what all of them have.

torch.distributions.Distribution.batch_shape == paddle.distribution.Distribution.batch_shape
torch.distributions.Distribution.event_shape == paddle.distribution.Distribution.event_shape
torch.distributions.Distribution.mean == paddle.distribution.Distribution.mean
torch.distributions.Distribution.variance == paddle.distribution.Distribution.variance
torch.distributions.Distribution.stddev >> (self.variance ** 0.5)
torch.distributions.Distribution.entropy(self) == paddle.distribution.Distribution.entropy(self)
torch.distributions.Distribution.perplexity(self) >> paddle.exp(self.entropy())
torch.distributions.Distribution.log_prob(self, value) == paddle.distribution.Distribution.log_prob(self, value)
def example():
    def asked(distribution: torch.distributions.Distribution):
        return distribution.batch_shape

    return asked(torch.distributions.Normal(f32(3), u32f(3) + 0.5)), asked(torch.distributions.Gamma(u32f(2) + 0.5, u32f(2) + 0.5))


def example():
    def asked(distribution: torch.distributions.Distribution):
        return distribution.event_shape

    return asked(torch.distributions.Normal(f32(3), u32f(3) + 0.5)), asked(torch.distributions.Gamma(u32f(2) + 0.5, u32f(2) + 0.5))


def example():
    def asked(distribution: torch.distributions.Distribution):
        return distribution.mean

    return asked(torch.distributions.Normal(f32(3), u32f(3) + 0.5)), asked(torch.distributions.Gamma(u32f(2) + 0.5, u32f(2) + 0.5))


def example():
    def asked(distribution: torch.distributions.Distribution):
        return distribution.variance

    return asked(torch.distributions.Normal(f32(3), u32f(3) + 0.5)), asked(torch.distributions.Gamma(u32f(2) + 0.5, u32f(2) + 0.5))


def example():
    def asked(distribution: torch.distributions.Distribution):
        return distribution.stddev

    return asked(torch.distributions.Normal(f32(3), u32f(3) + 0.5)), asked(torch.distributions.Gamma(u32f(2) + 0.5, u32f(2) + 0.5))


def example():
    def asked(distribution: torch.distributions.Distribution):
        return distribution.entropy()

    return asked(torch.distributions.Normal(f32(3), u32f(3) + 0.5)), asked(torch.distributions.Gamma(u32f(2) + 0.5, u32f(2) + 0.5))


def example():
    def asked(distribution: torch.distributions.Distribution):
        return distribution.perplexity()

    return asked(torch.distributions.Normal(f32(3), u32f(3) + 0.5)), asked(torch.distributions.Gamma(u32f(2) + 0.5, u32f(2) + 0.5))


def example():
    def asked(distribution: torch.distributions.Distribution):
        return distribution.log_prob(torch.ones(1))

    return asked(torch.distributions.Normal(f32(3), u32f(3) + 0.5)), asked(torch.distributions.Gamma(u32f(2) + 0.5, u32f(2) + 0.5))


torch.distributions.Distribution.sample(self, sample_shape) == paddle.distribution.Distribution.sample(self, sample_shape)
torch.distributions.Distribution.rsample(self, sample_shape) == paddle.distribution.Distribution.rsample(self, sample_shape)
torch.distributions.Distribution.sample_n(self, n) >> paddle.distribution.Distribution.sample(self, (n,))
random_result("samples are drawn anew")
def example():
    def asked(distribution: torch.distributions.Distribution):
        return distribution.sample((1000,))

    return asked(torch.distributions.Normal(f32(3), u32f(3) + 0.5)), asked(torch.distributions.Gamma(u32f(2) + 0.5, u32f(2) + 0.5))


def example():
    def asked(distribution: torch.distributions.Distribution):
        return distribution.rsample((1000,))

    return asked(torch.distributions.Normal(f32(3), u32f(3) + 0.5)), asked(torch.distributions.Gamma(u32f(2) + 0.5, u32f(2) + 0.5))


def example():
    def asked(distribution: torch.distributions.Distribution):
        return distribution.sample_n(1000)

    return asked(torch.distributions.Normal(f32(3), u32f(3) + 0.5)), asked(torch.distributions.Gamma(u32f(2) + 0.5, u32f(2) + 0.5))


torch.distributions.Distribution == paddle.distribution.Distribution
def example():
    class Fixed(torch.distributions.Distribution):
        def __init__(self, value):
            self.value = value
            super().__init__(value.shape)

        def sample(self, sample_shape=()):
            return self.value

    return Fixed(f32(3)).sample(), Fixed(f32(2, 3)).batch_shape


torch.distributions.kl_divergence(p, q) >> divergence(p, q)
def divergence(p, q):
    """How far q is from p; of geometric distributions Paddle computes something else."""
    if not isinstance(p, paddle.distribution.Geometric):
        return paddle.distribution.kl_divergence(p, q)
    odds = paddle.log(q.probs) - paddle.log1p(-q.probs)
    return -p.entropy() - paddle.log1p(-q.probs) / p.probs - odds


tolerance(0.0001, "differences of nearly equal numbers")
example(torch.distributions.kl_divergence(torch.distributions.Normal(f32(3), u32f(3) + 0.5), torch.distributions.Normal(f32(3), u32f(3) + 0.5)))
example(torch.distributions.kl_divergence(torch.distributions.Laplace(f32(3), u32f(3) + 0.5), torch.distributions.Laplace(f32(3), u32f(3) + 0.5)))
example(torch.distributions.kl_divergence(torch.distributions.Cauchy(f32(3), u32f(3) + 0.5), torch.distributions.Cauchy(f32(3), u32f(3) + 0.5)))
example(torch.distributions.kl_divergence(torch.distributions.Exponential(u32f(3) + 0.5), torch.distributions.Exponential(u32f(3) + 0.5)))
example(torch.distributions.kl_divergence(torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5), torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5)))
example(torch.distributions.kl_divergence(torch.distributions.Beta(u32f(3) + 0.5, u32f(3) + 0.5), torch.distributions.Beta(u32f(3) + 0.5, u32f(3) + 0.5)))
example(torch.distributions.kl_divergence(torch.distributions.Dirichlet(u32f(3) + 0.5), torch.distributions.Dirichlet(u32f(3) + 0.5)))
example(torch.distributions.kl_divergence(torch.distributions.Poisson(u32f(3) * 4 + 0.5), torch.distributions.Poisson(u32f(3) * 4 + 0.5)))
example(torch.distributions.kl_divergence(torch.distributions.Geometric(u32f(3) * 0.8 + 0.1), torch.distributions.Geometric(u32f(3) * 0.8 + 0.1)))
example(torch.distributions.kl_divergence(torch.distributions.LogNormal(f32(3), u32f(3) + 0.5), torch.distributions.LogNormal(f32(3), u32f(3) + 0.5)))
example(torch.distributions.kl_divergence(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05), torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05)))
example(torch.distributions.kl_divergence(p=torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5), q=torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5)))
example(torch.distributions.kl_divergence(p=torch.distributions.Gamma(concentration=u32f(2, 3) + 1, rate=u32f(2, 3) + 0.5), q=torch.distributions.Gamma(concentration=u32f(2, 3) + 1, rate=u32f(2, 3) + 0.5)))

torch.distributions.Independent(base_distribution, reinterpreted_batch_ndims) == (
    paddle.distribution.Independent(base_distribution, reinterpreted_batch_ndims))
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.Independent(torch.distributions.Normal(f32(2, 3), u32f(2, 3) + 0.5), 1).log_prob(f32(2, 3)))
example(torch.distributions.Independent(torch.distributions.Beta(u32f(2, 3) + 0.5, u32f(2, 3) + 0.5), reinterpreted_batch_ndims=1).log_prob(u32f(2, 3) * 0.8 + 0.1))

torch.distributions.Independent.log_prob(self, value) == paddle.distribution.Independent.log_prob(self, value)
torch.distributions.Independent.entropy(self) == paddle.distribution.Independent.entropy(self)
example(torch.distributions.Independent(torch.distributions.Normal(f32(2, 3), u32f(2, 3) + 0.5), 1).log_prob(f32(2, 3)))
example(torch.distributions.Independent(torch.distributions.Beta(u32f(2, 3) + 0.5, u32f(2, 3) + 0.5), 2).log_prob(value=u32f(2, 3) * 0.8 + 0.1))
example(torch.distributions.Independent(torch.distributions.Normal(f32(2, 3), u32f(2, 3) + 0.5), 1).entropy())
example(torch.distributions.Independent(torch.distributions.Beta(u32f(2, 3) + 0.5, u32f(2, 3) + 0.5), 2).entropy())

torch.distributions.Independent.sample(self, sample_shape) == paddle.distribution.Independent.sample(self, sample_shape)
random_result("samples are drawn anew")
example(torch.distributions.Independent(torch.distributions.Normal(f32(2, 3), u32f(2, 3) + 0.5), 1).sample((500,)))

torch.distributions.Independent.mean == paddle.distribution.Independent.mean
torch.distributions.Independent.variance == paddle.distribution.Independent.variance
example(torch.distributions.Independent(torch.distributions.Normal(f32(2, 3), u32f(2, 3) + 0.5), 1).mean)
example(torch.distributions.Independent(torch.distributions.Beta(u32f(2, 3) + 0.5, u32f(2, 3) + 0.5), 2).mean)
example(torch.distributions.Independent(torch.distributions.Normal(f32(2, 3), u32f(2, 3) + 0.5), 1).variance)
example(torch.distributions.Independent(torch.distributions.Beta(u32f(2, 3) + 0.5, u32f(2, 3) + 0.5), 2).variance)
