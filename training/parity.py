"""What the released text tower says of a short text in Python's onnxruntime, for the program's test:

    python -m training.parity weights test/fixtures/parity.json

To be run whenever weights/text.onnx has changed. Names as worldwide has them, scores of each word's first piece.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from .export import session
from .pieces_table import read_table
from .text import CLS, SEP, Pieces, windows_of, words_of

TEXT = (
    "ALDERMOUTH, Jan. 5 — “We won’t sell the harbour,” Mayor Ada Brook told the Daily Post on Monday.\n\n"
    "Her deputy, José Núñez-Lee of the U.S. firm Acme Corp., said he’d resign 😀 if the council agreed."
)


def main(weights: Path, out: Path) -> None:
    words = words_of(TEXT, Pieces(weights / "vocab.txt"))
    (window,) = windows_of(words)
    ids, shapes, firsts = [CLS], [0], []
    for word in range(window.first, window.last):
        firsts.append(len(ids))
        ids.extend(words.pieces[word])
        shapes.extend([words.shapes[word]] * len(words.pieces[word]))
    pieces = read_table()[[*ids, SEP]].numpy()[None]
    given = {"pieces": pieces.astype(np.float32), "shapes": np.array([[*shapes, 0]], dtype=np.int64)}
    names, *_ = session(weights / "text.onnx").run(["names", "parts"], given)
    rows = np.round(names[0][firsts].astype(float), 4).tolist()
    out.write_text(json.dumps({"text": TEXT, "names": rows}, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
