"""DenseNet-121: Adam with its own kind of weight decay, an exponential schedule, in a class."""

import os

import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

from images import Squares


def build():
    return torchvision.models.densenet121(num_classes=10)


class Trainer:
    def __init__(self, model, rate=1e-5):
        self.model = model
        self.criterion = nn.CrossEntropyLoss()
        self.optimizer = torch.optim.Adam(model.parameters(), lr=rate, weight_decay=1e-4)
        self.scheduler = torch.optim.lr_scheduler.ExponentialLR(self.optimizer, gamma=0.9)

    def train_step(self, images, labels):
        self.optimizer.zero_grad()
        logits = self.model(images)
        loss = self.criterion(logits, labels)
        loss.backward()
        self.optimizer.step()
        return loss.item()

    def save(self, path):
        torch.save(self.model.state_dict(), path)

    def load(self, path):
        self.model.load_state_dict(torch.load(path))


def train(model, folder):
    model.train()
    trainer = Trainer(model)
    loader = DataLoader(Squares(160, 64), batch_size=16)
    losses = []
    for epoch in range(2):
        for images, labels in loader:
            losses.append(trainer.train_step(images, labels))
        trainer.scheduler.step()
        trainer.save(os.path.join(folder, "densenet121.ckpt"))
        trainer.load(os.path.join(folder, "densenet121.ckpt"))
    return losses
