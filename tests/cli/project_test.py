"""Converts small projects whose files import from one another.

    python tests/cli/project_test.py --binary build/release/tensorferry --snapshot build/release/snapshots/knowledge.tfk
"""

import command_line

BASE = '''import torch
from torch import nn
from torch.nn import functional as F
from torch.nn import functional as _private


class Block(nn.Module):
    def forward(self, x):
        return F.relu(x)
'''


class NamesAcrossFiles(command_line.CommandLine):
    def converted(self, files, target="mindspore"):
        for name, text in files.items():
            self.write(f"project/{name}", text)
        self.run_program("convert", "--from", "pytorch", "--to", target, "project", "-o", "made", status=None)
        return lambda name: (self.folder / "made" / name).read_text()

    def test_names_that_a_star_brings_along(self):
        made = self.converted({"net/__init__.py": "", "net/base.py": BASE, "net/more.py": '"""Doc."""\nfrom .base import *\n\ny = F.silu(torch.ones(2))\n'})
        self.assertEqual(made("net/more.py"), '"""Doc."""\nfrom .base import *\nfrom mindspore import ops\n\ny = ops.silu(ops.ones([2]))\n')

    def test_private_names_and_names_outside_all_stay_behind(self):
        star = "from .base import *\n\ny = _private.silu(2)\n"
        listed = BASE + '\n__all__ = ["Block"]\n'
        made = self.converted({"net/__init__.py": "", "net/base.py": BASE, "net/private.py": star, "net/listed.py": listed,
                               "net/outside.py": "from .listed import *\n\ny = F.silu(2)\n"})
        self.assertEqual(made("net/private.py"), star)
        self.assertEqual(made("net/outside.py"), "from .listed import *\n\ny = F.silu(2)\n")

    def test_a_framework_name_imported_from_another_file(self):
        made = self.converted({"net/__init__.py": "from .base import F, Block\n", "net/base.py": BASE, "run.py": "from net import F, Block as B\n\ny = F.silu(B()(x))\n"})
        self.assertEqual(made("run.py"), "from mindspore import ops\nfrom net import Block as B\n\ny = ops.silu(B()(x))\n")

    def test_a_class_derived_from_a_class_of_another_file(self):
        derived = "from ..base import Block as Base\nfrom . import other\n\n\nclass Wide(Base):\n    def {0}(self, x):\n        return super().{0}(x)\n\n\nclass Tall(other.Plain):\n    def forward(self):\n        return 1\n"
        made = self.converted({"net/__init__.py": "", "net/base.py": BASE, "net/sub/__init__.py": "", "net/sub/wide.py": derived.format("forward"),
                               "net/sub/other.py": "class Plain:\n    pass\n"})
        self.assertEqual(made("net/sub/wide.py"), derived.format("construct"))

    def test_attributes_of_what_a_function_of_another_file_returns(self):
        maker = ("from torch import nn\nfrom .padded import create_padded\n\n\ndef create(wide, size, **settings):\n    if size == 'same':\n        made = create_padded(wide, **settings)\n"
                 "    else:\n        made = nn.Conv2d(wide, wide, size)\n    return made\n")
        padded = ("from torch import nn\n\n\nclass Padded(nn.Conv2d):\n    pass\n\n\ndef create_padded(wide, **settings):\n    return Padded(wide, wide, 3, **settings)\n")
        use = ("from torch import nn\nfrom .maker import create\n\n\nclass Stem(nn.Module):\n    def __init__(self, size):\n        super().__init__()\n"
               "        self.conv = create(4, size)\n        self.width = self.conv.out_channels\n")
        made = self.converted({"net/__init__.py": "", "net/maker.py": maker, "net/padded.py": padded, "net/use.py": use}, target="paddle")
        self.assertIn("self.width = adapted_nn_Conv2d_out_channels(self.conv)\n", made("net/use.py"))
        self.assertIn("return self._out_channels\n    return self.out_channels\n", made("net/tensorferry_support.py"))

    def test_a_name_without_counterpart_in_all_branches_can_still_be_imported(self):
        text = "try:\n    from torch.hub import nothing\nexcept ImportError:\n    from torch.utils.a_module_with_a_long_name import nothing as nothing\n"
        made = self.converted({"net/__init__.py": "", "net/base.py": text, "net/more.py": "from .base import nothing\n"})
        self.assertEqual(made("net/base.py"), 'try:\n    raise ImportError("torch.hub.nothing has no counterpart")\nexcept ImportError:\n'
                         '    from .tensorferry_support import unmigrated\n    nothing = unmigrated("torch.utils.a_module_with_a_long_name.nothing")\n')

    def test_imports_in_a_circle_end(self):
        files = {"net/__init__.py": "from .a import *\n", "net/a.py": "from .b import *\nfrom . import *\n\nclass A(B): pass\n",
                 "net/b.py": "from .a import *\nfrom net.a import A\n\nclass B(A): pass\n\ny = F.relu(x)\n"}
        made = self.converted(files)
        for name, text in files.items():
            self.assertEqual(made(name), text)

    def test_many_files_that_import_everything_from_one_another_take_no_longer(self):
        names = "abcdefgh"
        files = {f"net/{name}.py": "".join(f"from .{other} import *\n" for other in names if other != name) for name in names}
        files["net/user.py"] = "from .a import missing\n\n\nclass User(missing):\n    pass\n"
        for name, text in {"net/__init__.py": "from .a import *\n", **files}.items():
            self.write(f"project/{name}", text)
        self.run_program("convert", "--from", "pytorch", "--to", "mindspore", "project", "-o", "made", timeout=30)
        for name, text in files.items():
            self.assertEqual((self.folder / "made" / name).read_text(), text)

    def test_a_converted_project_is_left_also_where_its_methods_could_be_the_source_s(self):
        """Of files that import no framework only their project says what their methods mean."""
        made = self.converted({"net/__init__.py": "", "net/base.py": BASE, "net/turn.py": "from .base import Block\n\n\ndef turn(x):\n    return x.permute(0, 2, 1).view(-1)\n",
                               "net/loss.py": "import torch\n\ny = torch.nothing_at_all(torch.ones(2).view(-1))\n"}, "paddle")
        self.assertIn("transpose", made("net/turn.py"))
        for options in ([], ["--from", "pytorch"]):
            out, _ = self.run_program("convert", *options, "--to", "paddle", "made", "--diff")
            self.assertEqual(out, b"")

    def test_a_file_of_the_target_among_files_of_the_source_is_left(self):
        text = "import mindspore\n\n\ndef turn(x: mindspore.Tensor):\n    return x.view(-1).transpose(1, 0)\n"
        made = self.converted({"net/__init__.py": "", "net/base.py": BASE, "net/turn.py": text})
        self.assertEqual(made("net/turn.py"), text)

    def test_functions_of_the_support_module_that_only_others_of_it_call_stay(self):
        support = '"""Functions without a counterpart in Paddle, written by tensorferry."""\n\nimport paddle\n\n\ndef a(x):\n    return b(x)\n\n\n' \
                  "def b(x):\n    return paddle.abs(x)\n\n\ndef unused(x):\n    return x\n"
        self.write("again/net/tensorferry_support.py", support)
        self.write("again/net/__init__.py", "")
        self.write("again/net/a.py", "import paddle\nfrom .tensorferry_support import a\n\ny = a(paddle.ones([2]))\n")
        self.run_program("convert", "--to", "paddle", "again", "-o", "made")
        made = (self.folder / "made/net/tensorferry_support.py").read_text()
        self.assertIn("def a(x)", made)
        self.assertIn("def b(x)", made)
        self.assertNotIn("unused", made)

    def test_converted_again_nothing_changes(self):
        self.converted({"net/__init__.py": "", "net/base.py": BASE, "net/more.py": "from .base import *\n\ny = F.silu(torch.ones(2))\n"})
        self.run_program("convert", "--from", "pytorch", "--to", "mindspore", "made", "-o", "again", status=None)
        for path in (self.folder / "made").rglob("*.py"):
            self.assertEqual(path.read_text(), (self.folder / "again" / path.relative_to(self.folder / "made")).read_text())


if __name__ == "__main__":
    command_line.main()
