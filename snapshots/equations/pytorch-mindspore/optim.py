# Optimisers. Those of mindspore.experimental.optim compute what PyTorch's do; they are called with the gradients.

torch.optim.SGD(params, lr, momentum, dampening, weight_decay, nesterov, maximize=maximize) == mindspore.experimental.optim.SGD(
    params, lr, momentum, dampening, weight_decay, nesterov, maximize=maximize)
torch.optim.Adam(params, lr, betas, eps, weight_decay, amsgrad, maximize=maximize) == mindspore.experimental.optim.Adam(
    params, lr, betas, eps, weight_decay, amsgrad, maximize=maximize)
torch.optim.AdamW(params, lr, betas, eps, weight_decay, amsgrad, maximize=maximize) == mindspore.experimental.optim.AdamW(
    params, lr, betas, eps, weight_decay, amsgrad, maximize=maximize)
drop(foreach, "it says how fast, not what is computed")
drop(fused, "it says how fast, not what is computed")
note("MindSpore's optimisers are called with the gradients: optimizer(gradients).")
torch.optim.lr_scheduler.StepLR(optimizer, step_size, gamma, last_epoch) == mindspore.experimental.optim.lr_scheduler.StepLR(optimizer, step_size, gamma, last_epoch)
torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones, gamma, last_epoch) == mindspore.experimental.optim.lr_scheduler.MultiStepLR(
    optimizer, milestones, gamma, last_epoch)
torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma, last_epoch) == mindspore.experimental.optim.lr_scheduler.ExponentialLR(optimizer, gamma, last_epoch)
torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch) == mindspore.experimental.optim.lr_scheduler.CosineAnnealingLR(
    optimizer, T_max, eta_min, last_epoch)
torch.utils.data.Dataset >> refuse("delete the base class: mindspore.dataset.GeneratorDataset takes any object with __getitem__ and __len__")
torch.utils.data.DataLoader >> refuse("MindSpore reads data with mindspore.dataset.GeneratorDataset(source, column_names, shuffle=...).batch(batch_size)")
