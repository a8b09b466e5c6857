"""The board: what the program and its sound process tell each other many times a second, at fixed places in memory.

Each place has one writer. Nobody waits for anybody: what is read is the newest there is, or what was there before.
"""

import json
import math
import zlib
from collections.abc import Sequence
from mmap import mmap
from typing import NamedTuple

from trainer.telling import from_data, to_data

TEXT_BYTES = 4000
"""The most of a sentence, with how it was made, as JSON in ASCII."""

LONGEST_TEXT = 300
"""Of one that is longer, so many of its letters: each may take twelve bytes."""

BEAT_S = 0.5
"""So often the sound process shows that it runs, and the program looks whether it does."""

TRIES = 8
"""So often a place is read again that was being written; writing takes microseconds."""


class Reading(NamedTuple):
    """What one sound callback knows.

    Attributes:
        frame: the first frame of its block.
        heard_s: when that frame reaches the ear, on the monotonic clock.
    """

    frame: int
    heard_s: float


class Times(NamedTuple):
    """How the player keeps time, for the sound to join in; seconds of the monotonic clock.

    Attributes:
        start_s: when frame 0 reached the ear; None as long as nobody knows.
        settled_s: from then on time goes on without an output.
        looked_s: when the time was last asked for.
    """

    start_s: float | None
    settled_s: float
    looked_s: float


class _Whole:
    """A whole number at its place."""

    def __init__(self, place: int) -> None:
        self._place = place

    def __get__(self, board: "Board", owner: type) -> int:
        return int(board.whole[self._place])

    def __set__(self, board: "Board", number: int) -> None:
        board.whole[self._place] = number


class _Real:
    """A real number at its place."""

    def __init__(self, place: int) -> None:
        self._place = place

    def __get__(self, board: "Board", owner: type) -> float:
        return float(board.real[self._place])

    def __set__(self, board: "Board", number: float) -> None:
        board.real[self._place] = number


class _Text:
    """A sentence that is told again where it is read, or None: at its place length and checksum, then its letters.

    By the checksum one that is just being written is known; it is read as None.
    """

    def __init__(self, place: int) -> None:
        self._place = place
        self._letters = slice((place + 1) * 8, (place + 1) * 8 + TEXT_BYTES)

    def __get__(self, board: "Board", owner: type) -> str | None:
        for _ in range(TRIES):
            length, checksum = divmod(board.whole[self._place], 1 << 32)
            letters = bytes(board.bytes[self._letters])[:length]
            if zlib.crc32(letters) == checksum:
                return from_data(json.loads(letters)) if letters else None
        return None

    def __set__(self, board: "Board", text: str | None) -> None:
        letters = json.dumps(to_data(text)).encode() if text else b""
        if len(letters) > TEXT_BYTES:
            letters = json.dumps(str(text)[:LONGEST_TEXT]).encode()
        board.bytes[self._letters] = letters.ljust(TEXT_BYTES, b"\0")
        board.whole[self._place] = len(letters) << 32 | zlib.crc32(letters)


_TEXT_PLACES = 1 + TEXT_BYTES // 8

BOARD_BYTES = 8 * (16 + 2 * _TEXT_PLACES)


class Board:
    """The places. What is being written just when it is read is None.

    The sound writes all but `times`; the program too `beats`, `tried` and `trouble`, while no process runs or one takes
    too long.

    Attributes:
        rendered: how many frames have been rendered.
        underruns: how often a device that played had to wait for us.
        returns: how often there was sound again after `trouble`.
        tried: whether the first try to open an output has ended, or takes too long.
        hopeless: whether there never will be sound, for lack of the PortAudio library.
        beats: how often the process has shown that it runs; the program sets it back before it starts another.
        latency_s: seconds between rendering a frame and hearing it, as the stream tells.
        trouble: one sentence while there is no sound; None while there is, and before the first try has ended.
        notice: one sentence while another output than the one asked for is used; None otherwise.
    """

    rendered = _Whole(0)
    underruns = _Whole(1)
    returns = _Whole(2)
    tried = _Whole(3)
    hopeless = _Whole(4)
    latency_s = _Real(5)
    beats = _Whole(13)
    trouble = _Text(16)
    notice = _Text(16 + _TEXT_PLACES)

    def __init__(self, memory: "bytearray | mmap | None" = None) -> None:
        """Use `memory`, BOARD_BYTES of zeros that both sides see; without it, only this process does."""
        self.bytes = memoryview(bytearray(BOARD_BYTES) if memory is None else memory)
        self.whole, self.real = self.bytes.cast("q"), self.bytes.cast("d")

    def close(self) -> None:
        """Let go of the memory, which may then be closed; the board can no longer be read."""
        for view in (self.whole, self.real, self.bytes):
            view.release()

    @property
    def reading(self) -> Reading | None:
        """The last one; None before the first, and where it cannot be read just now."""
        found = self._together(6, 2)
        return None if found is None else Reading(round(found[0]), found[1])

    @reading.setter
    def reading(self, reading: Reading) -> None:
        self._write_together(6, reading)

    @property
    def times(self) -> Times | None:
        """The last ones; None before the first, and where they cannot be read just now."""
        found = self._together(9, 3)
        return None if found is None else Times(None if math.isnan(found[0]) else found[0], found[1], found[2])

    @times.setter
    def times(self, times: Times) -> None:
        self._write_together(9, (math.nan if times.start_s is None else times.start_s, *times[1:]))

    def _together(self, place: int, count: int) -> list[float] | None:
        """Read numbers that belong together: before them stands how often writing has begun or ended."""
        for _ in range(TRIES):
            before = self.whole[place]
            found = [float(number) for number in self.real[place + 1 : place + 1 + count]]
            if before and before % 2 == 0 and self.whole[place] == before:
                return found
        return None

    def _write_together(self, place: int, numbers: Sequence[float]) -> None:
        self.whole[place] += 1 + self.whole[place] % 2  # odd, even where an earlier writer was killed midway
        for n, number in enumerate(numbers, place + 1):
            self.real[n] = number
        self.whole[place] += 1
