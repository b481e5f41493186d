"""Measures the pair tower on dev, as source/analysis/claims/pairs.ts labels pairs, and searches its thresholds:

    python -m training.pairs_dev SHARED_FOLDER TRAINED.pt|pairs.onnx [--search]

Thresholds are one set for all sets of pairs. With --search they are also chosen on one half of each set and measured
on the other, both ways, which is what they are worth on pairs that chose nothing.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import Tensor

from .pairs_data import LABELS, SETS, Sequence, fitted, likenesses_of, padded, records_of
from .pieces_table import package_folder, read_table
from .text import Pieces

AIMS = {"fever": 0.76, "climate": 0.58, "emergent": 0.67, "numbers": 0.66, "paws": 0.82}
LEAST = {"fever": 0.66, "climate": 0.48, "emergent": 0.55, "numbers": 0.54, "paws": 0.68}
ENTAILS, CONTRADICTS, NEUTRAL = range(3)

HEARSAY = re.compile(
    r"\b(reportedly|allegedly|apparently|purportedly|supposedly|alleged|purported|supposed|suspected|unconfirmed"
    r"|rumou?rs?|rumou?red|claims|claimed|claiming|said to)\b|\?",
    re.IGNORECASE,
)
"""source/analysis/claims/hearsay.ts: from such a claim a plain one does not follow."""

Run = Callable[[list[Sequence]], tuple[np.ndarray, np.ndarray]]
"""Sequences → probabilities [n, 3] and vectors [n, 384]."""


@dataclass(frozen=True)
class Thresholds:
    contradicts: float
    """Of the mean of both orders."""
    forth: float
    """That b follows from a."""
    back: float
    """That a follows from b."""
    both: float
    """Of the lower of the two, from which they say the same."""
    like: float = 0.7
    """Of the cosine of their vectors, from which less is asked for that b follows from a:"""
    forth_if_like: float = 0.1


@dataclass(frozen=True)
class Measured:
    """Pairs of one set: probabilities of a before b, of b before a, cosines of their vectors, and gold classes."""

    forth: np.ndarray
    back: np.ndarray
    cosine: np.ndarray
    gold: np.ndarray

    def part(self, rows: np.ndarray) -> Measured:
        return Measured(self.forth[rows], self.back[rows], self.cosine[rows], self.gold[rows])


def in_torch(path: Path) -> Run:
    from .pairs_export import load_tower

    tower, table = load_tower(path), read_table()

    def run(sequences: list[Sequence]) -> tuple[np.ndarray, np.ndarray]:
        labels = np.zeros((len(sequences), 3), np.float32)
        vectors = np.zeros((len(sequences), 384), np.float32)
        order = sorted(range(len(sequences)), key=lambda at: sum(map(len, sequences[at])))
        for first in range(0, len(order), 32):
            rows = order[first : first + 32]
            batch = padded([sequences[at] for at in rows])
            with torch.no_grad():
                logits, found = tower(table[batch.ids], batch.segments, batch.mask)
            labels[rows], vectors[rows] = logits.softmax(-1).numpy(), found.numpy()
        return labels, vectors

    return run


def in_onnx(path: Path) -> Run:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    table = read_table()

    def one(sequence: Sequence) -> tuple[np.ndarray, np.ndarray]:
        row = padded([sequence])
        given: dict[str, Tensor] = {"pieces": table[row.ids], "segments": row.segments}
        labels, vector = session.run(None, {name: value.numpy() for name, value in given.items()})
        return labels[0], vector[0]

    def run(sequences: list[Sequence]) -> tuple[np.ndarray, np.ndarray]:
        found = [one(sequence) for sequence in sequences]
        return np.stack([labels for labels, _ in found]), np.stack([vector for _, vector in found])

    return run


def measured(run: Run, data: Path, pieces: Pieces) -> dict[str, Measured]:
    records = records_of(data, "dev", pieces)
    forth, _ = run([fitted(record.a, record.b) for record in records])
    back, _ = run([fitted(record.b, record.a) for record in records])
    hearsay = np.array([[bool(HEARSAY.search(words)) for words in record.texts] for record in records])
    forth[hearsay[:, 0] & ~hearsay[:, 1], ENTAILS] = 0
    back[hearsay[:, 1] & ~hearsay[:, 0], ENTAILS] = 0
    _, of_a = run([(record.a[:94], []) for record in records])
    _, of_b = run([(record.b[:94], []) for record in records])
    cosines = (of_a * of_b).sum(axis=1)
    found = {}
    for name in SETS:
        rows = [at for at, record in enumerate(records) if record.set == name]
        classes = ["paraphrase", "not-paraphrase"] if name == "paws" else LABELS
        gold = np.array([classes.index(records[at].label) for at in rows])
        found[name] = Measured(forth[rows], back[rows], cosines[rows], gold)
    return found


def said(pairs: Measured, at: Thresholds) -> tuple[np.ndarray, np.ndarray]:
    """What the thresholds say: classes, and whether both say the same."""
    contradicts = (pairs.forth[:, CONTRADICTS] + pairs.back[:, CONTRADICTS]) / 2 > at.contradicts
    forth, back = pairs.forth[:, ENTAILS], pairs.back[:, ENTAILS]
    repeats = ~contradicts & (np.minimum(forth, back) > at.both)
    asked = np.where(pairs.cosine > at.like, at.forth_if_like, at.forth)
    entails = ~contradicts & (repeats | (forth > asked) | (back > at.back))
    return np.where(contradicts, CONTRADICTS, np.where(entails, ENTAILS, NEUTRAL)), repeats


def figure(name: str, pairs: Measured, at: Thresholds) -> float:
    """Macro F1 over the gold classes; of paws the accuracy."""
    classes, repeats = said(pairs, at)
    if name == "paws":
        return float((repeats == (pairs.gold == 0)).mean())
    scores = []
    for label in np.unique(pairs.gold):
        right = ((classes == label) & (pairs.gold == label)).sum()
        scores.append(2 * right / max(1, (classes == label).sum() + (pairs.gold == label).sum()))
    return float(np.mean(scores))


def worth(sets: dict[str, Measured], at: Thresholds) -> float:
    """The mean over sets of how far between its least and its aim each comes, misses of the least counting double."""
    total = 0.0
    for name, pairs in sets.items():
        way = (figure(name, pairs, at) - LEAST[name]) / (AIMS[name] - LEAST[name])
        total += way if way > 0 else 2 * way
    return total / len(sets)


def searched(sets: dict[str, Measured]) -> Thresholds:
    """Coordinate ascent over a grid, from several starts."""
    grid = [0.02, 0.05, *np.arange(0.1, 0.96, 0.05), 0.97, 0.99]
    best, best_worth = Thresholds(0.5, 0.5, 0.9, 0.5), -9.0
    for start in (0.2, 0.35, 0.5, 0.7):
        at = Thresholds(start, start, 0.9, start)
        value, before = worth(sets, at), -9.0
        while value > before + 1e-6:
            before = value
            for name in ("contradicts", "both", "forth", "back", "like", "forth_if_like"):
                tried = [(worth(sets, replace(at, **{name: float(x)})), float(x)) for x in grid]
                top, x = max(tried)
                if top > value:
                    at, value = replace(at, **{name: x}), top
        if value > best_worth:
            best, best_worth = at, value
    return best


def crossed(sets: dict[str, Measured]) -> dict[str, float]:
    rng = np.random.default_rng(1)
    sides = {name: rng.permutation(len(pairs.gold)) % 2 for name, pairs in sets.items()}
    total = dict.fromkeys(sets, 0.0)
    for side in (0, 1):
        at = searched({name: pairs.part(sides[name] == side) for name, pairs in sets.items()})
        for name, pairs in sets.items():
            total[name] += figure(name, pairs.part(sides[name] != side), at) / 2
    return total


def ranks(values: np.ndarray) -> np.ndarray:
    """Average ranks, ties shared."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts + 1) / 2)[inverse]


def spearman(run: Run, data: Path, pieces: Pieces) -> dict[str, float]:
    pairs = likenesses_of(data, "dev", pieces)
    _, a = run([(pair.a[:94], []) for pair in pairs])
    _, b = run([(pair.b[:94], []) for pair in pairs])
    cosines, scores = (a * b).sum(axis=1), np.array([pair.score for pair in pairs])
    news = np.array([pair.genre == "main-news" for pair in pairs])
    return {
        name: float(np.corrcoef(ranks(cosines[rows]), ranks(scores[rows]))[0, 1])
        for name, rows in (("stsb", news | True), ("stsb news", news))
    }


def shown(figures: dict[str, float]) -> str:
    return ", ".join(f"{name} {100 * value:.1f}" for name, value in figures.items())


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("shared", type=Path)
    options.add_argument("trained", type=Path)
    options.add_argument("--search", action="store_true")
    options.add_argument("--at", type=float, nargs=6, default=[0.5, 0.7, 0.85, 0.4, 0.7, 0.1])
    given = options.parse_args()
    torch.set_num_threads(2)
    random.seed(1)
    pieces = Pieces(package_folder() / "vocab.txt")
    run = in_onnx(given.trained) if given.trained.suffix == ".onnx" else in_torch(given.trained)
    data = given.shared / "data"
    print(shown(spearman(run, data, pieces)), flush=True)
    sets = measured(run, data, pieces)
    at = Thresholds(*given.at)
    print(at, shown({name: figure(name, pairs, at) for name, pairs in sets.items()}))
    if given.search:
        at = searched(sets)
        print(at, shown({name: figure(name, pairs, at) for name, pairs in sets.items()}))
        print("chosen on the other half:", shown(crossed(sets)))


if __name__ == "__main__":
    main()
