"""MobileNetV2: Nesterov's momentum, a cosine schedule by steps."""

import os

import timm
import torch
from timm.models._efficientnet_blocks import InvertedResidual
from torch import nn, optim
from torch.utils.data import DataLoader

from images import Squares


def build():
    model = timm.create_model("mobilenetv2_100", pretrained=False, num_classes=10, drop_rate=0.0)
    for block in model.modules():
        if isinstance(block, InvertedResidual) and block.has_skip and isinstance(block.bn3, nn.BatchNorm2d):
            nn.init.zeros_(block.bn3.weight)  # residual branches begin with zero: rounding does not grow through them
    nn.init.normal_(model.classifier.weight, std=0.01)
    return model


def train_epoch(model, loader, criterion, optimizer, scheduler):
    model.train()
    losses = []
    for batch in loader:
        inputs, targets = batch
        loss = criterion(model(inputs), targets)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        scheduler.step()
        losses.append(loss.item())
    return losses


def train(model, folder):
    loader = DataLoader(Squares(160, 96), batch_size=16)
    optimizer = optim.SGD(model.parameters(), lr=0.0003, momentum=0.9, weight_decay=4e-5, nesterov=True)
    scheduler = optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=20, eta_min=1e-5)
    criterion = nn.CrossEntropyLoss(label_smoothing=0.1)
    path = os.path.join(folder, "mobilenetv2.ckpt")
    losses = train_epoch(model, loader, criterion, optimizer, scheduler)
    torch.save(model.state_dict(), path)
    model.load_state_dict(torch.load(path))
    losses += train_epoch(model, loader, criterion, optimizer, scheduler)
    return losses
