"""What the program needs to know about the weights before it reads them, the hash of each file:

    python -m training.manifest VERSION [WEIGHTS_FOLDER]

To be run whenever a file in the folder has changed: the program reads only files that are as listed here.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

NAME = "manifest.json"
WEIGHTS = Path(__file__).resolve().parent.parent / "weights"
MOST_BYTES = 48_000_000
"""Two tables of pieces, as long as the towers start from two models."""


def is_listed(path: Path) -> bool:
    """Not the manifest, not the model card, and not the float network that an int8 one was made of."""
    return path.is_file() and path.name not in (NAME, "README.md") and not path.name.endswith(".float.onnx")


def manifest(folder: Path, version: str) -> dict:
    files = sorted(filter(is_listed, folder.iterdir()))
    contents = {path.name: path.read_bytes() for path in files}
    return {
        "version": version,
        "files": {
            name: {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
            for name, content in contents.items()
        },
    }


def main(version: str, folder: Path) -> None:
    listed = manifest(folder, version)
    total = sum(file["bytes"] for file in listed["files"].values())
    if total > MOST_BYTES:
        raise SystemExit(f"the weights have {total} bytes, at most {MOST_BYTES} are to be released")
    (folder / NAME).write_text(json.dumps(listed, indent=2) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]) if len(sys.argv) > 2 else WEIGHTS)
