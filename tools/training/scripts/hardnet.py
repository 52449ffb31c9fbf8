"""HarDNet, a small one: layers that are joined to those a power of two before them."""

import os

import torch
from torch import nn
from torch.utils.data import DataLoader

from images import Squares


def conv(inputs, outputs, kernel=3, stride=1):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU6(inplace=True),
    )


class HarDBlock(nn.Module):
    def __init__(self, inputs, growth, factor, layers):
        super().__init__()
        self.links = []
        self.layers = nn.ModuleList()
        self.outputs = 0
        channels = [inputs]
        for index in range(1, layers + 1):
            links = [index - 2**power for power in range(10) if index % 2**power == 0 and index >= 2**power]
            width = int(int(growth * factor ** (len(links) - 1) + 1) / 2) * 2
            self.layers.append(conv(sum(channels[link] for link in links), width))
            self.links.append(links)
            channels.append(width)
            if index % 2 == 1 or index == layers:
                self.outputs += width

    def forward(self, x):
        outputs = [x]
        for layer, links in zip(self.layers, self.links):
            joined = torch.cat([outputs[link] for link in links], dim=1) if len(links) > 1 else outputs[links[0]]
            outputs.append(layer(joined))
        kept = [output for index, output in enumerate(outputs) if index % 2 == 1 or (index == len(outputs) - 1 and index > 0)]
        return torch.cat(kept, dim=1)


class HarDNet(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        first, second = HarDBlock(32, 10, 1.7, 4), None
        self.stem = nn.Sequential(conv(3, 16, stride=2), conv(16, 32))
        self.first = first
        self.between = nn.Sequential(conv(first.outputs, 64, kernel=1), nn.MaxPool2d(2))
        second = HarDBlock(64, 16, 1.7, 8)
        self.second = second
        self.last = conv(second.outputs, 128, kernel=1)
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.head = nn.Linear(128, classes)

    def forward(self, x):
        x = self.between(self.first(self.stem(x)))
        x = self.pool(self.last(self.second(x)))
        return self.head(torch.flatten(x, 1))


def build():
    return HarDNet()


def train(model, folder):
    loader = DataLoader(Squares(40, 32), batch_size=4)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9, weight_decay=5e-4)
    scheduler = torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters=20, power=0.9)
    losses = []
    model.train()
    for epoch in range(2):
        for images, labels in loader:
            loss = criterion(model(images), labels)
            loss.backward()
            nn.utils.clip_grad_value_(model.parameters(), clip_value=0.5)
            optimizer.step()
            optimizer.zero_grad()
            scheduler.step()
            losses.append(loss.item())
        torch.save(model.state_dict(), os.path.join(folder, "hardnet.ckpt"))
        model.load_state_dict(torch.load(os.path.join(folder, "hardnet.ckpt")))
    return losses
