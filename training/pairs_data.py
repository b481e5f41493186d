"""Pairs of claims as examples for the pair tower, made anew for each epoch.

Every example says which of LABELS may be right, so that corpora which ask for less teach less: FEVER's "supports" allows
that both say the same and that the first makes the second likelier. Left out for their licences: MRPC (and the part of
the STS benchmark that is from it), SICK and ClaimBuster.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from .pairs_order import reordered
from .text import CLS, SEP, WORD, Pieces

MASK = 103
LONGEST = 96
"""Pieces in a pair, its three marks included."""

LABELS = ["repeats", "backs", "backed", "disputes", "updates", "related", "none"]
"""How the second claim stands to the first. backs: the first makes the second likelier; backed: the other way round."""
SIGNS = 15
"""How many numbers the program sees of a pair in articles: source/analysis/claims/signs.ts."""

Labels = frozenset[str]
CONTRADICTS = frozenset(["disputes", "updates"])
NEUTRAL = frozenset(["backed", "related", "none"])
ALLOWED: dict[str, dict[str, Labels]] = {
    **{
        name: {"entails": frozenset(["repeats", "backs"]), "contradicts": CONTRADICTS, "neutral": NEUTRAL}
        for name in ("fever", "climate", "numbers", "fm2", "checkcovid")
    },
    # A headline that passes a rumour on without taking sides may well repeat it.
    "emergent": {
        "entails": frozenset(["repeats", "backs"]),
        "contradicts": CONTRADICTS,
        "neutral": frozenset(LABELS) - CONTRADICTS,
    },
    "paws": {"paraphrase": frozenset(["repeats"]), "not-paraphrase": frozenset(["disputes", "updates", "related", "none"])},
    "ecbplus": {"same-event": frozenset(LABELS) - {"none"}, "other-event": frozenset(["related", "none"])},
    "written": {
        "repeats": frozenset(["repeats"]),
        "entailed": frozenset(["repeats", "backs"]),
        "entails": frozenset(["repeats", "backed"]),
        "backs": frozenset(["backed"]),
        "disputes": frozenset(["disputes"]),
        "updates": frozenset(["updates"]),
        "related": frozenset(["related"]),
        "trap": frozenset(["none"]),
        "none": frozenset(["none"]),
    },
}
"""What each label of a corpus allows."""
TURNED = {"backs": "backed", "backed": "backs"}
"""Labels whose claims change places when the pair is read the other way round."""
DIRECTED = ("fever", "climate", "emergent", "numbers", "fm2", "checkcovid")
"""Corpora that say nothing of the other order, unless two claims contradict each other."""

SETS = ["fever", "climate", "emergent", "numbers", "paws"]
"""Those that the program is measured on."""
MORE = ["fm2", "checkcovid", "ecbplus"]
SHARES = {"fever": 0.5, "climate": 0.6, "emergent": 1.0, "numbers": 0.6, "paws": 1.0, "fm2": 0.6, "checkcovid": 0.6, "ecbplus": 0.3}
"""Of each corpus, what an epoch takes."""
BY_RULE = ("equate.StressTest", "equate.AWPNLI")
"""Parts of `numbers` that were made by rules, with the weight below."""
RULE_WEIGHT = 0.3
DROPPED = 0.1
"""Of the claim's pieces, how many are hidden: FEVER's claims alone give their labels away."""

DOUBTFUL_WEIGHT = 0.5
"""Of pairs on which careful readers differed."""
RARE_WEIGHT = 2.0
"""Of disputes and updates in news: they are few and the hardest."""
AS_ASKED = 0.3
"""Share of the pairs from news that are read as if somebody asked: without who says it and without signs."""
NEGATIVES, LIKELY, NEAR = 2.2, 0.65, 0.2
"""Pairs of news that stand in no relation, for each that does; the shares of these that share most and that stand near."""

Sequence = tuple[list[int], list[int]]


@dataclass(frozen=True)
class Item:
    """A sequence, which labels may be right for it, and the signs of its claims (all 0 outside of articles)."""

    sequence: Sequence
    allowed: Labels
    weight: float = 1.0
    signs: tuple[float, ...] = (0.0,) * SIGNS

    @property
    def length(self) -> int:
        return sum(map(len, self.sequence))


def turned(labels: Labels) -> Labels:
    return frozenset(TURNED.get(label, label) for label in labels)


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


@dataclass(frozen=True)
class Record:
    """A pair of a corpus of pairs: its texts `a` and `b` and their pieces."""

    id: str
    set: str
    label: str
    a: list[int]
    b: list[int]
    texts: tuple[str, str]


def record_of(row: dict, name: str, pieces: Pieces) -> Record:
    return Record(row["id"], name, row["label"], pieces_of(row["a"], pieces), pieces_of(row["b"], pieces), (row["a"], row["b"]))


def records_of(data: Path, split: str, pieces: Pieces, names: Iterable[str] = SETS) -> list[Record]:
    return [record_of(row, name, pieces) for name in names for row in lines(data / f"pairs.{name}.{split}.jsonl")]


def written_of(files: Iterable[Path], pieces: Pieces) -> list[Record]:
    return [record_of(row, "written", pieces) for file in files for row in lines(file)]


def masked(ids: list[int], rng: random.Random) -> list[int]:
    return [MASK if rng.random() < DROPPED else piece for piece in ids]


def items_of(record: Record, pieces: Pieces, rng: random.Random) -> Iterator[Item]:
    """What one record asks for in one epoch."""
    if record.set == "paws":
        yield from order_items(record, pieces, rng)
        return
    allowed = ALLOWED[record.set][record.label]
    weight = RULE_WEIGHT if record.id.startswith(BY_RULE) else 1.0
    b = masked(record.b, rng)
    if record.set in DIRECTED and allowed != CONTRADICTS or rng.random() < 0.5:
        yield Item(fitted(record.a, b), allowed, weight)
    else:
        yield Item(fitted(b, record.a), turned(allowed), weight)


def order_items(record: Record, pieces: Pieces, rng: random.Random) -> Iterator[Item]:
    """A pair of PAWS, in either order, and the same with two names exchanged. Of those that do not say the same neither
    follows from the other, which is stronger than what their label says and seldom wrong."""
    same = record.label == "paraphrase"
    a, b, still = reordered(*record.texts, same, rng)
    pairs = [(record.a, record.b, same)]
    if (a, b) != record.texts:
        pairs.append((pieces_of(a, pieces), pieces_of(b, pieces), still))
    for one, other, says in pairs:
        allowed = ALLOWED["paws"]["paraphrase" if says else "not-paraphrase"]
        yield Item(fitted(one, other) if rng.random() < 0.5 else fitted(other, one), allowed)


@dataclass(frozen=True)
class Claim:
    """A claim of an article, as it stands there and after the name of who says it."""

    raw: list[int]
    told: list[int]


@dataclass(frozen=True)
class NewsPair:
    a: int
    b: int
    label: str
    doubtful: bool
    signs: tuple[float, ...]

    @property
    def shared(self) -> float:
        """Overlap and half of the containment, the last two signs."""
        return self.signs[-2] + self.signs[-1] / 2

    @property
    def near(self) -> bool:
        return any(self.signs[2:5])


@dataclass(frozen=True)
class Group:
    """Articles of which every pair of claims was read."""

    claims: list[Claim]
    related: list[NewsPair]
    others: list[NewsPair]
    """Those in no relation, the ones that share most first."""


def groups_of(files: Iterable[Path], pieces: Pieces) -> list[Group]:
    """Of what training/news-pairs.ts writes."""
    found = []
    for row in (row for file in files for row in lines(file)):
        claims = [Claim(pieces_of(claim["raw"], pieces), pieces_of(claim["told"], pieces)) for claim in row["claims"]]
        pairs = [NewsPair(a, b, label or "none", doubtful, tuple(signs)) for a, b, label, doubtful, signs in row["pairs"]]
        others = sorted((pair for pair in pairs if pair.label == "none"), key=lambda pair: -pair.shared)
        found.append(Group(claims, [pair for pair in pairs if pair.label != "none"], others))
    return found


def allowed_of(pair: NewsPair) -> Labels:
    """Two readers seldom agree which claims are worth seeing side by side that say nothing of each other."""
    return frozenset(["related", "none"]) if pair.doubtful and pair.label == "related" else frozenset([pair.label])


def news_item(group: Group, pair: NewsPair, rng: random.Random) -> Item:
    a, b, allowed = group.claims[pair.a], group.claims[pair.b], allowed_of(pair)
    asked = rng.random() < AS_ASKED
    one, other = (a.raw, b.raw) if asked else (a.told, b.told)
    if rng.random() < 0.5:
        one, other, allowed = other, one, turned(allowed)
    weight = (RARE_WEIGHT if pair.label in CONTRADICTS else 1.0) * (DOUBTFUL_WEIGHT if pair.doubtful else 1.0)
    signs = (0.0,) * SIGNS if asked else pair.signs
    return Item(fitted(one, masked(other, rng) if rng.random() < 0.5 else other), allowed, weight, signs)


def negatives_of(group: Group, rng: random.Random) -> list[NewsPair]:
    """Pairs in no relation: most of those that share most, some that stand near each other, some at random."""
    wanted = round(NEGATIVES * max(len(group.related), len(group.claims) / 2))
    likely = group.others[: 2 * wanted]
    near = [pair for pair in group.others if pair.near]
    chosen = rng.sample(likely, min(len(likely), round(wanted * LIKELY)))
    chosen += rng.sample(near, min(len(near), round(wanted * NEAR)))
    return chosen + rng.sample(group.others, min(len(group.others), max(0, wanted - len(chosen))))


def epoch_items(records: list[Record], groups: list[Group], older: float, pieces: Pieces, rng: random.Random) -> list[Item]:
    """An epoch's items, with a share `older` of what SHARES has of the corpora of pairs."""

    def share(record: Record) -> float:
        return 1.0 if record.set == "written" else older * SHARES[record.set]

    found = [item for record in records if rng.random() < share(record) for item in items_of(record, pieces, rng)]
    for group in groups:
        found.extend(news_item(group, pair, rng) for pair in [*group.related, *negatives_of(group, rng)])
    return found


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
