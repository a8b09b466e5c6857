"""A real session hears itself through a real sound server: it never claps, and it obeys those who do."""

import json
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, nullcontext, suppress
from functools import partial
from pathlib import Path

import numpy as np

from tests.audio.clap_sounds import add_claps
from tests.severed_sound import take_output
from tests.sound_server import RATE

SCRIPT = Path(__file__).with_name("hear_claps.py")
TRIES = 4
"""On a machine that is shared the recorder may be starved just then; who is not heard claps again."""

PLAN = "1x1/side @ 1-0-1-0 ready 5 switch 5 rest 5 waits legs"


@contextmanager
def session(server, folder, **environment):
    """Run a session; gives a function that waits until it tells something and returns all it has told by then."""
    command = [sys.executable, str(SCRIPT), str(folder), PLAN]
    heard = server.environment | environment
    child = subprocess.Popen(command, env=heard, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    told = []
    reader = threading.Thread(target=lambda: told.extend(json.loads(line)[1] for line in child.stdout))
    reader.start()

    def until(what, after=0, within_s=60):
        deadline = time.monotonic() + within_s
        while not any(what in one for one in told[after:]):
            assert child.poll() is None, told
            assert time.monotonic() < deadline, f"never told {what}: {told}"
            time.sleep(0.01)
        return list(told)

    try:
        yield until
    finally:
        child.kill()
        child.wait()
        reader.join()
        child.stdout.close()


def clap(server, gap_s=0.4, peak=0.9):
    """Clap twice into the room."""
    rng = np.random.default_rng(5)
    sound = add_claps(np.zeros(2 * RATE), (0.3, 0.3 + gap_s), peak, rng, t60_s=0.3).astype("<f4")
    how = ["--raw", "--rate=48000", "--channels=1", "--format=float32le", "--latency-msec=20"]
    subprocess.run(
        ["pacat", "--playback", "-d", "ear", *how], input=sound.tobytes(), env=server.environment, check=True
    )


def clap_until(server, heard):
    """Clap until it has been heard."""
    for tries_left in reversed(range(TRIES)):
        clap(server)
        with suppress(AssertionError) if tries_left else nullcontext():
            heard()
            break


def test_a_session_hears_itself_without_a_clap_and_obeys_two(server, tmp_path):
    with session(server, tmp_path / "data") as until:
        assert until("waiting") == ["listening", "intro", "countdown", "work", "switch", "waiting"]
        clap_until(server, partial(until, "countdown", after=6, within_s=5))
        assert until("work", after=6)[-3:] == ["waiting", "countdown", "work"]


def test_a_microphone_that_is_taken_away_hears_claps_again_once_it_is_back(server, tmp_path):
    with session(server, tmp_path / "data") as until:
        until("waiting")
        give_back = take_output(server)  # what the microphone hears with it
        gone = len(until("gives nothing any more"))
        give_back()
        back = len(until("listening", after=gone))
        clap_until(server, partial(until, "countdown", after=back, within_s=5))


def test_a_session_goes_on_where_there_is_no_microphone(server, tmp_path):
    with session(server, tmp_path / "data", PULSE_SOURCE="nowhere") as until:
        until("The microphone cannot be used")
        assert until("countdown")[-1] == "countdown"
