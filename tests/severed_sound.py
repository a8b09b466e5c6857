"""A player whose sound server, or output, is taken away and given back while it plays; and what came of it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tests.audio.play_steadily import TICK_FRAMES, programme, tick_frames
from tests.processes import children
from tests.sound_server import AUDIBLE, RATE, SoundServer, shift_of

SCRIPT = Path(__file__).parent / "audio" / "play_steadily.py"


class SteadyPlayer:
    """A process that plays steadily; `finish` returns what its player told."""

    def __init__(self, folder, environment):
        self._folder = folder
        command = [sys.executable, str(SCRIPT), str(folder)]
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        self.process = subprocess.Popen(command, env=environment, text=True, bufsize=1, **pipes)

    def call(self, word):
        """Have the programme called off, `pause`, or laid down again, `resume`."""
        self.process.stdin.write(word + "\n")

    def wait_for_trouble(self):
        """Wait until the player says that there is no sound."""
        while self.process.stdout.readline() == "None\n":
            pass

    def finish(self, timeout_s=20):
        """End it; returns its facts. `rows`: seconds before a look, frame heard, seconds after, returns, underruns."""
        _, said = self.process.communicate(timeout=timeout_s)
        assert self.process.returncode == 0, said
        facts = json.loads((self._folder / "told.json").read_text(encoding="utf-8"))
        return facts | {"rows": np.load(self._folder / "told.npy"), "said": said}

    def kill(self):
        """End it without asking; killing twice is harmless."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            pipe.close()


def kill_server(server):
    """Take the server away; returns what gives it back."""
    server.kill()
    return server.start


def take_output(server):
    """Take the only output away; returns what plugs in another."""
    assert server.tell("unload-module", "module-null-sink").returncode == 0
    return server.plug_in


def hang_server(server):
    """Have the server stand still, so that whoever asks it for anything waits; returns what lets it go on."""
    server.process.send_signal(signal.SIGSTOP)
    return lambda: server.process.send_signal(signal.SIGCONT)


def kill_sound_process(server):
    """End the process that makes the sound of the player; nothing gives it back, it comes by itself."""
    for child in children(server.player.pid):
        os.kill(child, signal.SIGKILL)
    return lambda: None


def stop_sound_process(server):
    """Have it stand still, as one that the system keeps out of memory; another comes by itself."""
    for child in children(server.player.pid):
        os.kill(child, signal.SIGSTOP)
    return lambda: None


def no_server_yet(server):
    """For the first severing: the player starts before the server does."""
    return server.start


class Return(NamedTuple):
    """How the sound came back.

    Attributes:
        severed_s, back_s, sound_s: when the output went, when there was one again, and when sound came out of it,
            monotonic.
        late_s: how much later than by the player's own time each tick came out of it, in seconds.
    """

    severed_s: float
    back_s: float
    sound_s: float
    late_s: np.ndarray


def play_severed(folder, severings, gone_s=0.7, heard_s=2.0):
    """Play on a server of its own through `severings`, functions like `kill_server`, one after the other.

    Returns the facts of `SteadyPlayer.finish`, and a Return for each severing.
    """
    server = SoundServer(folder)
    recorder = None
    cuts, ears = [], []
    if severings[0] is not no_server_yet:
        server.start()
        recorder = server.listen()
    player = SteadyPlayer(folder, server.environment)
    server.player = player.process
    try:
        if recorder:
            recorder.wait_for_sound(20)
        time.sleep(heard_s)
        for sever in severings:
            severed_s = time.monotonic()
            give_back = sever(server)
            if recorder:
                recorder.stop()
            time.sleep(gone_s)
            give_back()
            back_s = time.monotonic()
            recorder = server.listen()
            sound_s = recorder.wait_for_sound(20)
            time.sleep(heard_s)
            cuts.append((severed_s, back_s, sound_s))
            ears.append(recorder)
        facts = player.finish()
        heard = [ear.stop() for ear in ears]
    finally:
        if recorder:
            recorder.stop()
        player.kill()
        server.kill()
    expected = rendered(facts)
    return facts, [
        Return(*cut, ticks_late_s(facts, expected, recorded, cut[2])) for cut, recorded in zip(cuts, heard, strict=True)
    ]


def severed_figures(folder, times=10):
    """Take server and output away in turn, `times` in all; returns seconds for each, in lists.

    `back` from there being an output again to sound coming out of it, `jump` of the time heard at the most within a
    second of the loss or the return, and `late` for each tick heard since, against the player's own time.
    """
    facts, returned = play_severed(folder, [(kill_server, take_output)[n % 2] for n in range(times)])
    rows, jumps = facts["rows"], np.abs(time_jumps_s(facts))
    looked_s = rows[1:, 0]
    return {
        "back": [one.sound_s - one.back_s for one in returned],
        "jump": [
            jumps[(np.abs(looked_s - one.severed_s) < 1) | (np.abs(looked_s - one.sound_s) < 1)].max()
            for one in returned
        ],
        "late": [late_s for one in returned for late_s in one.late_s],
    }


def pause_and_resume(folder, times):
    """Pause and resume `times` times; returns seconds from each pause to silence and from each resumption to sound."""
    server = SoundServer(folder)
    server.start()
    player = SteadyPlayer(folder, server.environment)
    try:
        recorder = server.listen()
        recorder.wait_for_sound(20)
        for n in range(times):
            time.sleep(1.0 + 0.013 * n)  # at another place of a block each time
            player.call("pause")
            time.sleep(0.7)
            player.call("resume")
        time.sleep(1.0)
        facts = player.finish()
        samples, frames, arrived = recorder.stop()
    finally:
        player.kill()
        server.kill()
    start_s = np.min(arrived - frames / RATE)
    loud_s = start_s + np.flatnonzero(np.abs(samples) > AUDIBLE) / RATE
    silent_after, sound_after = [], []
    for (paused_s, _), (resumed_s, _) in zip(facts["calls"][::2], facts["calls"][1::2], strict=True):
        silent_after.append(loud_s[loud_s < resumed_s].max() - paused_s)
        sound_after.append(loud_s[loud_s > resumed_s].min() - resumed_s)
    return silent_after, sound_after


def rendered(facts):
    """Return all that the player of these facts would have played, from frame 0 to what was heard last."""
    from audio.mixdown import sounds
    from audio.mixer import Mixer

    expected = np.empty(int(facts["rows"][-1, 1]) + RATE, np.float32)
    mixer = Mixer()
    mixer.load(sounds(programme(facts["laid"][0]), {}))
    mixer.render(expected)
    return expected


def ticks_late_s(facts, expected, recorded, from_s):
    """How much later than by the player's own time each tick came out of the server, from a monotonic time on."""
    samples, frames, arrived = recorded
    rows = facts["rows"]
    start_s = np.min(arrived - frames / RATE)  # what came the fastest tells when recording began
    ticks = np.array(tick_frames()) + facts["laid"][0]
    due_s = np.interp(ticks, rows[:, 1], rows[:, 0])
    places = np.round((due_s - start_s) * RATE).astype(int)
    reach = RATE // 10
    whole = (
        (due_s > from_s + 0.1) & (places > reach) & (places < len(samples) - 3 * reach) & (due_s < rows[-1, 0] - 0.3)
    )
    errors = []
    for tick, place in zip(ticks[whole], places[whole], strict=True):
        window = samples[place - reach : place + reach + TICK_FRAMES]
        errors.append((shift_of(window, expected[tick : tick + TICK_FRAMES]) - reach) / RATE)
    return np.array(errors)


def time_jumps_s(facts):
    """How far the time heard moved otherwise than the clock from each look to the next, in seconds; negative for less.

    A look may take its time on a busy machine: what that explains is no jump.
    """
    before_s, heard, after_s = facts["rows"][:, :3].T
    most, least = heard / RATE - before_s, heard / RATE - after_s
    return np.maximum(least[1:] - most[:-1], 0.0) + np.minimum(most[1:] - least[:-1], 0.0)
