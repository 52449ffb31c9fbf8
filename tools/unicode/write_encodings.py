"""Writes src/text/encodings/*.def: what the codecs of the Python that runs this decode, of the encodings that extend ASCII.

    python write_encodings.py        # tests/tools/encodings_test.py compares the result with the interpreter it runs in
"""

import encodings
import encodings.aliases
import importlib
import pathlib
import pkgutil

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "src" / "text" / "encodings"
DOUBLE_BYTE = ("gb2312", "gbk", "gb18030")
UNICODE = ("utf_8", "utf_8_sig")
LEADS = range(0x81, 0xFF)
TRAILS = [trail for trail in range(0x40, 0xFF) if trail != 0x7F]


def decoded(codec, data):
    """The one code point that the bytes stand for, or 0."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return 0
    return ord(text) if len(text) == 1 else 0


def code_pages():
    """Name of each codec of one byte a character that extends ASCII -> the code points of the bytes 80 to FF, 0 where there is none."""
    found = {}
    for module in sorted(each.name for each in pkgutil.iter_modules(encodings.__path__)):
        if module in ("mbcs", "oem", "charmap"):
            continue
        codec = importlib.import_module("encodings." + module)
        if not (hasattr(codec, "decoding_table") or module in ("ascii", "latin_1")):
            continue
        if all(decoded(module, bytes([byte])) == byte for byte in range(1, 0x80)):
            found[module] = [decoded(module, bytes([byte])) for byte in range(0x80, 0x100)]
    return found


def names_of(codec):
    return sorted({codec} | {alias for alias, target in encodings.aliases.aliases.items() if target == codec})


def runs(pairs):
    """(first, last, value at first) of each run in which both numbers grow by one."""
    found = []
    for code, value in pairs:
        if found and found[-1][1] == code - 1 and found[-1][2] + code - found[-1][0] == value:
            found[-1][1] = code
        else:
            found.append([code, code, value])
    return found


def four_bytes(linear):
    return bytes([0x81 + linear // 12600, 0x30 + linear // 1260 % 10, 0x81 + linear // 10 % 126, 0x30 + linear % 10])


def double_byte(codec):
    return {lead << 8 | trail: decoded(codec, bytes([lead, trail])) for lead in LEADS for trail in TRAILS}


def write(name, title, rows, columns):
    lines = [f"// Written by tools/unicode/write_encodings.py. {title}"]
    lines += [" ".join(rows[at:at + columns]) for at in range(0, len(rows), columns)]
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(rows)} entries")


def main():
    FOLDER.mkdir(exist_ok=True)
    pages = code_pages()
    write("code_pages.def", "One row an encoding: the code points of the bytes 80 to FF, 0 where there is none.",
          ["{" + ", ".join(f"0x{code:X}" for code in codes) + "}," for codes in pages.values()], 1)
    names = {name: ("single_byte", index) for index, page in enumerate(pages) for name in names_of(page)}
    names |= {name: (codec, 0) for codec in DOUBLE_BYTE for name in names_of(codec)}
    names |= {name: ("utf8", 0) for codec in UNICODE for name in names_of(codec)}
    write("names.def", "{name as Python normalises it, what it is, row of code_pages.def}.",
          [f'{{"{name}", encoding_family::{family}, {index}}},' for name, (family, index) in sorted(names.items())], 1)
    gbk = double_byte("gbk")
    write("gbk.def", "Rows of 190 for the lead bytes 81 to FE: the trail bytes 40 to FE without 7F; 0 where there is no character.",
          [f"0x{code:X}," for code in gbk.values()], 19)
    gb18030 = double_byte("gb18030")
    write("gb18030_pairs.def", "{two bytes, code point} where GB 18030 differs from GBK.",
          [f"{{0x{pair:X}, 0x{code:X}}}," for pair, code in gb18030.items() if code != gbk[pair]], 8)
    linear = [(at, decoded("gb18030", four_bytes(at))) for at in range(39420)]
    write("gb18030_ranges.def", "{first, last, code point of the first} of the four-byte characters below U+10000, counted as they are sorted.",
          [f"{{{first}, {last}, 0x{code:X}}}," for first, last, code in runs(pair for pair in linear if pair[1])], 6)
    gb2312 = double_byte("gb2312")
    write("gb2312_pairs.def", "{two bytes, code point} where GB 2312 has a character that GBK decodes to another.",
          [f"{{0x{pair:X}, 0x{code:X}}}," for pair, code in gb2312.items() if code and code != gbk[pair]], 8)
    write("gb2312_ranges.def", "{first, last} of the two bytes that GB 2312 has.",
          [f"{{0x{first:X}, 0x{last:X}}}," for first, last, _ in runs((pair, pair) for pair, code in gb2312.items() if code)], 8)


if __name__ == "__main__":
    main()
