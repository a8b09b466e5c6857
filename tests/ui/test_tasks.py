import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from audio.speech_process import SpeechGoneError, SpeechProcess
from tests.sound_server import SoundServer
from ui.data_folder import open_data_folder
from ui.sound import Sound
from ui.tasks import Background


@pytest.fixture
def background():
    made = Background()
    yield made
    made.close()


def test_jobs_are_done_in_order_and_told_on_the_window_s_thread(qtbot, background):
    owner, told = QObject(), []
    for n in range(5):
        background.run(lambda n=n: (n, threading.current_thread()), told.append, owner)
    qtbot.waitUntil(lambda: len(told) == 5)
    assert [n for n, _ in told] == [0, 1, 2, 3, 4]
    assert {worker for _, worker in told} == {background._thread}


def test_what_a_job_raises_is_raised_on_the_window_s_thread_and_the_next_is_done(qtbot, background):
    owner, told = QObject(), []
    with qtbot.captureExceptions() as raised:
        background.run(lambda: 1 // 0, told.append, owner)
        background.run(lambda: "done", told.append, owner)
        qtbot.waitUntil(lambda: told == ["done"])
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]


def test_closing_drops_what_has_not_begun_and_waits_for_what_has(qapp):
    background, owner = Background(), QObject()
    begun, may_end, done = threading.Event(), threading.Event(), []

    def first():
        begun.set()
        may_end.wait(20)
        done.append("first")

    background.run(first, lambda _: None, owner)
    background.run(lambda: done.append("second"), lambda _: None, owner)
    assert begun.wait(10)
    background.close(0.01)
    assert done == [], "it is not waited for longer than asked"
    may_end.set()
    background.close()
    assert done == ["first"]


HANGS_IN_THE_LIBRARY = """
import sys
from PySide6.QtCore import QCoreApplication, QObject
from audio.devices import output_devices
from ui.tasks import Background
print(output_devices(), flush=True)
sys.stdin.readline()
app, owner, lookups = QCoreApplication([]), QObject(), Background()
lookups.run(output_devices, print, owner)
lookups.close(0.5)
print("closed", flush=True)
"""


def test_a_sound_server_that_hangs_does_not_keep_the_program_from_ending(need_sound, tmp_path):
    server = SoundServer(tmp_path)
    try:
        server.start()
        with subprocess.Popen(
            [sys.executable, "-c", HANGS_IN_THE_LIBRARY],
            cwd=Path(__file__).parents[2],
            env=server.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as program:
            try:
                assert "default" in program.stdout.readline()
                server.process.send_signal(signal.SIGSTOP)
                assert program.communicate("go on\n", timeout=60)[0] == "closed\n"
                assert program.returncode == 0
            finally:
                program.kill()
    finally:
        server.kill()


def test_voices_that_are_being_listed_are_given_up_at_the_end(tmp_path, monkeypatch):
    hangs = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    sound = Sound(open_data_folder(str(tmp_path)), silent=False)
    started, told = threading.Event(), []
    start = SpeechProcess._start

    def starting(process):
        started.set()
        return start(process)

    monkeypatch.setattr(SpeechProcess, "_start", starting)
    monkeypatch.setattr("audio.speech_process.speech_command", lambda _: [*hangs])

    def listing():
        with pytest.raises(SpeechGoneError) as raised:
            sound.voices()
        told.append(raised.value)

    thread = threading.Thread(target=listing)
    thread.start()
    assert started.wait(20)
    sound.stop()
    thread.join(20)
    assert told, "nobody waits for an engine that hangs"
    with pytest.raises(SpeechGoneError):
        sound.voices()
