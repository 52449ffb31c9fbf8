# Devices. MindSpore names them by strings: "CPU", "Ascend".

torch.device(type="cpu", index=None) >> "CPU"
torch.device(type="cuda") >> refuse("MindSpore 2.10 runs on 'CPU' and 'Ascend': choose one and call mindspore.set_device")
if isinstance(type, str):
    torch.device(type, index=None) >> type
    note("MindSpore's devices are strings: 'CPU' or 'Ascend'")
torch.nn.Module.to(self, device, dtype, non_blocking) == mindspore.nn.Cell.to(self, device, dtype, non_blocking)
def example():
    layer = torch.nn.Linear(3, 2)
    layer.to(torch.device("cpu"))
    return layer(f32(4, 3))
