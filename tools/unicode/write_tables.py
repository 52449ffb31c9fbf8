"""Writes grammar/unicode/*.def from what interpreters know of Unicode.

    python write_tables.py --aliases NameAliases.txt properties-3.8.json … properties-3.14.json

The JSON files are what properties.py printed, one for each version whose dumps are to be right; names, identifiers and
normalisation are those of the newest. NameAliases.txt is that of the Unicode Character Database (Debian: unicode-data);
no interpreter lists its aliases. tests/tools/unicode_test.py compares what is written with any interpreter.
"""

import argparse
import json
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "grammar" / "unicode"
LIMIT = 0x110000
NEVER = 255
HASH_BITS = 43
MASK = (1 << 64) - 1


def members(ranges):
    return {code for first, last in ranges for code in range(first, last + 1)}


def runs(values):
    """(first, last, value) of each run of code points with the same value; `values` leaves the others out."""
    found = []
    for code in sorted(values):
        if found and found[-1][1] == code - 1 and found[-1][2] == values[code]:
            found[-1][1] = code
        else:
            found.append([code, code, values[code]])
    return found


def hash_of(name):
    """FNV-1a over 64 bits; grammar/unicode.cpp computes the same."""
    value = 0xCBF29CE484222325
    for byte in name.encode("ascii"):
        value = (value ^ byte) * 0x100000001B3 & MASK
    return value >> (64 - HASH_BITS)


def unprintable(versions):
    """Above ASCII, code point -> the first minor version that prints it, for those that some version escapes."""
    printable = [(each["minor"], members(each["printable"])) for each in versions]
    always = set.intersection(*(codes for _, codes in printable))
    since = {}
    for code in range(0x80, LIMIT):
        if code not in always:
            since[code] = next((minor for minor, codes in printable if code in codes), NEVER)
    for minor, codes in printable:
        wrong = [code for code, first in since.items() if (code in codes) != (minor >= first)]
        if wrong:
            raise SystemExit(f"3.{minor} escapes U+{wrong[0]:04X}, which an older version prints: the table cannot say that")
    return runs(since)


def name_hashes(newest, aliases):
    names = {name: int(code) for code, name in newest["names"].items()}
    for line in aliases.read_text(encoding="utf-8").splitlines():
        fields = line.partition("#")[0].split(";")
        if len(fields) == 3:
            names[fields[1]] = int(fields[0], 16)
    hashes = {}
    for name, code in names.items():
        if hashes.setdefault(hash_of(name), code) != code:
            raise SystemExit(f"two names have the hash of {name}: take another function")
    return sorted((value << 21) | code for value, code in hashes.items())


def write(name, title, rows, columns):
    lines = [f"// Written by tools/unicode/write_tables.py. {title}"]
    lines += [" ".join(rows[at:at + columns]) for at in range(0, len(rows), columns)]
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(rows)} entries")


def write_normalisation(newest):
    continues = members(newest["continues_name"])
    entries, texts = [], []
    for code, parts in sorted((int(code), parts) for code, parts in newest["decompositions"].items()):
        if code in continues:
            entries.append(f"{{0x{code:X}, {len(texts)}, {len(parts)}}},")
            texts += parts
    version = newest["unicode"]
    write("decompositions.def", f"Unicode {version}, characters of identifiers: {{code point, where in decomposed.def, length}}.", entries, 8)
    write("decomposed.def", "The compatibility decompositions, one behind the other.", [f"0x{code:X}," for code in texts], 20)
    pairs = [f"{{0x{first:X}, 0x{second:X}, 0x{code:X}}}," for first, second, code in sorted(newest["compositions"])]
    write("compositions.def", f"Unicode {version}: {{first, second, what the two compose to}}.", pairs, 6)
    classes = runs({int(code): value for code, value in newest["combining_classes"].items()})
    write("combining_classes.def", f"Unicode {version}: {{first, last, canonical combining class}}; 0 elsewhere.",
          [f"{{0x{first:X}, 0x{last:X}, {value}}}," for first, last, value in classes], 8)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--aliases", required=True, type=pathlib.Path)
    parser.add_argument("properties", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    versions = sorted((json.loads(path.read_text(encoding="utf-8")) for path in options.properties), key=lambda each: each["minor"])
    newest = versions[-1]
    FOLDER.mkdir(exist_ok=True)
    write("unprintable.def", f"Above ASCII, what repr() escapes: {{first, last, minor version from which on it is printed; {NEVER}: never}}.",
          [f"{{0x{first:X}, 0x{last:X}, {since}}}," for first, last, since in unprintable(versions)], 8)
    starts = members(newest["starts_name"])
    names = {code: str(code in starts).lower() for code in members(newest["continues_name"]) if code >= 0x80}
    write("name_characters.def", f"Unicode {newest['unicode']}, above ASCII: {{first, last, whether an identifier may begin with it}}.",
          [f"{{0x{first:X}, 0x{last:X}, {begins}}}," for first, last, begins in runs(names)], 8)
    write_normalisation(newest)
    write("ideographs.def", f"Unicode {newest['unicode']}: {{first, last}} of the characters named CJK UNIFIED IDEOGRAPH-….",
          [f"{{0x{first:X}, 0x{last:X}}}," for first, last in newest["ideographs"]], 6)
    hashes = name_hashes(newest, options.aliases)
    write("name_hashes.def", f"Unicode {newest['unicode']}: {HASH_BITS} bits of the hash of a name or alias, then 21 bits of its code point.",
          [f"0x{value:016X}," for value in hashes], 7)


if __name__ == "__main__":
    main()
