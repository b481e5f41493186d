"""From a trained tower to the ONNX file that the program runs: dynamic int8, one text at a time."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime import InferenceSession, SessionOptions
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from .fuse import fuse

OPSET = 18


def export(tower: nn.Module, inputs: dict[str, Tensor], outputs: list[str], path: Path, fixed: frozenset[str] = frozenset()) -> None:
    """Writes `path`, and beside it the float file that it was made of, `*.float.onnx`.

    The second dimension of every input is free, but of those that are `fixed`. Weights take 7 bits (reduce_range), for processors
    whose 8-bit products saturate (no VNNI).
    """
    tower.eval()
    whole = path.with_suffix(".float.onnx")
    length = torch.export.Dim("length", min=2, max=256)
    torch.onnx.export(
        tower,
        tuple(inputs.values()),
        whole,
        input_names=list(inputs),
        output_names=outputs,
        opset_version=OPSET,
        dynamic_shapes=tuple({} if name in fixed else {1: length} for name in inputs),
        external_data=False,
        verbose=False,
    )
    model = onnx.load(whole)
    fuse(model)
    onnx.save(model, whole)
    ready = path.with_suffix(".ready.onnx")
    quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
    quantize_dynamic(
        str(ready), str(path), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm"]
    )
    ready.unlink()
    slim(path)


def slim(path: Path) -> None:
    """Without what names the machine it was made on."""
    model = onnx.load(path)
    for node in model.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""
    for info in [*model.graph.value_info, *model.graph.initializer]:
        del info.metadata_props[:]
    del model.graph.value_info[:]
    del model.metadata_props[:]
    onnx.save(model, path)


def session(path: Path) -> InferenceSession:
    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return InferenceSession(str(path), options)


def floats(values: list[np.ndarray]) -> bytes:
    """Little-endian float32, one array after the other."""
    return b"".join(struct.pack(f"<{value.size}f", *value.astype(np.float32).ravel()) for value in values)
