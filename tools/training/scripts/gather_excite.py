"""Gather-Excite in a residual network: what a wide view gathers weighs each place."""

import os

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader

from images import Squares


class GatherExcite(nn.Module):
    def __init__(self, channels, extent):
        super().__init__()
        steps, size = [], extent
        while size > 1:
            steps += [nn.Conv2d(channels, channels, 3, stride=2, padding=1, groups=channels, bias=False), nn.BatchNorm2d(channels)]
            size //= 2
            if size > 1:
                steps.append(nn.ReLU())
        self.gather = nn.Sequential(*steps)
        self.excite = nn.Sequential(nn.Conv2d(channels, channels // 4, 1), nn.ReLU(), nn.Conv2d(channels // 4, channels, 1))

    def forward(self, x):
        gathered = self.excite(self.gather(x))
        return x * torch.sigmoid(F.interpolate(gathered, size=x.shape[-2:], mode="nearest"))


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride, extent):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.ge = GatherExcite(outputs, extent)
        self.shortcut = None
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        shortcut = x if self.shortcut is None else self.shortcut(x)
        x = F.relu(self.bn1(self.conv1(x)))
        x = self.ge(self.bn2(self.conv2(x)))
        return F.relu(x + shortcut)


class Network(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        self.stem = nn.Conv2d(3, 16, 3, padding=1)
        self.blocks = nn.Sequential(Block(16, 16, 1, 4), Block(16, 32, 2, 4), Block(32, 64, 2, 8))
        self.head = nn.Linear(64, classes)

    def forward(self, x):
        return self.head(self.blocks(self.stem(x)).mean(dim=(2, 3)))


def build():
    return Network()


def train(model, folder):
    loader = DataLoader(Squares(80, 32), batch_size=8)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=3e-4, weight_decay=1e-4)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0=10)
    losses = []
    model.train()
    for epoch in range(2):
        for images, labels in loader:
            optimizer.zero_grad()
            outputs = model(images)
            loss = criterion(outputs, labels)
            if not torch.isfinite(loss):
                raise ValueError("the loss is no number")
            loss.backward()
            optimizer.step()
            scheduler.step()
            losses.append(loss.item())
        torch.save(model.state_dict(), os.path.join(folder, "gather_excite.ckpt"))
        model.load_state_dict(torch.load(os.path.join(folder, "gather_excite.ckpt")))
    return losses
