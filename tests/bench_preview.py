"""How long it takes from the key to the sound of a rep of the plan being edited: `preview`.

The recording's pieces come with their time; a click takes at most 0.4 ms through the server (`picture`).
"""

import json
import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from tests.bench_table import heading, load_words, row
from tests.sound_server import AUDIBLE, RATE, SoundServer, busy_cores
from ui.quick_player import LATENCY_S

PROGRAM = Path(__file__).with_name("bench_preview_program.py")
ROUNDS = 40

# The floor: a stream that is open, and a clip that is there; what is heard next is that clip.
CACHED_CLIP = """
import sys
import numpy as np
import sounddevice

clip = (0.3 * np.sin(2 * np.pi * 880 / 48000 * np.arange(4800) + 1)).astype(np.float32)
left = [clip[:0]]


def render(out, frames, stream_time, status):
    out.fill(0)
    now, left[0] = left[0][:frames], left[0][frames:]
    out[: len(now), 0] = now


with sounddevice.OutputStream(
    samplerate=48000, channels=1, dtype="float32", latency=float(sys.argv[1]), callback=render
):
    for _ in sys.stdin:
        left[0] = clip
"""


def preview(folder):
    """Print how long it takes, idle and with every core busy."""
    heading()
    for busy in (False, True):
        folder_of_run = folder / f"busy-{busy}"
        folder_of_run.mkdir()
        with busy_cores(busy):
            ours, at_once, underruns = after_keys(folder_of_run)
            floor = after_lines(folder_of_run / "floor")
        load = load_words(busy)
        beside = f"{told(floor)} a cached clip, the output open"
        row(f"from the key to the sound of a rep, {load}", told(ours), beside, "< 300 ms")
        row(f"the same, key and edit at once, {load}", told(at_once), f"{underruns} underruns", "< 300 ms")


def told(delays_s):
    low, high = 1000 * np.percentile(delays_s, [50, 100])
    return f"{low:.0f} ms, at most {high:.0f}"


def after_keys(folder):
    """Press the key after each of some edits.

    Returns the seconds from each key to its sound: where a moment lay between edit and key, and where none did. And the
    underruns.
    """
    server = SoundServer(folder)
    server.start()
    try:
        recorder = server.listen()
        environment = server.environment | {"QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([sys.executable, str(PROGRAM), str(folder), str(ROUNDS)], env=environment, check=True)
        recording = recorder.stop()
    finally:
        server.kill()
    facts = json.loads((folder / "preview.json").read_text())
    delays_s = {True: [], False: []}
    for press in facts["presses"]:
        delays_s[press["waited_s"] > 0].append(first_sound_s(recording, press["pressed_s"]) - press["pressed_s"])
    return delays_s[True], delays_s[False], facts["underruns"]


def after_lines(folder):
    """Have a cached clip played by a stream that is open; returns the seconds from each line to its sound."""
    folder.mkdir()
    server = SoundServer(folder)
    server.start()
    try:
        recorder = server.listen()
        command = [sys.executable, "-c", CACHED_CLIP, str(LATENCY_S)]
        player = subprocess.Popen(command, env=server.environment, stdin=subprocess.PIPE, bufsize=0)
        time.sleep(2)  # it opens its stream
        rng, asked_s = random.Random(0), []
        for _ in range(ROUNDS):
            asked_s.append(time.monotonic())
            player.stdin.write(b"\n")
            time.sleep(0.6 + rng.uniform(0, 0.1))
        player.stdin.close()
        player.wait()
        recording = recorder.stop()
    finally:
        server.kill()
    return [first_sound_s(recording, at_s) - at_s for at_s in asked_s]


def first_sound_s(recording, after_s):
    """When the first audible sample after a moment came out of the server."""
    samples, frames, arrived = recording
    begin = int(np.searchsorted(arrived, after_s))
    first = int(frames[begin - 1])
    loud = first + int(np.argmax(np.abs(samples[first:]) > AUDIBLE))
    piece = int(np.searchsorted(frames, loud, side="right"))
    return float(arrived[piece] - (frames[piece] - loud) / RATE)
