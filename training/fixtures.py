"""Writes test/fixtures/words.jsonl.gz, which holds the reader's words, shapes, pieces and windows to text.py.

    python -m training.fixtures DATA VOCABULARY test/fixtures/words.jsonl.gz

A record a line. First {"pieces": {word: ids}} of every word there is; then one a text:
    text, in ASCII with \\u escapes;
    words: UTF-16 units between a word and the one before it, and in it, alternately;
    shapes: a character a word, "0" + its shape number;
    windows: first word and end of each; best: of each window, how many words it is the best of.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from .data import records
from .text import Pieces, Words, best_windows, utf16_offsets, windows_of, words_of

GENRES = {"news", "interview", "bio", "voyage", "academic", "court", "textbook", "speech"}
"""GUM's genres whose licences allow it to be passed on."""

SIGNS = [
    "👩‍👩‍👧‍👦", "👍🏽", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🇲🇽🇺🇸", "1️⃣", "#️⃣", "❤️", "☕", "🤷🏿‍♀️", "😀😀",
    "e\u0301te\u0301", "\u00e9t\u00e9", "E\u0301COLE", "\u0301a", "x\u0301\u0302\u0303y", "Å\u0327ngstro\u0308m", "\u20dd",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "𝐁old", "𠮷野家", "𐐔𐐯𐑅", "𝟙𝟚", "𐍈", "Ⅷ", "Ⓐⓑ", "½", "²x", "٣٤", "५",
    "東京は日本", "中文", "한국어", "한국", "قال الرئيس", "مُحَمَّد", "שָׁלוֹם עולם", "ภาษาไทย", "กำ", "हिन्दी में", "क्षि",
    "İstanbul", "IĞDIR", "ısı", "İ", "ß", "STRASSE", "Straße", "ẞ", "ﬁne", "oﬃce", "ŉ", "ǅungla", "Ǆ", "ǆ",
    "ΟΔΥΣΣΕΥΣ", "Σ", "ΑΣ.", "Σίσυφος", "ᾳ", "ᾼ", "Ω", "K", "Å", "Москва", "МОСКВА", "й", "Ёлка", "ქართული", "ᲥᲐᲠ", "Ꮳꮳ",
    "zero\u200bwidth", "soft\u00adhyphen", "join\u200der", "\ufeffmark", "a\u2060b", "\u202bright\u202c", "no\u00a0break", "\u3000", "\u2028", "\u0085",
    "FranÃ§ois", "donâ€™t", "\ufffd\ufffd", "Ã©tÃ©", "naïve", "NAÏVE", "café", "Dvořák", "Øystein", "Łódź", "Đặng Thị", "Þór", "Æ",
    "a" * 99, "a" * 101, "supercalifragilistic" * 6, "é" * 100, "e\u0301" * 101, "𝔘" * 101, "pneumono" * 12, "1" * 150, "Б" * 100,
    "U.S.", "F. Kennedy", "I.", "A", "I’m", "O’Neill", "McDonald", "iPhone", "eBay", "A1", "9th", "COVID-19", "1,200.50", "$5m", "#tag", "@name",
    "“He said,”", "‘so’", "«oui»", "„nein“", "...", "—", "--", "?!", "¿Qué?", ":", "\t", "*", "_x_", "<b>", "a/b", "x@y.org", "http://a.b/c?d=e",
    "BREAKING NEWS", "THE WHITE HOUSE", "Is This It", "of the", "said", "Xyzzyqwv", "[CLS]", "[UNK]", "##ing", "",
]  # fmt: skip
"""What English text seldom has: the signs of other scripts, of no width, of two units, in two spellings."""

GAPS = [" ", " ", " ", " ", "", "\n", "\n\n", "  ", " \n ", "\u2009", "\r\n", ". ", ".\n", ":\n\n", "” "]


def corpora(data: Path) -> Iterator[str]:
    """English text as it is, and some of it hard-wrapped or in another case."""
    changes = cycle([str, str, hard_wrapped, str, str.upper, str, hard_wrapped, str, str.lower, str.title])
    for record in records(data / "gum.train.jsonl"):
        if record["genre"] in GENRES:
            yield next(changes)(record["text"])
    for record in islice(records(data / "litbank.train.jsonl"), 70):
        yield next(changes)(record["text"])
    texts = [record["text"] for record in islice(records(data / "gap.train.jsonl"), 1500)]
    for first in range(0, len(texts), 20):
        yield next(changes)("\n\n".join(texts[first : first + 20]))


def hard_wrapped(text: str) -> str:
    return "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in text.split("\n\n"))


def odd_texts(count: int, chance: random.Random) -> Iterator[str]:
    """Texts of odd signs and ordinary words in any order; each sign by itself first."""
    yield from SIGNS
    for _ in range(count):
        parts = (chance.choice(SIGNS) + chance.choice(GAPS) for _ in range(chance.randint(1, 60)))
        yield "".join(parts)


def as_record(words: Words) -> dict:
    offsets, at, layout = utf16_offsets(words.text), 0, []
    for start, end in zip(words.starts, words.ends, strict=True):
        layout += [offsets[start] - at, offsets[end] - offsets[start]]
        at = offsets[end]
    windows = windows_of(words)
    kept = Counter(best_windows(windows, len(words)))
    return {
        "text": words.text,
        "words": layout,
        "shapes": "".join(chr(ord("0") + shape) for shape in words.shapes),
        "windows": [[window.first, window.last] for window in windows],
        "best": [kept[number] for number in range(len(windows))],
    }


def main(data: str, vocabulary: str, out: str) -> None:
    pieces = Pieces(Path(vocabulary))
    texts = [*corpora(Path(data)), *odd_texts(300, random.Random(4))]
    rows = [as_record(words_of(text, pieces)) for text in texts]
    lines = [json.dumps(row, separators=(",", ":")) for row in [{"pieces": pieces.cache}, *rows]]
    Path(out).write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    paragraphs = sum(1 for text in texts for line in text.split("\n") if line.strip())
    print(f"{len(texts)} texts, {paragraphs} lines, {len(pieces.cache)} different words")


if __name__ == "__main__":
    main(*sys.argv[1:])
