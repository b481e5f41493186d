"""Trains the pair tower:

    python -m training.pairs_train SHARED_FOLDER E5.safetensors OUT_FOLDER --news NEWS_PAIRS.jsonl…
        [--written PAIRS.jsonl…] [--from TRAINED.pt] [--older 0.3] [--epochs 3] [--steps N] [--end N]
        [--rate 1e-4] [--sets fever,paws] [--without written,news]

NEWS_PAIRS is what training/news-pairs.ts writes; --written adds files of written claims to those of SHARED_FOLDER.
--from goes on from a trained tower, with `--older` of the usual share of the corpora that are neither. --steps ends the
run earlier, with rates as if it went on, --end with rates that have fallen to nothing; last.pt is what it leaves.
Resumable: state is kept in OUT_FOLDER every few minutes, and the same command goes on from it. Seeds are fixed; figures
on dev are printed by pairs_dev.py.
"""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel

from .encoder import pretrained
from .pairs_data import (
    LABELS,
    MORE,
    SETS,
    Group,
    Item,
    Likeness,
    batched,
    epoch_items,
    groups_of,
    likenesses_of,
    padded,
    records_of,
    written_of,
)
from .pairs_tower import PairTower
from .pieces_table import PAIRS_TABLE, TEXT_TABLE, VOCABULARY, package_folder, read_table
from .text import Pieces

SEED = 20261128
PAIRS, ALIKE, HELD, NEAR = 32, 10, 10, 10
"""In a step: sequences of pairs, pairs of the STS benchmark, claims held to the teacher's vectors, pairs of news."""
VECTORS_EVERY, VECTOR_PIECES = 8, 48
"""Steps, and pieces of a claim: at every fourth step and with whole claims the vectors took more than half of the time.
Short rows of attention are faster by plain products than by the fused kernel, whose backward pass is slow."""
LIKENESS, HOLDING, NEARNESS = 8.0, 12.0, 0.5
"""Weights of the losses of vectors."""
STEEP, LEVEL = 10.0, 0.4
"""How a cosine of two claims of an article becomes the probability that they are related."""
SMOOTHING = 0.05
AVERAGE = 0.998
"""Of the weights that are kept, a moving average of those that are trained."""
SAVE_EVERY = 180
"""Seconds."""


def pair_loss(logits: Tensor, items: list[Item]) -> Tensor:
    """The weighted mean of how unlikely the allowed labels are."""
    logs = F.log_softmax(logits.float(), dim=-1)
    allowed = torch.tensor([[label in item.allowed for label in LABELS] for item in items])
    weights = torch.tensor([item.weight for item in items])
    missed = -logs.masked_fill(~allowed, float("-inf")).logsumexp(dim=-1)
    losses = (1 - SMOOTHING) * missed - SMOOTHING * logs.mean(dim=-1)
    return (losses * weights).sum() / weights.sum()


@dataclass(frozen=True)
class Told:
    """What there is to learn from."""

    shared: Path
    news: list[Path]
    written: list[Path]
    sets: list[str]
    without: frozenset[str]
    older: float
    """Share of what an epoch usually takes of the other corpora."""


class Run:
    def __init__(self, told: Told, e5: Path, start: Path | None, out: Path, epochs: int, steps: int | None, end: int | None, rate: float, layers: int) -> None:
        data = told.shared / "data"
        self.out, self.epochs, self.older = out, epochs, told.older
        self.pieces = Pieces(VOCABULARY)
        self.records = records_of(data, "train", self.pieces, told.sets)
        if "written" not in told.without:
            self.records += written_of([data / "written-claims.train.jsonl", *told.written], self.pieces)
        self.groups = [] if "news" in told.without else groups_of(told.news, self.pieces)
        self.alike = likenesses_of(data, "train", self.pieces)
        self.table, self.teacher_table = read_table(PAIRS_TABLE), read_table(TEXT_TABLE)
        torch.manual_seed(SEED)
        self.model, self.average = PairTower(pretrained(e5, layers)), PairTower(pretrained(e5, layers)).eval()
        if start is not None:
            self.model.load_state_dict(torch.load(start, weights_only=True))
        self.average.load_state_dict(self.model.state_dict())
        self.teacher = PairTower(pretrained(package_folder() / "model.safetensors")).eval()
        encoder = list(self.model.encoder.parameters())
        heads = [*self.model.joined.parameters(), *self.model.labels.parameters()]
        groups = [
            {"params": encoder, "top": rate},
            {"params": heads, "top": rate * 5},
            {"params": list(self.model.signs.parameters()), "top": rate * 30, "weight_decay": 0.0},
        ]
        self.optimizer = torch.optim.AdamW(groups, lr=rate, weight_decay=0.01)
        self.epoch, self.batch, self.step = 0, 0, 0
        whole = sum(len(self.epoch_batches(epoch)) for epoch in range(self.epochs))
        self.total = whole if end is None else min(whole, end)
        self.last = self.total if steps is None else steps

    def epoch_batches(self, epoch: int) -> list[list[Item]]:
        rng = random.Random(SEED + epoch)
        return batched(epoch_items(self.records, self.groups, self.older, self.pieces, rng), PAIRS, rng)

    @staticmethod
    def vectors_of(model: PairTower, table: Tensor, claims: list[list[int]]) -> Tensor:
        rows = padded([(claim[:VECTOR_PIECES], []) for claim in claims])
        return model(table[rows.ids], rows.segments, rows.mask)[1].float()

    def vector_loss(self, rng: random.Random) -> Tensor:
        """Cosines as people judged them; claims where MiniLM's vectors of sentences have them; and claims of an article
        that are related nearer than those that are not."""
        alike: list[Likeness] = rng.sample(self.alike, ALIKE)
        news = [self.near_pair(rng) for _ in range(NEAR)] if self.groups else []
        held = [rng.choice([record.a, record.b]) for record in rng.sample(self.records, HELD)]
        claims = [pair.a for pair in alike] + [pair.b for pair in alike] + held
        claims += [a for a, _, _ in news] + [b for _, b, _ in news]
        vectors = self.vectors_of(self.model, self.table, claims)
        with torch.no_grad():
            before = self.vectors_of(self.teacher, self.teacher_table, claims)
        cosines = (vectors[:ALIKE] * vectors[ALIKE : 2 * ALIKE]).sum(dim=-1)
        judged = F.mse_loss(cosines, torch.tensor([pair.score for pair in alike]))
        loss = LIKENESS * judged + HOLDING * (1 - (vectors * before).sum(dim=-1)).mean()
        if not news:
            return loss
        one, other = vectors[-2 * NEAR : -NEAR], vectors[-NEAR:]
        logits = STEEP * ((one * other).sum(dim=-1) - LEVEL)
        return loss + NEARNESS * F.binary_cross_entropy_with_logits(logits, torch.tensor([float(near) for _, _, near in news]))

    def near_pair(self, rng: random.Random) -> tuple[list[int], list[int], bool]:
        """Two claims of a group, and whether they are related; every second time they are."""
        group: Group = rng.choice(self.groups)
        related = bool(group.related) and rng.random() < 0.5
        pair = rng.choice(group.related if related else group.others)
        return group.claims[pair.a].told, group.claims[pair.b].told, related

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
            signs = self.model.signs(torch.tensor([item.signs for item in items]))
            labels = pair_loss(logits.float() + signs.float(), items)
            vectors = self.vector_loss(rng) if self.step % VECTORS_EVERY == 0 else torch.zeros(())
        (labels + vectors).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        kept = min(AVERAGE, self.step / (self.step + 10))
        with torch.no_grad():
            for mean, now in zip(self.average.parameters(), self.model.parameters()):
                mean.lerp_(now, 1 - kept)
        return labels.item(), vectors.item()

    def save(self) -> None:
        state = {
            "model": self.model.state_dict(),
            "average": self.average.state_dict(),
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
            self.average.load_state_dict(state["average"])
            self.optimizer.load_state_dict(state["optimizer"])
            torch.set_rng_state(state["random"])
            self.epoch, self.batch, self.step = state["at"]

    def train(self) -> None:
        saved, started, first, said = time.time(), time.time(), self.step, []
        while self.epoch < self.epochs and self.step < self.last:
            order = self.epoch_batches(self.epoch)
            while self.batch < len(order) and self.step < self.last:
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
            if self.batch == len(order):
                self.epoch, self.batch = self.epoch + 1, 0
            self.save()
        torch.save(self.average.state_dict(), self.out / "last.pt")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("shared", type=Path)
    options.add_argument("e5", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--news", type=Path, nargs="+", required=True)
    options.add_argument("--written", type=Path, nargs="*", default=[])
    options.add_argument("--sets", default=",".join([*SETS, *MORE]))
    options.add_argument("--without", default="")
    options.add_argument("--from", dest="start", type=Path)
    options.add_argument("--older", type=float, default=1.0)
    options.add_argument("--epochs", type=int, default=3)
    options.add_argument("--steps", type=int)
    options.add_argument("--end", type=int)
    options.add_argument("--layers", type=int, default=6)
    options.add_argument("--rate", type=float, default=1e-4)
    options.add_argument("--threads", type=int, default=2)
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    told = Told(given.shared, given.news, given.written, given.sets.split(","), frozenset(filter(None, given.without.split(","))), given.older)
    run = Run(told, given.e5, given.start, given.out, given.epochs, given.steps, given.end, given.rate, given.layers)
    run.resume()
    run.train()


if __name__ == "__main__":
    main()
