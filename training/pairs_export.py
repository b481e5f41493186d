"""Writes the trained pair tower for the reader:

    python -m training.pairs_export TRAINED.pt WEIGHTS_FOLDER

`pairs.onnx`: dynamic int8, a scale for each output channel, 7 bits so that processors without VNNI do not saturate.
Inputs `pieces` float32 [1, L, 384] and `segments` int64 [1, L]; outputs `labels` [1, 3], the probabilities of entails,
contradicts and neutral, and `vector` [1, 384] of length 1.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from .encoder import WIDTH, Encoder
from .pairs_tower import PairTower

OPSET = 17


class Exported(nn.Module):
    def __init__(self, tower: PairTower) -> None:
        super().__init__()
        self.tower = tower

    def forward(self, pieces: Tensor, segments: Tensor) -> tuple[Tensor, Tensor]:
        logits, vector = self.tower(pieces, segments)
        return logits.softmax(dim=-1), vector


def load_tower(path: Path) -> PairTower:
    tower = PairTower(Encoder())
    tower.load_state_dict(torch.load(path, weights_only=True))
    return tower.eval()


def export(tower: PairTower, plain: Path) -> None:
    """The tower as float32 ONNX, for any number of pieces."""
    torch.onnx.export(
        Exported(tower).eval(),
        (torch.zeros(1, 12, WIDTH), torch.zeros(1, 12, dtype=torch.int64)),
        str(plain),
        input_names=["pieces", "segments"],
        output_names=["labels", "vector"],
        dynamic_axes={"pieces": {1: "length"}, "segments": {1: "length"}},
        opset_version=OPSET,
        dynamo=False,
    )


def quantise(plain: Path, small: Path) -> None:
    quantize_dynamic(plain, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


def main() -> None:
    trained, weights = Path(sys.argv[1]), Path(sys.argv[2])
    with TemporaryDirectory() as folder:
        plain = Path(folder) / "pairs.onnx"
        export(load_tower(trained), plain)
        quantise(plain, weights / "pairs.onnx")


if __name__ == "__main__":
    main()
