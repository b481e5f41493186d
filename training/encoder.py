"""The encoder both towers are: BERT's layers (Devlin et al. 2019) in MiniLM-L6's shape (Wang et al. 2020).

Word embeddings come from outside, a frozen table shared by the towers (pieces_table.py).
"""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

WIDTH, HEADS, INNER, LONGEST = 384, 12, 1536, 256


class Layer(nn.Module):
    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm, self.last_norm = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, _ = states.shape

        def heads(x: Tensor) -> Tensor:
            return x.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        attended = F.scaled_dot_product_attention(
            heads(self.query(states)), heads(self.key(states)), heads(self.value(states)), attn_mask=mask
        )
        joined = attended.transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.norm(states + self.dropout(self.out(joined)))
        return self.last_norm(states + self.dropout(self.down(F.gelu(self.up(states)))))


class Encoder(nn.Module):
    """`embedded` [B, L, 384] word embeddings → states [B, L, 384]."""

    def __init__(self, layers: int = 6, dropout: float = 0.1) -> None:
        super().__init__()
        self.positions = nn.Embedding(LONGEST, WIDTH)
        self.segments = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, embedded: Tensor, segments: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        """`mask` [B, L]: true where there is a piece; None where all rows are full."""
        length = embedded.shape[1]
        sides = self.segments.weight[0] if segments is None else self.segments(segments)
        states = self.dropout(self.norm(embedded + self.positions.weight[:length] + sides))
        wide = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            states = layer(states, wide)
        return states


NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "last_norm": "output.LayerNorm",
}


def pretrained(file: Path, layers: int = 6, dropout: float = 0.1) -> Encoder:
    """The encoder with the lowest layers of a BERT of MiniLM's shape, `file` its weights under the names of the original."""
    weights = load_file(file)
    encoder = Encoder(layers, dropout)
    state = {
        "positions.weight": weights["embeddings.position_embeddings.weight"][:LONGEST],
        "segments.weight": weights["embeddings.token_type_embeddings.weight"],
    }
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = weights[f"embeddings.LayerNorm.{part}"]
        for number in range(layers):
            for ours, theirs in NAMES.items():
                state[f"layers.{number}.{ours}.{part}"] = weights[f"encoder.layer.{number}.{theirs}.{part}"]
    encoder.load_state_dict(state)
    return encoder
