"""The corpora of the text tower as examples in words: names, attributions, mentions and links.

A label that a corpus does not have is IGNORE, so that no head learns from its absence.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import regex

from .features import name_head
from .text import Pieces, Words, utf16_offsets, words_of

IGNORE = -100
NAME_TAGS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"]
MISC_KINDS = ["group", "product", "other"]
PART_TAGS = ["O", "B-content", "I-content", "B-source", "I-source", "B-cue", "I-cue"]
HEADS = ["none", "person", "organization", "place", "other", "pronoun"]
"""Of the head word of a mention: a pronoun, or a description of a thing of that type."""
CONVENTIONS = ["worldwide", "gum", "ewt", "litbank"]
"""Corpora that disagree on what a name is; the reader follows the first."""
MENTION_KINDS = ["name", "nominal", "pronoun"]
CLOSED_GENRES = {"fiction", "whow", "essay", "letter", "podcast"}
"""GUM's genres whose licences forbid commercial use: never trained on."""

LOOKED_AT = {"person", "organization", "place"}


@dataclass(frozen=True)
class Pointer:
    """A piece of attributed text, words first to last (exclusive), and the words of its source and cue."""

    first: int
    last: int
    source: tuple[int, ...]
    cue: tuple[int, ...]
    marked: bool
    """Whether it is what stands between quotation marks, marks included."""
    nobody: bool = False
    """Whether the text names no source; otherwise an empty `source` says nothing."""


@dataclass(frozen=True)
class Link:
    """A mention: its first and last words (exclusive), its head word, what kind it is and its cluster."""

    first: int
    last: int
    head: int
    kind: int
    cluster: str


@dataclass(frozen=True)
class Example:
    corpus: str
    id: str
    words: Words
    convention: int = 0
    open_misc: bool = False
    """Where the corpus leaves out some names of kind MISC: its O means O or MISC."""
    names: np.ndarray | None = None
    kinds: np.ndarray | None = None
    parts: np.ndarray | None = None
    heads: np.ndarray | None = None
    pointers: list[Pointer] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    gap: tuple[int, list[int], list[int], int] | None = None
    """A pronoun, the heads of the mentions of A and of B, and which is right: 0, 1 or 2 for neither."""
    people: frozenset[str] = frozenset()
    """Words of people's names, which training may replace by others."""
    silver: bool = False
    """Whether a system found its names, and not people."""


class Aligned:
    """Finds the words that a span of UTF-16 offsets touches."""

    def __init__(self, text: str, pieces: Pieces) -> None:
        self.words = words_of(text, pieces)
        offsets = utf16_offsets(text)
        self.starts = [offsets[start] for start in self.words.starts]
        self.ends = [offsets[end] for end in self.words.ends]

    def range(self, start: int, end: int) -> tuple[int, int]:
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def of(self, spans: list[list[int]]) -> tuple[int, ...]:
        return tuple(word for start, end in spans for word in range(*self.range(start, end)))

    def empty(self, value: int = IGNORE) -> np.ndarray:
        return np.full(len(self.words), value, dtype=np.int64)

    def word(self, at: int) -> str:
        return self.words.text[self.words.starts[at] : self.words.ends[at]]


def records(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def name_tags(aligned: Aligned, names: list) -> np.ndarray:
    tags = aligned.empty(0)
    for start, end, kind, *_ in names:
        first, last = aligned.range(start, end)
        if first < last:
            tags[first:last] = NAME_TAGS.index(f"I-{kind}")
            tags[first] = NAME_TAGS.index(f"B-{kind}")
    return tags


def people_of(aligned: Aligned, names: list) -> frozenset[str]:
    """The capitalised words of people's names."""
    found = set()
    for start, end, kind, *_ in names:
        if kind == "PER":
            words = (aligned.word(at) for at in range(*aligned.range(start, end)))
            found.update(word for word in words if regex.fullmatch(r"\p{Lu}\p{Ll}{2,}", word))
    return frozenset(found)


def worldwide(data: Path, pieces: Pieces, split: str) -> Iterator[Example]:
    kinds = {"NORP": "group", "Product": "product", "Misc": "other"}
    for record in records(data / f"worldwide.{split}.jsonl"):
        aligned = Aligned(record["text"], pieces)
        of_kind = aligned.empty()
        for start, end, kind, label in record["names"]:
            if kind == "MISC":
                of_kind[slice(*aligned.range(start, end))] = MISC_KINDS.index(kinds[label])
        names = name_tags(aligned, record["names"])
        people = people_of(aligned, record["names"])
        yield Example("worldwide", record["id"], aligned.words, 0, names=names, kinds=of_kind, people=people)


def ewt(data: Path, pieces: Pieces, split: str) -> Iterator[Example]:
    for record in records(data / f"ewt.{split}.jsonl"):
        aligned = Aligned(record["text"], pieces)
        names = name_tags(aligned, record["names"])
        yield Example("ewt", record["id"], aligned.words, 2, open_misc=True, names=names)


def links_of(aligned: Aligned, mentions: list, names: list) -> list[Link]:
    """People, organisations and places, what is named, and every pronoun.

    A named one stands where its name does, without title or apposition, as the reader will find it.
    """
    named = {word: name for name in names for word in range(*aligned.range(*name[:2]))}
    found = []
    for mention in mentions:
        if mention["kind"] == "nominal" and mention["type"] not in LOOKED_AT:
            continue
        first, last = aligned.range(mention["start"], mention["end"])
        head = aligned.range(*mention["head"])[1] - 1
        if mention["kind"] == "name" and head in named:
            first, last = aligned.range(*named[head][:2])
            head = name_head([aligned.word(word) for word in range(first, last)]) + first
        if first <= head < last:
            found.append(Link(first, last, head, MENTION_KINDS.index(mention["kind"]), str(mention["entity"])))
    found.sort(key=lambda link: (link.head, -link.last))
    return [link for at, link in enumerate(found) if at == 0 or link.head != found[at - 1].head]


def head_tags(aligned: Aligned, mentions: list) -> np.ndarray:
    tags = aligned.empty(0)
    for mention in mentions:
        head = aligned.range(*mention["head"])[1] - 1
        if not 0 <= head < len(tags) or mention["kind"] == "name":
            continue
        known = mention["type"] in LOOKED_AT
        kind = "pronoun" if mention["kind"] == "pronoun" else mention["type"] if known else "other"
        tags[head] = HEADS.index(kind)
    return tags


def gum(data: Path, pieces: Pieces, split: str) -> Iterator[Example]:
    for record in records(data / f"gum.{split}.jsonl"):
        if split == "train" and record["genre"] in CLOSED_GENRES:
            continue
        aligned = Aligned(record["text"], pieces)
        yield Example(
            "gum",
            record["id"],
            aligned.words,
            1,
            names=name_tags(aligned, record["names"]),
            heads=head_tags(aligned, record["mentions"]),
            links=links_of(aligned, record["mentions"], record.get("names", [])),
        )


def litbank(data: Path, pieces: Pieces) -> Iterator[Example]:
    quoted = {record["id"]: record for record in records(data / "litbank-quotes.train.jsonl")}
    for record in records(data / "litbank.train.jsonl"):
        aligned = Aligned(record["text"], pieces)
        quotations = quoted[record["id"]]["quotations"]
        inside = {word for q in quotations for word in range(*aligned.range(q["start"], q["end"]))}
        spoken: dict[str, list[int]] = {}
        for mention in record["mentions"]:
            head = aligned.range(*mention["head"])[1] - 1
            if head not in inside:
                spoken.setdefault(mention["entity"], []).append(head)
        pointers = []
        for quotation in quotations:
            heads = tuple(spoken.get(quotation["speaker"], ()))
            pointers.append(Pointer(*aligned.range(quotation["start"], quotation["end"]), heads, (), True))
        yield Example(
            "litbank",
            record["id"],
            aligned.words,
            3,
            open_misc=True,
            names=name_tags(aligned, record["names"]),
            pointers=pointers,
            links=links_of(aligned, record["mentions"], record.get("names", [])),
        )


def meantime(data: Path, pieces: Pieces) -> Iterator[Example]:
    for record in records(data / "meantime.train.jsonl"):
        aligned = Aligned(record["text"], pieces)
        yield Example("meantime", record["id"], aligned.words, links=links_of(aligned, record["mentions"], record.get("names", [])))


def gap(data: Path, pieces: Pieces, split: str) -> Iterator[Example]:
    for record in records(data / f"gap.{split}.jsonl"):
        aligned = Aligned(record["text"], pieces)
        pronoun = aligned.range(*record["pronoun"])[0]
        sides, right = [], 2
        for number, side in enumerate((record["a"], record["b"])):
            right = number if side["coref"] else right
            sides.append(heads_of_name(aligned, side["span"]))
        if set(sides[0]) & set(sides[1]):
            continue
        yield Example("gap", record["id"], aligned.words, gap=(pronoun, sides[0], sides[1], right))


def heads_of_name(aligned: Aligned, span: list[int]) -> list[int]:
    """The last word of a name wherever the text has it, capitalised as there."""
    last = aligned.range(*span)[1] - 1
    return [at for at in range(len(aligned.words)) if aligned.word(at) == aligned.word(last)]


def polnear(data: Path, pieces: Pieces, split: str) -> Iterator[Example]:
    quoted = {record["id"]: record for record in records(data / f"polnear-quotes.{split}.jsonl")}
    silver: dict[str, list] = {}
    if split == "train":
        # As CoreNLP found them, whose convention is nearest to worldwide's.
        silver = {record["id"]: record["names"] for record in records(data / "polnear-corenlp.train.jsonl")}
    for record in records(data / f"polnear.{split}.jsonl"):
        aligned = Aligned(record["text"], pieces)
        parts, pointers = aligned.empty(0), []
        for attribution in record["attributions"]:
            source, cue = aligned.of(attribution["source"]), aligned.of(attribution["cue"])
            for part in ("content", "source", "cue"):
                for span in attribution[part]:
                    first, last = aligned.range(*span)
                    if first < last:
                        parts[first:last] = PART_TAGS.index(f"I-{part}")
                        parts[first] = PART_TAGS.index(f"B-{part}")
            for span in attribution["content"]:
                first, last = aligned.range(*span)
                if first < last:
                    pointers.append(Pointer(first, last, source, cue, False, not source))
        for quotation in quoted[record["id"]]["quotations"]:
            first, last = aligned.range(quotation["start"], quotation["end"])
            speaker = quotation["speaker"]
            if quotation["kind"] != "open" and first < last:
                source = aligned.of([[speaker["start"], speaker["end"]]]) if speaker else ()
                pointers.append(Pointer(first, last, source, (), True, not source))
        names = silver.get(record["id"])
        yield Example(
            "polnear",
            record["id"],
            aligned.words,
            names=None if names is None else name_tags(aligned, names),
            parts=parts,
            pointers=pointers,
            people=people_of(aligned, names or []),
            silver=names is not None,
        )


def training_examples(data: Path, pieces: Pieces, without: frozenset[str] = frozenset()) -> list[Example]:
    """Every corpus, those in `without` left out; their names only of corpora given as "name:names"."""
    makers = {
        "worldwide": lambda: worldwide(data, pieces, "train"),
        "ewt": lambda: ewt(data, pieces, "train"),
        "gum": lambda: gum(data, pieces, "train"),
        "litbank": lambda: litbank(data, pieces),
        "meantime": lambda: meantime(data, pieces),
        "gap": lambda: gap(data, pieces, "train"),
        "polnear": lambda: polnear(data, pieces, "train"),
    }
    found = []
    for corpus, make in makers.items():
        if corpus not in without:
            examples = make()
            if f"{corpus}:names" in without:
                examples = (replace(example, names=None) for example in examples)
            found.extend(examples)
    return found
