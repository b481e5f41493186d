"""Changes to a stretch of text that leave its labels as they are: other casing, other quotation marks,
other people's names. Word pieces are lower-cased, so casing is a change of shapes alone.
"""

from __future__ import annotations

import random

import numpy as np

from .text import CAPS_LINE, CAPITAL, INITIAL, LOWER, MIXED, Pieces, TITLE, UPPER, Words

CASINGS = ("lower", "upper", "title")


def recased(shapes: np.ndarray, casing: str) -> np.ndarray:
    """Shape numbers as they were if the text stood in that casing."""
    shape, place = (shapes - 1) // 3, (shapes - 1) % 3
    letters = np.isin(shape, [LOWER, TITLE, UPPER, CAPITAL, MIXED, INITIAL, CAPS_LINE])
    single = np.isin(shape, [CAPITAL, INITIAL])
    if casing == "lower":
        shape = np.where(letters, LOWER, shape)
    elif casing == "upper":
        shape = np.where(letters & ~single, CAPS_LINE, shape)
    else:
        shape = np.where(shape == LOWER, TITLE, shape)
    return 1 + 3 * shape + place


def augmented_shapes(shapes: np.ndarray, rng: random.Random) -> np.ndarray:
    """5 % each of paragraphs in another casing; one word in ten of some stretches loses its shape."""
    out = shapes.copy()
    breaks = [at for at, shape in enumerate(shapes) if (shape - 1) % 3 == 2]
    for start, end in zip([0, *breaks], [*breaks, len(shapes)]):
        draw = rng.random()
        if draw < 0.15 and start < end:
            out[start:end] = recased(out[start:end], CASINGS[int(draw / 0.05)])
    if rng.random() < 0.5:
        lost = np.array([rng.random() < 0.1 for _ in range(len(out))], dtype=bool)
        out[lost] = 0
    return out


def marks(pieces: Pieces) -> dict[str, int]:
    return {mark: pieces.of(mark)[0] for mark in "\"“”'‘’"}


def with_marks(ids: list[list[int]], mark: dict[str, int], rng: random.Random) -> list[list[int]]:
    """Now and then straight quotation marks for curly ones, curly for straight, single for double."""
    draw = rng.random()
    if draw > 0.5:
        return ids
    straight, single = draw < 0.25, draw > 0.4
    opens, out = True, []
    for word in ids:
        only = word[0] if len(word) == 1 else -1
        if straight and only in (mark["“"], mark["”"]):
            word = [mark['"']]
        elif straight and only in (mark["‘"], mark["’"]):
            word = [mark["'"]]
        elif not straight and only in (mark['"'], mark["“"], mark["”"]):
            opening = opens if only == mark['"'] else only == mark["“"]
            opens = not opening
            word = [mark[("‘" if opening else "’") if single else ("“" if opening else "”")]]
        elif not straight and only == mark["'"]:
            word = [mark["’"]]
        out.append(word)
    return out


def replacements(people: frozenset[str], pool: list[str], rng: random.Random) -> dict[str, str]:
    """Another name for each name."""
    return {name: rng.choice(pool) for name in sorted(people)}


def renamed(words: Words, first: int, last: int, others: dict[str, str], pieces: Pieces) -> list[list[int]]:
    """The pieces of words first to last, names replaced wherever they stand in any casing but lower."""
    out = []
    for at in range(first, last):
        other = others.get(words.text[words.starts[at] : words.ends[at]])
        out.append(words.pieces[at] if other is None else pieces.of(other))
    return out
