"""Trains the text tower:

    python -m training.text_train SHARED_FOLDER OUT_FOLDER [--epochs 4] [--without gum:names,ewt]

Resumable: state is kept in OUT_FOLDER every few minutes, and the same command goes on from it. Seeds are
fixed; figures on dev are printed after every epoch.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch

from .data import Example, training_examples
from .encoder import pretrained
from .pieces_table import package_folder, read_table
from .samples import Batch, Sampler, batches, collate
from .text import Pieces
from .text_dev import dev_examples, figures
from .text_losses import WEIGHTS, losses
from .text_tower import TextTower

SEED = 20261124
DECAY = 0.998
"""Of the running average of weights that is kept as the result."""
SAVE_EVERY = 180
"""Seconds."""


def name_pool(examples: list[Example]) -> list[str]:
    """Words of people's names in the world's news, else in whatever there is, to put in the place of others."""
    news = [example for example in examples if example.corpus == "worldwide"]
    return sorted({word for example in news or examples for word in example.people})


def groups(model: TextTower, rate: float) -> list[dict]:
    encoder = [p for name, p in model.named_parameters() if name.startswith("encoder")]
    rest = [p for name, p in model.named_parameters() if not name.startswith("encoder")]
    return [
        {"params": encoder, "lr": rate, "top": rate, "weight_decay": 0.01},
        {"params": rest, "lr": rate * 10, "top": rate * 10, "weight_decay": 0.0},
    ]


def step_loss(model: TextTower, table: torch.Tensor, batch: Batch) -> tuple[torch.Tensor, dict[str, float]]:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = model.states(table[batch.ids], batch.shapes, batch.mask).flatten(0, 1)
        total, parts = torch.zeros(()), {}
        for sample, place in zip(batch.samples, batch.places):
            for name, loss in losses(model, sample, states[place]).items():
                total = total + WEIGHTS[name] * loss.float()
                parts[name] = parts.get(name, 0.0) + loss.item()
    return total / 128, parts


class Run:
    def __init__(self, out: Path, epochs: int, rate: float, examples: list[Example]) -> None:
        self.out, self.epochs = out, epochs
        self.pieces = self.pieces_of()
        self.examples = examples
        self.sampler = Sampler(self.pieces, name_pool(self.examples))
        self.table = read_table()
        torch.manual_seed(SEED)
        self.model = TextTower(pretrained(package_folder() / "model.safetensors"))
        self.average = TextTower(pretrained(package_folder() / "model.safetensors"))
        self.average.load_state_dict(self.model.state_dict())
        self.optimizer = torch.optim.AdamW(groups(self.model, rate), betas=(0.9, 0.98), eps=1e-6)
        self.epoch, self.batch, self.step = 0, 0, 0
        self.total = epochs * len(self.epoch_batches(0))

    @staticmethod
    def pieces_of() -> Pieces:
        return Pieces(package_folder() / "vocab.txt")

    def epoch_batches(self, epoch: int) -> list:
        rng = random.Random(SEED + epoch)
        samples = [s for example in self.examples for s in self.sampler.samples(example, rng)]
        return batches(samples, rng)

    def rate_at(self, step: int) -> float:
        warm = max(1, int(0.06 * self.total))
        return min(step / warm, max(0.0, (self.total - step) / (self.total - warm)))

    def save(self) -> None:
        state = {
            "model": self.model.state_dict(),
            "average": self.average.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "at": (self.epoch, self.batch, self.step),
        }
        torch.save(state, self.out / "state.tmp")
        (self.out / "state.tmp").rename(self.out / "state.pt")

    def resume(self) -> None:
        path = self.out / "state.pt"
        if path.exists():
            state = torch.load(path, weights_only=False)
            self.model.load_state_dict(state["model"])
            self.average.load_state_dict(state["average"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.epoch, self.batch, self.step = state["at"]

    def learn(self, batch: Batch) -> dict[str, float]:
        self.model.train()
        for group in self.optimizer.param_groups:
            group["lr"] = group["top"] * self.rate_at(self.step + 1)
        loss, parts = step_loss(self.model, self.table, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        decay = min(DECAY, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for kept, new in zip(self.average.parameters(), self.model.parameters()):
                kept.lerp_(new, 1 - decay)
        return parts

    def train(self, dev: list[Example]) -> None:
        """Goes on to the end; figures on `dev` after every epoch."""
        saved, started, said = time.time(), time.time(), {}
        while self.epoch < self.epochs:
            torch.manual_seed(SEED + self.epoch)
            order = self.epoch_batches(self.epoch)
            while self.batch < len(order):
                for name, loss in self.learn(collate(order[self.batch])).items():
                    said[name] = said.get(name, 0.0) + loss
                self.batch += 1
                if self.step % 20 == 0:
                    spent = time.time() - started
                    print(f"{self.step}/{self.total} {spent:.0f} s", {k: round(v) for k, v in said.items()}, flush=True)
                    said = {}
                if time.time() - saved > SAVE_EVERY:
                    self.save()
                    saved = time.time()
            self.epoch, self.batch = self.epoch + 1, 0
            self.save()
            found = figures(self.average, self.table, dev)
            print(f"epoch {self.epoch}: {json.dumps(found)}", flush=True)
            torch.save(self.average.state_dict(), self.out / f"epoch-{self.epoch}.pt")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("shared", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--rate", type=float, default=1e-4)
    options.add_argument("--without", default="")
    options.add_argument("--threads", type=int, default=2)
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    random.seed(SEED)
    np.random.seed(SEED)
    without = frozenset(filter(None, given.without.split(",")))
    data, pieces = given.shared / "data", Run.pieces_of()
    run = Run(given.out, given.epochs, given.rate, training_examples(data, pieces, without))
    run.resume()
    run.train(dev_examples(data, pieces))


if __name__ == "__main__":
    main()
