"""The sound process: renders and plays, with an interpreter of its own that no window can hold up.

Reads pickled messages from stdin, and ends with it. What is asked many times a second, and what it tells, stands on the
board (`audio/board.py`), in the file that is its last argument. Started by path by `audio/sound_process.py`.

    ("open", device, latency_s)                    begin to play on an output
    ("segment", number, segment)                   something that will be played
    ("learn", {text: samples})                     phrases that are said in it
    ("play", [(start_frame, number), …], gains)    play exactly this from now on
    ("gain", factor)                               turn everything down, or up again
"""

import contextlib
import gc
import mmap
import os
import pickle
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from audio.mixer import Samples
    from trainer.timeline import Segment

PRIORITY = -11
"""As sound servers have it; where the user may not raise it, it stays. We need under a hundredth of a core."""

SWITCH_INTERVAL_S = 0.001
"""How long the thread that takes in messages may keep the interpreter from the sound callback."""


def main() -> NoReturn:
    """Obey until stdin closes."""
    messages = os.fdopen(os.dup(0), "rb")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program's own business: it closes our stdin
    if hasattr(os, "nice"):  # on Windows, who starts us has seen to it
        with contextlib.suppress(PermissionError):
            os.nice(PRIORITY)
    threading.excepthook = _end_with_thread
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    if not __package__:  # started by path; first, so that nobody else's `audio` can take our place
        sys.path.insert(0, str(Path(__file__).parents[1]))
    from audio.board import BOARD_BYTES, Board
    from audio.outlet import show_that_it_runs
    from audio.renderer import Renderer

    path = Path(sys.argv[-1])
    with path.open("r+b") as shared:
        board = Board(mmap.mmap(shared.fileno(), BOARD_BYTES))
    renderer = Renderer(board)
    _load_what_opening_needs()
    # Not before: loading a library lets no other thread run, and may take long.
    show_that_it_runs(board)
    # What is there now stays: looking through it again and again for rubbish would keep the callback waiting.
    gc.freeze()
    _obey(renderer, messages)
    renderer.close()
    with contextlib.suppress(OSError):  # a program that was killed cannot clear up itself
        path.unlink()
        path.parent.rmdir()
    os._exit(0)  # what else there is to clear up, the system does sooner


def _end_with_thread(failed: threading.ExceptHookArgs) -> NoReturn:
    """End where a thread has failed, so that it is noticed and another process takes over: alone, it just is silent."""
    threading.__excepthook__(failed)
    os._exit(1)


def _load_what_opening_needs() -> None:
    from audio.devices import OutputError, portaudio
    from audio.tones import tone  # noqa: F401
    from trainer.errors import KnownError

    try:
        with portaudio():
            pass
    except (KnownError, OutputError):
        pass  # told when it is to be opened


def _obey(renderer: Any, messages: Any) -> None:
    from trainer.session import Placed

    segments: dict[int, Segment] = {}
    voice: dict[str, Samples] = {}
    while True:
        try:
            message = pickle.load(messages)  # noqa: S301 - from the program that started this one
        except (EOFError, pickle.UnpicklingError):  # the latter of a program killed while it wrote
            return
        match message:
            case ("open", device, latency_s):
                renderer.open(device, latency_s)
            case ("segment", number, segment):
                segments[number] = segment
            case ("learn", phrases):
                voice.update(phrases)
            case ("play", places, gains):
                renderer.play([Placed(start, segments[number], None) for start, number in places], voice, *gains)
            case ("gain", factor):
                renderer.set_gain(factor)


if __name__ == "__main__":
    main()
