"""The sound process seen from the program: told what it is to play, and started again when it dies or stands still.

Nobody waits for it: messages are written by a thread of its own, and what it tells is read from the board.
"""

import contextlib
import logging
import mmap
import pickle
import queue
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from audio.board import BEAT_S, BOARD_BYTES, Board
from audio.child import KILLED_S, NO_CONSOLE, end, worker_command
from audio.clock import due_frame
from trainer.cues import FRAME_RATE
from trainer.session import Placed
from trainer.telling import told
from trainer.timeline import Segment

if TYPE_CHECKING:
    from audio.mixer import Samples

FIRST_CUES = 40
"""So many are passed on before the rest: those of a long set take longer than there is time."""

RESTARTS = 3
"""So often in a row it is started again at once without having played `WELL_FRAMES` in between."""

PAUSES_S = (10.0, 20.0, 40.0, 60.0)
"""So long it is left alone before each further try in a row, and as long as the last before all behind that."""

WELL_FRAMES = 10 * FRAME_RATE

FIRST_TRY_S = 2.5
"""How long `wait_for_first_try` waits in all. A process that was started before needs 0.05 to 0.2 s."""

LOOK_S = 0.005

STILL_LOOKS = 8
"""So many looks, BEAT_S apart, at which a process that ran shows nothing, and it is ended and started again: somebody
stopped it, or the system keeps it out of memory. Counted, so that a halt of the whole machine is not taken for one."""

CLOSE_S = 0.5
"""How long closing waits for the sound system before the process is killed. A stream takes 2 ms to close."""

MOST_COMPLAINTS = 100
"""So many lines of a process are logged, each once: an output that refuses has some at each look, twice a second."""

NOTHING = np.zeros(0, np.float32)
"""In place of a phrase that has been let go meanwhile: it is not said, and everything else is."""

TIME_IS_UP = object()
"""The message that another process is to be started."""

BROKE_OFF = told("The sound broke off. It comes back by itself.")
KEEPS_BREAKING = told("The sound keeps breaking off. It is tried again from time to time; the session goes on.")

_log = logging.getLogger("evenstep")

# On Windows: before all else, as sound servers are.
_QUIETLY = NO_CONSOLE | getattr(subprocess, "HIGH_PRIORITY_CLASS", 0)


class _Programme:
    """What is to be played, and how loud."""

    def __init__(self, programme: Sequence[Placed], voice: "Mapping[str, Samples]", gains: tuple[float, float]) -> None:
        self.programme, self.voice, self.gains = programme, voice, gains


class SoundProcess:
    """A child process that plays one programme after another, from its making until it is closed.

    Attributes:
        board: what it tells, and is told of the time.
    """

    def __init__(self) -> None:
        """Start it; returns at once. It is ready, in 0.5 s or so, before it is opened: make it ahead."""
        self._clearing = contextlib.ExitStack()
        try:
            path, self.board = self._shared_board()
            self._command = worker_command("sound", str(path))
        except OSError as error:  # no room for it, or nowhere
            self.board, self._command = Board(), []
            self._not_started(error)
        self._messages: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._closed = threading.Event()
        self._opening: tuple[Any, ...] | None = None
        self._gain: tuple[Any, ...] | None = None
        self._programme: _Programme | None = None
        self._child: subprocess.Popen[bytes] | None = None
        self._tries = 0  # in a row
        self._could_not_start = False
        self._again_s: float | None = None  # when another is started, on the monotonic clock
        self._began_frame = 0
        self._numbers: dict[int, tuple[int, Segment]] = {}  # by identity; kept, so that it stays one's own
        self._known: set[str] = set()
        self._thread = threading.Thread(target=self._serve, name="sound process", daemon=True)
        self._thread.start()
        self._pulse = threading.Thread(target=self._feel_pulse, name="sound process's pulse", daemon=True)
        self._pulse.start()

    def _shared_board(self) -> tuple[Path, Board]:
        """Return the file by which the process finds the board, and the board. Raises OSError."""
        folder = tempfile.TemporaryDirectory(prefix="evenstep-sound-", ignore_cleanup_errors=True)
        path = Path(self._clearing.enter_context(folder)) / "board"
        path.write_bytes(bytes(BOARD_BYTES))
        with path.open("r+b") as shared:
            memory = mmap.mmap(shared.fileno(), BOARD_BYTES)
        self._clearing.callback(memory.close)
        return path, Board(memory)

    def open(self, device: str | None, latency_s: float) -> None:
        """Have it play on the output called `device`, or the usual one."""
        self._messages.put(("open", device, latency_s))

    def wait_for_first_try(self) -> None:
        """Wait until an output is open or known to be missing; one that takes longer is missing until it is there."""
        from audio.outlet import NO_OUTPUT

        deadline_s = time.monotonic() + FIRST_TRY_S
        while not self.board.tried:
            if time.monotonic() > deadline_s:
                self.board.trouble = NO_OUTPUT
                return
            time.sleep(LOOK_S)

    def play(
        self, programme: Sequence[Placed], voice: "Mapping[str, Samples]", tones_gain: float, voice_gain: float
    ) -> None:
        """Have it play exactly this from now on, the beginning first; what was not passed on yet of another is not."""
        self._programme = _Programme(programme, voice, (tones_gain, voice_gain))
        self._messages.put(self._programme)

    def set_gain(self, gain: float) -> None:
        """Turn everything down, or up again to 1."""
        self._messages.put(("gain", gain))

    def close(self) -> None:
        """End the sound and the process, within a second; closing twice is harmless.

        A process that not even force can end takes `KILLED_S` longer, and is left to its own thread.
        """
        if self._closed.is_set():
            return
        self._closed.set()
        self._messages.put(None)
        self._pulse.join()
        self._thread.join(CLOSE_S)
        deadline_s = time.monotonic() + KILLED_S
        # A process does not read what is written, or one more has just been started.
        while self._thread.is_alive() and time.monotonic() < deadline_s:
            if child := self._child:
                child.kill()
            self._thread.join(LOOK_S)
        shared, self.board = self.board, Board(bytearray(self.board.bytes))
        shared.close()
        self._clearing.close()

    # -- The thread ----------------------------------------------------------------------------------------------------

    def _serve(self) -> None:
        if self._command:
            self._start()
        while (message := self._next_message()) is not None:
            if message is TIME_IS_UP:
                self._start_again()
                continue
            if isinstance(message, subprocess.Popen):
                self._see_to_end()
                continue
            if not isinstance(message, _Programme):
                self._note(message)
            if self._child is not None:
                with contextlib.suppress(OSError):  # it has died: its end is told by its own message
                    self._pass_on(message)
        if self._child is not None:
            end(self._child, CLOSE_S)

    def _next_message(self) -> Any:
        """Wait for a message, or until it is time to try again, which is one too."""
        if self._again_s is None:
            return self._messages.get()
        try:
            return self._messages.get(timeout=max(0.0, self._again_s - time.monotonic()))
        except queue.Empty:
            self._again_s = None
            return TIME_IS_UP

    def _note(self, message: tuple[Any, ...]) -> None:
        """Remember what another process must be told."""
        if message[0] == "open":
            self._opening = message
        else:
            self._gain = message

    def _start(self) -> None:
        self._numbers, self._known = {}, set()
        times = self.board.times
        due = times and due_frame(times, time.perf_counter())  # it leaves out what has passed since
        self._began_frame, self.board.beats = due or self.board.rendered, 0
        try:
            child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                creationflags=_QUIETLY,
            )
        except OSError as error:
            self._could_not_start = True
            self._not_started(error)
            self._try_later()
            return
        if self._could_not_start:  # what kept it from that does so no longer
            self._could_not_start, self.board.trouble = False, BROKE_OFF
        self._child = child
        threading.Thread(target=self._watch, args=(child,), name="sound process's end", daemon=True).start()

    def _not_started(self, error: OSError) -> None:
        self.board.trouble = told(
            "The sound could not be started ({reason}). The session goes on without; close other programs or make "
            "room.",
            reason=error.strerror or error,
        )
        self.board.tried = 1

    def _watch(self, child: "subprocess.Popen[bytes]") -> None:
        """Log what a process or its sound system complains of, to its end, and have that noticed."""
        assert child.stderr is not None
        logged: set[str] = set()
        with child.stderr as complaints:
            for line in complaints:
                words = line.decode(errors="replace").rstrip()
                if words not in logged and len(logged) < MOST_COMPLAINTS:
                    logged.add(words)
                    _log.warning("the sound process: %s", words)
        child.wait()
        self._messages.put(child)

    def _feel_pulse(self) -> None:
        """End a process that ran and stands still; its end is then noticed as any other.

        On a thread of its own: whoever writes to such a process waits. One that has not begun to run is left alone.
        """
        before, still = (self._child, 0), 0
        while not self._closed.wait(BEAT_S):
            now = (self._child, self.board.beats)
            still = still + 1 if now == before else 0
            before = now
            child, beats = now
            if child is not None and beats and still == STILL_LOOKS:
                _log.warning("the sound process stands still, and is ended")
                child.kill()

    def _see_to_end(self) -> None:
        """One has ended: start another, at once or, if that has not helped, later."""
        if self.board.rendered - self._began_frame >= WELL_FRAMES:
            self._tries = 0
        assert self._child is not None
        end(self._child, CLOSE_S)  # it has ended already: only its pipe is left
        self._child = None
        if self._closed.is_set():
            return
        if self._tries >= RESTARTS:
            self.board.trouble, self.board.tried = KEEPS_BREAKING, 1
            self._try_later()
            return
        self._tries += 1
        if self._opening is not None:
            self.board.trouble = BROKE_OFF
        self._start_again()

    def _try_later(self) -> None:
        later = min(max(0, self._tries - RESTARTS), len(PAUSES_S) - 1)
        self._again_s = time.monotonic() + PAUSES_S[later]
        self._tries += 1

    def _start_again(self) -> None:
        """Start another, and tell it all that the one before was told."""
        self._start()
        with contextlib.suppress(OSError):
            for message in (self._opening, self._gain, self._programme):
                if message is not None and self._child is not None:
                    self._pass_on(message)

    def _pass_on(self, message: "tuple[Any, ...] | _Programme") -> None:
        if not isinstance(message, _Programme):
            self._write(message)
            return
        for programme in (_beginning(message.programme, self.board.rendered), message.programme):
            places = []
            for placed in programme:
                if message is not self._programme:
                    return
                places.append((placed.start_frame, self._number(placed.segment, message.voice)))
            self._write(("play", places, message.gains))

    def _number(self, segment: Segment, voice: "Mapping[str, Samples]") -> int:
        """What the process calls a segment, which it is told if it does not know it yet."""
        known = self._numbers.get(id(segment))
        if known is not None:
            return known[0]
        new = {cue.text for cue in segment.cues if cue.kind.spoken} - self._known
        if new:
            self._write(("learn", {text: voice.get(text, NOTHING) for text in new}))
            self._known |= new
        number = len(self._numbers)
        self._numbers[id(segment)] = number, segment
        self._write(("segment", number, segment))
        return number

    def _write(self, message: tuple[Any, ...]) -> None:
        assert self._child is not None
        assert self._child.stdin is not None
        pickle.dump(message, self._child.stdin, protocol=pickle.HIGHEST_PROTOCOL)
        self._child.stdin.flush()


def _beginning(programme: Sequence[Placed], from_frame: int) -> list[Placed]:
    """What of `programme` sounds first from a frame on: FIRST_CUES at most, which takes next to no time to pass on."""
    found, room = [], FIRST_CUES
    for placed in programme:
        coming = (cue for cue in placed.segment.cues if placed.start_frame + cue.end_frame > from_frame)
        cues = tuple(islice(coming, room))
        found.append(
            Placed(placed.start_frame, Segment(placed.segment.session_phase, placed.segment.frames, cues=cues), None)
        )
        room -= len(cues)
        if not room:
            break
    return found
