"""Prints, as JSON, what the interpreter that runs this knows of Unicode. Runs in any Python from 3.8 on.

    python properties.py > properties-3.11.json       # and so for each version; write_tables.py joins them
"""

import json
import sys
import unicodedata

HANGUL = range(0xAC00, 0xD7A4)
SURROGATES = range(0xD800, 0xE000)


def ranges(accepts):
    """[first, last] of each run of code points that `accepts` takes."""
    found = []
    for code in range(sys.maxunicode + 1):
        if not accepts(chr(code)):
            continue
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def names():
    """Code point -> name, without those that follow from the code point (Hangul syllables, unified ideographs)."""
    found = {}
    for code in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(code), "")
        if name and code not in HANGUL and not name.startswith("CJK UNIFIED IDEOGRAPH-"):
            found[code] = name
    return found


def decompositions():
    """Code point -> its full compatibility decomposition, without Hangul syllables."""
    found = {}
    for code in range(sys.maxunicode + 1):
        if code in HANGUL or code in SURROGATES:
            continue
        text = unicodedata.normalize("NFKD", chr(code))
        if text != chr(code):
            found[code] = [ord(c) for c in text]
    return found


def compositions():
    """[first, second, composed] of each pair that normalisation joins, without Hangul."""
    found = []
    for code in range(sys.maxunicode + 1):
        if code in HANGUL or code in SURROGATES:
            continue
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            pair = [int(part, 16) for part in parts]
            if unicodedata.normalize("NFC", "".join(map(chr, pair))) == chr(code):
                found.append([*pair, code])
    return found


def combining_classes():
    return {code: unicodedata.combining(chr(code)) for code in range(sys.maxunicode + 1) if unicodedata.combining(chr(code))}


json.dump({
    "minor": sys.version_info[1],
    "unicode": unicodedata.unidata_version,
    "printable": ranges(str.isprintable),
    "starts_name": ranges(str.isidentifier),
    "continues_name": ranges(lambda c: ("a" + c).isidentifier()),
    "ideographs": ranges(lambda c: unicodedata.name(c, "").startswith("CJK UNIFIED IDEOGRAPH-")),
    "names": names(),
    "decompositions": decompositions(),
    "compositions": compositions(),
    "combining_classes": combining_classes(),
}, sys.stdout)
