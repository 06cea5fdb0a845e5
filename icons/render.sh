#!/bin/sh
# Draws every master of this folder as PNG, 16 to 512 px, into png/<name>/<size>.png. Needs rsvg-convert
# (Debian: librsvg2-bin). The pictures are checked in, so that a build needs nothing but Maven.
set -eu
cd "$(dirname "$0")"
command -v rsvg-convert >/dev/null || { echo "rsvg-convert is missing: apt install librsvg2-bin" >&2; exit 1; }
for master in *.svg; do
  name=${master%.svg}
  mkdir -p "png/$name"
  for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert -w "$size" -h "$size" "$master" -o "png/$name/$size.png"
  done
done
