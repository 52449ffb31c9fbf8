"""In: paths on standard input. Out, a line for each: the digest of this Python's ast.dump, or "refused LINE MESSAGE"."""

import ast
import sys
import warnings
import zlib


def digest(path):
    with open(path, "rb") as file:
        source = file.read()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError) as error:
        return "refused %s %s" % (getattr(error, "lineno", None) or 1, str(error).split("\n")[0])
    except (RecursionError, MemoryError) as error:
        return "refused 1 " + type(error).__name__
    dump = ast.dump(tree, include_attributes=True).encode("utf-8", "surrogatepass")
    return "%08x-%d" % (zlib.crc32(dump), len(dump))


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(8000)
    for line in sys.stdin:
        print(digest(line.rstrip("\n")), flush=True)


if __name__ == "__main__":
    main()
