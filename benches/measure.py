"""How long a whole process takes, and how much memory."""

import os
import subprocess
import time
from typing import NamedTuple


class Run(NamedTuple):
    """One run of a program."""

    seconds: float
    processor: float
    mebibytes: float


def timed(command, **options):
    start = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"failed: {' '.join(map(str, command))}\n{errors.decode()}")
    return Run(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
