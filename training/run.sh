#!/bin/bash
# From data to weights, both towers: training/run.sh SHARED_FOLDER [WORK_FOLDER]
# SHARED_FOLDER holds data/. WORK_FOLDER keeps checkpoints: the same command goes on where it was stopped.
# Needs Python 3.11 with training/requirements.txt installed, and the network for the model that the pair tower starts
# from. On two cores about three hours.
set -eu
cd "$(dirname "$0")/.."
shared=$(realpath "$1")
work=$(realpath -m "${2:-build/training}")
version=2
mkdir -p "$work"

# Worth half of the time on Linux: memory is kept instead of being given back after every step.
export MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=8589934592

python -m training.e5 "$work/e5.safetensors"
python -m training.pieces_table weights "$work/e5.safetensors"
# Of PolNeAR's articles no names: a system found them, and they were not tried beside the others yet.
python -m training.text_train "$shared" "$work/text" --epochs 4 --without polnear:names
python -m training.text_export "$work/text/epoch-4.pt" weights
# What the program states of the claims that people read: needs the text tower, which is ready by now.
python -m training.manifest "$version" weights
node=node_modules/.bin/node
$node training/news-pairs.ts "$shared" "$shared/data/news-claims.train.jsonl" > "$work/news.jsonl"
$node training/news-pairs.ts "$shared" training/news-claims.jsonl > "$work/more-news.jsonl"
claims="--news $work/news.jsonl $work/more-news.jsonl --written training/written-claims.jsonl"
pairs() {
  python -m training.pairs_train "$shared" "$work/e5.safetensors" "$work/$1" $claims "${@:2}"
}
# Five rounds, since readings came in between: what stands had none of training/*.jsonl in the first, a fifth of it in the
# second and the fourth, and all in the last. PAWS alone, because the order of words is learnt suddenly and not among the rest.
pairs first --epochs 2 --steps 1800
pairs second --from "$work/first/last.pt" --older 0.3 --rate 7e-5 --epochs 2
pairs order --from "$work/second/last.pt" --sets paws --without written,news --rate 1.2e-4 --epochs 2
pairs third --from "$work/order/last.pt" --steps 2580
pairs last --from "$work/third/last.pt" --older 0.6 --epochs 2 --end 4300
python -m training.pairs_export "$work/last/last.pt" weights
python -m training.manifest "$version" weights
python -m training.parity weights test/fixtures/parity.json
# How sure the analysis is with these weights; with the project's own Node (npm ci).
$node training/calibrate.ts "$shared"
$node training/calibrate-claims.ts "$shared"
