"""Words, shapes, word pieces and windows of a text: the specification that
source/analysis/encoder/ follows, held to it by test/fixtures/words.jsonl.gz.

Offsets are UTF-16 units, end exclusive, as in the reader. Everything is computed from the raw text.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

import regex

WORD = regex.compile(r"[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]")
"""A run of letters, digits and marks; any other sign that is no white space, by itself."""

WINDOW = 254
"""Pieces in a window, [CLS] and [SEP] not counted."""

STRIDE = 192
"""Pieces after which the next window starts, at the next whole word."""

CLS, SEP, UNK = 101, 102, 100
LONGEST = 100
"""A word of more code points than this, after folding, is [UNK]."""

LOWER, TITLE, UPPER, CAPITAL, MIXED, INITIAL, DIGITS, DIGITS_LETTERS, CAPS_LINE, OTHER = range(10)
INSIDE, AFTER_STOP, AFTER_BREAK = range(3)
SHAPES = 1 + 10 * 3
"""Shape numbers: 0 for [CLS], [SEP] and words that lost their shape, else 1 + 3 * shape + place."""

STOPS = frozenset(".?!:\"“”‘’'«»")


@dataclass(frozen=True)
class Words:
    text: str
    starts: list[int]
    ends: list[int]
    """Offsets in code points (Python's indices)."""
    shapes: list[int]
    pieces: list[list[int]]

    def __len__(self) -> int:
        return len(self.starts)


def utf16_offsets(text: str) -> list[int]:
    """The UTF-16 offset of each code point, and of the end."""
    offsets, at = [], 0
    for char in text:
        offsets.append(at)
        at += 2 if ord(char) > 0xFFFF else 1
    offsets.append(at)
    return offsets


class Pieces:
    """WordPiece over BERT's uncased vocabulary (Devlin et al. 2019; Wu et al. 2016)."""

    def __init__(self, vocabulary: Path) -> None:
        rows = vocabulary.read_text(encoding="utf-8").split("\n")
        self.ids = {row: number for number, row in enumerate(rows) if row}
        self.cache: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        found = self.cache.get(word)
        if found is None:
            found = self.cache[word] = self._split(fold(word))
        return found

    def _split(self, word: str) -> list[int]:
        if not word or len(word) > LONGEST:
            return [UNK]
        pieces, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = word[start:end] if start == 0 else "##" + word[start:end]
                if piece in self.ids:
                    pieces.append(self.ids[piece])
                    start = end
                    break
            else:
                return [UNK]
        return pieces


def fold(word: str) -> str:
    """Lower case, decomposed, without combining marks: what BERT's uncased vocabulary holds."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


def words_of(text: str, pieces: Pieces) -> Words:
    starts, ends, shapes, ids = [], [], [], []
    caps = caps_lines(text)
    line, before = 0, 0
    for match in WORD.finditer(text):
        start, end = match.span()
        gap = text[before:start]
        line += gap.count("\n")
        word = match.group()
        shape = shape_of(word, text[end : end + 1], caps[line])
        shapes.append(1 + 3 * shape + place_of(gap, text[before - 1 : before] if before else ""))
        starts.append(start)
        ends.append(end)
        ids.append(pieces.of(word))
        before = end
    return Words(text, starts, ends, shapes, ids)


def caps_lines(text: str) -> list[bool]:
    """Of each line, whether it is in capitals: two capitals or more and no small letter."""
    return [line == line.upper() and sum(c != c.lower() for c in line) >= 2 for line in text.split("\n")]


def shape_of(word: str, following: str, caps_line: bool) -> int:
    letters = sum(1 for c in word if regex.match(r"\p{L}", c))
    if letters == 0:
        return DIGITS if regex.match(r"\p{N}", word) else OTHER
    if regex.search(r"\p{N}", word):
        return DIGITS_LETTERS
    first = word[0]
    capital = first != first.lower()
    if len(word) == 1 and capital:
        return INITIAL if following == "." else CAPITAL
    if word == word.lower():
        return LOWER
    if word == word.upper():
        return CAPS_LINE if caps_line else UPPER
    rest = word[1:]
    return TITLE if capital and rest == rest.lower() else MIXED


def place_of(gap: str, last: str) -> int:
    """Where a word stands: after an empty line or the start, after the end of a sentence or a mark."""
    if last == "" or gap.count("\n") >= 2 or ("\n" in gap and last in STOPS):
        return AFTER_BREAK
    return AFTER_STOP if last in STOPS else INSIDE


@dataclass(frozen=True)
class Window:
    first: int
    last: int
    """Words from `first` up to, not including, `last`."""


def windows_of(words: Words, start: int = 0) -> list[Window]:
    """Windows of whole words, the first at word `start`, the last reaching the end of the text."""
    found, first, count = [], start, len(words)
    while first < count:
        last, size = first, 0
        while last < count and size + len(words.pieces[last]) <= WINDOW:
            size += len(words.pieces[last])
            last += 1
        found.append(Window(first, last))
        if last == count:
            break
        step, size = first, 0
        while step < last and size < STRIDE:
            size += len(words.pieces[step])
            step += 1
        first = step
    return found


def best_windows(windows: list[Window], count: int, start: int = 0) -> list[int]:
    """Of each word from `start` on, the window in which it stands farthest from an edge; the first of equals.

    The edges of the text itself count as edges too, so that the rule needs nothing but the windows.
    """
    best, at = [], 0
    for word in range(start, count):
        while at + 1 < len(windows) and windows[at + 1].first <= word:
            here, after = windows[at], windows[at + 1]
            if word < here.last and here.last - 1 - word >= word - after.first:
                break
            at += 1
        best.append(at)
    return best
