"""A player whose sound server, or output, is taken away and given back while it plays; and what came of it."""

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from tests.audio.play_steadily import TICK_FRAMES, programme, tick_frames
from tests.sound_server import RATE, SoundServer, shift_of

SCRIPT = Path(__file__).parent / "audio" / "play_steadily.py"


class SteadyPlayer:
    """A process that plays steadily; `finish` returns what its player told."""

    def __init__(self, folder, environment):
        self._folder = folder
        command = [sys.executable, str(SCRIPT), str(folder)]
        self.process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True, bufsize=1
        )

    def call(self, word):
        """Have the programme called off, `pause`, or laid down again, `resume`."""
        self.process.stdin.write(word + "\n")

    def finish(self, timeout_s=20):
        """End it; returns its facts, with `rows` of monotonic seconds, frame heard, returns and underruns."""
        _, said = self.process.communicate(timeout=timeout_s)
        assert self.process.returncode == 0, said
        facts = json.loads((self._folder / "told.json").read_text(encoding="utf-8"))
        return facts | {"rows": np.load(self._folder / "told.npy"), "said": said}

    def kill(self):
        """End it without asking; killing twice is harmless."""
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stderr.close()


def kill_server(server):
    """Take the server away; returns what gives it back."""
    server.kill()
    return server.start


def take_output(server):
    """Take the only output away; returns what plugs in another."""
    assert server.tell("unload-module", "module-null-sink").returncode == 0
    return server.plug_in


def play_severed(folder, severings, gone_s=0.7, heard_s=1.5):
    """Play on a server of its own through `severings`, functions like `kill_server`, one after the other.

    Returns the facts of `SteadyPlayer.finish`, and for each severing when it happened, when the output was there again,
    when sound came out of it (monotonic seconds), and how far each tick heard afterwards lay off the player's own time,
    in seconds.
    """
    server = SoundServer(folder)
    server.start()
    recorder = server.listen()
    player = SteadyPlayer(folder, server.environment)
    cuts, ears = [], []
    try:
        recorder.wait_for_sound(20)
        time.sleep(heard_s)
        for sever in severings:
            severed_s = time.monotonic()
            give_back = sever(server)
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
        recorder.stop()
        player.kill()
        server.kill()
    expected = rendered(facts)
    return facts, [
        (*cut, tick_errors_s(facts, expected, recorded, cut[2])) for cut, recorded in zip(cuts, heard, strict=True)
    ]


def rendered(facts):
    """Return all that the player of these facts would have played, from frame 0 to what was heard last."""
    from audio.mixdown import sounds
    from audio.mixer import Mixer

    expected = np.empty(int(facts["rows"][-1, 1]) + RATE, np.float32)
    mixer = Mixer()
    mixer.load(sounds(programme(facts["laid"][0]), {}))
    mixer.render(expected)
    return expected


def tick_errors_s(facts, expected, recorded, from_s):
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
    """How far the time heard moved otherwise than the clock from each look to the next, in seconds."""
    rows = facts["rows"]
    return np.diff(rows[:, 1]) / RATE - np.diff(rows[:, 0])
