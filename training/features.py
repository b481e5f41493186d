"""What the two pointing heads see of a pair of places besides the encoder's states.

The specification of source/analysis/encoder/features.ts. Everything is a row number in a small table.
"""

from __future__ import annotations

import numpy as np

from .text import Words

SIDES = 3 * 8
"""Before, inside or after the piece of speech, by the logarithm of the distance in words."""
BREAKS = 2 * 3
"""Paragraph breaks between a piece of speech and a place before or after it: none, one, more."""

PRONOUNS = [
    "he him his himself",
    "she her hers herself",
    "it its itself",
    "they them their theirs themselves",
    "i me my mine myself",
    "we us our ours ourselves",
    "you your yours yourself yourselves",
    "who whom whose which that",
]
FORMS = 2 + len(PRONOUNS) + 1
"""Of a mention: 0 a name, 1 a description, then the rows of PRONOUNS, then any other pronoun."""
FORM_OF = {word: 2 + row for row, words in enumerate(PRONOUNS) for word in words.split()}

DISTANCES = 2 * 10
LINK_BREAKS = 4
QUOTED = 5
MATCHES = 7
LITTLE = frozenset("the a an of for and 's s ’s".split())


def log_bucket(distance: np.ndarray, most: int) -> np.ndarray:
    return np.minimum(most, np.floor(np.log2(np.maximum(distance, 1)))).astype(np.int64)


def breaks_before(words: Words) -> np.ndarray:
    """Of each word, how many paragraphs have begun up to it."""
    return np.cumsum([(shape - 1) % 3 == 2 for shape in words.shapes])


def quote_regions(words: Words) -> np.ndarray:
    """Of each word, the number of the quotation it stands in, marks included, or 0; ends with its paragraph."""
    regions, current, count = np.zeros(len(words), dtype=np.int64), 0, 0
    for at in range(len(words)):
        if (words.shapes[at] - 1) % 3 == 2:
            current = 0
        sign = words.text[words.starts[at] : words.ends[at]]
        opens = sign == "“" or (sign == '"' and current == 0)
        if opens:
            count += 1
            current = count
        regions[at] = current
        if sign == "”" or (sign == '"' and not opens):
            current = 0
    return regions


def pointer_features(first: int, last: int, targets: np.ndarray, breaks: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows in the tables SIDES and BREAKS for a piece of speech, words first to last, and places `targets`."""
    before, after = targets < first, targets >= last
    inside = np.minimum(targets - first, last - 1 - targets) + 1
    distance = np.where(before, first - targets, np.where(after, targets - last + 1, inside))
    side = np.where(before, 0, np.where(after, 2, 1)) * 8 + log_bucket(distance, 7)
    between = np.where(before, breaks[first] - breaks[targets], breaks[targets] - breaks[last - 1])
    between = np.where(before | after, np.minimum(between, 2), 0)
    return side, np.where(after, 3, 0) + between


def name_head(words: list[str]) -> int:
    """Index of the word that a name is known by: the last, or the last before "of" or "for"."""
    for at in range(1, len(words)):
        if words[at] in ("of", "for"):
            return at - 1
    return len(words) - 1


def form_of(kind: int, word: str) -> int:
    return kind if kind < 2 else FORM_OF.get(word.lower(), FORMS - 1)


def match_of(form_a: int, form_b: int, a: list[str], b: list[str], head_a: str, head_b: str) -> int:
    """How two mentions are written: words of names and of descriptions up to their heads, lower-cased."""
    if form_a >= 2 or form_b >= 2:
        if form_a >= 2 and form_b >= 2:
            return 5 if head_a == head_b else 6
        return 0
    one, other = set(a) - LITTLE, set(b) - LITTLE
    if one == other:
        return 2
    if head_a == head_b:
        return 1
    if one <= other or other <= one:
        return 3
    return 4 if one & other else 0


def quoted_of(here: int, there: int) -> int:
    if here == there:
        return 0 if here == 0 else 1
    if here != 0 and there != 0:
        return 4
    return 2 if here != 0 else 3
