import os
import stat
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from tests.been_here import been_here
from trainer.plan import parse_one_line
from ui import one_window
from ui.data_folder import DataFolder, open_data_folder
from ui.one_window import Answer, Door, Wish, claim, knock

ROOT = Path(__file__).parents[2]
LINE = "1x4/side @ 3-0-1-1 rest 5 switch 5 ready 30"

TELL = """
import sys
from PySide6.QtWidgets import QApplication
from tests.watched_program import attach
from ui.main_window import MainWindow

told = []

def tell():
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow):
            state = f"{window.windowTitle()} | {window.home.plan.name}"
            if state not in told[-1:]:
                told.append(state)
                print(state, flush=True)

attach(tell, every_ms=20)
from ui.cli import main
sys.exit(main(sys.argv[1:]))
"""


class Started:
    """The program in a process of its own, and the states of its window so far."""

    def __init__(self, data, *arguments):
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-c", TELL, "--data-dir", str(data), "--silent", *arguments]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.states = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self):
        for line in self.process.stdout:
            if "plugin does not support" not in line:
                self.states.append(line.strip())

    def wait_for(self, words):
        deadline = time.monotonic() + 30
        while not any(words in state for state in self.states):
            assert self.process.poll() is None, self.states
            assert time.monotonic() < deadline, self.states
            time.sleep(0.02)

    def says(self, code=0):
        """What a start that opens no window says."""
        assert self.process.wait(30) == code
        self._reader.join()
        return " ".join(self.states)

    def kill(self):
        self.process.kill()
        self.process.wait()
        self._reader.join()
        self.process.stdout.close()


# Sits at a socket and gives whoever comes an answer of its own.
ANSWER = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalServer
app = QCoreApplication([])
server = QLocalServer()
server.listen(sys.argv[1])
print("there", flush=True)
while server.waitForNewConnection(-1):
    visitor = server.nextPendingConnection()
    visitor.waitForReadyRead()
    visitor.write(bytes.fromhex(sys.argv[2]) * int(sys.argv[3]))
    while visitor.bytesToWrite() and visitor.waitForBytesWritten():
        pass
    visitor.waitForDisconnected()
"""


@pytest.fixture
def start(tmp_path):
    started = []

    def begin(*arguments):
        if not (tmp_path / "settings.json").exists():
            been_here(tmp_path)
        started.append(Started(tmp_path, *arguments))
        return started[-1]

    yield begin
    for one in started:
        one.kill()


def test_a_second_start_leads_to_the_first_window_and_a_killed_one_keeps_nobody_out(start):
    first = start()
    first.wait_for("Evenstep |")
    assert start().says() == "Evenstep is already open; its window has come to the front."
    assert "does what you asked for" in start("--plan", LINE).says()
    first.wait_for(f"Evenstep | {parse_one_line(LINE).name}")
    assert "does what you asked for" in start("--plan", LINE, "--start").says()
    first.wait_for("Get ready")
    assert "in the middle of something" in start("--plan", "gentle-start", "--start").says(code=1)
    assert "Get ready" in first.states[-1]
    first.kill()
    start().wait_for("Evenstep |")


@pytest.fixture
def folder(tmp_path):
    return open_data_folder(str(tmp_path))


@pytest.fixture
def owner(qapp):
    made = QObject()
    yield made
    made.deleteLater()


KNOCK = """
import sys
from trainer.plan import parse_one_line
from ui.data_folder import open_data_folder
from ui.one_window import Wish, knock
folder = open_data_folder(sys.argv[1])
for wish in (Wish(), Wish(parse_one_line(sys.argv[2]), start=True), Wish(fullscreen=True)):
    print(*knock(folder, wish))
"""


def test_a_wish_arrives_as_it_was_meant(qtbot, folder, owner):
    asked = []
    door = Door(folder, lambda wish: asked.append(wish) or Answer("Grüße.", granted=not wish.fullscreen), owner)
    command = [sys.executable, "-c", KNOCK, str(folder.root), LINE]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as visitor:
        qtbot.waitUntil(lambda: visitor.poll() is not None, timeout=30_000)
        assert visitor.stdout.read() == "Grüße. True\nGrüße. True\nGrüße. False\n"
    assert asked == [Wish(), Wish(parse_one_line(LINE), start=True), Wish(fullscreen=True)]
    door.close()


def test_what_is_no_wish_is_sent_away(qtbot, folder, owner):
    door = Door(folder, lambda _: pytest.fail("nobody asked"), owner)
    unfit = b'{"plan": "x = ", "start": 1, "fullscreen": 0}\n'
    no_text = [b'{"plan": %b, "start": 1, "fullscreen": 0}\n' % plan for plan in (b'["x"]', b'{"a": 1}')]
    for nonsense in (*no_text, b"hello\n", b"[]\n", b"{}\n", unfit, b"\xff\n", b"[" * 5000 + b"\n"):
        visitor = QLocalSocket()
        visitor.connectToServer(one_window._address(folder))
        visitor.write(nonsense)
        qtbot.waitUntil(lambda v=visitor: v.state() is QLocalSocket.LocalSocketState.UnconnectedState)
        assert visitor.readAll().isEmpty()
    door.close()


@pytest.mark.parametrize("nonsense", [b"[" * 100_000 + b"\n", b"x" * (2 * one_window.MOST_BYTES)])
def test_a_wish_without_end_or_bottom_is_sent_away(qtbot, folder, owner, nonsense):
    door = Door(folder, lambda _: pytest.fail("nobody asked"), owner)
    visitor = QLocalSocket()
    visitor.connectToServer(one_window._address(folder))
    visitor.write(nonsense)
    qtbot.waitUntil(lambda: visitor.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    door.close()


def test_who_says_nothing_is_not_waited_for(qtbot, folder, owner, monkeypatch):
    monkeypatch.setattr(one_window, "ANSWERED_WITHIN_MS", 50)
    door = Door(folder, lambda _: pytest.fail("nobody asked"), owner)
    visitors = [QLocalSocket() for _ in range(5)]
    for visitor in visitors:
        visitor.connectToServer(one_window._address(folder))
    visitors[0].write(b"half a")
    gone = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: all(visitor.state() is gone for visitor in visitors))
    door.close()


@pytest.mark.parametrize(
    ("answer", "times"),
    [
        (b"\x1b]0;theirs\x07\n", 1),
        (b"\xff\x00\n", 1),
        (b"a sentence\n", 1),
        (b"x" * 1024, one_window.MOST_BYTES // 512),
    ],
)
def test_an_answer_that_is_no_sentence_is_none(folder, answer, times):
    """Somebody else may sit where the first window's socket should be; what is told goes to the terminal."""
    theirs = [sys.executable, "-c", ANSWER, one_window._address(folder), answer.hex(), str(times)]
    with subprocess.Popen(theirs, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout.readline() == "there\n"
        assert knock(folder, Wish()) is None
        server.kill()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere each user's sockets are apart already")
def test_the_socket_lies_where_nobody_else_can_put_one(folder, tmp_path, monkeypatch):
    with tempfile.TemporaryDirectory(dir="/tmp") as own:  # short: a socket's whole name has some hundred letters
        monkeypatch.setenv("XDG_RUNTIME_DIR", own)
        assert one_window._address(folder).startswith(f"{own}/evenstep-")
    for unfit in ("", str(tmp_path / "nowhere"), str(tmp_path / ("x" * 100))):
        monkeypatch.setenv("XDG_RUNTIME_DIR", unfit)
        assert one_window._address(folder).startswith("evenstep-")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps other users out in its own way")
def test_nobody_else_may_knock(folder, owner):
    door = Door(folder, lambda _: Answer(""), owner)
    assert stat.S_IMODE(Path(door._server.fullServerName()).stat().st_mode) == 0o700
    door.close()


def test_who_was_first_holds_the_lock_and_gives_it_back(folder):
    lock = claim(folder)
    assert lock is not None
    assert claim(folder) is None
    lock.unlock()
    assert claim(folder) is not None


@pytest.mark.parametrize(("age_s", "starting"), [(0, True), (50, True), (70, False), (-3600, False)])
def test_whoever_was_first_a_moment_ago_may_not_be_at_the_door_yet(folder, age_s, starting):
    lock = claim(folder)
    written_s = time.time() - age_s
    os.utime(folder.window_lock, (written_s, written_s))
    assert one_window.is_starting(folder) is starting
    lock.unlock()
    assert one_window.is_starting(folder)  # the lock is free: whoever asks again is the first


def test_where_no_lock_can_be_made_the_window_opens_all_the_same(tmp_path):
    assert claim(DataFolder(tmp_path / "nowhere")) is not None


def test_a_first_window_that_does_not_answer_keeps_nobody_out(folder, qapp, monkeypatch):
    monkeypatch.setattr(one_window, "ANSWERED_WITHIN_MS", 100)
    monkeypatch.setattr(one_window, "KNOCKS_FOR_S", 0.1)
    assert knock(folder, Wish()) is None
    server = QLocalServer()
    server.listen(one_window._address(folder))
    assert knock(folder, Wish()) is None
    server.close()
