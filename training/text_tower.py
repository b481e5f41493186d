"""The text tower: the encoder, word shapes at its input, and its heads."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from . import features
from .data import CONVENTIONS, HEADS, MISC_KINDS, NAME_TAGS, PART_TAGS
from .encoder import WIDTH, Encoder
from .text import SHAPES

POINTER, LINK = 48, 64
"""Numbers a word has for each side of pointing from speech to its source, and of linking two mentions."""


class Tables(nn.Module):
    """What is added to the products of states: a row for each feature of the pair."""

    def __init__(self) -> None:
        super().__init__()
        self.source_side, self.cue_side = (nn.Parameter(torch.zeros(features.SIDES)) for _ in range(2))
        self.source_breaks, self.cue_breaks = (nn.Parameter(torch.zeros(features.BREAKS)) for _ in range(2))
        self.nobody = nn.Parameter(torch.zeros(POINTER))
        self.nobody_bias = nn.Parameter(torch.zeros(1))
        sizes = {
            "forms": features.FORMS**2,
            "distances": features.DISTANCES,
            "breaks": features.LINK_BREAKS,
            "quoted": features.QUOTED,
            "matches": features.MATCHES,
        }
        self.link = nn.ParameterDict({name: nn.Parameter(torch.zeros(size, LINK)) for name, size in sizes.items()})
        self.out = nn.Parameter(torch.randn(LINK) * LINK**-0.5)


class TextTower(nn.Module):
    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.names = nn.Linear(WIDTH, len(NAME_TAGS))
        self.narrow = nn.Parameter(torch.randn(len(CONVENTIONS), WIDTH, 8) * WIDTH**-0.5)
        self.widen = nn.Parameter(torch.zeros(len(CONVENTIONS), 8, len(NAME_TAGS)))
        self.bias = nn.Parameter(torch.zeros(len(CONVENTIONS), len(NAME_TAGS)))
        self.kinds = nn.Linear(WIDTH, len(MISC_KINDS))
        self.parts = nn.Linear(WIDTH, len(PART_TAGS))
        self.heads = nn.Linear(WIDTH, len(HEADS))
        self.pointers = nn.Linear(WIDTH, 4 * POINTER)
        self.links = nn.Linear(WIDTH, 4 * LINK + 1)
        self.tables = Tables()

    def states(self, embedded: Tensor, shapes: Tensor, mask: Tensor | None = None) -> Tensor:
        return self.encoder(embedded + self.shapes(shapes), mask=mask)

    def name_logits(self, states: Tensor, convention: int) -> Tensor:
        own = states @ self.narrow[convention] @ self.widen[convention]
        return self.names(states) + own + self.bias[convention]

    def forward(self, embedded: Tensor, shapes: Tensor) -> tuple[Tensor, ...]:
        """What is exported: every head over every piece, names as worldwide has them."""
        states = self.states(embedded, shapes)
        return (
            self.name_logits(states, 0),
            self.kinds(states),
            self.parts(states),
            self.heads(states),
            self.pointers(states),
            self.links(states),
        )


OUTPUTS = ["names", "kinds", "parts", "heads", "pointers", "links"]
