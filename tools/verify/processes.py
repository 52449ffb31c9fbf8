"""In: jobs for a framework. Out: their results, from a worker process that is started anew after a crash or a hang."""

import os
import pathlib
import pickle
import select
import struct
import subprocess
import sys
import time

WORKER = pathlib.Path(__file__).with_name("worker.py")


class Worker:
    def __init__(self, framework, seconds=120, script=WORKER, interpreter=sys.executable):
        self.framework, self.seconds, self.script, self.interpreter = framework, seconds, script, interpreter
        self.process, self.version, self.cpu_seconds = None, None, 0.0

    def start(self):
        environment = {**os.environ, "OMP_NUM_THREADS": "1", "GLOG_minloglevel": "3", "GLOG_v": "3"}
        self.process = subprocess.Popen(
            [self.interpreter, "-W", "ignore", str(self.script), self.framework], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, env=environment)
        self.version = self.receive(300)["version"]

    def read_exactly(self, size, deadline):
        data, stream = b"", self.process.stdout.fileno()
        while len(data) < size:
            if not select.select([stream], [], [], max(0.0, deadline - time.monotonic()))[0]:
                raise TimeoutError
            part = os.read(stream, size - len(data))
            if not part:
                raise EOFError
            data += part
        return data

    def receive(self, seconds):
        deadline = time.monotonic() + seconds
        size = struct.unpack("<Q", self.read_exactly(8, deadline))[0]
        return pickle.loads(self.read_exactly(size, deadline))

    def run(self, job):
        if self.process is None:
            self.start()
        data = pickle.dumps(job)
        try:
            self.process.stdin.write(struct.pack("<Q", len(data)) + data)
            self.process.stdin.flush()
            answer = self.receive(self.seconds)
            if isinstance(answer, dict):
                self.cpu_seconds += answer.pop("cpu_seconds", 0.0)
            return answer
        except (EOFError, BrokenPipeError):
            self.stop()
            return {"error": "the process died"}
        except TimeoutError:
            self.stop()
            return {"error": f"no result after {self.seconds} seconds"}

    def stop(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


class Workers:
    """One worker per framework; a thread that runs cases has its own."""

    def __init__(self, interpreters):
        self.interpreters, self.by_framework = interpreters, {}

    def of(self, framework):
        if framework not in self.by_framework:
            self.by_framework[framework] = Worker(framework, interpreter=self.interpreters[framework])
        worker = self.by_framework[framework]
        if worker.process is None:
            worker.start()
        return worker

    def stop(self):
        for worker in self.by_framework.values():
            worker.stop()
