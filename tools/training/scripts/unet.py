"""U-Net: a mask for each image, the overlap in the loss, and how much of each batch is right."""

import os

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader

from images import Squares


class DoubleConv(nn.Sequential):
    def __init__(self, inputs, outputs):
        super().__init__(
            nn.Conv2d(inputs, outputs, 3, padding=1),
            nn.BatchNorm2d(outputs),
            nn.ReLU(inplace=True),
            nn.Conv2d(outputs, outputs, 3, padding=1),
            nn.BatchNorm2d(outputs),
            nn.ReLU(inplace=True),
        )


class UNet(nn.Module):
    def __init__(self, classes=3, width=16):
        super().__init__()
        self.enter = DoubleConv(3, width)
        self.down1 = DoubleConv(width, width * 2)
        self.down2 = DoubleConv(width * 2, width * 4)
        self.pool = nn.MaxPool2d(2)
        self.up1 = nn.ConvTranspose2d(width * 4, width * 2, 2, stride=2)
        self.join1 = DoubleConv(width * 4, width * 2)
        self.up2 = nn.ConvTranspose2d(width * 2, width, 2, stride=2)
        self.join2 = DoubleConv(width * 2, width)
        self.leave = nn.Conv2d(width, classes, 1)

    def forward(self, x):
        first = self.enter(x)
        second = self.down1(self.pool(first))
        third = self.down2(self.pool(second))
        x = self.join1(torch.cat([self.up1(third), second], dim=1))
        x = self.join2(torch.cat([self.up2(x), first], dim=1))
        return self.leave(x)


def dice_loss(logits, masks):
    wanted = F.one_hot(masks, 3).permute(0, 3, 1, 2).float()
    found = torch.softmax(logits, dim=1)
    overlap = (wanted * found).sum(dim=(0, 2, 3))
    return 1 - (2 * overlap / ((wanted + found).sum(dim=(0, 2, 3)) + 1e-6)).mean()


def build():
    return UNet()


def train(model, folder):
    loader = DataLoader(Squares(40, 32, masks=True), batch_size=4)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=1e-2)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.97)
    losses, right = [], []
    model.train()
    for epoch in range(2):
        for images, masks in loader:
            optimizer.zero_grad()
            logits = model(images)
            loss = criterion(logits, masks)
            loss = loss + 0.5 * dice_loss(logits, masks)
            loss.backward()
            optimizer.step()
            scheduler.step()
            losses.append(loss.item())
            right.append((logits.argmax(dim=1) == masks).float().mean().item())
        torch.save(model.state_dict(), os.path.join(folder, "unet.ckpt"))
        model.load_state_dict(torch.load(os.path.join(folder, "unet.ckpt")))
    print("right:", sum(right) / len(right))
    return losses
