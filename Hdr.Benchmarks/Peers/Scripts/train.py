"""Trains the report's network with PyTorch. usage: python3 train.py FOLDER (with MNIST's four files) float32|bfloat16

bfloat16 is PyTorch's own autocast, with channels last, which is several times as fast as without.

Answers each line of its input with one line:
  version        PyTorch's version
  steps COUNT    seconds that COUNT steps took
  epochs COUNT   begins anew from seed 1, trains, and gives the share of the test images read rightly
  seed NUMBER    the seed that epochs begins from; gives it back
"""
import gzip
import os
import sys
import time

import torch
from torch import nn

BATCH_SIZE = 32


def read(folder, name, header, shape):
    with gzip.open(os.path.join(folder, name)) as file:
        return torch.frombuffer(bytearray(file.read()[header:]), dtype=torch.uint8).reshape(shape)


def create_network():
    return nn.Sequential(nn.Conv2d(1, 64, 3), nn.ReLU(), nn.Conv2d(64, 32, 3), nn.ReLU(), nn.Flatten(), nn.Linear(32 * 24 * 24, 10))


class Training:
    """A network with its optimizer, on a resident tensor."""

    def __init__(self, images, labels, seed, arithmetic):
        torch.manual_seed(seed)
        self.images, self.labels = images, labels
        self.arithmetic = arithmetic
        self.network = create_network()
        if arithmetic == "bfloat16":
            self.network = self.network.to(memory_format=torch.channels_last)
        self.optimizer = torch.optim.Adam(self.network.parameters())
        self.order = torch.randperm(len(labels))
        self.place = 0

    def run(self, steps):
        for _ in range(steps):
            if self.place + BATCH_SIZE > len(self.order):
                self.order, self.place = torch.randperm(len(self.labels)), 0
            batch = self.order[self.place:self.place + BATCH_SIZE]
            self.place += BATCH_SIZE
            loss = nn.functional.cross_entropy(self.logits(self.images[batch]), self.labels[batch])
            self.optimizer.zero_grad(set_to_none=True)
            loss.backward()
            self.optimizer.step()

    def logits(self, images):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.arithmetic == "bfloat16"):
            return self.network(images).float()

    def accuracy(self, images, labels):
        with torch.no_grad():
            right = sum((self.logits(part).argmax(1) == truth).sum().item() for part, truth in zip(images.split(500), labels.split(500)))
        return right / len(labels)


def main():
    torch.set_num_threads(os.cpu_count())
    folder, arithmetic, seed = sys.argv[1], sys.argv[2], 1
    images = read(folder, "train-images-idx3-ubyte.gz", 16, (-1, 1, 28, 28)).float() / 255
    labels = read(folder, "train-labels-idx1-ubyte.gz", 8, (-1,)).long()
    training = Training(images, labels, seed, arithmetic)
    for line in sys.stdin:
        command, _, argument = line.strip().partition(" ")
        if command == "version":
            print(f"PyTorch {torch.__version__}", flush=True)
        elif command == "steps":
            start = time.perf_counter()
            training.run(int(argument))
            print(time.perf_counter() - start, flush=True)
        elif command == "seed":
            seed = int(argument)
            print(seed, flush=True)
        elif command == "epochs":
            training = Training(images, labels, seed, arithmetic)
            training.run(int(argument) * (len(labels) // BATCH_SIZE))
            test_images = read(folder, "t10k-images-idx3-ubyte.gz", 16, (-1, 1, 28, 28)).float() / 255
            print(training.accuracy(test_images, read(folder, "t10k-labels-idx1-ubyte.gz", 8, (-1,)).long()), flush=True)


main()
