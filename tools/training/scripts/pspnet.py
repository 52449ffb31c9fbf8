"""PSPNet on ResNet-50: a pyramid of pooled features, a second loss in the middle, two rates."""

import os

import torch
import torch.nn.functional as F
import torchvision
from torch import nn
from torch.utils.data import DataLoader

from images import Squares


class PyramidPooling(nn.Module):
    def __init__(self, inputs, sizes=(1, 2, 4)):
        super().__init__()
        width = inputs // len(sizes)
        self.stages = nn.ModuleList()
        for size in sizes:
            self.stages.append(nn.Sequential(nn.AdaptiveAvgPool2d(size), nn.Conv2d(inputs, width, 1, bias=False), nn.ReLU()))
        self.outputs = inputs + width * len(sizes)

    def forward(self, x):
        pooled = [F.interpolate(stage(x), size=x.shape[2:], mode="bilinear", align_corners=False) for stage in self.stages]
        return torch.cat([x] + pooled, dim=1)


class PSPNet(nn.Module):
    def __init__(self, classes=3):
        super().__init__()
        backbone = torchvision.models.resnet50(zero_init_residual=True, replace_stride_with_dilation=[False, True, True])
        self.stem = nn.Sequential(backbone.conv1, backbone.bn1, backbone.relu, backbone.maxpool)
        self.layer1 = backbone.layer1
        self.layer2 = backbone.layer2
        self.layer3 = backbone.layer3
        self.layer4 = backbone.layer4
        self.pyramid = PyramidPooling(2048)
        self.head = nn.Conv2d(self.pyramid.outputs, classes, 1)
        self.middle = nn.Conv2d(1024, classes, 1)

    def forward(self, x):
        size = x.shape[2:]
        third = self.layer3(self.layer2(self.layer1(self.stem(x))))
        out = self.head(self.pyramid(self.layer4(third)))
        out = F.interpolate(out, size=size, mode="bilinear", align_corners=False)
        middle = F.interpolate(self.middle(third), size=size, mode="bilinear", align_corners=False)
        return out, middle


def build():
    return PSPNet()


def train(model, folder):
    loader = DataLoader(Squares(80, 64, masks=True), batch_size=8)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.00003, momentum=0.9, weight_decay=1e-4)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: (1 - step / 20) ** 0.9)
    losses = []
    model.train()
    for epoch in range(2):
        for images, masks in loader:
            optimizer.zero_grad()
            out, middle = model(images)
            loss = criterion(out, masks) + 0.4 * criterion(middle, masks)
            loss.backward()
            optimizer.step()
            scheduler.step()
            losses.append(loss.item())
        torch.save(model.state_dict(), os.path.join(folder, "pspnet.ckpt"))
        model.load_state_dict(torch.load(os.path.join(folder, "pspnet.ckpt")))
    return losses
