# Discrete probability distributions.

torch.distributions.Bernoulli(probs, logits=None) == paddle.distribution.Bernoulli(probs)
drop(validate_args, "Paddle checks its arguments in its own way")
no_gradient("Paddle fails: its gradient of broadcast_tensors wants all results to be used")
example(torch.distributions.Bernoulli(u32f(3) * 0.8 + 0.1).log_prob(u32f(3).round()))
example(torch.distributions.Bernoulli(probs=u32f(2, 3) * 0.8 + 0.1).log_prob(u32f(3).round()))

torch.distributions.Bernoulli.log_prob(self, value) == paddle.distribution.Bernoulli.log_prob(self, value)
no_gradient("Paddle fails: its gradient of broadcast_tensors wants all results to be used")
example(torch.distributions.Bernoulli(u32f(3) * 0.8 + 0.1).log_prob(u32f(3).round()))
example(torch.distributions.Bernoulli(probs=u32f(2, 3) * 0.8 + 0.1).log_prob(u32f(3).round()))
example(torch.distributions.Bernoulli(u32f(3) * 0.8 + 0.1).log_prob(value=u32f(3).round()))

torch.distributions.Bernoulli.entropy(self) >> entropy_of_bernoulli(self.probs)
def entropy_of_bernoulli(probs):
    """The entropy with its gradient, which Paddle leaves out."""
    return -(probs * paddle.log(probs) + (1 - probs) * paddle.log1p(-probs))


example(torch.distributions.Bernoulli(u32f(3) * 0.8 + 0.1).entropy())
example(torch.distributions.Bernoulli(probs=u32f(2, 3) * 0.8 + 0.1).entropy())

torch.distributions.Bernoulli.sample(self, sample_shape) == paddle.distribution.Bernoulli.sample(self, sample_shape)
random_result("samples are drawn anew")
example(torch.distributions.Bernoulli(u32f(3) * 0.8 + 0.1).sample((2000,)))
example(torch.distributions.Bernoulli(probs=u32f(2, 3) * 0.8 + 0.1).sample(sample_shape=(1000,)))
example(torch.distributions.Bernoulli(u32f(3) * 0.8 + 0.1).sample())

torch.distributions.Binomial(total_count, probs, logits=None) == paddle.distribution.Binomial(total_count, probs)
drop(validate_args, "Paddle checks its arguments in its own way")
no_gradient("Paddle fails: its gradient of broadcast_tensors wants all results to be used")
example(torch.distributions.Binomial(10, u32f(3) * 0.8 + 0.1).log_prob((u32f(3) * 10).round()))
example(torch.distributions.Binomial(total_count=10, probs=u32f(2, 3) * 0.8 + 0.1).log_prob((u32f(3) * 10).round()))

torch.distributions.Binomial.log_prob(self, value) == paddle.distribution.Binomial.log_prob(self, value)
torch.distributions.Binomial.entropy(self) == paddle.distribution.Binomial.entropy(self)
no_gradient("Paddle fails: its gradient of broadcast_tensors wants all results to be used")
example(torch.distributions.Binomial(10, u32f(3) * 0.8 + 0.1).log_prob((u32f(3) * 10).round()))
example(torch.distributions.Binomial(total_count=10, probs=u32f(2, 3) * 0.8 + 0.1).log_prob((u32f(3) * 10).round()))
example(torch.distributions.Binomial(10, u32f(3) * 0.8 + 0.1).log_prob(value=(u32f(3) * 10).round()))
example(torch.distributions.Binomial(10, u32f(3) * 0.8 + 0.1).entropy())
example(torch.distributions.Binomial(total_count=10, probs=u32f(2, 3) * 0.8 + 0.1).entropy())

torch.distributions.Binomial.sample(self, sample_shape) == paddle.distribution.Binomial.sample(self, sample_shape)
random_result("samples are drawn anew")
example(torch.distributions.Binomial(10, u32f(3) * 0.8 + 0.1).sample((2000,)))
example(torch.distributions.Binomial(total_count=10, probs=u32f(2, 3) * 0.8 + 0.1).sample(sample_shape=(1000,)))
example(torch.distributions.Binomial(10, u32f(3) * 0.8 + 0.1).sample())

torch.distributions.Geometric(probs, logits=None) == paddle.distribution.Geometric(probs)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.Geometric(u32f(3) * 0.8 + 0.1).entropy())
example(torch.distributions.Geometric(probs=u32f(2, 3) * 0.8 + 0.1).entropy())

torch.distributions.Geometric.log_prob(self, value) == paddle.distribution.Geometric.log_pmf(self, value)
torch.distributions.Geometric.entropy(self) == paddle.distribution.Geometric.entropy(self)
example(torch.distributions.Geometric(u32f(3) * 0.8 + 0.1).log_prob((u32f(3) * 4).round()))
example(torch.distributions.Geometric(probs=u32f(2, 3) * 0.8 + 0.1).log_prob((u32f(3) * 4).round()))
example(torch.distributions.Geometric(u32f(3) * 0.8 + 0.1).log_prob(value=(u32f(3) * 4).round()))
example(torch.distributions.Geometric(u32f(3) * 0.8 + 0.1).entropy())
example(torch.distributions.Geometric(probs=u32f(2, 3) * 0.8 + 0.1).entropy())

torch.distributions.Geometric.sample(self, sample_shape) == paddle.distribution.Geometric.sample(self, sample_shape)
random_result("samples are drawn anew")
example(torch.distributions.Geometric(u32f(3) * 0.8 + 0.1).sample((2000,)))
example(torch.distributions.Geometric(probs=u32f(2, 3) * 0.8 + 0.1).sample(sample_shape=(1000,)))
example(torch.distributions.Geometric(u32f(3) * 0.8 + 0.1).sample())

torch.distributions.Poisson(rate) == paddle.distribution.Poisson(rate)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.Poisson(u32f(3) * 4 + 0.5).log_prob((u32f(3) * 4).round()))
example(torch.distributions.Poisson(rate=u32f(2, 3) + 0.5).log_prob((u32f(3) * 4).round()))

torch.distributions.Poisson.log_prob(self, value) == paddle.distribution.Poisson.log_prob(self, value)
example(torch.distributions.Poisson(u32f(3) * 4 + 0.5).log_prob((u32f(3) * 4).round()))
example(torch.distributions.Poisson(rate=u32f(2, 3) + 0.5).log_prob((u32f(3) * 4).round()))
example(torch.distributions.Poisson(u32f(3) * 4 + 0.5).log_prob(value=(u32f(3) * 4).round()))

torch.distributions.Poisson.sample(self, sample_shape) == paddle.distribution.Poisson.sample(self, sample_shape)
random_result("samples are drawn anew")
example(torch.distributions.Poisson(u32f(3) * 4 + 0.5).sample((2000,)))
example(torch.distributions.Poisson(rate=u32f(2, 3) + 0.5).sample(sample_shape=(1000,)))
example(torch.distributions.Poisson(u32f(3) * 4 + 0.5).sample())

torch.distributions.Multinomial(total_count, probs, logits=None) == paddle.distribution.Multinomial(total_count, probs)
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.Multinomial(10, (f32(3)).softmax(0)).log_prob(tensor([2.0, 3.0, 5.0], "float32")))
example(torch.distributions.Multinomial(total_count=10, probs=f32(2, 3).softmax(1)).log_prob(tensor([2.0, 3.0, 5.0], "float32")))

torch.distributions.Multinomial.log_prob(self, value) == paddle.distribution.Multinomial.log_prob(self, value)
torch.distributions.Multinomial.entropy(self) == paddle.distribution.Multinomial.entropy(self)
example(torch.distributions.Multinomial(10, (f32(3)).softmax(0)).log_prob(tensor([2.0, 3.0, 5.0], "float32")))
example(torch.distributions.Multinomial(total_count=10, probs=f32(2, 3).softmax(1)).log_prob(tensor([2.0, 3.0, 5.0], "float32")))
example(torch.distributions.Multinomial(10, (f32(3)).softmax(0)).log_prob(value=tensor([2.0, 3.0, 5.0], "float32")))
example(torch.distributions.Multinomial(10, (f32(3)).softmax(0)).entropy())
example(torch.distributions.Multinomial(total_count=10, probs=f32(2, 3).softmax(1)).entropy())

torch.distributions.Multinomial.sample(self, sample_shape) == paddle.distribution.Multinomial.sample(self, sample_shape)
random_result("samples are drawn anew")
example(torch.distributions.Multinomial(10, (f32(3)).softmax(0)).sample((2000,)))
example(torch.distributions.Multinomial(total_count=10, probs=f32(2, 3).softmax(1)).sample(sample_shape=(1000,)))
example(torch.distributions.Multinomial(10, (f32(3)).softmax(0)).sample())
