# Continuous probability distributions.

if isinstance(loc, int | float) and isinstance(scale, int | float):
    torch.distributions.Normal(loc, scale) == paddle.distribution.Normal(loc, scale)
torch.distributions.Normal(loc, scale) >> paddle.distribution.Normal(*broadcast(loc, scale))
torch.distributions.Normal(loc, scale) << paddle.distribution.Normal(loc, scale)
def broadcast(*parameters):
    """The parameters of a distribution as floats of one shape, as PyTorch keeps them; Paddle keeps each as it is."""
    tensors = [each for each in parameters if isinstance(each, paddle.Tensor)]
    dtype = next((each.dtype for each in tensors if each.is_floating_point()), paddle.get_default_dtype())
    shape = []
    for each in tensors:
        shape = paddle.broadcast_shape(shape, each.shape)
    beside = tensors[0].dtype if tensors else dtype  # a number beside integers is cut, as PyTorch does
    made = [each if isinstance(each, paddle.Tensor) else paddle.full([], each, beside) for each in parameters]
    made = [(each if each.is_floating_point() else each.astype(dtype)).expand(shape) for each in made]
    if any(not each.stop_gradient for each in made):
        for each in made:
            each.stop_gradient = False  # Paddle's gradient of what broadcasts them crashes where one has none
    return made


drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).log_prob(f32(3)))
example(torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).log_prob(f32(3)))
example(torch.distributions.Normal(0, 1.5).log_prob(f32(3)))
example(torch.distributions.Normal(f32(1), u32f(3) + 0.5).mean)
example(torch.distributions.Normal(0.5, u32f(3) + 0.5).log_prob(f32(2, 3)))
example(torch.distributions.Normal(i64(2, 3), u32f(3) + 0.5).log_prob(f32(2, 3)))
example(paddle.distribution.Normal(f32(3), u32f(3) + 0.5).log_prob(f32(3)))

torch.distributions.Normal.log_prob(self, value) == paddle.distribution.Normal.log_prob(self, value)
torch.distributions.Normal.entropy(self) == paddle.distribution.Normal.entropy(self)
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).log_prob(f32(3)))
example(torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).log_prob(f32(3)))
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).log_prob(value=f32(3)))
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).entropy())
example(torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).entropy())

torch.distributions.Normal.sample(self, sample_shape) == paddle.distribution.Normal.sample(self, sample_shape)
torch.distributions.Normal.rsample(self, sample_shape) == paddle.distribution.Normal.rsample(self, sample_shape)
random_result("samples are drawn anew")
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).sample((2000,)))
example(torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).sample(sample_shape=(1000,)))
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).sample())
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).rsample((2000,)))
example(torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).rsample(sample_shape=(1000,)))
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).rsample())

if isinstance(loc, int | float) and isinstance(scale, int | float):
    torch.distributions.Laplace(loc, scale) == paddle.distribution.Laplace(loc, scale)
torch.distributions.Laplace(loc, scale) >> paddle.distribution.Laplace(*broadcast(loc, scale))
torch.distributions.Laplace(loc, scale) << paddle.distribution.Laplace(loc, scale)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).log_prob(f32(3)))
example(torch.distributions.Laplace(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).log_prob(f32(3)))
example(torch.distributions.Laplace(0, 1.5).entropy())
example(torch.distributions.Laplace(f32(1), u32f(3) + 0.5).log_prob(f32(3)))
example(paddle.distribution.Laplace(f32(3), u32f(3) + 0.5).log_prob(f32(3)))

torch.distributions.Laplace.log_prob(self, value) >> log_prob_of_laplace(self, value)
torch.distributions.Laplace.log_prob(self, value) << paddle.distribution.Laplace.log_prob(self, value)
def log_prob_of_laplace(distribution, value):
    """Paddle's own ends the process where the parameters get a gradient and the value none, or the other way round."""
    return -paddle.log(2 * distribution.scale) - paddle.abs(value - distribution.loc) / distribution.scale


torch.distributions.Laplace.cdf(self, value) == paddle.distribution.Laplace.cdf(self, value)
torch.distributions.Laplace.icdf(self, value) == paddle.distribution.Laplace.icdf(self, value)
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).log_prob(f32(3)))
example(torch.distributions.Laplace(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).log_prob(f32(3)))
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).log_prob(value=f32(3)))
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).log_prob(f32(2, 3).detach()))
example(torch.distributions.Laplace(0.5, 1.5).log_prob(f32(2, 3)))
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).cdf(f32(3)))
example(torch.distributions.Laplace(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).cdf(f32(3)))
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).cdf(value=f32(3)))
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).icdf(u32f(3) * 0.8 + 0.1))
example(torch.distributions.Laplace(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).icdf(u32f(3) * 0.8 + 0.1))
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).icdf(value=u32f(3) * 0.8 + 0.1))

torch.distributions.Laplace.entropy(self) == paddle.distribution.Laplace.entropy(self)
no_gradient("Paddle fails: its gradient of broadcast_tensors wants all results to be used")
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).entropy())
example(torch.distributions.Laplace(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).entropy())

torch.distributions.Laplace.rsample(self, sample_shape) == paddle.distribution.Laplace.rsample(self, sample_shape)
random_result("samples are drawn anew")
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).rsample((2000,)))
example(torch.distributions.Laplace(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).rsample(sample_shape=(1000,)))
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).rsample())

if isinstance(loc, int | float) and isinstance(scale, int | float):
    torch.distributions.Cauchy(loc, scale) == paddle.distribution.Cauchy(loc, scale)
torch.distributions.Cauchy(loc, scale) >> paddle.distribution.Cauchy(*broadcast(loc, scale))
torch.distributions.Cauchy(loc, scale) << paddle.distribution.Cauchy(loc, scale)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.Cauchy(f32(3), u32f(3) + 0.5).log_prob(f32(3)))
example(torch.distributions.Cauchy(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).log_prob(f32(3)))
example(torch.distributions.Cauchy(0, 1.5).entropy())
example(torch.distributions.Cauchy(0.5, u32f(3) + 0.5).log_prob(f32(3)))
example(paddle.distribution.Cauchy(f32(3), u32f(3) + 0.5).log_prob(f32(3)))

torch.distributions.Cauchy.log_prob(self, value) >> log_prob_of_cauchy(self, value)
torch.distributions.Cauchy.log_prob(self, value) << paddle.distribution.Cauchy.log_prob(self, value)
def log_prob_of_cauchy(distribution, value):
    """Paddle's own ends the process where the parameters get a gradient and the value none, or the other way round."""
    return -paddle.log(math.pi * distribution.scale) - paddle.log1p(((value - distribution.loc) / distribution.scale) ** 2)


torch.distributions.Cauchy.cdf(self, value) == paddle.distribution.Cauchy.cdf(self, value)
torch.distributions.Cauchy.entropy(self) == paddle.distribution.Cauchy.entropy(self)
example(torch.distributions.Cauchy(f32(3), u32f(3) + 0.5).log_prob(f32(3)))
example(torch.distributions.Cauchy(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).log_prob(f32(3)))
example(torch.distributions.Cauchy(f32(3), u32f(3) + 0.5).log_prob(value=f32(3)))
example(torch.distributions.Cauchy(f32(3), u32f(3) + 0.5).log_prob(f32(2, 3).detach()))
example(torch.distributions.Cauchy(0.5, 1.5).log_prob(f32(2, 3)))
example(torch.distributions.Cauchy(f32(3), u32f(3) + 0.5).cdf(f32(3)))
example(torch.distributions.Cauchy(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).cdf(f32(3)))
example(torch.distributions.Cauchy(f32(3), u32f(3) + 0.5).cdf(value=f32(3)))
example(torch.distributions.Cauchy(f32(3), u32f(3) + 0.5).entropy())
example(torch.distributions.Cauchy(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).entropy())

if isinstance(loc, int | float) and isinstance(scale, int | float):
    torch.distributions.Gumbel(loc, scale) == paddle.distribution.Gumbel(loc, scale)
torch.distributions.Gumbel(loc, scale) >> paddle.distribution.Gumbel(*broadcast(loc, scale))
torch.distributions.Gumbel(loc, scale) << paddle.distribution.Gumbel(loc, scale)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.Gumbel(f32(3), u32f(3) + 0.5).log_prob(f32(3)))
example(torch.distributions.Gumbel(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).log_prob(f32(3)))
example(torch.distributions.Gumbel(0, 1.5).log_prob(f32(3)))
example(torch.distributions.Gumbel(f32(1), u32f(3) + 0.5).log_prob(f32(3)))
example(paddle.distribution.Gumbel(f32(3), u32f(3) + 0.5).log_prob(f32(3)))

torch.distributions.Gumbel.log_prob(self, value) >> log_prob_of_gumbel(self, value)
torch.distributions.Gumbel.log_prob(self, value) << paddle.distribution.Gumbel.log_prob(self, value)
def log_prob_of_gumbel(distribution, value):
    """Where the probability is small, Paddle's is infinite."""
    steps = (distribution.loc - value) / distribution.scale
    return steps - paddle.exp(steps) - paddle.log(distribution.scale)


torch.distributions.Gumbel.entropy(self) == paddle.distribution.Gumbel.entropy(self)
example(torch.distributions.Gumbel(f32(3), u32f(3) + 0.5).log_prob(f32(3)))
example(torch.distributions.Gumbel(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).log_prob(f32(3)))
example(torch.distributions.Gumbel(f32(3), u32f(3) + 0.5).log_prob(value=f32(3)))
example(torch.distributions.Gumbel(3, u32f(3) + 0.5).log_prob(f32(3)))
example(torch.distributions.Gumbel(f32(3), u32f(3) + 0.5).entropy())
example(torch.distributions.Gumbel(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).entropy())

if isinstance(loc, int | float) and isinstance(scale, int | float):
    torch.distributions.LogNormal(loc, scale) == paddle.distribution.LogNormal(loc, scale)
torch.distributions.LogNormal(loc, scale) >> paddle.distribution.LogNormal(*broadcast(loc, scale))
torch.distributions.LogNormal(loc, scale) << paddle.distribution.LogNormal(loc, scale)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.LogNormal(f32(3), u32f(3) + 0.5).log_prob(u32f(3) + 0.1))
example(torch.distributions.LogNormal(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).log_prob(u32f(3) + 0.1))
example(torch.distributions.LogNormal(0, 1.5).log_prob(u32f(3) + 0.1))
example(torch.distributions.LogNormal(f32(1), i64(3) + 0.5).log_prob(u32f(3) + 0.1))
example(paddle.distribution.LogNormal(f32(3), u32f(3) + 0.5).log_prob(u32f(3) + 0.1))

torch.distributions.LogNormal.entropy(self) == paddle.distribution.LogNormal.entropy(self)
example(torch.distributions.LogNormal(f32(3), u32f(3) + 0.5).entropy())
example(torch.distributions.LogNormal(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).entropy())

if isinstance(low, int | float) and isinstance(high, int | float):
    torch.distributions.Uniform(low, high) == paddle.distribution.Uniform(low, high)
torch.distributions.Uniform(low, high) >> paddle.distribution.Uniform(*broadcast(low, high))
torch.distributions.Uniform(low, high) << paddle.distribution.Uniform(low, high)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.Uniform(u32f(3) - 2, u32f(3) + 1).log_prob(u32f(3)))
example(torch.distributions.Uniform(low=u32f(2, 3) - 4, high=u32f(2, 3) + 5).log_prob(u32f(3)))
example(torch.distributions.Uniform(-1, 1.5).log_prob(u32f(3)))
example(torch.distributions.Uniform(u32f(1) - 2, u32f(3) + 1).log_prob(u32f(3)))
example(paddle.distribution.Uniform(u32f(3) - 2, u32f(3) + 1).log_prob(u32f(3)))

torch.distributions.Uniform.log_prob(self, value) == paddle.distribution.Uniform.log_prob(self, value)
torch.distributions.Uniform.entropy(self) == paddle.distribution.Uniform.entropy(self)
example(torch.distributions.Uniform(u32f(3) - 2, u32f(3) + 1).log_prob(u32f(3)))
example(torch.distributions.Uniform(low=u32f(2, 3) - 4, high=u32f(2, 3) + 5).log_prob(u32f(3)))
example(torch.distributions.Uniform(u32f(3) - 2, u32f(3) + 1).log_prob(value=u32f(3)))
example(torch.distributions.Uniform(u32f(3) - 2, u32f(3) + 1).entropy())
example(torch.distributions.Uniform(low=u32f(2, 3) - 4, high=u32f(2, 3) + 5).entropy())

torch.distributions.Exponential(rate) == paddle.distribution.Exponential(rate)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.Exponential(u32f(3) + 0.5).log_prob(u32f(3) + 0.1))
example(torch.distributions.Exponential(rate=f32(2, 3).abs() + 0.5).log_prob(u32f(3) + 0.1))

torch.distributions.Exponential.log_prob(self, value) == paddle.distribution.Exponential.log_prob(self, value)
torch.distributions.Exponential.cdf(self, value) == paddle.distribution.Exponential.cdf(self, value)
torch.distributions.Exponential.icdf(self, value) == paddle.distribution.Exponential.icdf(self, value)
torch.distributions.Exponential.entropy(self) == paddle.distribution.Exponential.entropy(self)
example(torch.distributions.Exponential(u32f(3) + 0.5).log_prob(u32f(3) + 0.1))
example(torch.distributions.Exponential(rate=f32(2, 3).abs() + 0.5).log_prob(u32f(3) + 0.1))
example(torch.distributions.Exponential(u32f(3) + 0.5).log_prob(value=u32f(3) + 0.1))
example(torch.distributions.Exponential(u32f(3) + 0.5).cdf(u32f(3) + 0.1))
example(torch.distributions.Exponential(rate=f32(2, 3).abs() + 0.5).cdf(u32f(3) + 0.1))
example(torch.distributions.Exponential(u32f(3) + 0.5).cdf(value=u32f(3) + 0.1))
example(torch.distributions.Exponential(u32f(3) + 0.5).icdf(u32f(3) * 0.8 + 0.1))
example(torch.distributions.Exponential(rate=f32(2, 3).abs() + 0.5).icdf(u32f(3) * 0.8 + 0.1))
example(torch.distributions.Exponential(u32f(3) + 0.5).icdf(value=u32f(3) * 0.8 + 0.1))
example(torch.distributions.Exponential(u32f(3) + 0.5).entropy())
example(torch.distributions.Exponential(rate=f32(2, 3).abs() + 0.5).entropy())

torch.distributions.Exponential.rsample(self, sample_shape) == paddle.distribution.Exponential.rsample(self, sample_shape)
random_result("samples are drawn anew")
example(torch.distributions.Exponential(u32f(3) + 0.5).rsample((2000,)))
example(torch.distributions.Exponential(rate=f32(2, 3).abs() + 0.5).rsample(sample_shape=(1000,)))
example(torch.distributions.Exponential(u32f(3) + 0.5).rsample())

if isinstance(concentration, float) and isinstance(rate, float):
    torch.distributions.Gamma(concentration, rate) == paddle.distribution.Gamma(concentration, rate)
torch.distributions.Gamma(concentration, rate) >> paddle.distribution.Gamma(*broadcast(concentration, rate))
torch.distributions.Gamma(concentration, rate) << paddle.distribution.Gamma(concentration, rate)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5).log_prob(u32f(3) + 0.1))
example(torch.distributions.Gamma(concentration=u32f(2, 3) + 1, rate=u32f(2, 3) + 0.5).log_prob(u32f(3) + 0.1))
example(torch.distributions.Gamma(2, 1.5).log_prob(u32f(3) + 0.1))
example(torch.distributions.Gamma(2.0, 1.5).log_prob(u32f(3) + 0.1))
example(torch.distributions.Gamma(u32f(3) + 0.5, u32f(1) + 0.5).log_prob(u32f(3) + 0.1))
example(paddle.distribution.Gamma(u32f(3) + 0.5, u32f(3) + 0.5).log_prob(u32f(3) + 0.1))

torch.distributions.Gamma.log_prob(self, value) == paddle.distribution.Gamma.log_prob(self, value)
torch.distributions.Gamma.entropy(self) == paddle.distribution.Gamma.entropy(self)
example(torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5).log_prob(u32f(3) + 0.1))
example(torch.distributions.Gamma(concentration=u32f(2, 3) + 1, rate=u32f(2, 3) + 0.5).log_prob(u32f(3) + 0.1))
example(torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5).log_prob(value=u32f(3) + 0.1))
example(torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5).entropy())
example(torch.distributions.Gamma(concentration=u32f(2, 3) + 1, rate=u32f(2, 3) + 0.5).entropy())

torch.distributions.Gamma.rsample(self, sample_shape) == paddle.distribution.Gamma.rsample(self, sample_shape)
random_result("samples are drawn anew")
example(torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5).rsample((2000,)))
example(torch.distributions.Gamma(concentration=u32f(2, 3) + 1, rate=u32f(2, 3) + 0.5).rsample(sample_shape=(1000,)))
example(torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5).rsample())

torch.distributions.Chi2(df) == paddle.distribution.Chi2(df)
if isinstance(concentration1, float) and isinstance(concentration0, float):
    torch.distributions.Beta(concentration1, concentration0) == paddle.distribution.Beta(concentration1, concentration0)
torch.distributions.Beta(concentration1, concentration0) >> paddle.distribution.Beta(*broadcast(concentration1, concentration0))
torch.distributions.Beta(concentration1, concentration0) << paddle.distribution.Beta(concentration1, concentration0)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.Chi2(u32f(3) + 2).log_prob(u32f(3) + 0.1))
example(torch.distributions.Chi2(df=u32f(2, 3) + 3).log_prob(u32f(3) + 0.1))
example(torch.distributions.Beta(u32f(3) + 0.5, u32f(3) + 0.5).log_prob(u32f(3) * 0.8 + 0.1))
example(torch.distributions.Beta(concentration1=u32f(2, 3) + 1.5, concentration0=u32f(2, 3) + 1.5).log_prob(u32f(3) * 0.8 + 0.1))
example(torch.distributions.Beta(2, 1.5).log_prob(u32f(3) * 0.8 + 0.1))
example(torch.distributions.Beta(2.0, 1.5).log_prob(u32f(3) * 0.8 + 0.1))
example(torch.distributions.Beta(u32f(3) + 1.5, u32f(1) + 1).log_prob(u32f(3) * 0.8 + 0.1))
example(paddle.distribution.Beta(u32f(3) + 0.5, u32f(3) + 0.5).log_prob(u32f(3) * 0.8 + 0.1))

torch.distributions.Beta.log_prob(self, value) == paddle.distribution.Beta.log_prob(self, value)
torch.distributions.Beta.entropy(self) == paddle.distribution.Beta.entropy(self)
example(torch.distributions.Beta(u32f(3) + 0.5, u32f(3) + 0.5).log_prob(u32f(3) * 0.8 + 0.1))
example(torch.distributions.Beta(concentration1=u32f(2, 3) + 1.5, concentration0=u32f(2, 3) + 1.5).log_prob(u32f(3) * 0.8 + 0.1))
example(torch.distributions.Beta(u32f(3) + 0.5, u32f(3) + 0.5).log_prob(value=u32f(3) * 0.8 + 0.1))
example(torch.distributions.Beta(u32f(3) + 0.5, u32f(3) + 0.5).entropy())
example(torch.distributions.Beta(concentration1=u32f(2, 3) + 1.5, concentration0=u32f(2, 3) + 1.5).entropy())

torch.distributions.Dirichlet(concentration) == paddle.distribution.Dirichlet(concentration)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.Dirichlet(u32f(3) + 0.5).log_prob((u32f(3) + 0.1).softmax(0)))
example(torch.distributions.Dirichlet(concentration=u32f(2, 3) + 1.5).log_prob((u32f(3) + 0.1).softmax(0)))

torch.distributions.Dirichlet.log_prob(self, value) == paddle.distribution.Dirichlet.log_prob(self, value)
torch.distributions.Dirichlet.entropy(self) == paddle.distribution.Dirichlet.entropy(self)
example(torch.distributions.Dirichlet(u32f(3) + 0.5).log_prob((u32f(3) + 0.1).softmax(0)))
example(torch.distributions.Dirichlet(concentration=u32f(2, 3) + 1.5).log_prob((u32f(3) + 0.1).softmax(0)))
example(torch.distributions.Dirichlet(u32f(3) + 0.5).log_prob(value=(u32f(3) + 0.1).softmax(0)))
example(torch.distributions.Dirichlet(u32f(3) + 0.5).entropy())
example(torch.distributions.Dirichlet(concentration=u32f(2, 3) + 1.5).entropy())

if isinstance(df, float) and isinstance(loc, float) and isinstance(scale, float):
    torch.distributions.StudentT(df, loc, scale) == paddle.distribution.StudentT(df, loc, scale)
torch.distributions.StudentT(df, loc, scale) >> paddle.distribution.StudentT(*broadcast(df, loc, scale))
torch.distributions.StudentT(df, loc, scale) << paddle.distribution.StudentT(df, loc, scale)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.StudentT(u32f(3) + 3, f32(3), u32f(3) + 0.5).log_prob(f32(3)))
example(torch.distributions.StudentT(df=u32f(2, 3) + 3, loc=f32(2, 3), scale=u32f(2, 3) + 0.5).log_prob(f32(3)))
example(torch.distributions.StudentT(3, 0, 1.5).log_prob(f32(3)))
example(torch.distributions.StudentT(3.0, 0.0, 1.5).log_prob(f32(3)))
example(torch.distributions.StudentT(u32f(3) + 3, f32(1), 1).log_prob(f32(3)))
example(paddle.distribution.StudentT(u32f(3) + 3, f32(3), u32f(3) + 0.5).log_prob(f32(3)))

torch.distributions.StudentT.log_prob(self, value) == paddle.distribution.StudentT.log_prob(self, value)
example(torch.distributions.StudentT(u32f(3) + 3, f32(3), u32f(3) + 0.5).log_prob(f32(3)))
example(torch.distributions.StudentT(df=u32f(2, 3) + 3, loc=f32(2, 3), scale=u32f(2, 3) + 0.5).log_prob(f32(3)))
example(torch.distributions.StudentT(u32f(3) + 3, f32(3), u32f(3) + 0.5).log_prob(value=f32(3)))

torch.distributions.StudentT.entropy(self) == paddle.distribution.StudentT.entropy(self)
no_gradient("Paddle fails: its gradient of broadcast_tensors wants all results to be used")
example(torch.distributions.StudentT(u32f(3) + 3, f32(3), u32f(3) + 0.5).entropy())
example(torch.distributions.StudentT(df=u32f(2, 3) + 3, loc=f32(2, 3), scale=u32f(2, 3) + 0.5).entropy())

torch.distributions.MultivariateNormal(loc, covariance_matrix, precision_matrix, scale_tril) == (
    paddle.distribution.MultivariateNormal(loc, covariance_matrix, precision_matrix, scale_tril))
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.MultivariateNormal(f32(3), covariance_matrix=tensor([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]], "float32")).log_prob(f32(3)))
example(torch.distributions.MultivariateNormal(f32(3), scale_tril=tensor([[2.0, 0.0, 0.0], [1.0, 3.0, 0.0], [0.5, 0.2, 2.0]], "float32")).log_prob(f32(3)))

torch.distributions.MultivariateNormal.log_prob(self, value) == paddle.distribution.MultivariateNormal.log_prob(self, value)
torch.distributions.MultivariateNormal.entropy(self) == paddle.distribution.MultivariateNormal.entropy(self)
example(torch.distributions.MultivariateNormal(f32(3), covariance_matrix=tensor([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]], "float32")).log_prob(f32(3)))
example(torch.distributions.MultivariateNormal(f32(3), scale_tril=tensor([[2.0, 0.0, 0.0], [1.0, 3.0, 0.0], [0.5, 0.2, 2.0]], "float32")).log_prob(f32(3)))
example(torch.distributions.MultivariateNormal(f32(3), covariance_matrix=tensor([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]], "float32")).log_prob(value=f32(3)))
example(torch.distributions.MultivariateNormal(f32(3), covariance_matrix=tensor([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]], "float32")).entropy())
example(torch.distributions.MultivariateNormal(f32(3), scale_tril=tensor([[2.0, 0.0, 0.0], [1.0, 3.0, 0.0], [0.5, 0.2, 2.0]], "float32")).entropy())

torch.distributions.MultivariateNormal.rsample(self, sample_shape) == paddle.distribution.MultivariateNormal.rsample(self, sample_shape)
random_result("samples are drawn anew")
example(torch.distributions.MultivariateNormal(f32(3), covariance_matrix=tensor([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]], "float32")).rsample((2000,)))
example(torch.distributions.MultivariateNormal(f32(3), scale_tril=tensor([[2.0, 0.0, 0.0], [1.0, 3.0, 0.0], [0.5, 0.2, 2.0]], "float32")).rsample(sample_shape=(1000,)))
example(torch.distributions.MultivariateNormal(f32(3), covariance_matrix=tensor([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]], "float32")).rsample())

torch.distributions.ContinuousBernoulli(probs, logits=None, lims=lims) == paddle.distribution.ContinuousBernoulli(probs, lims)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).log_prob(u32f(3)))
example(torch.distributions.ContinuousBernoulli(probs=u32f(2, 3) * 0.3 + 0.6).log_prob(u32f(3)))

torch.distributions.ContinuousBernoulli.log_prob(self, value) == paddle.distribution.ContinuousBernoulli.log_prob(self, value)
torch.distributions.ContinuousBernoulli.cdf(self, value) == paddle.distribution.ContinuousBernoulli.cdf(self, value)
torch.distributions.ContinuousBernoulli.icdf(self, value) == paddle.distribution.ContinuousBernoulli.icdf(self, value)
torch.distributions.ContinuousBernoulli.entropy(self) == paddle.distribution.ContinuousBernoulli.entropy(self)
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).log_prob(u32f(3)))
example(torch.distributions.ContinuousBernoulli(probs=u32f(2, 3) * 0.3 + 0.6).log_prob(u32f(3)))
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).log_prob(value=u32f(3)))
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).cdf(u32f(3)))
example(torch.distributions.ContinuousBernoulli(probs=u32f(2, 3) * 0.3 + 0.6).cdf(u32f(3)))
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).cdf(value=u32f(3)))
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).icdf(u32f(3) * 0.8 + 0.1))
example(torch.distributions.ContinuousBernoulli(probs=u32f(2, 3) * 0.3 + 0.6).icdf(u32f(3) * 0.8 + 0.1))
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).icdf(value=u32f(3) * 0.8 + 0.1))
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).entropy())
example(torch.distributions.ContinuousBernoulli(probs=u32f(2, 3) * 0.3 + 0.6).entropy())

torch.distributions.ContinuousBernoulli.sample(self, sample_shape) == paddle.distribution.ContinuousBernoulli.sample(self, sample_shape)
torch.distributions.ContinuousBernoulli.rsample(self, sample_shape) == paddle.distribution.ContinuousBernoulli.rsample(self, sample_shape)
random_result("samples are drawn anew")
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).sample((2000,)))
example(torch.distributions.ContinuousBernoulli(probs=u32f(2, 3) * 0.3 + 0.6).sample(sample_shape=(1000,)))
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).sample())
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).rsample((2000,)))
example(torch.distributions.ContinuousBernoulli(probs=u32f(2, 3) * 0.3 + 0.6).rsample(sample_shape=(1000,)))
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).rsample())
