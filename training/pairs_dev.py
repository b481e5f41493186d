"""Measures a trained pair tower on dev, before it is exported and calibrated:

    python -m training.pairs_dev SHARED_FOLDER TRAINED.pt NEWS_PAIRS.dev.jsonl

Of news the average precision of each label among the pairs that share most, of written claims and the older corpora what
the likeliest label says, as `npm run score` counts it.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch

from .pairs_data import LABELS, SETS, SIGNS, Sequence, fitted, groups_of, likenesses_of, padded, records_of, turned, written_of
from .pairs_export import load_tower
from .pieces_table import PAIRS_TABLE, VOCABULARY, read_table
from .text import Pieces

PER_CLAIM = 4
"""Pairs of news that are read, for each claim."""
ENTAILS = ("repeats", "backs", "backed")


class Reader:
    def __init__(self, path: Path) -> None:
        self.tower, self.table = load_tower(path), read_table(PAIRS_TABLE)

    def labels(self, sequences: list[Sequence], signs: np.ndarray) -> np.ndarray:
        """Sequences and the signs of each → probabilities of LABELS."""
        found = np.zeros((len(sequences), len(LABELS)), np.float32)
        for rows, batch in self.batches(sequences):
            with torch.no_grad():
                logits, _ = self.tower(self.table[batch.ids], batch.segments, batch.mask)
                found[rows] = (logits + self.tower.signs(torch.tensor(signs[rows]))).softmax(-1).numpy()
        return found

    def both(self, pairs: list[tuple[list[int], list[int]]], signs: np.ndarray | None = None) -> np.ndarray:
        """The mean of both orders."""
        given = np.zeros((len(pairs), SIGNS), np.float32) if signs is None else signs
        back = self.labels([fitted(b, a) for a, b in pairs], given)
        order = [LABELS.index(next(iter(turned(frozenset([label]))))) for label in LABELS]
        return (self.labels([fitted(a, b) for a, b in pairs], given) + back[:, order]) / 2

    def vectors(self, claims: list[list[int]]) -> np.ndarray:
        found = np.zeros((len(claims), 384), np.float32)
        for rows, batch in self.batches([(claim[:94], []) for claim in claims]):
            with torch.no_grad():
                found[rows] = self.tower(self.table[batch.ids], batch.segments, batch.mask)[1].numpy()
        return found

    @staticmethod
    def batches(sequences: list[Sequence]):
        order = sorted(range(len(sequences)), key=lambda at: sum(map(len, sequences[at])))
        for first in range(0, len(order), 32):
            rows = order[first : first + 32]
            yield rows, padded([sequences[at] for at in rows])


def ranks(values: np.ndarray) -> np.ndarray:
    """Average ranks, ties shared."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts + 1) / 2)[inverse]


def average_precision(scores: np.ndarray, right: np.ndarray, all_right: int) -> float:
    order = np.argsort(-scores)
    hits = right[order]
    precision = np.cumsum(hits) / (1 + np.arange(len(hits)))
    return float((precision * hits).sum() / max(1, all_right))


def at_precision(scores: np.ndarray, right: np.ndarray, all_right: int, least: float) -> float:
    """The highest recall at which the precision is at least `least`."""
    hits = np.cumsum(right[np.argsort(-scores)])
    precise = hits / (1 + np.arange(len(hits))) >= least
    return float(hits[precise].max() / max(1, all_right)) if precise.any() else 0.0


def macro(said: np.ndarray, gold: np.ndarray) -> float:
    scores = [2 * ((said == c) & (gold == c)).sum() / max(1, (said == c).sum() + (gold == c).sum()) for c in np.unique(gold)]
    return float(np.mean(scores))


def news(reader: Reader, files: list[Path], pieces: Pieces, across: bool) -> None:
    scores, gold, weights, missed = [], [], [], []
    for group in groups_of(files, pieces):
        vectors = reader.vectors([claim.told for claim in group.claims])
        every = [pair for pair in [*group.related, *group.others] if bool(pair.signs[1]) == across]
        promise = [pair.shared + 2.5 * float(vectors[pair.a] @ vectors[pair.b]) for pair in every]
        order = np.argsort([-value for value in promise])
        read = [every[at] for at in order[: PER_CLAIM * len(group.claims)]]
        missed += [every[at] for at in order[PER_CLAIM * len(group.claims) :] if every[at].label != "none"]
        signs = np.array([pair.signs for pair in read], np.float32).reshape(-1, SIGNS)
        scores.append(reader.both([(group.claims[p.a].told, group.claims[p.b].told) for p in read], signs))
        gold += [pair.label for pair in read]
        weights += [not pair.doubtful for pair in read]
    chances, labels, sure = np.concatenate(scores), np.array(gold), np.array(weights)
    kinds = {"repeats": ["repeats"], "supports": ["backs", "backed"], "disputes": ["disputes"], "updates": ["updates"],
             "related": ["related"], "agree": ["repeats", "backs", "backed"], "any": LABELS[:-1]}
    print("across" if across else "within", len(labels), "read")
    for name, of in kinds.items():
        score = chances[:, [LABELS.index(label) for label in of]].sum(axis=1)
        right = np.isin(labels, of)
        out = sum(pair.label in of for pair in missed)
        total = right.sum() + out
        found = ", ".join(f"R at P{int(p * 100)} {100 * at_precision(score, right, total, p):.0f}" for p in (0.9, 0.8, 0.7, 0.6, 0.5))
        print(f"  {name:9} {total:4} gold, {out:3} not read; average precision {100 * average_precision(score, right, total):.1f}; {found}")


def written(reader: Reader, data: Path, pieces: Pieces) -> None:
    records = written_of([data / "written-claims.dev.jsonl"], pieces)
    chances = reader.both([(record.a, record.b) for record in records])
    three = np.stack([chances[:, :3].sum(1), chances[:, 3:5].sum(1), chances[:, 5:].sum(1)], 1).argmax(1)
    classes = {"repeats": 0, "entailed": 0, "entails": 0, "disputes": 1}
    gold = np.array([classes.get(record.label, 2) for record in records])
    kept = np.array([record.label not in ("updates", "backs") for record in records])
    print(f"written: three ways, without updates and backs {100 * macro(three[kept], gold[kept]):.1f}")
    for label in ("repeats", "entailed", "entails", "backs", "disputes", "updates", "related", "trap"):
        rows = [at for at, record in enumerate(records) if record.label == label]
        said = [LABELS[at] for at in chances[rows].argmax(1)]
        print(f"  {label:9}", {name: said.count(name) for name in LABELS})


def older(reader: Reader, data: Path, pieces: Pieces) -> None:
    records = records_of(data, "dev", pieces)
    chances = reader.labels([fitted(record.a, record.b) for record in records], np.zeros((len(records), SIGNS), np.float32))
    for name in SETS:
        rows = [at for at, record in enumerate(records) if record.set == name]
        here = chances[rows]
        if name == "paws":
            gold = np.array([records[at].label == "paraphrase" for at in rows])
            print(f"  paws {100 * ((here[:, 0] > 0.5) == gold).mean():.1f}")
            continue
        gold = np.array([["entails", "contradicts", "neutral"].index(records[at].label) for at in rows])
        said = np.stack([here[:, :2].sum(1), here[:, 3:5].sum(1), here[:, 2] + here[:, 5:].sum(1)], 1).argmax(1)
        print(f"  {name} {100 * macro(said, gold):.1f}")
    pairs = likenesses_of(data, "dev", pieces)
    a, b = reader.vectors([pair.a for pair in pairs]), reader.vectors([pair.b for pair in pairs])
    likeness = (a * b).sum(axis=1)
    print(f"  stsb {100 * np.corrcoef(ranks(likeness), ranks(np.array([pair.score for pair in pairs])))[0, 1]:.1f}")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("shared", type=Path)
    options.add_argument("trained", type=Path)
    options.add_argument("news", type=Path, nargs="+")
    given = options.parse_args()
    torch.set_num_threads(2)
    pieces, reader = Pieces(VOCABULARY), Reader(given.trained)
    news(reader, given.news, pieces, across=False)
    news(reader, given.news, pieces, across=True)
    written(reader, given.shared / "data", pieces)
    older(reader, given.shared / "data", pieces)


if __name__ == "__main__":
    main()
