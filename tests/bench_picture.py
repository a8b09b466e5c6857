"""The picture against the sound: the X server's own frame buffer is watched while its sound server is recorded.

The stage says each phase in the leg's colour, from the moment at which the sound marks it. So a change in the picture
is the first look, two or three milliseconds apart, at which the first letter of that word is another one; a mark in
the sound is where the recording has it. Both are told by one clock, the monotonic one of this process. How far the
clock of the recording may be off is measured with clicks: what lies between writing one and hearing it is an upper
bound.
"""

import mmap
import struct
import subprocess
import threading
import time
from typing import NamedTuple

import numpy as np

from tests.bench_session import heard, play
from tests.bench_table import heading, load_words, row
from tests.sound_server import RATE, SoundServer, busy_cores
from tests.x_server import x_server
from trainer.plan import Leg
from ui.sizes import sizes_for
from ui.stage_shape import shape
from ui.theme import STAGE

WIDTH_PX, HEIGHT_PX, DOTS_PER_INCH = 1280, 720, 96
LOOK_S = 0.002
LONGEST_LOOK_S = 0.01
"""A change after a longer pause between two looks, in which the machine did other things, is not told exactly."""

NEAR_S = 0.4
"""Marks of the sound are a second apart; a change of the picture belongs to the one nearest by."""

CLICKS = 30
BAR = "−20 … +40 ms"


def picture(folder, minutes):
    """Print how far the sound is behind the picture, idle and with every core busy."""
    heading()
    for busy in (False, True):
        folder_of_run = folder / f"busy-{busy}"
        folder_of_run.mkdir()
        behind_s, looks_s, own_s = measured(folder_of_run, minutes, busy)
        low, high = 1000 * np.percentile(behind_s, [1, 99])
        beside = (
            f"{len(behind_s)} marks, median {1000 * np.median(behind_s):.1f} ms; looks "
            f"{1000 * np.percentile(looks_s, 99):.1f} ms apart, sound's clock ≤ {1000 * own_s:.1f} ms late"
        )
        row(f"sound behind the picture, {load_words(busy)}", f"{low:.1f} … {high:.1f} ms", beside, BAR)


def measured(folder, minutes, busy):
    """Run one session.

    Returns for each phase that was seen to begin exactly how far the sound is behind the picture, the times between two
    looks at the picture, and how late the recording may be at most, all in seconds.
    """
    frame_buffers = folder / "screen"
    frame_buffers.mkdir()
    server = SoundServer(folder)
    try:
        server.start()
        with x_server(WIDTH_PX, HEIGHT_PX, frame_buffers) as screen:
            environment = server.environment | {name: screen[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}
            recorder = server.listen()
            own_s = clicked_s(recorder, server.environment)
            with Watcher(frame_buffers / "Xvfb_screen0") as watcher, busy_cores(busy):
                played = play(folder / "program", environment, minutes)
            recorded, frames, arrived = recorder.stop()
    finally:
        server.kill()
    sound_s = marks_s(played, recorded, frames, arrived)
    seen, begun = len(watcher.changes_s), 3 * played.planned_reps
    assert seen == begun, f"{seen} phases were seen, not {begun}"
    changes_s = np.array(watcher.changes_s)
    nearest = sound_s[np.abs(sound_s[:, None] - changes_s).argmin(axis=0)]
    behind_s = nearest - changes_s
    assert np.abs(behind_s).max() < NEAR_S, "a phase was seen without a mark nearby"
    return behind_s[np.array(watcher.paused_s) <= LONGEST_LOOK_S], np.diff(watcher.looks_s), own_s


def marks_s(played, recorded, frames, arrived):
    """When each mark came out of the sound server, in seconds of the monotonic clock.

    Pieces of the recording come late and never early: the earliest within a second tells when its samples were played.
    """
    shift, off = heard(played, recorded)
    places = np.array(played.marks) + shift + np.nan_to_num(off)
    lag_s = arrived - frames / RATE
    return np.array([lag_s[np.abs(frames - place) < RATE].min() + place / RATE for place in places])


def clicked_s(recorder, environment):
    """Return how long a click takes from being written to being recorded, the median of some, in seconds."""
    how = ["--rate=48000", "--channels=1", "--format=float32le", "--raw", "--latency-msec=2"]
    click = np.full(RATE // 20, 0.5, "<f4").tobytes()
    delays_s = []
    for _ in range(CLICKS):
        player = subprocess.Popen(["pacat", *how], env=environment, stdin=subprocess.PIPE, bufsize=0)
        time.sleep(0.1)  # it connects
        silent = recorder.heard
        written_s = time.monotonic()
        player.stdin.write(click)
        delays_s.append(recorder.wait_for_sound(5, after=silent) - written_s)
        player.stdin.close()
        player.wait()
    return float(np.median(delays_s))


class Patch(NamedTuple):
    """A part of the screen, in pixels."""

    left: int
    top: int
    width: int
    height: int


def first_letter():
    """Where the first letter of the phase stands."""
    sizes = sizes_for(WIDTH_PX, HEIGHT_PX, DOTS_PER_INCH, 2.0)
    word = shape(WIDTH_PX, HEIGHT_PX, sizes, 10).word
    return Patch(round(word.x()), round(word.y()), round(0.7 * sizes.word), round(word.height()))


class Watcher:
    """Watches where the first letter of the phase stands, in the frame buffer that the X server keeps in a file.

    Attributes:
        changes_s, paused_s: when a phase was seen to begin, and how long nobody had looked before.
        looks_s: when it was looked.
    """

    def __init__(self, path):
        self._path = path
        self.changes_s, self.paused_s, self.looks_s = [], [], [time.monotonic()]
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self._thread.join()

    def _watch(self):
        colours = np.array([int(STAGE.leg(leg)[1:], 16) for leg in Leg], "<u4")
        ground = int(STAGE.ground[1:], 16)
        with self._path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as memory:
            pixels = screen_pixels(memory)
            at = first_letter()
            patch = pixels[at.top : at.top + at.height, at.left : at.left + at.width]
            before = patch.copy()
            while not self._over.wait(LOOK_S):
                now = patch.copy()
                self.looks_s.append(time.monotonic())
                if np.array_equal(now, before):
                    continue
                before = now
                on_stage = now[0, -1] & 0xFFFFFF == ground and np.isin(now & 0xFFFFFF, colours).any()
                # A look in the middle of a copy sees the same change twice.
                if on_stage and self.looks_s[-1] - max(self.changes_s, default=0.0) > NEAR_S:
                    self.changes_s.append(self.looks_s[-1])
                    self.paused_s.append(self.looks_s[-1] - self.looks_s[-2])
            del pixels, patch


def screen_pixels(memory):
    """The pixels of a screen dump as the X server keeps it: a header of big-endian words, a colour map, the rows."""
    header = struct.unpack(">25I", memory[:100])
    size, width, height, bits, line, colours = (header[n] for n in (0, 4, 5, 11, 12, 19))
    assert bits == 32, "the screen has 24 colour bits in 32"
    rows = np.frombuffer(memory, "<u4", height * line // 4, offset=size + 12 * colours)
    return rows.reshape(height, line // 4)[:, :width]
