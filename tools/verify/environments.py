"""In: what the command line says of interpreters. Out: for each framework the interpreter that runs it, and the versions installed there."""

import dataclasses
import functools
import importlib.metadata
import json
import pathlib
import platform
import subprocess
import sys

PACKAGES = {"pytorch": ("torch",), "paddle": ("paddlepaddle",), "mindspore": ("mindspore", "mindspore-dev")}
ASK = """
import importlib.metadata, json, platform, sys
installed = {each.metadata["Name"]: each.version for each in importlib.metadata.distributions()}
print(json.dumps([next(installed[name] for name in sys.argv[1:] if name in installed), installed["numpy"], platform.python_version()]))
"""


def own_versions(packages):
    return [importlib.metadata.version(packages[0]), importlib.metadata.version("numpy"), platform.python_version()]


@functools.cache
def versions_in(interpreter, packages):
    """[of the package, which has one of these names, of NumPy, of Python] that an interpreter has."""
    if interpreter == sys.executable:
        return own_versions(packages)
    done = subprocess.run([interpreter, "-c", ASK, *packages], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{interpreter} has no {packages[0]}: {done.stderr.strip()[-300:]}")
    return json.loads(done.stdout)


def version_of(framework, interpreter=sys.executable):
    return versions_in(interpreter, PACKAGES[framework])[0].split("+")[0]


@dataclasses.dataclass(frozen=True)
class Environment:
    framework: str
    spelled: str      # what the binary is told: "paddle", or "paddle@2.6"
    interpreter: str

    @property
    def version(self):
        return version_of(self.framework, self.interpreter)

    @property
    def identity(self):
        """All that an execution may depend on besides the text: versions of the framework, of NumPy and of Python, and the machine's kind."""
        return repr((self.framework, versions_in(self.interpreter, PACKAGES[self.framework]), platform.machine()))


def stated(text):
    """(framework, version, interpreter) of "paddle@2.6=INTERPRETER"."""
    spelled, _, interpreter = text.partition("=")
    framework, _, version = spelled.partition("@")
    if framework not in PACKAGES or not version or not interpreter:
        raise SystemExit(f"{text}: write FRAMEWORK@VERSION=INTERPRETER")
    return framework, version, str(pathlib.Path(interpreter).expanduser())


def environments(older=(), executed_with=None):
    """Framework -> environment. `older`: texts such as "paddle@2.6=INTERPRETER"; `executed_with` is such a text, too, but the binary is not
    told of its version. Every other framework runs in this interpreter."""
    found = {framework: Environment(framework, framework, sys.executable) for framework in PACKAGES}
    for text in [*older, *filter(None, [executed_with])]:
        framework, version, interpreter = stated(text)
        made = Environment(framework, f"{framework}@{version}" if text in older else framework, interpreter)
        if not f"{made.version}.".startswith(version + "."):
            raise SystemExit(f"{interpreter} has {framework} {made.version}, not {version}")
        found[framework] = made
    return found
