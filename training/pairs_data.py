"""Pairs of claims as examples for the pair tower, made anew for each epoch.

`a` is the evidence, `b` the claim. Left out for their licences: MRPC (and the part of the STS benchmark that is from
it), SICK and ClaimBuster.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from .pairs_order import reordered
from .text import CLS, SEP, WORD, Pieces

MASK = 103
LONGEST = 96
"""Pieces in a pair, its three marks included."""

LABELS = ["entails", "contradicts", "neutral"]
ENTAILS, CONTRADICTS, NEUTRAL = range(3)

SETS = ["fever", "climate", "emergent", "numbers", "paws"]
BY_RULE = ("equate.StressTest", "equate.AWPNLI")
"""Parts of `numbers` that were made by rules, with the weight below."""
RULE_WEIGHT = 0.3
DROPPED = 0.1
"""Of the claim's pieces, how many are hidden: FEVER's claims alone give their labels away."""
UNRELATED, UNRELATED_WEIGHT = 0.12, 0.5
"""Share of records that are also paired with another's claim, as neutral."""
NEWS, NEWS_WEIGHT, NEWS_OVERLAP = ["worldwide", "polnear"], 0.3, 0.4
"""Articles two of whose sentences that share a name are paired as neutral: few of those contradict or entail. Pairs
with more than this share of their pieces in common are left out."""
TURNED, TURNED_WEIGHT = 0.3, 0.5
"""Share of records that are also read the other way round: what contradicts does so both ways."""

Sequence = tuple[list[int], list[int]]


@dataclass(frozen=True)
class Record:
    id: str
    set: str
    label: str
    a: list[int]
    b: list[int]
    texts: tuple[str, str]
    names: frozenset[str]
    """Capitalised words of both sides that open neither."""


@dataclass(frozen=True)
class Item:
    """`goal` is what is asked of `sequence`. label: its class, `target`. entails, contradicts: whether it does so,
    `target` 1 or 0."""

    goal: str
    sequence: Sequence
    target: int
    weight: float = 1.0

    @property
    def length(self) -> int:
        return sum(map(len, self.sequence))


def fitted(a: list[int], b: list[int], longest: int = LONGEST) -> Sequence:
    """Both sides cut to what a pair holds, always at the end of the longer one."""
    room = longest - 3
    if len(a) + len(b) > room:
        half = room // 2
        if len(a) <= half:
            b = b[: room - len(a)]
        elif len(b) <= room - half:
            a = a[: room - len(b)]
        else:
            a, b = a[:half], b[: room - half]
    return a, b


def pieces_of(text: str, pieces: Pieces) -> list[int]:
    return [piece for word in WORD.finditer(text) for piece in pieces.of(word.group())]


def lines(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as rows:
        for row in rows:
            yield json.loads(row)


def names_in(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"(?<=\w )[A-Z][a-z]{2,}", text))


def records_of(data: Path, split: str, pieces: Pieces) -> list[Record]:
    found = []
    for name in SETS:
        for row in lines(data / f"pairs.{name}.{split}.jsonl"):
            sides = pieces_of(row["a"], pieces), pieces_of(row["b"], pieces)
            names = names_in(row["a"]) | names_in(row["b"])
            found.append(Record(row["id"], name, row["label"], *sides, (row["a"], row["b"]), names))
    return found


def masked(ids: list[int], rng: random.Random) -> list[int]:
    return [MASK if rng.random() < DROPPED else piece for piece in ids]


def items_of(record: Record, pieces: Pieces, rng: random.Random) -> Iterator[Item]:
    """What one record asks for in one epoch."""
    if record.set == "paws":
        yield from order_items(record, pieces, rng)
        return
    seen = fitted(record.a, masked(record.b, rng))
    turned = fitted(record.b, record.a)
    contradicts = int(record.label == "contradicts")
    if record.set == "emergent":
        yield Item("contradicts", seen, contradicts)
    else:
        weight = RULE_WEIGHT if record.id.startswith(BY_RULE) else 1.0
        yield Item("label", seen, LABELS.index(record.label), weight)
    if rng.random() < TURNED:
        yield Item("contradicts", turned, contradicts, TURNED_WEIGHT)


def order_items(record: Record, pieces: Pieces, rng: random.Random) -> Iterator[Item]:
    """A pair of PAWS, in either order, and the same with two names exchanged. Those that say the same entail each
    other; of the others neither order does, which is stronger than what their label says and seldom wrong."""
    same = record.label == "paraphrase"
    a, b, still = reordered(*record.texts, same, rng)
    pairs = [(record.a, record.b, same)]
    if (a, b) != record.texts:
        pairs.append((pieces_of(a, pieces), pieces_of(b, pieces), still))
    for one, other, says in pairs:
        yield Item("entails", fitted(one, other) if rng.random() < 0.5 else fitted(other, one), int(says))


class Strangers:
    """Finds claims of other records, half of the time one that shares a name."""

    def __init__(self, records: list[Record]) -> None:
        self.by_set: dict[str, list[Record]] = {}
        self.by_name: dict[tuple[str, str], list[Record]] = {}
        for record in records:
            self.by_set.setdefault(record.set, []).append(record)
            for name in record.names:
                self.by_name.setdefault((record.set, name), []).append(record)

    def item(self, record: Record, rng: random.Random) -> Item | None:
        pool = self.by_set[record.set]
        if record.names and rng.random() < 0.5:
            name = rng.choice(sorted(record.names))
            pool = self.by_name[record.set, name]
        other = rng.choice(pool)
        shared = len(set(other.b) & set(record.a)) / max(1, len(set(other.b)))
        if other.b == record.b or other.a == record.a or shared > 0.6:
            return None
        return Item("label", fitted(record.a, masked(other.b, rng)), NEUTRAL, UNRELATED_WEIGHT)


@dataclass(frozen=True)
class Sentence:
    ids: list[int]
    names: frozenset[str]


def articles_of(data: Path, pieces: Pieces) -> list[list[Sentence]]:
    """The sentences of middle length of news articles of the train files."""
    found = []
    for name in NEWS:
        for row in lines(data / f"{name}.train.jsonl"):
            parts = re.split(r"(?<=[.!?])[\"”]?\s+", row["text"])
            found.append([Sentence(pieces_of(part, pieces), names_in(part)) for part in parts if 6 <= len(part.split()) <= 40])
    return found


def neighbours(sentences: list[Sentence], rng: random.Random) -> Item | None:
    """Two sentences of an article that share a name, in either order."""
    if len(sentences) < 2:
        return None
    for _ in range(8):
        a, b = rng.sample(sentences, 2)
        one, other = set(a.ids), set(b.ids)
        if a.names & b.names and len(one & other) <= NEWS_OVERLAP * min(len(one), len(other)):
            return Item("label", fitted(a.ids, b.ids), NEUTRAL, NEWS_WEIGHT)
    return None


def epoch_items(
    records: list[Record], articles: list[list[Sentence]], pieces: Pieces, rng: random.Random
) -> list[Item]:
    strangers = Strangers(records)
    found = [item for sentences in articles if (item := neighbours(sentences, rng))]
    for record in records:
        found.extend(items_of(record, pieces, rng))
        if record.set != "paws" and rng.random() < UNRELATED:
            stranger = strangers.item(record, rng)
            if stranger:
                found.append(stranger)
    return found


def order_epoch_items(records: list[Record], pieces: Pieces, rng: random.Random) -> list[Item]:
    """An epoch of PAWS alone."""
    return [item for record in records if record.set == "paws" for item in order_items(record, pieces, rng)]


@dataclass(frozen=True)
class Likeness:
    """Two texts of the STS benchmark and how alike people found them, 0 to 1."""

    a: list[int]
    b: list[int]
    score: float
    genre: str


def likenesses_of(data: Path, split: str, pieces: Pieces) -> list[Likeness]:
    return [
        Likeness(pieces_of(row["a"], pieces), pieces_of(row["b"], pieces), row["score"] / 5, row["genre"])
        for row in lines(data / f"pairs.stsb.{split}.jsonl")
        if split != "train" or ".MSRpar." not in row["id"]
    ]


def batched(items: list[Item], room: int, rng: random.Random) -> list[list[Item]]:
    """Items of like length together, `room` a batch, in a random order of batches."""
    order = sorted(items, key=lambda item: item.length + rng.random() * 6)
    found = [order[at : at + room] for at in range(0, len(order), room)]
    rng.shuffle(found)
    return found


@dataclass(frozen=True)
class Padded:
    ids: Tensor
    segments: Tensor
    mask: Tensor


def padded(sequences: list[Sequence]) -> Padded:
    """`[CLS] a [SEP] b [SEP]` a row, or `[CLS] a [SEP]` where b is empty."""
    rows, sides = [], []
    for a, b in sequences:
        tail = [*b, SEP] if b else []
        rows.append([CLS, *a, SEP, *tail])
        sides.append([0] * (len(a) + 2) + [1] * len(tail))
    longest = max(map(len, rows))
    return Padded(
        torch.tensor([row + [0] * (longest - len(row)) for row in rows]),
        torch.tensor([side + [0] * (longest - len(side)) for side in sides]),
        torch.tensor([[True] * len(row) + [False] * (longest - len(row)) for row in rows]),
    )
