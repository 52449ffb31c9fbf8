# What a layer keeps of how it was made, M to Z. Paddle keeps it under names of its own.

torch.nn.MarginRankingLoss.margin == paddle.nn.MarginRankingLoss.margin
torch.nn.MaxPool1d.kernel_size == paddle.nn.MaxPool1D.kernel_size
torch.nn.MaxPool1d.padding == paddle.nn.MaxPool1D.padding
torch.nn.MaxPool2d.kernel_size == paddle.nn.MaxPool2D.ksize
torch.nn.MaxPool2d.padding == paddle.nn.MaxPool2D.padding
torch.nn.MaxPool3d.kernel_size == paddle.nn.MaxPool3D.ksize
torch.nn.MaxPool3d.padding == paddle.nn.MaxPool3D.padding
torch.nn.MultiMarginLoss.margin == paddle.nn.MultiMarginLoss.margin
torch.nn.MultiMarginLoss.p == paddle.nn.MultiMarginLoss.p
torch.nn.NLLLoss.ignore_index == paddle.nn.NLLLoss._ignore_index
torch.nn.PReLU.init == paddle.nn.PReLU._init
torch.nn.PReLU.num_parameters == paddle.nn.PReLU._num_parameters
example(torch.nn.MarginRankingLoss().margin)
example(torch.nn.MarginRankingLoss(0.2).margin)
example(torch.nn.MarginRankingLoss(0.5).margin)
example(torch.nn.MaxPool1d(2).kernel_size)
example(torch.nn.MaxPool1d(3, 2).kernel_size)
example(torch.nn.MaxPool1d(2).padding)
example(torch.nn.MaxPool1d(3, 2, 1).padding)
example(torch.nn.MaxPool2d((3, 2), 2, (1, 0)).kernel_size)
example(torch.nn.MaxPool2d(2).kernel_size)
example(torch.nn.MaxPool2d((3, 2), 2, (1, 0)).padding)
example(torch.nn.MaxPool2d(2).padding)
example(torch.nn.MaxPool3d((1, 2, 2), stride=(1, 2, 2)).kernel_size)
example(torch.nn.MaxPool3d(2).kernel_size)
example(torch.nn.MaxPool3d((1, 2, 2), stride=(1, 2, 2)).padding)
example(torch.nn.MultiMarginLoss().margin)
example(torch.nn.MultiMarginLoss(2, 0.5).margin)
example(torch.nn.MultiMarginLoss().p)
example(torch.nn.MultiMarginLoss(2, 0.5).p)
example(torch.nn.NLLLoss().ignore_index)
example(torch.nn.NLLLoss(ignore_index=0, reduction='sum').ignore_index)
example(torch.nn.NLLLoss(ignore_index=2).ignore_index)
example(torch.nn.PReLU().init)
example(torch.nn.PReLU(3, 0.1).init)
example(torch.nn.PReLU().num_parameters)
example(torch.nn.PReLU(3, 0.1).num_parameters)

torch.nn.PairwiseDistance.eps == paddle.nn.PairwiseDistance.epsilon
torch.nn.PairwiseDistance.keepdim == paddle.nn.PairwiseDistance.keepdim
torch.nn.PairwiseDistance.norm == paddle.nn.PairwiseDistance.p
torch.nn.PixelShuffle.upscale_factor == paddle.nn.PixelShuffle._upscale_factor
torch.nn.PixelUnshuffle.downscale_factor == paddle.nn.PixelUnshuffle._downscale_factor
torch.nn.PoissonNLLLoss.eps == paddle.nn.PoissonNLLLoss._epsilon
torch.nn.PoissonNLLLoss.full == paddle.nn.PoissonNLLLoss._full
torch.nn.PoissonNLLLoss.log_input == paddle.nn.PoissonNLLLoss._log_input
torch.nn.RReLU.lower == paddle.nn.RReLU._lower
torch.nn.RReLU.upper == paddle.nn.RReLU._upper
torch.nn.ReflectionPad2d.padding >> tuple(self.padding)
torch.nn.ReflectionPad3d.padding >> tuple(self.padding)
example(torch.nn.PairwiseDistance().eps)
example(torch.nn.PairwiseDistance(p=3.0, eps=0.1, keepdim=True).eps)
example(torch.nn.PairwiseDistance().keepdim)
example(torch.nn.PairwiseDistance(p=1.0, keepdim=True).keepdim)
example(torch.nn.PairwiseDistance().norm)
example(torch.nn.PairwiseDistance(1).norm)
example(torch.nn.PairwiseDistance(p=1.0, keepdim=True).norm)
example(torch.nn.PixelShuffle(2).upscale_factor)
example(torch.nn.PixelUnshuffle(2).downscale_factor)
example(torch.nn.PixelUnshuffle(3).downscale_factor)
example(torch.nn.PoissonNLLLoss().eps)
example(torch.nn.PoissonNLLLoss(False, eps=0.1).eps)
example(torch.nn.PoissonNLLLoss().full)
example(torch.nn.PoissonNLLLoss(full=True).full)
example(torch.nn.PoissonNLLLoss().log_input)
example(torch.nn.PoissonNLLLoss(False, eps=0.1).log_input)
example(torch.nn.RReLU().lower)
example(torch.nn.RReLU(0.1, upper=0.5).lower)
example(torch.nn.RReLU().upper)
example(torch.nn.RReLU(0.1, upper=0.5).upper)
example(torch.nn.ReflectionPad2d((1, 2, 0, 1)).padding)
example(torch.nn.ReflectionPad2d(1).padding)
example(torch.nn.ReflectionPad3d((1, 2, 1, 0, 0, 2)).padding)
example(torch.nn.ReflectionPad3d(1).padding)

torch.nn.ReplicationPad2d.padding >> tuple(self.padding)
torch.nn.ReplicationPad3d.padding >> tuple(self.padding)
torch.nn.Softmax.dim == paddle.nn.Softmax._axis
torch.nn.Softshrink.lambd == paddle.nn.Softshrink._threshold
torch.nn.TripletMarginLoss.eps == paddle.nn.TripletMarginLoss.epsilon
torch.nn.TripletMarginLoss.margin == paddle.nn.TripletMarginLoss.margin
torch.nn.TripletMarginLoss.p == paddle.nn.TripletMarginLoss.p
torch.nn.TripletMarginLoss.swap == paddle.nn.TripletMarginLoss.swap
torch.nn.TripletMarginWithDistanceLoss.margin == paddle.nn.TripletMarginWithDistanceLoss.margin
torch.nn.TripletMarginWithDistanceLoss.swap == paddle.nn.TripletMarginWithDistanceLoss.swap
torch.nn.Unflatten.dim == paddle.nn.Unflatten.axis
torch.nn.Unflatten.unflattened_size == paddle.nn.Unflatten.shape
example(torch.nn.ReplicationPad2d((1, 2, 0, 3)).padding)
example(torch.nn.ReplicationPad2d(1).padding)
example(torch.nn.ReplicationPad3d((1, 2, 1, 0, 0, 2)).padding)
example(torch.nn.ReplicationPad3d(1).padding)
example(torch.nn.Softmax(-1).dim)
example(torch.nn.Softmax(dim=1).dim)
example(torch.nn.Softmax(dim=None).dim)
example(torch.nn.Softshrink().lambd)
example(torch.nn.Softshrink(0.2).lambd)
example(torch.nn.Softshrink(lambd=1.0).lambd)
example(torch.nn.TripletMarginLoss().eps)
example(torch.nn.TripletMarginLoss(eps=0.1).eps)
example(torch.nn.TripletMarginLoss().margin)
example(torch.nn.TripletMarginLoss(0.5, p=1).margin)
example(torch.nn.TripletMarginLoss(2.0, swap=True).margin)
example(torch.nn.TripletMarginLoss().p)
example(torch.nn.TripletMarginLoss(0.5, p=1).p)
example(torch.nn.TripletMarginLoss().swap)
example(torch.nn.TripletMarginLoss(2.0, swap=True).swap)
example(torch.nn.TripletMarginWithDistanceLoss().margin)
example(torch.nn.TripletMarginWithDistanceLoss(margin=0.5).margin)
example(torch.nn.TripletMarginWithDistanceLoss().swap)
example(torch.nn.TripletMarginWithDistanceLoss(swap=True).swap)
example(torch.nn.Unflatten(1, (2, 3)).dim)
example(torch.nn.Unflatten(1, (2, 3)).unflattened_size)
example(torch.nn.Unflatten(1, (3, 2)).unflattened_size)

torch.nn.Unfold.dilation == paddle.nn.Unfold.dilations
torch.nn.Unfold.kernel_size == paddle.nn.Unfold.kernel_sizes
torch.nn.Unfold.padding == paddle.nn.Unfold.paddings
torch.nn.Unfold.stride == paddle.nn.Unfold.strides
torch.nn.Upsample.mode == paddle.nn.Upsample.mode
torch.nn.Upsample.recompute_scale_factor == paddle.nn.Upsample.recompute_scale_factor
torch.nn.ZeroPad1d.padding >> tuple(self.padding)
torch.nn.ZeroPad2d.padding >> tuple(self.padding)
torch.nn.ZeroPad3d.padding >> tuple(self.padding)
torch.nn.MaxPool1d.dilation >> 1
example(torch.nn.Unfold(2, stride=2, padding=1, dilation=2).dilation)
example(torch.nn.Unfold(3).dilation)
example(torch.nn.Unfold(2, stride=2, padding=1, dilation=2).kernel_size)
example(torch.nn.Unfold(3).kernel_size)
example(torch.nn.Unfold(kernel_size=(2, 3), padding=1, stride=2).kernel_size)
example(torch.nn.Unfold(2, stride=2, padding=1, dilation=2).padding)
example(torch.nn.Unfold(3).padding)
example(torch.nn.Unfold(2, stride=2, padding=1, dilation=2).stride)
example(torch.nn.Unfold(3).stride)
example(torch.nn.Upsample((5, 6), mode='bilinear', align_corners=True).mode)
example(torch.nn.Upsample(5, mode='bicubic', align_corners=True).mode)
example(torch.nn.Upsample(scale_factor=2).mode)
example(torch.nn.Upsample((5, 6), mode='bilinear', align_corners=True).recompute_scale_factor)
example(torch.nn.ZeroPad1d((1, 2)).padding)
example(torch.nn.ZeroPad1d((1, 3)).padding)
example(torch.nn.ZeroPad1d(2).padding)
example(torch.nn.ZeroPad2d((1, 2, 0, 3)).padding)
example(torch.nn.ZeroPad2d((1, 2, 3, 0)).padding)
example(torch.nn.ZeroPad2d(1).padding)
example(torch.nn.ZeroPad3d((1, 2, 1, 0, 0, 2)).padding)
example(torch.nn.ZeroPad3d(1).padding)
example(torch.nn.MaxPool1d(3, 2).dilation)

torch.nn.MaxPool1d.stride >> stride_of(self)
def stride_of(pool):
    """The stride; where none was given, the size of the window."""
    size = pool.ksize if hasattr(pool, "ksize") else pool.kernel_size
    return size if pool.stride is None else pool.stride


example(torch.nn.MaxPool1d(3, 2).stride)
example(torch.nn.MaxPool1d(kernel_size=2).stride)

torch.nn.MaxPool2d.dilation >> 1
torch.nn.MaxPool2d.stride >> stride_of(self)
torch.nn.MaxPool3d.dilation >> 1
torch.nn.MaxPool3d.stride >> stride_of(self)
torch.nn.SmoothL1Loss.beta >> self.delta
torch.nn.Softplus.beta == paddle.nn.Softplus._beta
torch.nn.Softplus.threshold == paddle.nn.Softplus._threshold
torch.nn.PReLU.weight == paddle.nn.PReLU._weight
example(torch.nn.MaxPool2d(3, 2).dilation)
example(torch.nn.MaxPool2d(3, 2).stride)
example(torch.nn.MaxPool2d(kernel_size=2).stride)
example(torch.nn.MaxPool3d(3, 2).dilation)
example(torch.nn.MaxPool3d(3, 2).stride)
example(torch.nn.MaxPool3d(kernel_size=2).stride)
example(torch.nn.SmoothL1Loss(beta=0.5).beta)
example(torch.nn.SmoothL1Loss().beta)
example(torch.nn.Softplus(2.0).beta)
example(torch.nn.Softplus(beta=3).beta)
example(torch.nn.Softplus(2.0, 10.0).threshold)
example(torch.nn.Softplus(beta=3, threshold=5).threshold)
def example():
    layer = torch.nn.PReLU(3)
    return layer(f32(2, 3, 4)), layer.weight * 2
