# Transforms of random variables.

torch.distributions.AbsTransform() == paddle.distribution.AbsTransform()
torch.distributions.ExpTransform() == paddle.distribution.ExpTransform()
torch.distributions.SigmoidTransform() == paddle.distribution.SigmoidTransform()
torch.distributions.TanhTransform() == paddle.distribution.TanhTransform()
torch.distributions.SoftmaxTransform() == paddle.distribution.SoftmaxTransform()
torch.distributions.StickBreakingTransform() == paddle.distribution.StickBreakingTransform()
torch.distributions.AffineTransform(loc, scale) == paddle.distribution.AffineTransform(loc, scale)
torch.distributions.PowerTransform(exponent) == paddle.distribution.PowerTransform(exponent)
torch.distributions.ReshapeTransform(in_shape, out_shape) == paddle.distribution.ReshapeTransform(in_shape, out_shape)
example(torch.distributions.AbsTransform()(f32(2, 3)))
example(torch.distributions.AbsTransform()(f64(2, 3)))
example(torch.distributions.ExpTransform()(f32(2, 3)))
example(torch.distributions.ExpTransform()(f64(2, 3)))
example(torch.distributions.SigmoidTransform()(f32(2, 3)))
example(torch.distributions.SigmoidTransform()(f64(2, 3)))
example(torch.distributions.TanhTransform()(f32(2, 3)))
example(torch.distributions.TanhTransform()(f64(2, 3)))
example(torch.distributions.SoftmaxTransform()(f32(2, 3)))
example(torch.distributions.SoftmaxTransform()(f64(2, 3)))
example(torch.distributions.StickBreakingTransform()(f32(2, 3)))
example(torch.distributions.StickBreakingTransform()(f64(2, 3)))
example(torch.distributions.AffineTransform(f32(3), u32f(3) + 0.5)(f32(2, 3)))
example(torch.distributions.AffineTransform(f32(3), u32f(3) + 0.5)(f32(2, 3)))
example(torch.distributions.PowerTransform(u32f(3) + 1)(u32f(2, 3) + 0.5))
example(torch.distributions.PowerTransform(u32f(3) + 1)(u32f(2, 3) + 0.5))
example(torch.distributions.ReshapeTransform((2, 3), (3, 2))(f32(4, 2, 3)))
example(torch.distributions.ReshapeTransform((2, 3), (3, 2))(f32(4, 2, 3)))

torch.distributions.ExpTransform.log_abs_det_jacobian(self, x, y) >> paddle.distribution.Transform.forward_log_det_jacobian(self, x)
torch.distributions.SigmoidTransform.log_abs_det_jacobian(self, x, y) >> paddle.distribution.Transform.forward_log_det_jacobian(self, x)
torch.distributions.TanhTransform.log_abs_det_jacobian(self, x, y) >> paddle.distribution.Transform.forward_log_det_jacobian(self, x)
torch.distributions.StickBreakingTransform.log_abs_det_jacobian(self, x, y) >> (
    paddle.distribution.Transform.forward_log_det_jacobian(self, x))
torch.distributions.PowerTransform.log_abs_det_jacobian(self, x, y) >> paddle.distribution.Transform.forward_log_det_jacobian(self, x)
torch.distributions.ReshapeTransform.log_abs_det_jacobian(self, x, y) >> paddle.distribution.Transform.forward_log_det_jacobian(self, x)
drop(y, "Paddle computes it anew")
def example():
    transform = torch.distributions.ExpTransform()
    x = f32(2, 3)
    return transform.log_abs_det_jacobian(x, transform(x))


def example():
    transform = torch.distributions.SigmoidTransform()
    x = f32(2, 3)
    return transform.log_abs_det_jacobian(x, transform(x))


def example():
    transform = torch.distributions.TanhTransform()
    x = f32(2, 3)
    return transform.log_abs_det_jacobian(x, transform(x))


def example():
    transform = torch.distributions.StickBreakingTransform()
    x = f32(2, 3)
    return transform.log_abs_det_jacobian(x, transform(x))


def example():
    transform = torch.distributions.PowerTransform(u32f(3) + 1)
    x = u32f(2, 3) + 0.5
    return transform.log_abs_det_jacobian(x, transform(x))


def example():
    transform = torch.distributions.ReshapeTransform((2, 3), (3, 2))
    x = f32(4, 2, 3)
    return transform.log_abs_det_jacobian(x, transform(x))


torch.distributions.ComposeTransform(parts) == paddle.distribution.ChainTransform(parts)
torch.distributions.IndependentTransform(base_transform, reinterpreted_batch_ndims) == (
    paddle.distribution.IndependentTransform(base_transform, reinterpreted_batch_ndims))
torch.distributions.StackTransform(tseq, dim) == paddle.distribution.StackTransform(tseq, dim)
example(torch.distributions.ComposeTransform([torch.distributions.AffineTransform(f32(3), u32f(3) + 0.5), torch.distributions.ExpTransform()])(f32(2, 3)))
example(torch.distributions.IndependentTransform(torch.distributions.ExpTransform(), 1)(f32(2, 3)))
example(torch.distributions.StackTransform([torch.distributions.ExpTransform(), torch.distributions.TanhTransform()], 1)(f32(3, 2)))

torch.distributions.TransformedDistribution(base_distribution, transforms) == (
    paddle.distribution.TransformedDistribution(base_distribution, transforms))
drop(validate_args, "Paddle checks its arguments in its own way")
example(torch.distributions.TransformedDistribution(torch.distributions.Normal(f32(3), u32f(3) + 0.5), [torch.distributions.AffineTransform(f32(3), u32f(3) + 0.5), torch.distributions.ExpTransform()]).log_prob((u32f(3) + 5).exp()))

torch.distributions.TransformedDistribution.log_prob(self, value) == paddle.distribution.TransformedDistribution.log_prob(self, value)
example(torch.distributions.TransformedDistribution(torch.distributions.Normal(f32(3), u32f(3) + 0.5), [torch.distributions.AffineTransform(f32(3), u32f(3) + 0.5), torch.distributions.ExpTransform()]).log_prob((u32f(3) + 5).exp()))
example(torch.distributions.TransformedDistribution(torch.distributions.Normal(f32(3), u32f(3) + 0.5), [torch.distributions.AffineTransform(f32(3), u32f(3) + 0.5), torch.distributions.ExpTransform()]).log_prob(value=(u32f(2, 3) + 5).exp()))

torch.distributions.TransformedDistribution.sample(self, sample_shape) == (
    paddle.distribution.TransformedDistribution.sample(self, sample_shape))
torch.distributions.TransformedDistribution.rsample(self, sample_shape) == (
    paddle.distribution.TransformedDistribution.rsample(self, sample_shape))
random_result("samples are drawn anew")
example(torch.distributions.TransformedDistribution(torch.distributions.Normal(f32(3), u32f(3) + 0.5), [torch.distributions.SigmoidTransform()]).sample((1000,)))
example(torch.distributions.TransformedDistribution(torch.distributions.Normal(f32(3), u32f(3) + 0.5), [torch.distributions.SigmoidTransform()]).rsample((1000,)))
