"""The losses of the text tower's heads over the words of one sample, each a sum over what is labelled."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from . import features
from .data import IGNORE, Example, Link
from .samples import POINTED, Sample, labels, links, pointers
from .text_tower import LINK, POINTER, TextTower

WEIGHTS = {"names": 1.0, "kinds": 0.5, "parts": 0.3, "heads": 0.3, "pointers": 1.0, "links": 0.7, "gap": 2.0}
SILVER = 0.2
"""Weight of names that a system found: a judgement, not tuned."""
AHEAD = 30
"""Words after a pronoun in which a name that it stands for may follow."""


def name_loss(logits: Tensor, gold: Tensor, open_misc: bool) -> Tensor:
    """Cross-entropy; where the corpus leaves some names out, "none" is right for MISC as well."""
    scores = logits.float().log_softmax(-1)
    if open_misc:
        none = torch.logsumexp(scores[:, [0, 7, 8]], -1)
        scores = torch.cat([none[:, None], scores[:, 1:]], -1)
    return F.nll_loss(scores, gold, reduction="sum", ignore_index=IGNORE)


def tag_loss(logits: Tensor, gold: Tensor) -> Tensor:
    return F.cross_entropy(logits.float(), gold, reduction="sum", ignore_index=IGNORE)


def context(example: Example) -> tuple[np.ndarray, np.ndarray]:
    """Paragraph counts and quotation numbers of an example's words, computed once."""
    found = getattr(example, "_context", None)
    if found is None:
        found = (features.breaks_before(example.words), features.quote_regions(example.words))
        object.__setattr__(example, "_context", found)
    return found


def pointer_scores(
    model: TextTower, vectors: Tensor, first: int, last: int, breaks: np.ndarray
) -> tuple[Tensor, Tensor, Tensor, int]:
    """Scores of the words around a piece of speech as its source and as its cue, and of nobody; the first word scored."""
    starts, ends, sources, cues = vectors.split(POINTER, -1)
    low, high = max(0, first - POINTED), min(len(vectors), last + POINTED)
    query = starts[first] + ends[last - 1]
    side, between = features.pointer_features(first, last, np.arange(low, high), breaks)
    tables = model.tables
    source = sources[low:high] @ query * POINTER**-0.5 + tables.source_side[side] + tables.source_breaks[between]
    cue = cues[low:high] @ query * POINTER**-0.5 + tables.cue_side[side] + tables.cue_breaks[between]
    nobody = (tables.nobody @ query * POINTER**-0.5 + tables.nobody_bias).squeeze()
    return source, cue, nobody, low


def pointer_loss(model: TextTower, sample: Sample, vectors: Tensor) -> Tensor:
    breaks = context(sample.example)[0][sample.first : sample.last]
    total = vectors.new_zeros(())
    for pointer in pointers(sample):
        source, cue, nobody, low = pointer_scores(model, vectors, pointer.first, pointer.last, breaks)
        if pointer.source or pointer.nobody:
            every = torch.cat([source, nobody[None]])
            right = [word - low for word in pointer.source] or [len(source)]
            total = total + every.logsumexp(0) - every[right].logsumexp(0)
        right = [word - low for word in pointer.cue if 0 <= word - low < len(cue)]
        if right:
            total = total + 0.5 * (cue.logsumexp(0) - cue[right].logsumexp(0))
    return total


def link_rows(example: Example, first: int, found: list[Link], pairs: np.ndarray) -> dict[str, Tensor]:
    """The rows in the link tables of pairs (i, j) of mentions; `first` is the example's word that they count from."""
    breaks, regions = context(example)
    words = example.words

    def written(at: int) -> str:
        return words.text[words.starts[first + at] : words.ends[first + at]].lower()

    heads = np.array([link.head for link in found])
    forms = np.array([features.form_of(link.kind, written(link.head)) for link in found])
    texts = [[written(at) for at in range(l.first, l.last if l.kind == 0 else l.head + 1)] for l in found]
    head_words = [written(link.head) for link in found]
    i, j = pairs[:, 0], pairs[:, 1]
    ahead = heads[j] > heads[i]
    distance = features.log_bucket(np.abs(heads[i] - heads[j]), 9) + 10 * ahead
    between = np.minimum(np.abs(breaks[first + heads[i]] - breaks[first + heads[j]]), 3)
    quoted = [features.quoted_of(regions[first + heads[a]], regions[first + heads[b]]) for a, b in pairs]
    matches = [features.match_of(forms[a], forms[b], texts[a], texts[b], head_words[a], head_words[b]) for a, b in pairs]
    rows = {
        "forms": forms[i] * features.FORMS + forms[j],
        "distances": distance,
        "breaks": between,
        "quoted": np.array(quoted),
        "matches": np.array(matches),
    }
    return {name: torch.from_numpy(np.asarray(row, dtype=np.int64)) for name, row in rows.items()}


def link_scores(model: TextTower, vectors: Tensor, heads: Tensor, pairs: np.ndarray, rows: dict[str, Tensor]) -> Tensor:
    """Of each pair (i, j): how well mention i takes up mention j."""
    own, other, query, key, _ = vectors[heads].split([LINK, LINK, LINK, LINK, 1], -1)
    i, j = torch.from_numpy(pairs[:, 0]), torch.from_numpy(pairs[:, 1])
    hidden = own[i] + other[j] + sum(model.tables.link[name][row] for name, row in rows.items())
    return F.relu(hidden) @ model.tables.out + (query[i] * key[j]).sum(-1) * LINK**-0.5


def link_pairs(found: list[Link]) -> np.ndarray:
    """Every mention with each before it, and a pronoun with the names soon after it."""
    pairs = [
        (i, j)
        for i, mention in enumerate(found)
        for j, other in enumerate(found)
        if j < i or (j > i and mention.kind == 2 and other.kind == 0 and other.head - mention.head <= AHEAD)
    ]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def link_loss(model: TextTower, sample: Sample, vectors: Tensor) -> Tensor:
    found = links(sample)
    total = vectors.new_zeros(())
    if len(found) < 2:
        return total
    pairs = link_pairs(found)
    heads = torch.tensor([link.head for link in found])
    scores = link_scores(model, vectors, heads, pairs, link_rows(sample.example, sample.first, found, pairs))
    count = len(found)
    none = vectors[heads][:, -1]
    table = scores.new_full((count, count + 1), -1e4)
    table = table.index_put((torch.from_numpy(pairs[:, 0]), torch.from_numpy(pairs[:, 1])), scores)
    table = torch.cat([table[:, :count], none[:, None]], -1)
    same = np.array([[a.cluster == b.cluster for b in found] for a in found])
    allowed = np.zeros((count, count), dtype=bool)
    allowed[pairs[:, 0], pairs[:, 1]] = True
    right = np.concatenate([same & allowed, np.zeros((count, 1), dtype=bool)], -1)
    right[:, -1] = ~right.any(-1)
    masked = table.masked_fill(~torch.from_numpy(right), -1e9)
    weight = torch.tensor([0.5 if link.kind == 0 else 1.0 for link in found])
    return ((table.logsumexp(-1) - masked.logsumexp(-1)) * weight).sum()


def gap_mentions(sample: Sample) -> tuple[list[Link], int, int, int]:
    """The pronoun and the mentions of A and B as links, how many are A's and B's, and which is right."""
    pronoun, a, b, right = sample.example.gap
    count = sample.last - sample.first

    def link(word: int, kind: int) -> Link:
        return Link(word - sample.first, word - sample.first + 1, word - sample.first, kind, "")

    def inside(word: int) -> bool:
        return 0 <= word - sample.first < count

    ones, others = [w for w in a if inside(w)], [w for w in b if inside(w)]
    if not inside(pronoun) or not ones or not others:
        return [], 0, 0, right
    return [link(pronoun, 2), *(link(w, 0) for w in ones), *(link(w, 0) for w in others)], len(ones), len(others), right


def gap_scores(model: TextTower, sample: Sample, vectors: Tensor) -> tuple[Tensor, int] | None:
    """Log weights of A, B and neither, and which is right (Webster et al. 2018: nothing else is labelled)."""
    found, ones, others, right = gap_mentions(sample)
    if not found:
        return None
    pairs = np.array([(0, j) for j in range(1, len(found))], dtype=np.int64)
    heads = torch.tensor([link.head for link in found])
    scores = link_scores(model, vectors, heads, pairs, link_rows(sample.example, sample.first, found, pairs))
    none = vectors[heads[0], -1]
    return torch.stack([scores[:ones].logsumexp(0), scores[ones:].logsumexp(0), none]), right


def gap_loss(model: TextTower, sample: Sample, vectors: Tensor) -> Tensor:
    scored = gap_scores(model, sample, vectors)
    if scored is None:
        return vectors.new_zeros(())
    table, right = scored
    loss = table.logsumexp(0) - table[right]
    return loss if right < 2 else 0.5 * loss


def losses(model: TextTower, sample: Sample, states: Tensor) -> dict[str, Tensor]:
    """`states` [words, 384] of the sample."""
    example = sample.example
    found: dict[str, Tensor] = {}
    if example.names is not None:
        logits = model.name_logits(states, example.convention)
        trust = SILVER if example.silver else 1.0
        found["names"] = trust * name_loss(logits, labels(sample, example.names), example.open_misc)
    if example.kinds is not None:
        found["kinds"] = tag_loss(model.kinds(states), labels(sample, example.kinds))
    if example.parts is not None:
        found["parts"] = tag_loss(model.parts(states), labels(sample, example.parts))
    if example.heads is not None:
        found["heads"] = tag_loss(model.heads(states), labels(sample, example.heads))
    if example.pointers:
        found["pointers"] = pointer_loss(model, sample, model.pointers(states).float())
    if example.links:
        found["links"] = link_loss(model, sample, model.links(states).float())
    if example.gap is not None:
        found["gap"] = gap_loss(model, sample, model.links(states).float())
    return found
