"""Writes weights/pairs.onnx from a trained pair tower:

    python -m training.pairs_export OUT_FOLDER/last.pt weights

Inputs `pieces` float32 [1, L, 384], `segments` int64 [1, L] and `signs` float32 [1, 15]; outputs `labels` [1, 7], the
probabilities of LABELS, and `vector` [1, 384] of length 1.
"""

from __future__ import annotations

import sys
from pathlib import Path

import torch
from torch import Tensor, nn

from .encoder import WIDTH, Encoder
from .export import export
from .pairs_data import SIGNS
from .pairs_tower import PairTower


class Exported(nn.Module):
    def __init__(self, tower: PairTower) -> None:
        super().__init__()
        self.tower = tower

    def forward(self, pieces: Tensor, segments: Tensor, signs: Tensor) -> tuple[Tensor, Tensor]:
        logits, vector = self.tower(pieces, segments)
        logits = logits + self.tower.signs(signs)
        # Written out: `fuse` takes every softmax for an attention's.
        weights = (logits - logits.amax(dim=-1, keepdim=True)).exp()
        return weights / weights.sum(dim=-1, keepdim=True), vector


def load_tower(path: Path) -> PairTower:
    state = torch.load(path, weights_only=True)
    layers = 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layers."))
    tower = PairTower(Encoder(layers))
    tower.load_state_dict(state)
    return tower.eval()


def main(trained: Path, weights: Path) -> None:
    example = {"pieces": torch.randn(1, 40, WIDTH), "segments": torch.randint(0, 2, (1, 40)), "signs": torch.rand(1, SIGNS)}
    export(Exported(load_tower(trained)), example, ["labels", "vector"], weights / "pairs.onnx", frozenset(["signs"]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
