"""The documented equivalences are what tools/pages makes of pages and the facts.

    python tests/tools/documented_test.py [--build build/release]
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build/release"
FACTS = {"pytorch": "framework pytorch torch 2.13\nmodule torch\nfunction torch.sum(input, dim)\nfunction torch.cat(tensors, dim=0)\n",
         "paddle": "framework paddle paddle 3.3\nmodule paddle\nfunction paddle.sum(x, axis)\n",
         "mindspore": "framework mindspore mindspore 2.10\nmodule mindspore\nmodule mindspore.ops\nfunction mindspore.ops.cat(tensors, axis=0)\n"}
PAGES = {
    "paddle-2.4/mapping/ops/sum.md": "## [ 仅参数名不一致 ]torch.sum\n### [torch.sum](https://a)\n```python\ntorch.sum(input, dim)\n```\n"
                                     "### [paddle.sum](https://b)\n```python\npaddle.sum(x, axis)\n```\n### 参数映射\n| PyTorch | PaddlePaddle | 备注 |\n"
                                     "| --- | --- | --- |\n| input | x | words |\n| dim | axis | words |\n| out | - | words |\n",
    "paddle-2.4/mapping/table.md": "| 序号 | PyTorch API | PaddlePaddle API | 备注 |\n| 1 | [torch.none](x) | [paddle.sum](y) | 功能一致 |\n",
    "mindspore-r2.3/pytorch_api_mapping.md": "| PyTorch APIs | MindSpore APIs | Notes |\n| --- | --- | --- |\n"
                                             "| [torch.cat](x) | [mindspore.ops.cat](y) | The functions are consistent. |\n",
}


class Documented(unittest.TestCase):
    def test_one_command_rebuilds_them(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            for path, text in [*((f"snapshots/facts/{key}.facts", text) for key, text in FACTS.items()), *((f"pages/{key}", text) for key, text in PAGES.items())]:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_text(text, encoding="utf-8")
            command = [sys.executable, ROOT / "tools/pages/rebuild_documented.py", folder / "pages", "--build", BUILD, "--snapshots", folder / "snapshots"]
            for _ in range(2):  # the second finds the files of the first
                said = subprocess.run(command, check=True, text=True, capture_output=True).stderr
                lines = {path.stem: path.read_text(encoding="utf-8").splitlines()[1:] for path in (folder / "snapshots/documented").iterdir()}
                self.assertEqual(lines["pytorch-paddle"], ["torch.sum\tpaddle.sum\tnames differ\tpaddle 2.4\tinput=x dim=axis"])
                self.assertEqual(lines["pytorch-mindspore"], ["torch.cat\tmindspore.ops.cat\tsame\tmindspore 2.3\ttensors=tensors"])
                self.assertIn("paddle: left out: 1 lines and 1 pairs of parameters", said)

    def test_the_committed_ones_are_all_known(self):
        for path in sorted((ROOT / "snapshots/documented").glob("*.tsv")):
            with self.subTest(path.stem):
                done = subprocess.run([BUILD / "compile_snapshot", "--known", path.stem, path, ROOT / "snapshots"], check=True, text=True, capture_output=True)
                kept = [line for line in path.read_text(encoding="utf-8").splitlines(keepends=True) if not line.startswith("#")]
                self.assertEqual(done.stdout, "".join(kept))
                self.assertIn("left out: 0 lines and 0 pairs", done.stderr)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=pathlib.Path, default=BUILD)
    options, rest = parser.parse_known_args()
    BUILD = options.build.resolve()
    unittest.main(argv=[sys.argv[0], *rest])
