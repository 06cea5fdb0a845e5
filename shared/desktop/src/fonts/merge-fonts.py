#!/usr/bin/python3
"""Makes the bundled fonts out of the Debian packages fonts-noto-core and fonts-noto-cjk (needs python3-fonttools).

Usage: merge-fonts.py OUTPUT_FOLDER

One family "Noto Sans" holds every script that is joined or written from right to left, because OpenJFX draws a
right-to-left run in the wrong order when two fonts share it. CJK has other outlines and stays a file of its own.
NotoEmoji-Regular.ttf (OFL) is the one of Google Fonts, unchanged.
The glyph for "missing" is empty: OpenJFX draws it for every direction mark and joiner inside such a run.
"""
import sys
from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

NOTO = "/usr/share/fonts/truetype/noto/"
CJK = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
SCRIPTS = ["", "Arabic", "Hebrew", "Devanagari", "Thai", "Georgian", "Armenian", "Ethiopic"]
# direction and joining marks: drawn as nothing
INVISIBLE = [0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x061C, 0x2060, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]


def merged(weight, out):
    font = merge.Merger().merge([f"{NOTO}NotoSans{script}-{weight}.ttf" for script in SCRIPTS])
    first = TTFont(f"{NOTO}NotoSans-{weight}.ttf")
    for table in ("name", "hhea", "OS/2"):
        if table == "name":
            font[table] = first[table]
            continue
        for metric in ("ascent", "descent", "lineGap", "sTypoAscender", "sTypoDescender", "sTypoLineGap",
                       "usWinAscent", "usWinDescent", "sCapHeight", "sxHeight"):
            if hasattr(first[table], metric):
                setattr(font[table], metric, getattr(first[table], metric))
    hide(font)
    font.save(out)


def hide(font):
    """Gives every invisible sign an empty glyph without width, and the missing sign no outline."""
    font["glyf"][".notdef"] = Glyph()
    empty = font.getBestCmap()[0x200B] if 0x200B in font.getBestCmap() else font.getBestCmap()[0x20]
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code in INVISIBLE:
                if code not in table.cmap and (code <= 0xFFFF):
                    table.cmap[code] = empty


def signs():
    """GB 2312, Big5 level 1, JIS X 0208 level 1, KS X 1001 Hangul, kana, bopomofo, full-width forms."""
    found = set()
    for encoding, rows, cells in (
        ("gb2312", range(0xB0, 0xF8), [range(0xA1, 0xFF)]),
        ("euc_kr", range(0xB0, 0xC9), [range(0xA1, 0xFF)]),
        ("euc_jp", range(0xB0, 0xD0), [range(0xA1, 0xFF)]),
        ("big5", range(0xA4, 0xC7), [range(0x40, 0x7F), range(0xA1, 0xFF)]),
    ):
        for row in rows:
            for part in cells:
                for cell in part:
                    try:
                        found.add(bytes([row, cell]).decode(encoding))
                    except UnicodeDecodeError:
                        pass
    for block in ((0x3000, 0x3100), (0x3105, 0x3130), (0xFF01, 0xFFE7)):
        found |= {chr(code) for code in range(*block)}
    return " \u00a0" + "".join(sorted(found))


def cjk(out):
    options = subset.Options(font_number=2, hinting=False, layout_features=[])
    font = subset.load_font(CJK, options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=signs())
    cutter.subset(font)
    subset.save_font(font, out, options)


def mono(weight, out):
    font = TTFont(f"{NOTO}NotoSansMono-{weight}.ttf")
    hide(font)
    font.save(out)


if __name__ == "__main__":
    folder = sys.argv[1]
    for weight in ("Regular", "Bold"):
        merged(weight, f"{folder}/NotoSans-{weight}.ttf")
        mono(weight, f"{folder}/NotoSansMono-{weight}.ttf")
    cjk(f"{folder}/NotoSansCJK-Regular.otf")
