#!/bin/sh
# From data to weights, both towers: training/run.sh SHARED_FOLDER [WORK_FOLDER]
# SHARED_FOLDER holds data/. WORK_FOLDER keeps checkpoints: the same command goes on where it was stopped.
# Needs Python 3.11 with training/requirements.txt installed. On two cores about an hour and a half.
set -eu
cd "$(dirname "$0")/.."
shared=$(realpath "$1")
work=$(realpath -m "${2:-build/training}")
version=1
mkdir -p "$work"

# Worth half of the time on Linux: memory is kept instead of being given back after every step.
export MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=8589934592

python -m training.pieces_table weights
# Of PolNeAR's articles no names: a system found them, and they were not tried beside the others yet.
python -m training.text_train "$shared" "$work/text" --epochs 4 --without polnear:names
python -m training.text_export "$work/text/epoch-4.pt" weights
python -m training.pairs_train "$shared" "$work/pairs"
python -m training.pairs_export "$work/pairs/final.pt" weights
python -m training.manifest "$version" weights
python -m training.parity weights test/fixtures/parity.json
# How sure the analysis is with these weights; with the project's own Node (npm ci).
node_modules/.bin/node training/calibrate.ts "$shared"
