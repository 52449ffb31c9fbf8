"""Knowledge as text and as a snapshot: what is wrong is said with its file, its line and an advice, and ends with status 2.

    python tests/cli/knowledge_test.py --binary build/release/tensorferry --snapshot build/release/snapshots/knowledge.tfk
"""

import pathlib
import struct
import zipfile

import command_line

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEXT = {
    "facts/pytorch.facts": "framework pytorch torch 2.1 2.13\nmodule torch\nfunction torch.cat(tensors, dim=0)\nfunction torch.new(x) @2.13\n",
    "facts/paddle.facts": "framework paddle paddle 3.3\nmodule paddle\nfunction paddle.concat(x, axis=0)\n",
    "equations/pytorch-paddle/a.py": "torch.cat(tensors, dim) == paddle.concat(tensors, dim)\n",
    "documented/pytorch-paddle.tsv": "torch.cat\tpaddle.concat\tnames differ\tpaddle 3.3\ttensors=x dim=axis\n",
}
FACTS, EQUATIONS, DOCUMENTED = list(TEXT)[0], list(TEXT)[2], list(TEXT)[3]
FORMAT_AT = 8  # the place of the format's number in a snapshot


class Folder(command_line.CommandLine):
    """A small folder of knowledge."""

    def setUp(self):
        super().setUp()
        for name, text in TEXT.items():
            self.write(f"small/{name}", text)

    def compile(self, name="small.tfk"):
        self.run_program("knowledge", "compile", "small", "-o", name)
        return (self.folder / name).read_bytes()

    def ask(self, *arguments, status=0):
        out, _ = self.run_program("knowledge", *arguments, "--knowledge", "small.tfk", status=status)
        return out.decode("utf-8")

    def faulty(self, name, line, says, at):
        """A line more in a file is refused: which line of which file, and what to do about it."""
        self.write(f"small/{name}", TEXT[name] + line + "\n")
        before = self.snapshot()
        out, error = self.run_program("knowledge", "compile", "small", "-o", "out.tfk", status=2)
        self.assertEqual(out, b"")
        self.assertRegex(error, rf"(?m)^small/{name}:{at}:\d+: error: ")
        for text in (says, "tensorferry: error: small: this knowledge has errors and cannot be compiled", "nothing was written", "correct the lines named above"):
            self.assertIn(text, error)
        self.assertEqual(self.snapshot(), before)


class FaultyText(Folder):
    def test_facts(self):
        for line, says in (("functoin torch.a()", "it is module, class, function, method, attribute, constant or alias"),
                           ("function torch.a(b", "are no parameter list"),
                           ("alias torch.b torch.none", "which is not here"),
                           ("method torch.None.m()", "which is not here"),
                           ("function torch.cat(tensors, dim=0)", "leave one of both out"),
                           ("function torch.a() @2.9", "which has 2.1 2.13")):
            with self.subTest(line):
                self.faulty(FACTS, line, says, at=5)

    def test_equations(self):
        for line, says in (("torch.dog(tensors) == paddle.concat(tensors)", "torch.dog"),
                           ("torch.cat(tensors, axis) == paddle.concat(tensors, axis)", "axis"),
                           ("torch.cat(tensors, dim) == paddle.concat(tensors, dims=dim)", "dims"),
                           ("torch.cat(tensors, dim) == paddle.concat(tensors, dim)", "the same equation stands at small/equations/pytorch-paddle/a.py:1"),
                           ("torch.cat(tensors == paddle.concat(tensors, dim)", "'(' was never closed"),
                           ("print('no equation')", "error: ")):
            with self.subTest(line):
                self.faulty(EQUATIONS, line, says, at=2)

    def test_documented_equivalences(self):
        for line, says in (("torch.dog\tpaddle.concat\tsame\tpaddle 3.3\t", "torch.dog is no operator of pytorch"),
                           ("torch.cats\tpaddle.concat\tsame\tpaddle 3.3\t", "did you mean torch.cat?"),
                           ("torch.cat\tpaddle.concat\tsame\tpaddle 3.3\tdims=axis", "has no parameter \"dims\": its parameters are tensors, dim"),
                           ("torch.cat\tpaddle.concat\talike\tpaddle 3.3\t", "is no difference: it is one of same,"),
                           ("torch.cat\tpaddle.concat\tsame\tpaddle\t", "names no documentation"),
                           ("torch.cat", "separated by tabs"),
                           (TEXT[DOCUMENTED].rstrip("\n"), "the same stands on line 1: leave one of both out")):
            with self.subTest(line):
                self.faulty(DOCUMENTED, line, says, at=2)

    def test_what_is_no_folder_of_knowledge(self):
        self.refused("knowledge", "compile", "none", "-o", "out.tfk", says=["none", "no such file or folder", "facts/"])
        (self.folder / "empty").mkdir()
        _, error = self.run_program("knowledge", "compile", "empty", "-o", "out.tfk", status=2)
        self.assertIn("empty/facts: error: there are no facts (*.facts) in this folder", error)
        self.refused("knowledge", "compile", "small", "-o", "none/out.tfk", says=["none/out.tfk", "cannot be written"])


class Snapshots(Folder):
    def loads(self, content, says):
        self.write("bad.tfk", content)
        self.refused("knowledge", "stats", "--knowledge", "bad.tfk", says=["bad.tfk", *says])
        self.write("net.py")
        self.refused("convert", "--to", "paddle", "net.py", "-o", "out.py", "--knowledge", "bad.tfk", says=["bad.tfk", *says])

    def test_other_formats(self):
        whole = self.compile()
        number = struct.unpack_from("<I", whole, FORMAT_AT)[0]
        for other, says in ((number - 1, ["in an older format", "compile it again"]), (number + 1, ["in a newer format", "use the program that it was made for"])):
            self.loads(whole[:FORMAT_AT] + struct.pack("<I", other) + whole[FORMAT_AT + 4:], says)

    def test_damage(self):
        whole = self.compile()
        self.loads(whole[:-1], ["damaged", "copy it again"])
        self.loads(whole + b"\0", ["damaged", "copy it again"])
        self.loads(whole[:20], ["damaged", "copy it again"])
        for place in range(FORMAT_AT + 4, len(whole), max(1, len(whole) // 24)):  # behind the magic and the format
            with self.subTest(place):
                self.write("bad.tfk", whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1:])
                self.refused("knowledge", "stats", "--knowledge", "bad.tfk", says=["damaged", "copy it again"])

    def test_foreign(self):
        for content in (b"PK\3\4 an archive", b"\x7fELF" + bytes(100), b"TFERRX" + bytes(100)):
            self.loads(content, ["is no snapshot of this program", "check the path given to --knowledge"])

    def test_the_build_s_snapshot_is_made_of_the_text_alone(self):
        self.run_program("knowledge", "compile", ROOT / "snapshots", "-o", "first.tfk")
        self.run_program("knowledge", "compile", ROOT / "snapshots", "-o", "second.tfk")
        first = (self.folder / "first.tfk").read_bytes()
        self.assertEqual(first, (self.folder / "second.tfk").read_bytes())
        # Where an equation stands is part of the snapshot: the build calls the folder "snapshots".
        (self.folder / "snapshots").symlink_to(ROOT / "snapshots")
        self.run_program("knowledge", "compile", "snapshots", "-o", "as_built.tfk")
        self.assertEqual((self.folder / "as_built.tfk").read_bytes(), command_line.SNAPSHOT.read_bytes())

    def test_sizes(self):
        self.assertLessEqual(sum(path.stat().st_size for path in (ROOT / "snapshots").rglob("*") if path.is_file()), 16_000_000)
        self.assertLessEqual(command_line.SNAPSHOT.stat().st_size, 12_000_000)
        self.assertLessEqual(command_line.BINARY.stat().st_size, 25_000_000)


class Questions(Folder):
    def setUp(self):
        super().setUp()
        self.compile()

    def test_show_and_map(self):
        shown = self.ask("show", "torch.cat")
        for text in ("torch.cat: function of pytorch 2.1, 2.13", "cat(tensors, dim=0)", "paddle.concat(tensors, dim)", "documented, not proven: paddle.concat (names differ; paddle 3.3)"):
            self.assertIn(text, shown)
        self.assertRegex(shown, r"dim +axis\n")
        self.assertIn("-> paddle.concat(tensors, dim)", self.ask("map", "torch.cat", "--to", "paddle"))

    def test_map_of_several_names(self):
        alone = self.ask("map", "torch.cat", "--to", "paddle")
        asked = ("knowledge", "map", "torch.cat", "torch.cta", "torch.cat", "--to", "paddle", "--knowledge", "small.tfk")
        out, error = self.run_program(*asked, status=2)
        self.assertEqual(out.decode(), f"== torch.cat\n{alone}== torch.cta\n== torch.cat\n{alone}")
        self.assertIn("did you mean torch.cat", error)

    def test_a_version_that_is_known_in_part(self):
        self.write("small/facts/paddle.facts", "framework paddle paddle 2.4 3.3\npartial 2.4\nmodule paddle\nfunction paddle.concat(x, axis=0)\nfunction paddle.add_n(x) @3.3\n")
        self.compile()
        self.assertIn("2.4*", self.ask("stats"))
        self.assertIn("not known: 1 names", self.ask("diff", "paddle@2.4", "paddle@3.3"))
        self.assertIn("of paddle 2.4 only a part is known: it may have it; what follows is of 3.3\n    add_n(x)", self.ask("show", "paddle.add_n@2.4"))
        self.write("net.py", "import torch\ny = torch.cat([x, x])\n")
        for version, says in (("2.4", True), ("3.3", False)):
            out, error = self.run_program("convert", "--to", f"paddle@{version}", "net.py", "--knowledge", "small.tfk")
            self.assertIn(b"paddle.concat", out)
            self.assertEqual("paddle 2.4 is known in part: what is not stated of it is taken to be as in 3.3\n" in error, says)

    def test_near_misses(self):
        for question in (("show", "torch.cta"), ("map", "torch.cta", "--to", "paddle")):
            _, error = self.run_program("knowledge", *question, "--knowledge", "small.tfk", status=2)
            self.assertIn("did you mean torch.cat", error)

    def test_differences_of_versions(self):
        self.assertEqual(self.ask("diff", "pytorch@2.1", "pytorch@2.13"), "pytorch 2.1 to 2.13: 1 came, 0 went, 0 changed; 0 aliases came, 0 went\n+ function torch.new(x)\n")
        _, error = self.run_program("knowledge", "diff", "pytorch@2.1", "paddle@3.3", "--knowledge", "small.tfk", status=2)
        self.assertIn("are versions of different frameworks", error)
        _, error = self.run_program("knowledge", "diff", "pytorch@2.1", "pytorch@9.9", "--knowledge", "small.tfk", status=2)
        self.assertIn("no version that the knowledge covers", error)


class Check(Folder):
    """`knowledge check` of small packages; the facts are those that the extraction reads of the first."""

    def setUp(self):
        super().setUp()
        self.package("2.13.0", "def cat(tensors, dim=0):\n    pass\n")
        first = "".join(line[1:].strip() + "\n" for line in self.check_lines("+"))
        self.write("small/facts/pytorch.facts", "framework pytorch torch 2.1 2.13\n" + first)
        self.compile("checked.tfk")

    def package(self, version, text):
        self.write("site/torch/__init__.py", text)
        self.write("site/torch/version.py", f"__version__ = '{version}'\n")

    def check_lines(self, sign):
        """What a check against a snapshot that knows next to nothing says."""
        self.write("nothing/facts/pytorch.facts", "framework pytorch torch 2.13\n")
        self.run_program("knowledge", "compile", "nothing", "-o", "nothing.tfk")
        out, _ = self.run_program("knowledge", "check", "site", "--knowledge", "nothing.tfk", status=1)
        return [line for line in out.decode("utf-8").splitlines() if line.startswith(sign)]

    def check(self, *arguments, status):
        out, _ = self.run_program("knowledge", "check", *arguments, "--knowledge", "checked.tfk", status=status)
        return out.decode("utf-8")

    def test_the_known_version(self):
        for place in ("site", "site/torch"):
            out = self.check(place, status=0)
            self.assertIn("the newest version that the snapshot knows", out)
            self.assertIn("0 came, 0 went, 0 changed", out)

    def test_a_wheel(self):
        wheel = self.folder / "torch-2.13.0-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            for name in ("__init__.py", "version.py"):
                archive.write(self.folder / "site/torch" / name, f"torch/{name}")
        self.assertIn("0 came, 0 went, 0 changed", self.check(wheel.name, status=0))
        wheel.write_bytes(wheel.read_bytes()[:60])
        self.refused("knowledge", "check", wheel.name, says=[wheel.name, "cannot be read as the package of a framework"])

    def test_a_newer_version(self):
        self.package("2.14.1", "def cat(tensors, dim=0, *, out=None):\n    pass\n\n\ndef fresh(x):\n    pass\n")
        out = self.check("site", status=1)
        for text in ("pytorch 2.14 in", "newer than every version that the snapshot knows; compared with 2.13", "+ function torch.fresh(x)", "~ torch.cat"):
            self.assertIn(text, out)

    def test_what_is_no_framework(self):
        (self.folder / "other").mkdir()
        self.refused("knowledge", "check", "other", says=["other", "holds no framework", ".../site-packages/torch"])
        self.refused("knowledge", "check", "none", says=["none", "no such file or folder"])
        (self.folder / "empty/torch").mkdir(parents=True)
        self.refused("knowledge", "check", "empty", says=["empty/torch", "cannot be read as the package of a framework"])


if __name__ == "__main__":
    command_line.main()
