"""Writes weights/text.onnx and weights/text-tables.json from a trained text tower:

    python -m training.text_export OUT_FOLDER/epoch-4.pt weights
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import torch

from .encoder import WIDTH, Encoder
from .export import export
from .text import SHAPES
from .text_tower import OUTPUTS, TextTower


def tables(model: TextTower) -> dict:
    """What the program adds to the products of states, rows rounded to four digits."""

    def rows(values: torch.Tensor) -> list:
        return np.round(values.detach().numpy().astype(float), 4).tolist()

    own = model.tables
    return {
        "pointer": {
            "sourceSide": rows(own.source_side),
            "sourceBreaks": rows(own.source_breaks),
            "cueSide": rows(own.cue_side),
            "cueBreaks": rows(own.cue_breaks),
            "nobody": rows(own.nobody),
            "nobodyBias": rows(own.nobody_bias)[0],
        },
        "link": {**{name: rows(table) for name, table in own.link.items()}, "out": rows(own.out)},
    }


def main(state: Path, weights: Path) -> None:
    model = TextTower(Encoder())
    if state.exists():
        model.load_state_dict(torch.load(state, weights_only=True))
    model.eval()
    example = {"pieces": torch.randn(1, 40, WIDTH), "shapes": torch.randint(0, SHAPES, (1, 40))}
    weights.mkdir(exist_ok=True)
    export(model, example, OUTPUTS, weights / "text.onnx")
    (weights / "text-tables.json").write_text(json.dumps(tables(model), separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
