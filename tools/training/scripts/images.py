"""Small images that everyone makes alike: a bright square on noise, in one of ten places."""

import numpy as np
from torch.utils.data import Dataset


class Squares(Dataset):
    """Images and the number of the place; with `masks`, where the square is."""

    def __init__(self, count, size, masks=False):
        random = np.random.default_rng(20161129)
        self.images = random.normal(0.0, 0.5, (count, 3, size, size)).astype("float32")
        self.labels = np.arange(count) * 7 % 10
        self.masks = np.zeros((count, size, size), "int64") if masks else None
        side = size // 4
        for index, label in enumerate(self.labels):
            top, left = label // 4 * side, label % 4 * side
            self.images[index, :, top : top + side, left : left + side] += 1.5
            if masks:
                self.masks[index, top : top + side, left : left + side] = 1 + label % 2

    def __getitem__(self, index):
        if self.masks is not None:
            return self.images[index], self.masks[index]
        return self.images[index], self.labels[index]

    def __len__(self):
        return len(self.images)
