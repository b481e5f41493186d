"""Trains the pair tower:

    python -m training.pairs_train SHARED_FOLDER OUT_FOLDER [--epochs 3] [--order-epochs 5] [--rate 1e-4]

After the first epoch come epochs of PAWS alone: the encoder was made to tell which words a sentence holds and has to
learn that their order counts, which it does suddenly, in the third to fifth, and among other pairs not at all.
Resumable: state is kept in OUT_FOLDER every few minutes, and the same command goes on from it. Seeds are fixed; figures
on dev are printed by pairs_dev.py.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel

from .encoder import pretrained
from .pairs_data import (
    LABELS,
    Item,
    Likeness,
    articles_of,
    batched,
    epoch_items,
    likenesses_of,
    order_epoch_items,
    padded,
    records_of,
)
from .pairs_tower import PairTower
from .pieces_table import package_folder, read_table
from .text import Pieces

SEED = 20261124
PAIRS, ALIKE, HELD = 32, 8, 16
"""In a step: sequences of pairs, pairs of the STS benchmark, single claims held to the unmodified encoder."""
VECTORS_EVERY = 4
"""Steps; short rows of attention are faster by plain products than by the fused kernel, whose backward pass is slow."""
LIKENESS, HOLDING = 8.0, 16.0
"""Weights of the losses of vectors."""
SMOOTHING = 0.05
SAVE_EVERY = 180
"""Seconds."""


def pair_loss(logits: Tensor, items: list[Item]) -> Tensor:
    """The weighted mean of what each item asks of its sequence's logits."""
    logs = F.log_softmax(logits.float(), dim=-1)
    losses = [item.weight * item_loss(row, item) for row, item in zip(logs, items)]
    return torch.stack(losses).sum() / sum(item.weight for item in items)


def item_loss(row: Tensor, item: Item) -> Tensor:
    if item.goal == "label":
        return -(1 - SMOOTHING) * row[item.target] - SMOOTHING * row.mean()
    yes = row[LABELS.index(item.goal)]
    no = torch.log1p(-yes.exp() * 0.999)
    kept = 1 - SMOOTHING if item.target else SMOOTHING
    return -kept * yes - (1 - kept) * no


class Run:
    def __init__(self, shared: Path, out: Path, order_epochs: int, epochs: int, rate: float) -> None:
        self.out, self.order_epochs, self.epochs = out, order_epochs, order_epochs + epochs
        self.pieces = Pieces(package_folder() / "vocab.txt")
        self.records = records_of(shared / "data", "train", self.pieces)
        self.articles = articles_of(shared / "data", self.pieces)
        self.alike = likenesses_of(shared / "data", "train", self.pieces)
        self.table = read_table()
        torch.manual_seed(SEED)
        self.model = PairTower(pretrained(package_folder()))
        self.teacher = PairTower(pretrained(package_folder())).eval()
        encoder = list(self.model.encoder.parameters())
        heads = [*self.model.joined.parameters(), *self.model.labels.parameters()]
        groups = [{"params": encoder, "top": rate}, {"params": heads, "top": rate * 5}]
        self.optimizer = torch.optim.AdamW(groups, lr=rate, weight_decay=0.01)
        self.epoch, self.batch, self.step = 0, 0, 0
        self.total = sum(len(self.epoch_batches(epoch)) for epoch in range(self.epochs))

    def epoch_batches(self, epoch: int) -> list[list[Item]]:
        rng = random.Random(SEED + epoch)
        if 0 < epoch <= self.order_epochs:
            return batched(order_epoch_items(self.records, self.pieces, rng), PAIRS, rng)
        return batched(epoch_items(self.records, self.articles, self.pieces, rng), PAIRS, rng)

    def vectors_of(self, model: PairTower, claims: list[list[int]]) -> Tensor:
        rows = padded([(claim[:94], []) for claim in claims])
        return model(self.table[rows.ids], rows.segments, rows.mask)[1].float()

    def vector_loss(self, rng: random.Random) -> Tensor:
        """Cosines as people judged them, and claims where the unmodified encoder has them."""
        alike: list[Likeness] = rng.sample(self.alike, ALIKE)
        held = [rng.choice([record.a, record.b]) for record in rng.sample(self.records, HELD // 2)]
        held += [rng.choice(article).ids for article in rng.sample(self.articles, HELD // 2) if article]
        claims = [pair.a for pair in alike] + [pair.b for pair in alike] + held
        vectors = self.vectors_of(self.model, claims)
        with torch.no_grad():
            before = self.vectors_of(self.teacher, claims)
        cosines = (vectors[:ALIKE] * vectors[ALIKE : 2 * ALIKE]).sum(dim=-1)
        judged = F.mse_loss(cosines, torch.tensor([pair.score for pair in alike]))
        return LIKENESS * judged + HOLDING * (1 - (vectors * before).sum(dim=-1)).mean()

    def learn(self, items: list[Item]) -> tuple[float, float]:
        self.model.train()
        warm = int(0.06 * self.total)
        share = min((self.step + 1) / warm, (self.total - self.step) / (self.total - warm))
        for group in self.optimizer.param_groups:
            group["lr"] = group["top"] * share
        rng = random.Random(SEED + self.step)
        with torch.autocast("cpu", dtype=torch.bfloat16), sdpa_kernel(SDPBackend.MATH):
            rows = padded([item.sequence for item in items])
            logits, _ = self.model(self.table[rows.ids], rows.segments, rows.mask)
            labels = pair_loss(logits, items)
            vectors = self.vector_loss(rng) if self.step % VECTORS_EVERY == 0 else torch.zeros(())
        (labels + vectors).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        return labels.item(), vectors.item()

    def save(self) -> None:
        state = {
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "random": torch.get_rng_state(),
            "at": (self.epoch, self.batch, self.step),
        }
        torch.save(state, self.out / "state.tmp")
        (self.out / "state.tmp").rename(self.out / "state.pt")

    def resume(self) -> None:
        path = self.out / "state.pt"
        if path.exists():
            state = torch.load(path, weights_only=False)
            self.model.load_state_dict(state["model"])
            self.optimizer.load_state_dict(state["optimizer"])
            torch.set_rng_state(state["random"])
            self.epoch, self.batch, self.step = state["at"]

    def train(self) -> None:
        saved, started, first, said = time.time(), time.time(), self.step, []
        while self.epoch < self.epochs:
            order = self.epoch_batches(self.epoch)
            while self.batch < len(order):
                said.append(self.learn(order[self.batch]))
                self.batch += 1
                if self.step % 50 == 0:
                    labels, vectors = (sum(losses) / len(said) for losses in zip(*said))
                    pace = (time.time() - started) / (self.step - first)
                    print(f"{self.step}/{self.total} {pace:.2f} s a step; labels {labels:.3f} vectors {vectors:.3f}", flush=True)
                    said = []
                if time.time() - saved > SAVE_EVERY:
                    self.save()
                    saved = time.time()
            self.epoch, self.batch = self.epoch + 1, 0
            self.save()
            torch.save(self.model.state_dict(), self.out / f"epoch-{self.epoch}.pt")
        torch.save(self.model.state_dict(), self.out / "final.pt")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("shared", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--epochs", type=int, default=3)
    options.add_argument("--order-epochs", type=int, default=5)
    options.add_argument("--rate", type=float, default=1e-4)
    options.add_argument("--threads", type=int, default=2)
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    run = Run(given.shared, given.out, given.order_epochs, given.epochs, given.rate)
    run.resume()
    run.train()


if __name__ == "__main__":
    main()
