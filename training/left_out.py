"""How well names are found in a corpus that was not trained on, each of the two in turn:

    python -m training.left_out SHARED_FOLDER OUT_FOLDER

Trains the encoder for names alone, once without GUM and EWT and once without the world's news, and prints the F1 of
spans and types on the dev part of what was left out. What is released is trained on all of them.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import torch

from . import data
from .data import Example
from .pieces_table import read_table
from .text_dev import figures
from .text_train import Run

EPOCHS = 2
OTHERS = frozenset({"polnear", "gap", "meantime"})


def names_only(example: Example) -> Example:
    return replace(example, parts=None, heads=None, pointers=[], links=[])


def measure(shared: Path, out: Path, without: frozenset[str], convention: int, dev: list[Example]) -> dict[str, float]:
    out.mkdir(parents=True, exist_ok=True)
    run = Run(shared, out, EPOCHS, 1e-4, without | OTHERS)
    run.examples = [names_only(example) for example in run.examples]
    run.total = EPOCHS * len(run.epoch_batches(0))
    run.resume()
    run.train(dev=[])
    asked = [replace(names_only(example), convention=convention) for example in dev]
    return figures(run.average, read_table(), asked)


def main(shared: Path, out: Path) -> None:
    torch.set_num_threads(1)
    folder = shared / "data"
    pieces = Run.pieces_of()
    gum = list(data.gum(folder, pieces, "dev"))
    news = list(data.worldwide(folder, pieces, "dev"))
    print("without GUM and EWT:", measure(shared, out / "without-gum", frozenset({"gum", "ewt"}), 0, gum), flush=True)
    print("without the world's news:", measure(shared, out / "without-news", frozenset({"worldwide"}), 1, news), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
