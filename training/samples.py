"""Examples cut into samples of windows, and samples put together into batches."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .augment import augmented_shapes, marks, renamed, replacements, with_marks
from .data import IGNORE, Example, Link, Pointer
from .text import CLS, SEP, STRIDE, WINDOW, Pieces, Window

SEGMENT = 4
"""Windows that are read together where mentions far apart are to be linked."""

POINTED = 128
"""Words on either side of a piece of speech among which its source is sought."""


@dataclass
class Sample:
    example: Example
    first: int
    last: int
    ids: list[list[int]]
    shapes: np.ndarray
    windows: list[Window]
    """In words counted from `first`."""


def windows_over(ids: list[list[int]], stride: int) -> list[Window]:
    """As text.windows_of, over a stretch."""
    found, first = [], 0
    while first < len(ids):
        last, size = first, 0
        while last < len(ids) and size + len(ids[last]) <= WINDOW:
            size += len(ids[last])
            last += 1
        found.append(Window(first, last))
        if last == len(ids):
            break
        step, size = first, 0
        while step < last and size < stride:
            size += len(ids[step])
            step += 1
        first = step
    return found


def stretches(example: Example, rng: random.Random) -> list[tuple[int, int]]:
    """Word ranges that make samples: a window each, or SEGMENT windows where there are mentions to link."""
    words = example.words
    many = len(example.links) > 0
    size = WINDOW + (SEGMENT - 1) * STRIDE - 8 if many else WINDOW
    first = 0
    found = []
    budget = rng.randint(size // 3, size)
    while first < len(words):
        last, used = first, 0
        while last < len(words) and used + len(words.pieces[last]) <= budget:
            used += len(words.pieces[last])
            last += 1
        if last == first:
            last = first + 1
        found.append((first, last))
        first, budget = last, size
    return found


class Sampler:
    def __init__(self, pieces: Pieces, pool: list[str]) -> None:
        self.pieces, self.pool, self.marks = pieces, pool, marks(pieces)

    def samples(self, example: Example, rng: random.Random) -> list[Sample]:
        """An epoch's samples of an example, names replaced in half of them."""
        others: dict[str, str] = {}
        if example.people and rng.random() < (0.6 if example.corpus == "polnear" else 0.25):
            others = replacements(example.people, self.pool, rng)
        return [self.sample(example, first, last, others, rng) for first, last in stretches(example, rng)]

    def sample(self, example: Example, first: int, last: int, others: dict[str, str], rng: random.Random) -> Sample:
        ids = with_marks(renamed(example.words, first, last, others, self.pieces), self.marks, rng)
        shapes = augmented_shapes(np.array(example.words.shapes[first:last]), rng)
        return Sample(example, first, last, ids, shapes, windows_over(ids, STRIDE))


@dataclass
class Batch:
    ids: Tensor
    shapes: Tensor
    mask: Tensor
    samples: list[Sample]
    places: list[Tensor]
    """Of each sample, for each of its words: row in the flat [B * L] states."""


def collate(samples: list[Sample]) -> Batch:
    rows: list[tuple[list[int], list[int]]] = []
    taken: list[list[tuple[int, int]]] = []
    for sample in samples:
        place: list[tuple[int, int]] = [(0, 0)] * len(sample.ids)
        edge = [-1] * len(sample.ids)
        for window in sample.windows:
            row, shapes = [CLS], [0]
            for word in range(window.first, window.last):
                far = min(word - window.first, window.last - 1 - word)
                if far > edge[word]:
                    edge[word], place[word] = far, (len(rows), len(row))
                row.extend(sample.ids[word])
                shapes.extend([int(sample.shapes[word])] * len(sample.ids[word]))
            rows.append(([*row, SEP], [*shapes, 0]))
        taken.append(place)
    length = max(len(row) for row, _ in rows)
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    shapes = torch.zeros(len(rows), length, dtype=torch.long)
    mask = torch.zeros(len(rows), length, dtype=torch.bool)
    for number, (row, shape) in enumerate(rows):
        ids[number, : len(row)] = torch.tensor(row)
        shapes[number, : len(row)] = torch.tensor(shape)
        mask[number, : len(row)] = True
    places = [torch.tensor([row * length + at for row, at in place]) for place in taken]
    return Batch(ids, shapes, mask, samples, places)


def labels(sample: Sample, values: np.ndarray | None) -> Tensor:
    """The labels of a sample's words, IGNORE where the corpus has none."""
    if values is None:
        return torch.full((sample.last - sample.first,), IGNORE)
    return torch.from_numpy(values[sample.first : sample.last])


def pointers(sample: Sample) -> list[Pointer]:
    """Those that start and end in the sample, in its words; sources outside of it are cut off."""
    count = sample.last - sample.first
    found = []
    for pointer in sample.example.pointers:
        first, last = pointer.first - sample.first, pointer.last - sample.first
        if first < 0 or last > count:
            continue
        near = [word - sample.first for word in pointer.source]
        source = tuple(w for w in near if 0 <= w < count and first - POINTED <= w < last + POINTED)
        cue = tuple(word - sample.first for word in pointer.cue if 0 <= word - sample.first < count)
        if source or pointer.nobody or cue:
            found.append(Pointer(first, last, source, cue, pointer.marked, pointer.nobody))
    return found


def links(sample: Sample) -> list[Link]:
    """The mentions that lie in the sample, in its words."""
    by = sample.first
    inside = (link for link in sample.example.links if link.first >= by and link.last <= sample.last)
    return [Link(l.first - by, l.last - by, l.head - by, l.kind, l.cluster) for l in inside]


def batches(samples: list[Sample], rng: random.Random, windows: int = 16) -> list[list[Sample]]:
    """Samples in batches of about so many full windows, short ones with short ones, in random order."""
    short = [s for s in samples if len(s.windows) == 1 and size_of(s) < WINDOW * 0.6]
    long = [s for s in samples if len(s.windows) > 1 or size_of(s) >= WINDOW * 0.6]
    rng.shuffle(long)
    short.sort(key=lambda s: size_of(s) + rng.random() * 20)
    found: list[list[Sample]] = []
    for group in (long, short):
        batch, cost = [], 0.0
        for sample in group:
            weight = len(sample.windows) if group is long else (size_of(sample) + 8) / WINDOW
            if batch and cost + weight > windows:
                found.append(batch)
                batch, cost = [], 0.0
            batch.append(sample)
            cost += weight
        if batch:
            found.append(batch)
    rng.shuffle(found)
    return found


def size_of(sample: Sample) -> int:
    return sum(len(word) for word in sample.ids)
