# What probability distributions keep, and their moments.

torch.distributions.Normal.mean == paddle.distribution.Normal.mean
torch.distributions.Normal.variance == paddle.distribution.Normal.variance
torch.distributions.Normal.stddev >> (self.variance ** 0.5)
torch.distributions.Normal.loc == paddle.distribution.Normal.loc
torch.distributions.Normal.scale == paddle.distribution.Normal.scale
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).mean)
example(torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).mean)
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).variance)
example(torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).variance)
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).stddev)
example(torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).stddev)
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).loc)
example(torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).loc)
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).scale)
example(torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).scale)

torch.distributions.Laplace.mean == paddle.distribution.Laplace.mean
torch.distributions.Laplace.variance == paddle.distribution.Laplace.variance
torch.distributions.Laplace.stddev == paddle.distribution.Laplace.stddev
torch.distributions.Laplace.loc == paddle.distribution.Laplace.loc
torch.distributions.Laplace.scale == paddle.distribution.Laplace.scale
no_gradient("Paddle fails: its gradient of broadcast_tensors wants all results to be used")
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).mean)
example(torch.distributions.Laplace(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).mean)
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).variance)
example(torch.distributions.Laplace(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).variance)
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).stddev)
example(torch.distributions.Laplace(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).stddev)
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).loc)
example(torch.distributions.Laplace(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).loc)
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).scale)
example(torch.distributions.Laplace(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).scale)

torch.distributions.Cauchy.loc == paddle.distribution.Cauchy.loc
torch.distributions.Cauchy.scale == paddle.distribution.Cauchy.scale
torch.distributions.Gumbel.mean == paddle.distribution.Gumbel.mean
torch.distributions.Gumbel.variance == paddle.distribution.Gumbel.variance
torch.distributions.Gumbel.stddev == paddle.distribution.Gumbel.stddev
torch.distributions.Gumbel.loc == paddle.distribution.Gumbel.loc
torch.distributions.Gumbel.scale == paddle.distribution.Gumbel.scale
torch.distributions.LogNormal.mean == paddle.distribution.LogNormal.mean
torch.distributions.LogNormal.variance == paddle.distribution.LogNormal.variance
torch.distributions.LogNormal.loc == paddle.distribution.LogNormal.loc
torch.distributions.LogNormal.scale == paddle.distribution.LogNormal.scale
example(torch.distributions.Cauchy(f32(3), u32f(3) + 0.5).loc)
example(torch.distributions.Cauchy(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).loc)
example(torch.distributions.Cauchy(f32(3), u32f(3) + 0.5).scale)
example(torch.distributions.Cauchy(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).scale)
example(torch.distributions.Gumbel(f32(3), u32f(3) + 0.5).mean)
example(torch.distributions.Gumbel(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).mean)
example(torch.distributions.Gumbel(f32(3), u32f(3) + 0.5).variance)
example(torch.distributions.Gumbel(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).variance)
example(torch.distributions.Gumbel(f32(3), u32f(3) + 0.5).stddev)
example(torch.distributions.Gumbel(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).stddev)
example(torch.distributions.Gumbel(f32(3), u32f(3) + 0.5).loc)
example(torch.distributions.Gumbel(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).loc)
example(torch.distributions.Gumbel(f32(3), u32f(3) + 0.5).scale)
example(torch.distributions.Gumbel(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).scale)
example(torch.distributions.LogNormal(f32(3), u32f(3) + 0.5).mean)
example(torch.distributions.LogNormal(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).mean)
example(torch.distributions.LogNormal(f32(3), u32f(3) + 0.5).variance)
example(torch.distributions.LogNormal(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).variance)
example(torch.distributions.LogNormal(f32(3), u32f(3) + 0.5).loc)
example(torch.distributions.LogNormal(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).loc)
example(torch.distributions.LogNormal(f32(3), u32f(3) + 0.5).scale)
example(torch.distributions.LogNormal(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).scale)

torch.distributions.Uniform.mean >> middle_of(self)
def middle_of(distribution):
    """The mean of a uniform distribution, which Paddle does not have."""
    low, high = distribution.low, distribution.high
    return (low + high) / 2


example(torch.distributions.Uniform(u32f(3) - 2, u32f(3) + 1).mean)
example(torch.distributions.Uniform(low=u32f(2, 3) - 4, high=u32f(2, 3) + 5).mean)

torch.distributions.Uniform.variance >> variance_of(self)
def variance_of(distribution):
    """The variance of a uniform distribution, which Paddle does not have."""
    low, high = distribution.low, distribution.high
    return (high - low) ** 2 / 12


example(torch.distributions.Uniform(u32f(3) - 2, u32f(3) + 1).variance)
example(torch.distributions.Uniform(low=u32f(2, 3) - 4, high=u32f(2, 3) + 5).variance)

torch.distributions.Uniform.stddev >> deviation_of(self)
def deviation_of(distribution):
    """The standard deviation of a uniform distribution, which Paddle does not have."""
    low, high = distribution.low, distribution.high
    return (high - low) / math.sqrt(12)


example(torch.distributions.Uniform(u32f(3) - 2, u32f(3) + 1).stddev)
example(torch.distributions.Uniform(low=u32f(2, 3) - 4, high=u32f(2, 3) + 5).stddev)

torch.distributions.Uniform.low == paddle.distribution.Uniform.low
torch.distributions.Uniform.high == paddle.distribution.Uniform.high
torch.distributions.Exponential.mean == paddle.distribution.Exponential.mean
torch.distributions.Exponential.variance == paddle.distribution.Exponential.variance
torch.distributions.Exponential.stddev >> (self.variance ** 0.5)
torch.distributions.Exponential.rate == paddle.distribution.Exponential.rate
torch.distributions.Gamma.mean == paddle.distribution.Gamma.mean
torch.distributions.Gamma.variance == paddle.distribution.Gamma.variance
torch.distributions.Gamma.rate == paddle.distribution.Gamma.rate
torch.distributions.Gamma.concentration == paddle.distribution.Gamma.concentration
torch.distributions.Chi2.df == paddle.distribution.Chi2.df
example(torch.distributions.Uniform(u32f(3) - 2, u32f(3) + 1).low)
example(torch.distributions.Uniform(low=u32f(2, 3) - 4, high=u32f(2, 3) + 5).low)
example(torch.distributions.Uniform(u32f(3) - 2, u32f(3) + 1).high)
example(torch.distributions.Uniform(low=u32f(2, 3) - 4, high=u32f(2, 3) + 5).high)
example(torch.distributions.Exponential(u32f(3) + 0.5).mean)
example(torch.distributions.Exponential(rate=f32(2, 3).abs() + 0.5).mean)
example(torch.distributions.Exponential(u32f(3) + 0.5).variance)
example(torch.distributions.Exponential(rate=f32(2, 3).abs() + 0.5).variance)
example(torch.distributions.Exponential(u32f(3) + 0.5).stddev)
example(torch.distributions.Exponential(rate=f32(2, 3).abs() + 0.5).stddev)
example(torch.distributions.Exponential(u32f(3) + 0.5).rate)
example(torch.distributions.Exponential(rate=f32(2, 3).abs() + 0.5).rate)
example(torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5).mean)
example(torch.distributions.Gamma(concentration=u32f(2, 3) + 1, rate=u32f(2, 3) + 0.5).mean)
example(torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5).variance)
example(torch.distributions.Gamma(concentration=u32f(2, 3) + 1, rate=u32f(2, 3) + 0.5).variance)
example(torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5).rate)
example(torch.distributions.Gamma(concentration=u32f(2, 3) + 1, rate=u32f(2, 3) + 0.5).rate)
example(torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5).concentration)
example(torch.distributions.Gamma(concentration=u32f(2, 3) + 1, rate=u32f(2, 3) + 0.5).concentration)
example(torch.distributions.Chi2(u32f(3) + 2).df)
example(torch.distributions.Chi2(df=u32f(2, 3) + 3).df)

torch.distributions.Beta.mean == paddle.distribution.Beta.mean
torch.distributions.Beta.variance == paddle.distribution.Beta.variance
torch.distributions.Beta.concentration1 == paddle.distribution.Beta.alpha
torch.distributions.Beta.concentration0 == paddle.distribution.Beta.beta
no_gradient("Paddle fails: its gradient of broadcast_tensors wants all results to be used")
example(torch.distributions.Beta(u32f(3) + 0.5, u32f(3) + 0.5).mean)
example(torch.distributions.Beta(concentration1=u32f(2, 3) + 1.5, concentration0=u32f(2, 3) + 1.5).mean)
example(torch.distributions.Beta(u32f(3) + 0.5, u32f(3) + 0.5).variance)
example(torch.distributions.Beta(concentration1=u32f(2, 3) + 1.5, concentration0=u32f(2, 3) + 1.5).variance)
example(torch.distributions.Beta(u32f(3) + 0.5, u32f(3) + 0.5).concentration1)
example(torch.distributions.Beta(concentration1=u32f(2, 3) + 1.5, concentration0=u32f(2, 3) + 1.5).concentration1)
example(torch.distributions.Beta(u32f(3) + 0.5, u32f(3) + 0.5).concentration0)
example(torch.distributions.Beta(concentration1=u32f(2, 3) + 1.5, concentration0=u32f(2, 3) + 1.5).concentration0)

torch.distributions.Dirichlet.mean == paddle.distribution.Dirichlet.mean
torch.distributions.Dirichlet.variance == paddle.distribution.Dirichlet.variance
torch.distributions.Dirichlet.concentration == paddle.distribution.Dirichlet.concentration
example(torch.distributions.Dirichlet(u32f(3) + 0.5).mean)
example(torch.distributions.Dirichlet(concentration=u32f(2, 3) + 1.5).mean)
example(torch.distributions.Dirichlet(u32f(3) + 0.5).variance)
example(torch.distributions.Dirichlet(concentration=u32f(2, 3) + 1.5).variance)
example(torch.distributions.Dirichlet(u32f(3) + 0.5).concentration)
example(torch.distributions.Dirichlet(concentration=u32f(2, 3) + 1.5).concentration)

torch.distributions.StudentT.mean == paddle.distribution.StudentT.mean
torch.distributions.StudentT.variance == paddle.distribution.StudentT.variance
torch.distributions.StudentT.loc == paddle.distribution.StudentT.loc
torch.distributions.StudentT.scale == paddle.distribution.StudentT.scale
torch.distributions.StudentT.df == paddle.distribution.StudentT.df
no_gradient("Paddle fails: its gradient of broadcast_tensors wants all results to be used")
example(torch.distributions.StudentT(u32f(3) + 3, f32(3), u32f(3) + 0.5).mean)
example(torch.distributions.StudentT(df=u32f(2, 3) + 3, loc=f32(2, 3), scale=u32f(2, 3) + 0.5).mean)
example(torch.distributions.StudentT(u32f(3) + 3, f32(3), u32f(3) + 0.5).variance)
example(torch.distributions.StudentT(df=u32f(2, 3) + 3, loc=f32(2, 3), scale=u32f(2, 3) + 0.5).variance)
example(torch.distributions.StudentT(u32f(3) + 3, f32(3), u32f(3) + 0.5).loc)
example(torch.distributions.StudentT(df=u32f(2, 3) + 3, loc=f32(2, 3), scale=u32f(2, 3) + 0.5).loc)
example(torch.distributions.StudentT(u32f(3) + 3, f32(3), u32f(3) + 0.5).scale)
example(torch.distributions.StudentT(df=u32f(2, 3) + 3, loc=f32(2, 3), scale=u32f(2, 3) + 0.5).scale)
example(torch.distributions.StudentT(u32f(3) + 3, f32(3), u32f(3) + 0.5).df)
example(torch.distributions.StudentT(df=u32f(2, 3) + 3, loc=f32(2, 3), scale=u32f(2, 3) + 0.5).df)

torch.distributions.MultivariateNormal.mean == paddle.distribution.MultivariateNormal.mean
torch.distributions.MultivariateNormal.variance == paddle.distribution.MultivariateNormal.variance
torch.distributions.MultivariateNormal.loc == paddle.distribution.MultivariateNormal.loc
torch.distributions.ContinuousBernoulli.mean == paddle.distribution.ContinuousBernoulli.mean
example(torch.distributions.MultivariateNormal(f32(3), covariance_matrix=tensor([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]], "float32")).mean)
example(torch.distributions.MultivariateNormal(f32(3), scale_tril=tensor([[2.0, 0.0, 0.0], [1.0, 3.0, 0.0], [0.5, 0.2, 2.0]], "float32")).mean)
example(torch.distributions.MultivariateNormal(f32(3), covariance_matrix=tensor([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]], "float32")).variance)
example(torch.distributions.MultivariateNormal(f32(3), scale_tril=tensor([[2.0, 0.0, 0.0], [1.0, 3.0, 0.0], [0.5, 0.2, 2.0]], "float32")).variance)
example(torch.distributions.MultivariateNormal(f32(3), covariance_matrix=tensor([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]], "float32")).loc)
example(torch.distributions.MultivariateNormal(f32(3), scale_tril=tensor([[2.0, 0.0, 0.0], [1.0, 3.0, 0.0], [0.5, 0.2, 2.0]], "float32")).loc)
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).mean)
example(torch.distributions.ContinuousBernoulli(probs=u32f(2, 3) * 0.3 + 0.6).mean)

torch.distributions.ContinuousBernoulli.variance == paddle.distribution.ContinuousBernoulli.variance
torch.distributions.ContinuousBernoulli.stddev >> (self.variance ** 0.5)
tolerance(0.0002, "differences of nearly equal numbers")
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).variance)
example(torch.distributions.ContinuousBernoulli(probs=u32f(2, 3) * 0.3 + 0.6).variance)
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).stddev)
example(torch.distributions.ContinuousBernoulli(probs=u32f(2, 3) * 0.3 + 0.6).stddev)

torch.distributions.ContinuousBernoulli.probs == paddle.distribution.ContinuousBernoulli.probs
torch.distributions.Bernoulli.mean == paddle.distribution.Bernoulli.mean
torch.distributions.Bernoulli.variance == paddle.distribution.Bernoulli.variance
torch.distributions.Bernoulli.probs == paddle.distribution.Bernoulli.probs
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).probs)
example(torch.distributions.ContinuousBernoulli(probs=u32f(2, 3) * 0.3 + 0.6).probs)
example(torch.distributions.Bernoulli(u32f(3) * 0.8 + 0.1).mean)
example(torch.distributions.Bernoulli(probs=u32f(2, 3) * 0.8 + 0.1).mean)
example(torch.distributions.Bernoulli(u32f(3) * 0.8 + 0.1).variance)
example(torch.distributions.Bernoulli(probs=u32f(2, 3) * 0.8 + 0.1).variance)
example(torch.distributions.Bernoulli(u32f(3) * 0.8 + 0.1).probs)
example(torch.distributions.Bernoulli(probs=u32f(2, 3) * 0.8 + 0.1).probs)

torch.distributions.Binomial.mean == paddle.distribution.Binomial.mean
torch.distributions.Binomial.variance == paddle.distribution.Binomial.variance
torch.distributions.Binomial.probs == paddle.distribution.Binomial.probs
torch.distributions.Binomial.total_count == paddle.distribution.Binomial.total_count
no_gradient("Paddle fails: its gradient of broadcast_tensors wants all results to be used")
example(torch.distributions.Binomial(10, u32f(3) * 0.8 + 0.1).mean)
example(torch.distributions.Binomial(total_count=10, probs=u32f(2, 3) * 0.8 + 0.1).mean)
example(torch.distributions.Binomial(10, u32f(3) * 0.8 + 0.1).variance)
example(torch.distributions.Binomial(total_count=10, probs=u32f(2, 3) * 0.8 + 0.1).variance)
example(torch.distributions.Binomial(10, u32f(3) * 0.8 + 0.1).probs)
example(torch.distributions.Binomial(total_count=10, probs=u32f(2, 3) * 0.8 + 0.1).probs)
example(torch.distributions.Binomial(10, u32f(3) * 0.8 + 0.1).total_count)
example(torch.distributions.Binomial(total_count=10, probs=u32f(2, 3) * 0.8 + 0.1).total_count)

torch.distributions.Geometric.mean == paddle.distribution.Geometric.mean
example(torch.distributions.Geometric(u32f(3) * 0.8 + 0.1).mean)
example(torch.distributions.Geometric(probs=u32f(2, 3) * 0.8 + 0.1).mean)

torch.distributions.Geometric.variance >> variance_of_geometric(self.probs)
def variance_of_geometric(probs):
    """The variance with its gradient, which Paddle leaves out."""
    return (1 / probs - 1) / probs


example(torch.distributions.Geometric(u32f(3) * 0.8 + 0.1).variance)
example(torch.distributions.Geometric(probs=u32f(2, 3) * 0.8 + 0.1).variance)

torch.distributions.Geometric.probs == paddle.distribution.Geometric.probs
torch.distributions.Poisson.mean == paddle.distribution.Poisson.mean
torch.distributions.Poisson.variance == paddle.distribution.Poisson.variance
torch.distributions.Poisson.rate == paddle.distribution.Poisson.rate
torch.distributions.Multinomial.mean == paddle.distribution.Multinomial.mean
torch.distributions.Multinomial.variance == paddle.distribution.Multinomial.variance
torch.distributions.Multinomial.probs == paddle.distribution.Multinomial.probs
torch.distributions.Multinomial.total_count == paddle.distribution.Multinomial.total_count
torch.distributions.Normal.mode >> self.loc
example(torch.distributions.Geometric(u32f(3) * 0.8 + 0.1).probs)
example(torch.distributions.Geometric(probs=u32f(2, 3) * 0.8 + 0.1).probs)
example(torch.distributions.Poisson(u32f(3) * 4 + 0.5).mean)
example(torch.distributions.Poisson(rate=u32f(2, 3) + 0.5).mean)
example(torch.distributions.Poisson(u32f(3) * 4 + 0.5).variance)
example(torch.distributions.Poisson(rate=u32f(2, 3) + 0.5).variance)
example(torch.distributions.Poisson(u32f(3) * 4 + 0.5).rate)
example(torch.distributions.Poisson(rate=u32f(2, 3) + 0.5).rate)
example(torch.distributions.Multinomial(10, (f32(3)).softmax(0)).mean)
example(torch.distributions.Multinomial(total_count=10, probs=f32(2, 3).softmax(1)).mean)
example(torch.distributions.Multinomial(10, (f32(3)).softmax(0)).variance)
example(torch.distributions.Multinomial(total_count=10, probs=f32(2, 3).softmax(1)).variance)
example(torch.distributions.Multinomial(10, (f32(3)).softmax(0)).probs)
example(torch.distributions.Multinomial(total_count=10, probs=f32(2, 3).softmax(1)).probs)
example(torch.distributions.Multinomial(10, (f32(3)).softmax(0)).total_count)
example(torch.distributions.Multinomial(total_count=10, probs=f32(2, 3).softmax(1)).total_count)
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).mode)
example(torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).mode)

torch.distributions.Laplace.mode >> self.loc
no_gradient("Paddle fails: its gradient of broadcast_tensors wants all results to be used")
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).mode)
example(torch.distributions.Laplace(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).mode)

torch.distributions.Cauchy.mode >> self.loc
torch.distributions.Gumbel.mode >> self.loc
example(torch.distributions.Cauchy(f32(3), u32f(3) + 0.5).mode)
example(torch.distributions.Cauchy(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).mode)
example(torch.distributions.Gumbel(f32(3), u32f(3) + 0.5).mode)
example(torch.distributions.Gumbel(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).mode)

torch.distributions.StudentT.mode >> self.loc
no_gradient("Paddle fails: its gradient of broadcast_tensors wants all results to be used")
example(torch.distributions.StudentT(u32f(3) + 3, f32(3), u32f(3) + 0.5).mode)
example(torch.distributions.StudentT(df=u32f(2, 3) + 3, loc=f32(2, 3), scale=u32f(2, 3) + 0.5).mode)

torch.distributions.MultivariateNormal.mode >> self.loc
torch.distributions.Normal.mean >> paddle.distribution.Normal.loc
example(torch.distributions.MultivariateNormal(f32(3), covariance_matrix=tensor([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]], "float32")).mode)
example(torch.distributions.MultivariateNormal(f32(3), scale_tril=tensor([[2.0, 0.0, 0.0], [1.0, 3.0, 0.0], [0.5, 0.2, 2.0]], "float32")).mode)
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).mean)
example(torch.distributions.Normal(loc=f64(2, 3), scale=f64(2, 3).abs() + 0.5).mean)

torch.distributions.Exponential.mode >> paddle.zeros_like(self.rate)
no_gradient("a constant has none")
example(torch.distributions.Exponential(u32f(3) + 0.5).mode)
example(torch.distributions.Exponential(rate=f32(2, 3).abs() + 0.5).mode)

torch.distributions.Gamma.mode >> mode_of_gamma(self)
def mode_of_gamma(distribution):
    """Where the density is largest."""
    return paddle.clip((distribution.concentration - 1) / distribution.rate, min=0)


example(torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5).mode)
example(torch.distributions.Gamma(concentration=u32f(2, 3) + 1, rate=u32f(2, 3) + 0.5).mode)

torch.distributions.LogNormal.mode >> mode_of_log_normal(self)
def mode_of_log_normal(distribution):
    """Where the density is largest."""
    return paddle.exp(distribution.loc - distribution.scale**2)


example(torch.distributions.LogNormal(f32(3), u32f(3) + 0.5).mode)
example(torch.distributions.LogNormal(loc=f32(2, 3), scale=u32f(2, 3) + 0.5).mode)

torch.distributions.Poisson.mode >> paddle.floor(self.rate)
no_gradient("a floor has none")
example(torch.distributions.Poisson(u32f(3) * 4 + 0.5).mode)
example(torch.distributions.Poisson(rate=u32f(2, 3) + 0.5).mode)

torch.distributions.Geometric.mode >> paddle.zeros_like(self.probs)
no_gradient("a constant has none")
example(torch.distributions.Geometric(u32f(3) * 0.8 + 0.1).mode)
example(torch.distributions.Geometric(probs=u32f(2, 3) * 0.8 + 0.1).mode)

torch.distributions.Bernoulli.logits >> logits_of(self.probs)
def logits_of(probs):
    """The logarithms of the odds."""
    return paddle.log(probs) - paddle.log1p(-probs)


example(torch.distributions.Bernoulli(u32f(3) * 0.8 + 0.1).logits)
example(torch.distributions.Bernoulli(probs=u32f(2, 3) * 0.8 + 0.1).logits)

torch.distributions.Geometric.logits >> logits_of(self.probs)
torch.distributions.ContinuousBernoulli.logits >> logits_of(self.probs)
torch.distributions.Multinomial.logits >> paddle.log(self.probs)
torch.distributions.Bernoulli.param_shape >> self.probs.shape
example(torch.distributions.Geometric(u32f(3) * 0.8 + 0.1).logits)
example(torch.distributions.Geometric(probs=u32f(2, 3) * 0.8 + 0.1).logits)
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).logits)
example(torch.distributions.ContinuousBernoulli(probs=u32f(2, 3) * 0.3 + 0.6).logits)
example(torch.distributions.Multinomial(10, (f32(3)).softmax(0)).logits)
example(torch.distributions.Multinomial(total_count=10, probs=f32(2, 3).softmax(1)).logits)
example(torch.distributions.Bernoulli(u32f(3) * 0.8 + 0.1).param_shape)
example(torch.distributions.Bernoulli(probs=u32f(2, 3) * 0.8 + 0.1).param_shape)

torch.distributions.Binomial.param_shape >> self.probs.shape
no_gradient("Paddle fails: its gradient of broadcast_tensors wants all results to be used")
example(torch.distributions.Binomial(10, u32f(3) * 0.8 + 0.1).param_shape)
example(torch.distributions.Binomial(total_count=10, probs=u32f(2, 3) * 0.8 + 0.1).param_shape)

torch.distributions.ContinuousBernoulli.param_shape >> self.probs.shape
torch.distributions.Normal.has_rsample >> True
torch.distributions.Laplace.has_rsample >> True
torch.distributions.Cauchy.has_rsample >> True
torch.distributions.Exponential.has_rsample >> True
torch.distributions.Gamma.has_rsample >> True
torch.distributions.MultivariateNormal.has_rsample >> True
torch.distributions.ContinuousBernoulli.has_rsample >> True
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).param_shape)
example(torch.distributions.ContinuousBernoulli(probs=u32f(2, 3) * 0.3 + 0.6).param_shape)
example(torch.distributions.Normal(f32(3), u32f(3) + 0.5).has_rsample)
example(torch.distributions.Laplace(f32(3), u32f(3) + 0.5).has_rsample)
example(torch.distributions.Cauchy(f32(3), u32f(3) + 0.5).has_rsample)
example(torch.distributions.Exponential(u32f(3) + 0.5).has_rsample)
example(torch.distributions.Gamma(u32f(3) + 0.5, u32f(3) + 0.5).has_rsample)
example(torch.distributions.MultivariateNormal(f32(3), covariance_matrix=tensor([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]], "float32")).has_rsample)
example(torch.distributions.ContinuousBernoulli(u32f(3) * 0.4 + 0.05).has_rsample)
