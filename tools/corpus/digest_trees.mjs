// In: the folder of the npm package pyodide, and paths on standard input. Out: what digest_trees.py prints, of that Python.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const { loadPyodide } = await import(pathToFileURL(resolve(process.argv[2], "pyodide.mjs")));
const python = await loadPyodide({ args: ["-X", "utf8"] });
python.mountNodeFS("/mnt", "/");
const program = resolve(dirname(fileURLToPath(import.meta.url)), "digest_trees.py");
python.runPython(readFileSync(program, "utf8").replace(/if __name__[^]*$/, ""));
const digest = python.runPython(`
warnings.simplefilter("ignore")
sys.setrecursionlimit(2000)
lambda path: digest("/mnt" + path)`);
for (const path of readFileSync(0, "utf8").split("\n")) {
  if (path !== "") console.log(digest(resolve(path)));
}
