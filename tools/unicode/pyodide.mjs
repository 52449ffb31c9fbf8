// node pyodide.mjs FOLDER SCRIPT: runs a Python script in the npm package pyodide that is installed in FOLDER, which is how
// a Python that is not built for this machine is asked what it knows.
import fs from "fs";
import path from "path";
import { pathToFileURL } from "url";

const [folder, script] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(path.join(folder, "node_modules/pyodide/pyodide.mjs")));
const python = await loadPyodide();
const written = python.runPython(`
import io, sys
sys.stdout = io.StringIO()
exec(${JSON.stringify(fs.readFileSync(script, "utf8"))})
sys.stdout.getvalue()`);
fs.writeSync(1, written);
