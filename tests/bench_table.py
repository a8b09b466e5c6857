"""The one table all figures are printed in, and the words for them."""

import os
import platform

from tests.sound_server import RATE


def heading():
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores\n")
    print(f"{'what':46} {'Evenstep':>28} {'beside it, same run':>64} {'bar':>20}", flush=True)


def row(what, figure, beside, bar):
    print(f"{what:46} {figure:>28} {beside:>64} {bar:>20}", flush=True)


def load_words(busy):
    return "cores busy" if busy else "idle"


def in_ms(seconds):
    """Milliseconds, and the frames of the stream that they are."""
    return f"{1000 * seconds:.2f} ms ({round(seconds * RATE)})"


def failed(error):
    """Say in one line what broke off, in the place of a figure."""
    return f"FAILED: {type(error).__name__}: {' '.join(str(error).split())[:200]}"
