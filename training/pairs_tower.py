"""The pair tower: how two claims stand to each other, and a vector for a claim alone."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .encoder import WIDTH, Encoder
from .pairs_data import LABELS, SIGNS


class PairTower(nn.Module):
    """`[CLS] a [SEP] b [SEP]` → logits of LABELS; `[CLS] a [SEP]` → a vector of length 1.

    What is seen of two claims in their articles (`signs`) is added to the logits, so that the network does not have to
    be run again for claims that stand elsewhere.
    """

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.joined = nn.Linear(2 * WIDTH, WIDTH)
        self.labels = nn.Linear(WIDTH, len(LABELS))
        self.signs = nn.Linear(SIGNS, len(LABELS), bias=False)
        nn.init.zeros_(self.signs.weight)
        self.dropout = nn.Dropout(0.1)

    def logits(self, states: Tensor, mean: Tensor) -> Tensor:
        both = torch.cat([states[:, 0], mean], dim=-1)
        return self.labels(self.dropout(torch.tanh(self.joined(self.dropout(both)))))

    def forward(self, embedded: Tensor, segments: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        states = self.encoder(embedded, segments, mask)
        mean = mean_of(states, mask)
        return self.logits(states, mean), F.normalize(mean, dim=-1)


def mean_of(states: Tensor, mask: Tensor | None) -> Tensor:
    """The mean over pieces: the sentence vector of Reimers and Gurevych (2019)."""
    if mask is None:
        return states.mean(dim=1)
    held = mask[:, :, None].to(states.dtype)
    return (states * held).sum(dim=1) / held.sum(dim=1)
