"""More pairs of the kind PAWS has (Zhang et al. 2019): the same words, another order, another meaning or the same.

Made from pairs that people judged, by exchanging two names of a sentence. Exchanged in both sentences a pair keeps its
label; exchanged in one, two that said the same no longer do.
"""

from __future__ import annotations

import random
import re

NAME = re.compile(r"[A-Z][\w'-]*(?: (?:of |the |de |von |van )?[A-Z][\w'-]*)*|\b\d[\d,.]*\d\b|\b\d\b")
MONTH = re.compile(r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October")
JOINED = re.compile(r"[\s,]*(?:and|or|&|,|/|-)[\s,]*(?:the )?")
"""What stands between two names whose order says nothing."""


def names_of(text: str) -> dict[str, int]:
    """Names and numbers that stand once in `text`, with where; a sentence's first word is none."""
    found = {match.group(): match.start() for match in NAME.finditer(text) if match.start() > 0 and not MONTH.match(match.group())}
    return {name: at for name, at in found.items() if text.count(name) == 1}


def exchanged(text: str, one: str, other: str) -> str:
    """`text` with two names, each of which it holds once, in each other's place."""
    return re.sub(f"{re.escape(one)}|{re.escape(other)}", lambda match: other if match.group() == one else one, text)


def exchangeable(a: str, b: str, rng: random.Random) -> tuple[str, str] | None:
    """Two names that both sentences hold once, both in letters or both in figures, and that no "and" joins."""
    of_a, of_b = names_of(a), names_of(b)
    shared = [name for name in of_a if name in of_b]
    pairs = [
        (one, other)
        for one in shared
        for other in shared
        if of_a[one] < of_a[other]
        and one not in other
        and other not in one
        and one[0].isdigit() == other[0].isdigit()
        and not JOINED.fullmatch(a[of_a[one] + len(one) : of_a[other]])
    ]
    return rng.choice(pairs) if pairs else None


def reordered(a: str, b: str, same: bool, rng: random.Random) -> tuple[str, str, bool]:
    """A pair with two names exchanged, in one sentence where the two say the same, else in both; as it is where there
    are none to exchange."""
    names = exchangeable(a, b, rng)
    if names is None:
        return a, b, same
    if same and rng.random() < 0.5:
        return exchanged(a, *names), b, False
    return exchanged(a, *names), exchanged(b, *names), same
