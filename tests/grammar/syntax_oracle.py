"""Compares what this project accepts and refuses with the Python that runs this script, on the snippets of its own tests.

    python syntax_oracle.py PROGRAM [--own] [--show accept|line|message|column] [--most N] [--json] [--judge COMMAND]

PROGRAM is the test tool parse_snippets. The snippets are the string constants, doctests included, of the interpreter's
own grammar and syntax tests; each is judged by that interpreter's ast.parse, or by the Python that COMMAND runs (it reads
what `packed` makes, and prints a JSON list of what `judged` says). Where the tests are not installed, or with --own, our own
snippets beside this file are read instead. Status 1 if accepting and refusing differ anywhere, or if fewer than 95 % of the
errors are on the same line.
"""

import argparse
import ast
import collections
import doctest
import json
import pathlib
import shlex
import subprocess
import sys
import sysconfig
import textwrap
import warnings

TESTS = ("test_grammar", "test_syntax", "test_fstring", "test_patma", "test_exceptions", "test_tokenize", "test_eof", "test_unparse",
         "test_named_expressions", "test_type_params", "test_positional_only_arg", "test_string_literals", "test_unpack_ex", "test_genexps",
         "test_keywordonlyarg", "test_except_star", "test_tstring", "test_generators", "test_coroutines", "test_global", "test_with")


# Refusals that are no matter of the syntax of Python 3.14: how what this Python says begins, and why it is not asked for.
ELSEWHERE = {
    "cannot assign to __debug__": "found when compiling, from 3.9 on",
    "keyword argument repeated": "found when compiling, from 3.9 on",
    "f-string: expressions nested too deeply": "allowed from 3.12 on",
    "f-string expression part cannot include a backslash": "allowed from 3.12 on",
    "f-string: cannot use starred expression here": "allowed from 3.12 on",
    "future feature ": "found when compiling, up to 3.13",
    "not a chance": "found when compiling, up to 3.13",
    "multiple exception types must be parenthesized": "allowed from 3.14 on",
}
# The other way round: what is said here, and where Python began to refuse it.
LATER_REFUSALS = {"f-string: newlines are not allowed in format specifiers for single quoted f-strings": "refused from 3.14 on"}


def elsewhere(want, have):
    """Why the difference between this Python and the parser, of which one refuses, is one between versions; None if it is not."""
    if have is None:
        return next((why for begin, why in ELSEWHERE.items() if want[2].startswith(begin)), None)
    return LATER_REFUSALS.get(have[2])


def snippets_of(source):
    """Every string constant of a module, as it is and with the indentation of its lines taken away, and its doctests."""
    parser = doctest.DocTestParser()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or not node.value.strip():
            continue
        text = node.value
        yield text
        if text.startswith(("\n", " ")):
            yield textwrap.dedent(text)
        if ">>>" in text:
            try:
                yield from (example.source for example in parser.get_examples(text))
            except ValueError:
                pass


def own_snippets():
    text = (pathlib.Path(__file__).parent / "fixtures" / "erroneous.txt").read_text(encoding="utf-8")
    return [part for part in text.split("----\n") if part]


def collect(own):
    folder = pathlib.Path(sysconfig.get_path("stdlib")) / "test"
    files = [folder / f"{name}.py" for name in TESTS]
    files = [path for path in files if path.is_file()]
    if own or not files:
        print("own snippets")
        return own_snippets()
    found = {}
    for path in files:
        for snippet in snippets_of(path.read_bytes()):
            try:
                snippet.encode("utf-8")
            except UnicodeEncodeError:  # lone surrogates are no UTF-8
                continue
            found.setdefault(snippet, path.stem)
    print(f"{len(found)} snippets from {len(files)} files of Python {sys.version.split()[0]}")
    return list(found)


def judged(snippet):
    """None, or (line, column, message)."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(snippet)
    except SyntaxError as error:
        return error.lineno or 1, error.offset or 1, error.msg
    except ValueError as error:
        return 1, 1, str(error)
    except (RecursionError, MemoryError):
        return 1, 1, "too deep"
    return None


def packed(snippets):
    return b"".join(b"%d\n%s" % (len(data), data) for data in (snippet.encode("utf-8") for snippet in snippets))


def judged_by(command, snippets):
    done = subprocess.run(command, input=packed(snippets), stdout=subprocess.PIPE, check=True)
    return [found and tuple(found) for found in json.loads(done.stdout)]


def found_by(program, snippets):
    done = subprocess.run([program], input=packed(snippets), stdout=subprocess.PIPE, check=True)
    for line in done.stdout.decode("utf-8", "surrogatepass").split("\n")[:-1]:
        if line == "accepted":
            yield None
        else:
            number, column, message = line.split("\t", 2)
            yield int(number), int(column), message


def compare(snippets, wanted, results):
    counts, differences = collections.Counter(), collections.defaultdict(list)
    for snippet, want, have in zip(snippets, wanted, results):
        if want is None or have is None:
            if want is not have and elsewhere(want, have):
                counts[elsewhere(want, have)] += 1
                continue
            counts["accepted by both" if want is have else "accept"] += 1
            if want is not have:
                differences["accept"].append((snippet, want, have))
            continue
        counts["refused by both"] += 1
        for index, part in enumerate(("line", "column", "message")):
            counts[part] += want[index] == have[index]
            if want[index] != have[index]:
                differences[part].append((snippet, want, have))
    return counts, differences


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--own", action="store_true")
    parser.add_argument("--show", choices=("accept", "line", "column", "message"), default="accept")
    parser.add_argument("--most", type=int, default=40)
    parser.add_argument("--json", action="store_true", help="as the last line: the counts")
    parser.add_argument("--judge", metavar="COMMAND")
    options = parser.parse_args()
    snippets = collect(options.own)
    results = list(found_by(options.program, snippets))
    wanted = judged_by(shlex.split(options.judge), snippets) if options.judge else [judged(snippet) for snippet in snippets]
    counts, differences = compare(snippets, wanted, results)
    for snippet, want, have in differences[options.show][:options.most]:
        print(f"{snippet[:300]!r}\n  Python: {want}\n  found:  {have}")
    refused = counts["refused by both"] or 1
    print(f"accepted by both {counts['accepted by both']}, refused by both {counts['refused by both']}, not agreed {counts['accept']}; "
          + ", ".join(f"same {part} {100 * counts[part] / refused:.1f} %" for part in ("line", "column", "message")))
    for reason in sorted({*ELSEWHERE.values(), *LATER_REFUSALS.values()} & counts.keys()):
        print(f"not of this syntax: {counts[reason]} {reason}")
    wrong = counts["accept"] > 0 or counts["line"] < 0.95 * refused
    print(f"{len(snippets) - counts['accept']} passed, {counts['accept'] + (wrong and not counts['accept'])} failed")
    if options.json:
        elsewhere_counted = sum(counts[reason] for reason in {*ELSEWHERE.values(), *LATER_REFUSALS.values()})
        print(json.dumps({**counts, "not agreed": counts["accept"], "elsewhere": elsewhere_counted, "snippets": len(snippets)}))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
