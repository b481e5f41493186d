"""How well names are found in a corpus that was not trained on, each of the two in turn:

    python -m training.left_out SHARED_FOLDER OUT_FOLDER [--epochs 4] [--threads 1]

Trains the encoder for names alone, once without GUM and EWT and once without the world's news, and prints the F1 of
spans and types on the dev part of what was left out, in the convention that the reader uses. PolNeAR has no names that
people marked: a third of its articles stand in with those that CoreNLP found, which are the only news where the world's
is left out. What is released is trained on all that people marked, and on no silver (run.sh).

These are the encoder's tags alone. What the program makes of them: `python -m training.text_export
OUT_FOLDER/without-gum/epoch-4.pt weights`, `python -m training.manifest 1 weights`, in a clone, and `npm run score`.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

import torch

from . import data
from .data import Example
from .pieces_table import read_table
from .text_dev import figures
from .text_train import Run

NO_NAMES = frozenset({"gap", "meantime"})
SILVER_EVERY = 3
"""Of so many articles with silver names one is read, to save time."""


def names_only(example: Example) -> Example:
    return replace(example, parts=None, heads=None, pointers=[], links=[])


def examples_without(folder: Path, without: frozenset[str]) -> list[Example]:
    found = data.training_examples(folder, Run.pieces_of(), without | NO_NAMES)
    silver = [example for example in found if example.silver][::SILVER_EVERY]
    return [names_only(example) for example in [*(e for e in found if not e.silver), *silver]]


def measure(out: Path, epochs: int, examples: list[Example], dev: list[Example]) -> dict[str, float]:
    out.mkdir(parents=True, exist_ok=True)
    run = Run(out, epochs, 1e-4, examples)
    run.resume()
    asked = [replace(names_only(example), convention=0) for example in dev]
    run.train(asked)
    return figures(run.average, read_table(), asked)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("shared", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--threads", type=int, default=1)
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    folder, pieces = given.shared / "data", Run.pieces_of()
    left_out = {
        "without-gum": (frozenset({"gum", "ewt"}), list(data.gum(folder, pieces, "dev"))),
        "without-news": (frozenset({"worldwide"}), list(data.worldwide(folder, pieces, "dev"))),
    }
    for name, (without, dev) in left_out.items():
        found = measure(given.out / name, given.epochs, examples_without(folder, without), dev)
        print(f"{name}: {found}", flush=True)


if __name__ == "__main__":
    main()
