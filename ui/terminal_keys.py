"""Single key presses from a terminal, without Enter."""

import re
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

# What terminals send, by the name of the key.
_BOTH = {"\x1b": "escape", " ": "space", "\r": "enter", "\n": "enter"}
_ARROWS = {"up": "A", "down": "B", "right": "C", "left": "D"}
_POSIX_KEYS = _BOTH | {f"\x1b{mode}{sent}": name for name, sent in _ARROWS.items() for mode in "[O"}
_WINDOWS_ARROWS = {"up": "H", "down": "P", "right": "M", "left": "K"}
_WINDOWS_KEYS = _BOTH | {f"{mode}{sent}": name for name, sent in _WINDOWS_ARROWS.items() for mode in "\xe0\x00"}

# A whole sequence is one key, also one that means nothing here; only an Esc that stands alone is the Esc key.
_POSIX_KEY = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1bO.|\x1b[^\x1b]|\x1b|[^\x1b]", re.DOTALL)

_BEGUN_KEY = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|O)?\Z")
_REST_OF_KEY_S = 0.05
"""The bytes of one key may come apart on a slow line, but hardly ever by more."""

ReadKey = Callable[[float], str | None]
"""Waits so many seconds at the most for a key and returns its name, or None."""


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether somebody sits at a stream; one that was closed before we began is None."""
    return stream is not None and stream.isatty()


@contextmanager
def asked_to_end() -> Iterator[Callable[[], bool]]:
    """Hand out what tells whether Ctrl+C was pressed, or the system asks to end.

    It may come in the middle of anything, which is brought to its end; a second one breaks off.
    """
    asked: list[int] = []

    def note(number: int, _: object) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def read_keys() -> Iterator[ReadKey]:
    """Hand out a function that waits for a key; where there is no keyboard it only waits."""
    if not is_terminal(sys.stdin):
        yield _only_wait
    elif sys.platform == "win32":
        yield _windows_key
    else:
        with _unbuffered_terminal():
            waiting: deque[str] = deque()
            yield lambda timeout_s: _posix_key(timeout_s, waiting)


def _only_wait(timeout_s: float) -> None:
    time.sleep(timeout_s)


def _windows_key(timeout_s: float) -> str | None:
    import msvcrt

    if not msvcrt.kbhit():  # type: ignore[attr-defined,unused-ignore]  # there on Windows only
        time.sleep(timeout_s)
        return None
    pressed: str = msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore]
    if pressed in "\x00\xe0":
        pressed += msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore]
    return _WINDOWS_KEYS.get(pressed, pressed.lower())


def _posix_key(timeout_s: float, waiting: deque[str]) -> str | None:
    """Read what has been pressed, which may be several keys at once; the later ones are kept `waiting`."""
    if not waiting:
        typed = _typed(timeout_s)
        while _BEGUN_KEY.search(typed) and (more := _typed(_REST_OF_KEY_S)):
            typed += more
        waiting.extend(_POSIX_KEY.findall(typed))
    if not waiting:
        return None
    pressed = waiting.popleft()
    return _POSIX_KEYS.get(pressed, pressed.lower())


def _typed(timeout_s: float) -> str:
    """Return what has been typed, once anything is; nothing if the time passes before."""
    import os
    import select

    if not select.select([sys.stdin], [], [], timeout_s)[0]:
        return ""
    return os.read(sys.stdin.fileno(), 256).decode("utf-8", "ignore")


@contextmanager
def _unbuffered_terminal() -> Iterator[None]:
    import os
    import termios
    import tty

    def continued(*_: object) -> None:
        """Who was stopped by Ctrl+Z finds the terminal as the shell has it; in the background it is none of ours."""
        if os.tcgetpgrp(sys.stdin.fileno()) == os.getpgrp():
            tty.setcbreak(sys.stdin)

    before = termios.tcgetattr(sys.stdin)
    handler = signal.signal(signal.SIGCONT, continued)
    try:
        tty.setcbreak(sys.stdin)
        yield
    finally:
        signal.signal(signal.SIGCONT, handler)
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
