#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <minizip/zip.h>
#include <random>

#include "tools/extract/extract.hpp"
#include "tools/extract/merge.hpp"

using namespace tensorferry;
namespace fs = std::filesystem;

namespace {

using files = std::map<std::string, std::string>;

// A package called torch, of our own, for the time of a test.
class package_folder {
public:
    explicit package_folder(const files& content) : path_(fs::temp_directory_path() / ("tensorferry_extract_" + std::to_string(std::random_device()()))) {
        for (const auto& [name, text] : content) write("torch/" + name, text);
        write("torch/version.py", "__version__ = '2.1.0'\n");
    }
    package_folder(const package_folder&) = delete;
    package_folder& operator=(const package_folder&) = delete;
    ~package_folder() { fs::remove_all(path_); }

    fs::path package() const { return path_ / "torch"; }

    // The same files as a zip archive.
    fs::path wheel() const {
        const auto archive = path_ / "torch-2.1.0.whl";
        auto* zip = zipOpen64(archive.c_str(), APPEND_STATUS_CREATE);
        for (const auto& entry : fs::recursive_directory_iterator(package())) {
            if (!entry.is_regular_file()) continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string text{std::istreambuf_iterator<char>(file), {}};
            zipOpenNewFileInZip(zip, fs::relative(entry.path(), path_).c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 6);
            zipWriteInFileInZip(zip, text.data(), static_cast<unsigned>(text.size()));
            zipCloseFileInZip(zip);
        }
        zipClose(zip, nullptr);
        return archive;
    }

    std::string text() const {
        const auto done = extract::extract(package(), extract::framework::pytorch);
        return done ? *done : done.error().message;
    }
    // The lines about a name.
    std::vector<std::string> lines(std::string_view name) const {
        std::vector<std::string> found;
        const auto all = text();
        for (std::size_t begin = 0; begin < all.size(); begin = all.find('\n', begin) + 1) {
            const auto line = all.substr(begin, all.find('\n', begin) - begin);
            const auto rest = line.substr(line.find(' ') + 1);
            if (rest.substr(0, rest.find_first_of(" (")) == name) found.push_back(line);
        }
        return found;
    }

private:
    void write(const std::string& below, std::string_view text) const {
        fs::create_directories((path_ / below).parent_path());
        std::ofstream(path_ / below, std::ios::binary) << text;
    }
    fs::path path_;
};

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("operators are named where they are public, and re-exports are aliases") {
    const package_folder torch(files{{"__init__.py", "from . import nn\nfrom ._private import *\nfrom .maths import add as plus\n"},
                                {"_private.py", "__all__ = ['relu']\n__all__ += ['tanh']\ndef relu(x): pass\ndef tanh(x): pass\ndef hidden(x): pass\n"},
                                {"maths.py", "def add(a, b): pass\n"},
                                {"nn/__init__.py", "from .modules import *\n"},
                                {"nn/modules/__init__.py", "from .conv import Conv\n__all__ = ['Conv']\n"},
                                {"nn/modules/conv.py", "class Base: pass\nclass Conv(Base):\n    def __init__(self, a, b=2): self.weight = a\n    def forward(self, x): pass\n"}});
    CHECK(torch.lines("torch.relu") == texts{"function torch.relu(x)"});
    CHECK(torch.lines("torch.tanh") == texts{"function torch.tanh(x)"});
    CHECK(torch.lines("torch.hidden").empty());
    CHECK(torch.lines("torch.plus") == texts{"function torch.plus(a, b)"});
    CHECK(torch.lines("torch.nn.Conv") == texts{"class torch.nn.Conv(a, b=2) : torch.nn.modules.conv.Base"});
    CHECK(torch.lines("torch.nn.modules.conv.Conv") == texts{"alias torch.nn.modules.conv.Conv torch.nn.Conv"});
    CHECK(torch.lines("torch.nn.Conv.forward") == texts{"method torch.nn.Conv.forward(x)"});
    CHECK(torch.lines("torch.nn.Conv.weight") == texts{"attribute torch.nn.Conv.weight"});
}

TEST_CASE("signatures keep order, kinds, defaults and types") {
    const package_folder torch(files{{"__init__.py", "from typing import Optional, Union\nimport functools, math\nfrom dataclasses import dataclass\n"
                                                "LIMIT = 2 ** 4\nPair = Union[int, tuple[int, int]]\n"
                                                "def f(a, /, b: Optional[int] = None, *args, c=LIMIT, d=-1e-5, e='x', f=math.inf, g=(1, 2), **kw) -> 'Union[int, None]': pass\n"
                                                "def g(p: Pair = 1, *, q): pass\n"
                                                "def logged(function):\n    @functools.wraps(function)\n    def inner(*args, **kwargs): return function(*args, **kwargs)\n    return inner\n"
                                                "@logged\ndef h(x, y=True): pass\n"
                                                "@dataclass\nclass Options:\n    size: int\n    name: str = 'a'\n"
                                                "i = functools.partial(h, 3)\n"}});
    CHECK(torch.lines("torch.f") == texts{"function torch.f(a, /, b: int | None = None, *args, c=16, d=-1e-05, e='x', f=float(\"inf\"), g=(1, 2), **kw) -> int | None"});
    CHECK(torch.lines("torch.g") == texts{"function torch.g(p: int | (int, int) = 1, *, q)"});
    CHECK(torch.lines("torch.h") == texts{"function torch.h(x, y=True)"});
    CHECK(torch.lines("torch.Options") == texts{"class torch.Options(size: int, name: str = 'a')"});
}

TEST_CASE("compiled functions are described by stubs and by docstrings that are attached") {
    const package_folder torch(files{{"__init__.py", "from torch import _C\nfrom torch._C import *\nfrom . import nn\n__all__ = []\n"
                                                "for name in dir(_C._VariableFunctions):\n    globals()[name] = getattr(_C._VariableFunctions, name)\n    __all__.append(name)\n"},
                                {"_C/__init__.pyi", "from typing import overload\ndef _add_docstr(obj, doc): ...\n"
                                                    "class dtype: ...\nfloat32: dtype = ...\n"},
                                {"_C/_VariableFunctions.pyi", "from typing import overload\n@overload\ndef max(input: Tensor) -> Tensor: ...\n"
                                                              "@overload\ndef max(input: Tensor, dim: _int, keepdim: _bool = False) -> Tensor: ...\ndef bare(*args, **kwargs): ...\n"},
                                {"nn/__init__.py", "from . import functional\n"},
                                {"nn/functional.py", "import torch\nfrom torch._C import _add_docstr\nlow = _add_docstr(torch.max, r'''low(x) -> Tensor''')\n"
                                                     "unseen = _add_docstr(torch._C._unseen, r'''\nunseen(input, weight, bias=None, *, scale=1.0) -> Tensor\n''')\n"}});
    CHECK(torch.lines("torch.nn.functional.low") == texts{"function torch.nn.functional.low(input: Tensor) -> Tensor", "function torch.nn.functional.low(input: Tensor, dim: int, keepdim: bool = False) -> Tensor"});
    CHECK(torch.lines("torch.max") == texts{"alias torch.max torch.nn.functional.low"});
    CHECK(torch.lines("torch.nn.functional.unseen") == texts{"function torch.nn.functional.unseen(input, weight, bias=None, *, scale=1.0) -> Tensor"});
}

TEST_CASE("methods that lists attach, names that come with conditions, and circles are followed") {
    const package_folder torch(files{{"__init__.py", "import sys\nfrom ._tensor import Tensor\nfrom . import ops\n"
                                                "try:\n    from .missing import fast\nexcept ImportError:\n    def fast(slow): pass\n"
                                                "if sys.version_info >= (3, 8):\n    def newer(a): pass\nelse:\n    def newer(b): pass\n"},
                                {"_tensor.py", "class Tensor:\n    def size(self, dim=None): pass\n"},
                                {"ops.py", "import torch\nfrom torch import Tensor\ndef add(self, other): pass\ndef mul(self, other, alpha=1): pass\n"
                                           "methods = [('add', add), ('mul', mul)]\n"
                                           "def attach():\n    for name, method in methods:\n        setattr(Tensor, name, method)\nattach()\n"}});
    CHECK(torch.lines("torch.Tensor.mul") == texts{"method torch.Tensor.mul(other, alpha=1)"});
    CHECK(torch.lines("torch.fast") == texts{"function torch.fast(slow)"});
    CHECK(torch.lines("torch.newer") == texts{"function torch.newer(a)"});
}

TEST_CASE("a wheel says what its folder says, and says it again") {
    const package_folder torch(files{{"__init__.py", "def f(a, b=1): pass\n"}});
    const auto once = torch.text();
    CHECK(once == torch.text());
    CHECK(once.starts_with("# Facts of pytorch 2.1"));
    const auto zipped = extract::extract(torch.wheel(), extract::framework::pytorch);
    REQUIRE(zipped);
    CHECK(*zipped == once);
}

TEST_CASE("what is no package of the framework is a fault") {
    const package_folder torch(files{{"__init__.py", ""}});
    CHECK(extract::extract("/nowhere/torch", extract::framework::pytorch).error().message == "/nowhere/torch is neither a folder nor a file");
    CHECK(extract::extract(torch.package() / "version.py", extract::framework::pytorch).error().message.ends_with("it is no zip archive"));
    CHECK(extract::extract(torch.wheel(), extract::framework::paddle).error().message.ends_with("holds no package paddle"));
}

TEST_CASE("what is the same in several versions is stored once") {
    const texts versions{"framework pytorch torch 1.8\nfunction torch.a(x)\nfunction torch.b(x)\nmodule torch\n",
                         "framework pytorch torch 2.1\nclass torch.C()\nfunction torch.a(x)\nmodule torch\n",
                         "framework pytorch torch 2.1\nfunction torch.a(x, y)\nmethod torch.C.m()\nmethod torch.D.m()\n",
                         "framework pytorch torch 2.13\nfunction torch.a(x, y)\nmodule torch\n"};
    const auto merged = extract::merge_versions(extract::framework::pytorch, versions);
    REQUIRE(merged);
    CHECK(merged->text.substr(merged->text.find('\n') + 1) ==
          "framework pytorch torch 1.8 2.1 2.13\nmodule torch\nclass torch.C() @2.1\nmethod torch.C.m() @2.1\nfunction torch.a(x) @1.8..2.1\nfunction torch.a(x, y) @2.13\nfunction torch.b(x) @1.8\n");
    CHECK(merged->counts.at("operators known from documentation only") == 1);
    CHECK(merged->counts.at("documented members of unknown classes left out") == 1);
    const texts wrong{versions[1], versions[0]};
    CHECK(extract::merge_versions(extract::framework::pytorch, wrong).error().message == "1.8 comes behind 2.1: give the oldest first");
}
