import errno
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from audio import sound_process
from audio.board import BEAT_S, BOARD_BYTES, Board, Times
from audio.child import worker_command
from audio.outlet import NO_OUTPUT
from audio.player import SilentPlayer, open_player
from audio.sound_process import BROKE_OFF, KEEPS_BREAKING, MOST_COMPLAINTS, RESTARTS, STILL_LOOKS, SoundProcess
from tests.audio.fake_sounddevice import until
from tests.own_mounts import can_mount, in_own_mounts
from trainer.cues import FRAME_RATE, Cue, CueKind
from trainer.session import Placed
from trainer.timeline import Segment, SessionPhase

# Takes down what it is told, where the test can read it.
SCRIBE = """
import pickle, sys
with open(sys.argv[1], "ab", buffering=0) as told:
    while True:
        try:
            message = pickle.load(sys.stdin.buffer)
        except EOFError:
            break
        pickle.dump(message, told)
        if message[0] == "open" and sys.argv[2] == "dies":
            sys.exit("it died")
        if message[0] == "open" and sys.argv[2] == "hangs":
            import time
            time.sleep(1000)
"""


class Scribe:
    """Sound processes that only take down what they are told."""

    def __init__(self, monkeypatch, folder):
        self._script, self._told = folder / "scribe.py", folder / "told"
        self._script.write_text(SCRIBE)
        self._told.touch()
        self.habit = "lives"
        monkeypatch.setattr(sound_process, "worker_command", self._command)

    def _command(self, _name, _board):
        return [sys.executable, "-P", str(self._script), str(self._told), self.habit]

    def told(self, *names):
        """What was told so far, by all processes, or only the messages of these names."""
        found = []
        with self._told.open("rb") as told:
            while True:
                try:
                    found.append(pickle.load(told))
                except (EOFError, pickle.UnpicklingError):
                    break
        return [message for message in found if not names or message[0] in names]


@pytest.fixture
def scribe(monkeypatch, tmp_path):
    monkeypatch.syspath_prepend(Path(__file__).parents[2])
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    return Scribe(monkeypatch, tmp_path)


@pytest.fixture
def process(scribe):
    process = SoundProcess()
    yield process
    process.close()


def segments(count, words=()):
    cues = tuple(Cue(100 * n, CueKind.SPEECH, text, 50) for n, text in enumerate(words))
    return [Placed(n * 1000, Segment(SessionPhase.WORK, 1000 + n, cues=cues), n) for n in range(count)]


def test_what_sounds_first_is_passed_on_before_the_rest_and_nothing_twice(scribe, process):
    voice = {"one": np.ones(50, np.float32), "two": np.zeros(60, np.float32)}
    process.board.rendered = 3100
    laid = segments(100, ("one", "two"))
    process.play(laid, voice, 1.0, 0.5)
    until(lambda: len(scribe.told("play")) == 2)
    known = {number: segment for _, number, segment in scribe.told("segment")}
    first, whole = (
        [(start, [cue.at_frame for cue in known[number].cues]) for start, number in places]
        for _, places, _ in scribe.told("play")
    )
    at = [start + cue for start, cues in first for cue in cues]
    assert at == [3100, *(start + cue for start in range(4000, 23_000, 1000) for cue in (0, 100)), 23_000]
    assert whole == [(n * 1000, [0, 100]) for n in range(100)]
    learnt = [(text, list(samples)) for _, phrases in scribe.told("learn") for text, samples in phrases.items()]
    assert sorted(learnt) == [("one", [1.0] * 50), ("two", [0.0] * 60)]
    later = [Placed(placed.start_frame + 7, placed.segment, None) for placed in laid]
    count = len(scribe.told("segment"))
    process.play(later, voice, 0.5, 1.0)
    until(lambda: len(scribe.told("play")) == 4)
    assert len(scribe.told("segment")) == count + len(first)
    assert scribe.told("play")[3][1:] == (
        [(start + 7, number) for start, number in scribe.told("play")[1][1]],
        (0.5, 1.0),
    )


def test_what_has_been_replaced_is_not_passed_on_to_its_end(scribe, process):
    process.play(segments(3000), {}, 1.0, 1.0)
    process.play(segments(1), {}, 1.0, 1.0)
    process.set_gain(0.0)
    until(lambda: scribe.told("gain"))
    assert len(scribe.told("segment")) < 3000
    assert [start for start, _ in scribe.told("play")[-1][1]] == [0]


def test_a_process_that_dies_is_started_again_and_told_everything_again(scribe, process):
    process.open("Speaker", 0.2)
    process.set_gain(0.25)
    process.play(segments(1), {}, 1.0, 1.0)
    until(lambda: len(scribe.told("play")) == 2)
    process.board.returns = 3
    for round_ in (2, 3):
        os.kill(process._child.pid, signal.SIGKILL)
        until(lambda round_=round_: len(scribe.told("play")) == 2 * round_)
    assert process.board.trouble == BROKE_OFF
    assert [message[0] for message in scribe.told()] == ["open", "gain", *["segment", "play"] * 2] * 3
    assert process.board.returns == 3


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system cannot stop a process for a while")
def test_one_that_stands_still_is_ended_and_started_again_even_while_it_is_written_to(monkeypatch, tmp_path, caplog):
    (tmp_path / "sounddevice.py").write_text(NO_OUTPUTS)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    process = SoundProcess()
    try:
        process.open(None, 0.2)
        until(lambda: process.board.beats and process.board.trouble == NO_OUTPUT, 60)
        stopped = process._child
        os.kill(stopped.pid, signal.SIGSTOP)
        play_noise(process)
        until(lambda: process._child not in (None, stopped), 60)
        assert stopped.returncode == -signal.SIGKILL
        until(lambda: process.board.beats and process.board.trouble == BROKE_OFF, 60)
    finally:
        process.close()
    assert "stands still" in caplog.text


def test_one_whose_sound_system_hangs_goes_on_showing_that_it_runs(monkeypatch, tmp_path):
    (tmp_path / "sounddevice.py").write_text(NO_OUTPUTS.replace("return ()", "import time; time.sleep(1000)"))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    process = SoundProcess()
    try:
        process.open(None, 0.2)
        until(lambda: process.board.tried, 60)
        beats = process.board.beats
        until(lambda: process.board.beats > beats + 1, 60)
    finally:
        process.close()


class Felt:
    """Stands for a `SoundProcess` whose pulse is felt; `shown` is what stands on the board at each look."""

    def __init__(self, shown):
        self.board = Board()
        self._shown = iter(shown)
        self._child = self._closed = self
        self.looks, self.killed_at = 0, []

    def wait(self, seconds):
        assert seconds == BEAT_S
        self.looks += 1
        self.board.beats = next(self._shown, -1)
        return self.board.beats < 0

    def kill(self):
        self.killed_at.append(self.looks)


@pytest.mark.parametrize(
    ("shown", "killed_at"),
    [
        ([0] * 5 * STILL_LOOKS, []),
        ([beat for beat in range(1, 9) for _ in range(STILL_LOOKS)], []),
        ([1, 2, 3, *[4] * 5 * STILL_LOOKS], [4 + STILL_LOOKS]),
        ([7] * (1 + STILL_LOOKS) + [0] * 2 * STILL_LOOKS, [1 + STILL_LOOKS]),
    ],
    ids=["not yet running", "slow", "standing still", "started again"],
)
def test_one_that_shows_that_it_runs_or_has_not_begun_to_is_left_alone(shown, killed_at):
    felt = Felt(shown)
    SoundProcess._feel_pulse(felt)
    assert felt.killed_at == killed_at


def test_one_that_dies_before_anything_was_asked_of_it_is_started_again_without_a_word(scribe, process):
    until(lambda: process._child is not None)
    first = process._child
    first.kill()
    until(lambda: process._child not in (None, first))
    process.open("Speaker", 0.2)
    until(lambda: scribe.told("open"))
    assert process.board.trouble is None


def test_one_that_dies_again_and_again_is_left_alone_for_a_while(scribe, caplog):
    scribe.habit = "dies"
    process = SoundProcess()
    process.open(None, 0.2)
    until(lambda: process.board.trouble == KEEPS_BREAKING)
    assert len(scribe.told("open")) == 1 + RESTARTS
    process.play(segments(1), {}, 1.0, 1.0)
    process.close()
    assert "it died" in caplog.text


@pytest.fixture
def waits(monkeypatch):
    """For how long sound processes were left alone, in seconds, which takes next to none."""
    found = []

    class Hurried(queue.SimpleQueue):
        def get(self, timeout=None):
            if timeout is None:
                return super().get()
            found.append(round(timeout))
            return super().get(timeout=0.001)

    monkeypatch.setattr(queue, "SimpleQueue", Hurried)
    return found


def test_it_is_tried_again_later_and_ever_later_and_told_all_once_it_lives(scribe, waits):
    scribe.habit = "dies"
    process = SoundProcess()
    process.open("Speaker", 0.2)
    until(lambda: len(waits) >= 6)
    assert process.board.trouble == KEEPS_BREAKING
    assert waits[:6] == [10, 20, 40, 60, 60, 60]
    process._command[-1] = "lives"
    process.play(segments(1), {}, 1.0, 1.0)
    until(lambda: scribe.told("play"))
    process.close()
    told = " ".join(message[0] for message in scribe.told())
    assert told.rpartition("open ")[2].startswith("segment play"), "and it is told where to play before"


def test_one_that_could_not_be_started_is_tried_again(monkeypatch, scribe, tmp_path, waits):
    monkeypatch.setattr(sound_process, "worker_command", lambda *_: [str(tmp_path / "not yet")])
    process = SoundProcess()
    process.open("Speaker", 0.2)
    until(lambda: len(waits) > 1)
    (tmp_path / "not yet").symlink_to(sys.executable)
    until(lambda: process._child is not None)
    process.close()
    assert waits[0] == 10


def test_what_passed_before_it_joined_in_is_not_what_it_has_played(scribe, process):
    for n in range(1 + RESTARTS):
        until(lambda: process._child is not None and process._child.poll() is None)
        child, now_s = process._child, time.perf_counter()
        process.board.rendered = (1 + n) * 30 * FRAME_RATE
        process.board.times = Times(now_s - (2 + n) * 30, now_s - 1000, now_s)
        child.kill()
        until(lambda child=child: process._child is not child)
    until(lambda: process.board.trouble == KEEPS_BREAKING)


FULL_DISK = """
import os, sys, tempfile
from pathlib import Path
from audio.player import open_player
from audio.sound_process import SoundProcess
from tests.own_mounts import fill
os.environ["TMPDIR"] = sys.argv[1]
filler = fill(Path(tempfile.gettempdir()))
player = open_player({}, None)
frame = player.heard_frame()
print(player.trouble)
while player.heard_frame() == frame:
    pass
player.close()
filler.unlink()
sound = SoundProcess()
print(sound.board.trouble)
sound.close()
print([name for name in os.listdir(sys.argv[1]) if not name.startswith("pulse-")])  # that is the sound server's own
"""


@pytest.mark.skipif(not can_mount(), reason="this system lets nobody mount a disk of one's own")
def test_where_there_is_no_room_for_the_board_time_goes_on_and_a_sentence_says_so(tmp_path):
    script = 'mount -t tmpfs -o size=64k tmpfs "$1"; exec "$2" -c "$3" "$1"'
    said = in_own_mounts(script, tmp_path, sys.executable, FULL_DISK).splitlines()
    why, *later = said
    assert why.startswith(f"The sound could not be started ({os.strerror(errno.ENOSPC)}). The session goes on")
    assert later == ["None", "[]"], "and there is sound again once there is room"


def test_one_that_played_well_in_between_is_not_given_up(scribe, monkeypatch):
    scribe.habit = "dies"
    process = SoundProcess()
    process.open(None, 0.2)
    deadline = time.monotonic() + 20
    while len(scribe.told("open")) < 3 * RESTARTS:
        process.board.rendered += sound_process.WELL_FRAMES
        assert process.board.trouble != KEEPS_BREAKING
        assert time.monotonic() < deadline
        time.sleep(0.001)
    process.close()


@pytest.fixture
def hung(scribe, monkeypatch):
    """A process that hangs, with more to be written to it than a pipe holds."""
    scribe.habit = "hangs"
    monkeypatch.setattr(sound_process, "CLOSE_S", 0.05)
    process = SoundProcess()
    process.open(None, 0.2)
    until(lambda: scribe.told("open"))
    play_noise(process)
    return process


def play_noise(process):
    process.play(segments(1, ("noise",)), {"noise": np.zeros(10_000_000, np.float32)}, 1.0, 1.0)


def test_one_that_hangs_does_not_hold_up_closing_for_long(hung):
    child = hung._child
    hung.close()
    hung.close()
    assert child.poll() is not None
    assert hung.board.rendered == 0, "it can still be asked"


def test_closing_while_it_is_started_again_leaves_no_process_behind(scribe, monkeypatch):
    scribe.habit = "hangs"
    monkeypatch.setattr(sound_process, "CLOSE_S", 0.05)
    begun, go_on, started = threading.Event(), threading.Event(), []

    class SlowToStartAgain(subprocess.Popen):
        def __init__(self, *args, **kwargs):
            if started:
                begun.set()
                go_on.wait(20)
            super().__init__(*args, **kwargs)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", SlowToStartAgain)
    process = SoundProcess()
    process.open(None, 0.2)
    until(lambda: scribe.told("open"))
    started[0].kill()
    begun.wait(20)
    play_noise(process)
    closing = threading.Thread(target=process.close, daemon=True)
    closing.start()
    closing.join(0.3)  # it waits no longer for what is still starting
    go_on.set()
    closing.join(20)
    assert not closing.is_alive()
    assert all(child.poll() is not None for child in started)


def test_one_that_cannot_be_ended_does_not_hold_up_closing(hung, monkeypatch):
    for place in ("audio.sound_process.KILLED_S", "audio.child.KILLED_S"):
        monkeypatch.setattr(place, 0.05)
    child = hung._child
    with monkeypatch.context() as beyond_force:
        beyond_force.setattr(child, "kill", lambda: None)
        hung.close()
    assert child.poll() is None
    assert hung.board.rendered == 0, "it can still be asked"
    child.kill()
    hung._thread.join()


FAILS_IN_A_THREAD = """
class PortAudioError(Exception): pass
_initialized = 1
def _initialize(): pass
_terminate = _exit_handler = _initialize
def query_devices(): return b"Kopfh\\xf6rer".decode()
"""


def test_one_whose_thread_fails_is_noticed_and_started_again(monkeypatch, tmp_path, caplog):
    (tmp_path / "sounddevice.py").write_text(FAILS_IN_A_THREAD)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    process = SoundProcess()
    process.open(None, 0.2)
    until(lambda: process.board.trouble == KEEPS_BREAKING, 60)
    process.close()
    assert "UnicodeDecodeError" in caplog.text


NO_OUTPUTS = """
class PortAudioError(Exception): pass
class default: device = (-1, -1)
_initialized = 1
def _initialize(): pass
_terminate = _exit_handler = _initialize
def query_devices():
    return ()
"""


COMPLAINS = "import sys; [print(n % 3 if n < 300 else n, file=sys.stderr) for n in range(1000)]; sys.stdin.read()"


def test_what_a_process_complains_of_again_and_again_is_logged_once_and_only_so_much(monkeypatch, caplog):
    monkeypatch.setattr(sound_process, "worker_command", lambda *_: [sys.executable, "-c", COMPLAINS])
    process = SoundProcess()
    until(lambda: len(caplog.messages) == MOST_COMPLAINTS)
    process.close()
    assert [message.split(": ")[1] for message in caplog.messages[:5]] == ["0", "1", "2", "300", "301"]
    assert len(caplog.messages) == MOST_COMPLAINTS


def test_a_phrase_that_has_been_let_go_is_left_out(scribe, process):
    process.play(segments(1, ("gone", "kept")), {"kept": np.ones(3, np.float32)}, 1.0, 1.0)
    until(lambda: len(scribe.told("play")) == 2)
    learnt = {text: len(samples) for _, phrases in scribe.told("learn") for text, samples in phrases.items()}
    assert learnt == {"gone": 0, "kept": 3}


@pytest.mark.parametrize("rest", [b"", pickle.dumps(("gain", 0.5))[:-4]], ids=["between", "within"])
def test_a_program_killed_between_or_within_messages_leaves_no_board(tmp_path, rest):
    board = tmp_path / "evenstep-sound" / "board"
    board.parent.mkdir()
    board.write_bytes(bytes(BOARD_BYTES))
    done = subprocess.run(worker_command("sound", str(board)), input=rest, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert not board.parent.exists()


def test_one_that_cannot_be_started_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(sound_process, "worker_command", lambda *_: [str(tmp_path / "nowhere")])
    process = SoundProcess()
    process.open(None, 0.2)
    process.wait_for_first_try()
    assert "could not be started (No such file or directory)" in process.board.trouble
    process.play(segments(1), {}, 1.0, 1.0)
    process.close()


def test_one_that_could_be_started_later_is_not_told_of_any_more(scribe, monkeypatch, tmp_path):
    monkeypatch.setattr(sound_process, "PAUSES_S", (0.01,))
    command = scribe._command("sound", None)
    monkeypatch.setattr(sound_process, "worker_command", lambda *_: [str(tmp_path / "later"), *command[1:]])
    process = SoundProcess()
    process.open(None, 0.2)
    until(lambda: process.board.trouble)
    assert "could not be started" in process.board.trouble
    (tmp_path / "later").symlink_to(sys.executable)
    until(lambda: scribe.told("open"))
    assert process.board.trouble == BROKE_OFF
    process.close()


def test_one_that_does_not_answer_counts_as_no_output(scribe, monkeypatch):
    monkeypatch.setattr(sound_process, "FIRST_TRY_S", 0.05)
    player = open_player({})
    assert player.trouble == NO_OUTPUT
    player.close()
    assert player.trouble == NO_OUTPUT


def test_nothing_is_left_behind(scribe, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = set(tmp_path.iterdir())
    process = SoundProcess()
    assert set(tmp_path.iterdir()) != before
    process.close()
    assert set(tmp_path.iterdir()) == before


def test_without_the_library_time_goes_on_and_the_way_to_get_it_is_told(monkeypatch, tmp_path):
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(sound_process, "FIRST_TRY_S", 30)
    player = open_player({})
    assert isinstance(player, SilentPlayer)
    assert "libportaudio2" in player.trouble


def test_a_frozen_program_starts_it_by_its_own_switch(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command("sound", "board") == [sys.executable, "--sound-worker", "board"]
