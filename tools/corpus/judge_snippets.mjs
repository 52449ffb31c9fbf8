// In: the folder of the npm package pyodide, the path of syntax_oracle.py, and what its `packed` makes on standard input. Out: a
// JSON list of what its `judged` says of each snippet, of that Python.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const packed = [];
for await (const part of process.stdin) packed.push(part);
const { loadPyodide } = await import(pathToFileURL(resolve(process.argv[2], "pyodide.mjs")));
const python = await loadPyodide({ args: ["-X", "utf8"] });
python.runPython(readFileSync(process.argv[3], "utf8").replace(/if __name__[^]*$/, ""));
const judge = python.runPython(`
def judge_packed(text):
    data, found = text.encode(), []
    while data:
        length, data = data.split(b"\\n", 1)
        found.append(judged(data[: int(length)].decode()))
        data = data[int(length) :]
    return json.dumps(found)
judge_packed`);
process.stdout.write(judge(Buffer.concat(packed).toString()) + "\n");
