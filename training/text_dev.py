"""Quick figures of the text tower on dev, per head; the program's own are those of `npm run score`."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from . import data
from .data import Example
from .samples import Sample, collate, labels, links, pointers, windows_over
from .text import STRIDE, Pieces
from .text_losses import context, gap_scores, link_pairs, link_rows, link_scores, pointer_scores
from .text_tower import TextTower


def dev_examples(folder: Path, pieces: Pieces) -> list[Example]:
    rng = random.Random(1)
    gap = [e for e in data.gap(folder, pieces, "dev")]
    found = [
        *list(data.worldwide(folder, pieces, "dev"))[:50],
        *[replace(e, convention=0) for e in data.ewt(folder, pieces, "dev")],
        *[replace(e, convention=0) for e in data.gum(folder, pieces, "dev")],
        *list(data.polnear(folder, pieces, "dev"))[:40],
        *rng.sample(gap, min(200, len(gap))),
    ]
    return found


def whole(example: Example) -> Sample:
    ids = example.words.pieces
    return Sample(example, 0, len(ids), ids, np.array(example.words.shapes), windows_over(ids, STRIDE))


def states_of(model: TextTower, table: Tensor, sample: Sample) -> Tensor:
    batch = collate([sample])
    rows = []
    for at in range(0, len(batch.ids), 16):
        part = slice(at, at + 16)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            rows.append(model.states(table[batch.ids[part]], batch.shapes[part], batch.mask[part]).float())
    return torch.cat(rows).flatten(0, 1)[batch.places[0]]


def spans(tags: np.ndarray) -> set[tuple[int, int, int]]:
    """Spans of PER, ORG and LOC in a row of tags; an inside tag that follows no own kind begins one."""
    found, start, kind = set(), 0, 0
    for at, tag in enumerate([*tags, 0]):
        own = (tag + 1) // 2
        if kind and (own != kind or tag % 2 == 1):
            found.add((start, at, kind))
            kind = 0
        if own and not kind:
            start, kind = at, own
    return {span for span in found if span[2] <= 3}


def f1(right: int, said: int, gold: int) -> float:
    return round(200 * right / max(1, said + gold), 1)


class Counts:
    def __init__(self) -> None:
        self.of: dict[str, list[float]] = {}

    def add(self, name: str, *values: float) -> None:
        row = self.of.setdefault(name, [0.0] * len(values))
        self.of[name] = [a + b for a, b in zip(row, values)]


@torch.no_grad()
def figures(model: TextTower, table: Tensor, examples: list[Example]) -> dict[str, float]:
    model.eval()
    counts = Counts()
    for example in examples:
        sample = whole(example)
        states = states_of(model, table, sample)
        if example.names is not None:
            said, gold = spans(model.name_logits(states, example.convention).argmax(-1).numpy()), spans(example.names)
            counts.add(f"names {example.corpus}", len(said & gold), len(said), len(gold))
        if example.parts is not None:
            gold = labels(sample, example.parts)
            said = model.parts(states).argmax(-1)
            for part, number in (("content", 1), ("source", 3), ("cue", 5)):
                is_gold, is_said = (gold + 1) // 2 == (number + 1) // 2, (said + 1) // 2 == (number + 1) // 2
                both = (is_gold & is_said).sum().item()
                counts.add(f"parts {part}", both, is_said.sum().item(), is_gold.sum().item())
        count_pointers(model, sample, states, counts)
        count_links(model, sample, states, counts)
        if example.gap is not None:
            scored = gap_scores(model, sample, model.links(states))
            if scored:
                counts.add("gap", float(scored[0].argmax().item() == scored[1]), 1)
    return {
        name: f1(*row) if len(row) == 3 else round(100 * row[0] / row[1], 1)  # type: ignore[arg-type]
        for name, row in counts.of.items()
    }


def count_pointers(model: TextTower, sample: Sample, states: Tensor, counts: Counts) -> None:
    vectors = model.pointers(states)
    breaks = context(sample.example)[0]
    for pointer in pointers(sample):
        source, cue, nobody, low = pointer_scores(model, vectors, pointer.first, pointer.last, breaks)
        kind = "marked" if pointer.marked else "content"
        if pointer.source:
            best = int(source.argmax()) + low
            counts.add(f"source of {kind}", float(best in pointer.source and source.max() > nobody), 1)
        if pointer.cue:
            counts.add(f"cue of {kind}", float(int(cue.argmax()) + low in pointer.cue), 1)


def count_links(model: TextTower, sample: Sample, states: Tensor, counts: Counts) -> None:
    found = links(sample)[:400]
    if len(found) < 2:
        return
    vectors = model.links(states)
    pairs = link_pairs(found)
    pairs = pairs[np.abs(pairs[:, 0] - pairs[:, 1]) <= 60]
    heads = torch.tensor([link.head for link in found])
    scores = link_scores(model, vectors, heads, pairs, link_rows(sample.example, 0, found, pairs)).numpy()
    for i, link in enumerate(found):
        mine = pairs[:, 0] == i
        if not mine.any():
            continue
        best = pairs[mine][scores[mine].argmax()][1]
        taken = scores[mine].max() > float(vectors[link.head, -1])
        right = any(found[j].cluster == link.cluster for j in pairs[mine][:, 1])
        hit = taken and found[best].cluster == link.cluster if right else not taken
        counts.add(f"links {data.MENTION_KINDS[link.kind]}", float(hit), 1)
