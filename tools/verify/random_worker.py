"""In: a framework's name on the command line, batches of jobs on standard input (see worker.py). Out: a list of results for each.

A batch: path of a module, and jobs, each with the name of a function of the module, its input arrays, weights of layers (None: the
function's own, which are exported), whether to compute gradients, and a seed.
"""

import functools
import os
import signal
import sys

import worker

SECONDS, LEAST_SECONDS, HANGS = 8, 1, 3  # of one job; of one after so many of its module have hung
FOLDERS = ("/source", "/there")  # of earlier batches


@functools.lru_cache(1)  # the parts of a batch come one after the other
def load(path):
    """The names of a batch's module; a support module beside it is not mixed up with an earlier one's."""
    sys.modules.pop("tensorferry_support", None)
    sys.path[:] = [os.path.dirname(path)] + [entry for entry in sys.path if not entry.endswith(FOLDERS)]
    names = {"__name__": "cases", "hangs": 0}
    with open(path, encoding="utf-8") as file:
        exec(compile(file.read(), path, "exec"), names)
    return names


def run_job(framework, hook, function, job):
    def run(inputs):
        framework.seed(job["seed"])
        return function(*inputs)

    hook.start(job["weights"])
    inputs = [framework.make(array, False) for array in job["inputs"]]
    outputs = worker.neutral(framework, run(inputs))
    left = ("list", [worker.neutral(framework, tensor) for tensor in inputs])
    given = job["weights"] if job["weights"] is not None else hook.exported
    result = {"outputs": outputs, "inputs": left, "weights": given, "gradients": None, "gradient_error": job.get("no gradient")}
    if job["gradient"]:
        try:
            result["gradients"] = worker.gradients(framework, hook, run, given, job["inputs"])
        except Exception as error:
            result["gradient_error"] = f"{type(error).__name__}: {str(error)[:300]}"
    return result


def too_long(*_):
    raise TimeoutError("no result after some seconds")


def run_batch(framework, hook, batch):
    try:
        names = load(batch["path"])
    except Exception as error:
        return [{"error": f"at import: {type(error).__name__}: {str(error)[:300]}"}] * len(batch["jobs"])
    results = []
    for job in batch["jobs"]:
        signal.alarm(SECONDS if names["hangs"] < HANGS else LEAST_SECONDS)
        try:
            results.append(run_job(framework, hook, names[job["name"]], job))
        except Exception as error:
            names["hangs"] += isinstance(error, TimeoutError)
            results.append({"error": f"{type(error).__name__}: {str(error)[:300]}"})
        finally:
            signal.alarm(0)
    return results


def main():
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    signal.signal(signal.SIGALRM, too_long)
    import frameworks
    import weights as weights_of

    framework = frameworks.load(sys.argv[1])
    framework.work_in_one_thread()
    hook = worker.LayerHook(framework, weights_of)
    worker.write_message(results, {"version": framework.version})
    while (batch := worker.read_message(sys.stdin.buffer)) is not None:
        worker.write_message(results, run_batch(framework, hook, batch))


if __name__ == "__main__":
    main()
