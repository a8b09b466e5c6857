import os
import re
import select
import signal
import subprocess
import sys
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from audio.player import SilentPlayer, StreamPlayer
from tests.sound_server import SoundServer
from tests.trainer.session_run import moments_at, timeline_of
from tests.trainer.sessions_made import evening
from trainer.effort import PAIN
from trainer.guidance import Guidance
from trainer.log import LegSet, Log, LogError, LoggedSession, Rep
from trainer.log.backup import automatic_backups, backups_folder
from trainer.log.edit import delete_session
from trainer.log.merge import merge
from trainer.plan import Counting
from ui import guide
from ui.recovery import Recovery
from ui.settings import Settings, write_settings

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal of this kind")


class Terminal:
    """The guide in a terminal of its own, as a user has it."""

    def __init__(self, *arguments, environment=None):
        import fcntl
        import pty
        import termios

        try:
            self._ours, theirs = pty.openpty()
        except OSError as error:
            pytest.skip(f"there is no pseudo-terminal to be had: {error}")
        command = [sys.executable, "-c", "import sys; from ui.cli import main; sys.exit(main())", "guide", *arguments]
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # so that Ctrl+C is more than a letter
        )
        os.close(theirs)
        self.seen = ""

    def wait_for(self, pattern, within_s=40):
        """Read until `pattern` is seen behind all that was waited for before."""
        deadline = time.monotonic() + within_s
        while not (found := re.search(pattern, self.seen)):
            assert time.monotonic() < deadline, f"waited for {pattern!r}, saw {self.seen!r}"
            if select.select([self._ours], [], [], 1)[0]:
                try:
                    self.seen += os.read(self._ours, 4096).decode()
                except OSError:  # the other end is closed
                    assert re.search(pattern, self.seen), self.seen
        self.seen = self.seen[found.end() :]
        return found

    @property
    def mode(self):
        import termios

        return termios.tcgetattr(self._ours)

    def resize(self, columns):
        import fcntl
        import struct
        import termios

        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

    def have_whole_lines(self):
        """Have the terminal give whole lines, as shells set it."""
        import termios

        mode = self.mode
        mode[3] |= termios.ICANON | termios.ECHO
        termios.tcsetattr(self._ours, termios.TCSANOW, mode)

    def press(self, keys):
        os.write(self._ours, keys.encode())

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self._ours)


@pytest.fixture
def terminal(tmp_path):
    opened = Terminal("2x3/side @ 1-0-1-1 rest 30 switch 20 ready 20", "--silent", "--data-dir", str(tmp_path))
    yield opened
    opened.close()


def leg_sets(tmp_path):
    log = Log(tmp_path / "log.sqlite")
    try:
        return [(s.leg, s.paced_reps, s.counted_reps, s.ended, s.fault) for s in log.sessions()[0].leg_sets]
    finally:
        log.close()


def test_a_session_is_led_by_keys_alone(terminal, tmp_path):
    terminal.wait_for("press Enter")
    terminal.press("\n")
    terminal.wait_for("Get ready")
    terminal.wait_for(r"GET READY \d+")
    terminal.press("\x1b[C")
    terminal.wait_for("Set 1 of 2, LEFT leg")
    terminal.wait_for("rep 1 of 3")
    terminal.press(" ")
    terminal.wait_for("Paused")
    terminal.wait_for("PAUSED")
    terminal.press(" ")
    terminal.wait_for("Going on")
    terminal.wait_for("rep 2 of 3")
    terminal.press("z")
    terminal.wait_for("rep 2 does not count")
    terminal.press("s")
    terminal.wait_for("stopped early")
    terminal.wait_for("Switch. Next: Set 1 · Right leg")
    terminal.press("++-")
    terminal.wait_for("3 reps counted")
    terminal.wait_for("2 reps counted")
    terminal.press("-\x1b[A")
    terminal.wait_for("1 rep counted")
    terminal.wait_for("15 s more")
    terminal.press("f")
    terminal.wait_for("3  One hip drops")
    terminal.press("3")
    terminal.wait_for("Left leg: “One hip drops” is noted")
    terminal.press("ppp")
    terminal.wait_for("Left leg: pain 8 of 10 is too much. Please stop for today: Esc ends")
    terminal.wait_for("Paused")
    terminal.press(" ")
    terminal.wait_for("Going on")
    terminal.press("\n")
    terminal.wait_for("Set 1 of 2, RIGHT leg")
    terminal.press("m")
    terminal.wait_for("There is no sound, as --silent asks")
    terminal.press("\x1b[D")
    terminal.wait_for("done again")
    terminal.wait_for("Set 1 of 2, RIGHT leg")
    terminal.press("q")
    terminal.wait_for(r"DONE +\r\nSet 1, left leg")  # one below the other
    terminal.wait_for("Logged: left 1 rep, right 0 reps")
    assert terminal.process.wait(timeout=20) == 0
    assert leg_sets(tmp_path) == [
        ("left", 2, 1, "stopped", "F3"),
        ("right", 0, 0, "repeated", None),
        ("right", 0, 0, "stopped", None),
    ]


def test_control_c_keeps_everything(terminal, tmp_path):
    terminal.wait_for("press Enter")
    terminal.press("\n")
    terminal.wait_for("Get ready")
    terminal.press("\x1b[C")
    terminal.wait_for("rep 1 of 3")
    terminal.press("\x03")
    terminal.wait_for("Logged: left 1 rep")
    assert terminal.process.wait(timeout=20) == 0
    assert leg_sets(tmp_path) == [("left", 1, 1, "stopped", None)]


def test_keys_that_mean_nothing_here_end_nothing(terminal):
    terminal.wait_for("press Enter")
    terminal.press("\n")
    terminal.wait_for("Get ready")
    terminal.press("\x1b[3~\x1b[6~\x1b[15~\x1b[1;5C\x1bxé")  # Delete, PageDown, F5, Ctrl+→, Alt+x
    terminal.press(" ")
    terminal.wait_for("Paused")


def test_in_a_narrow_terminal_what_is_heard_now_stays_in_one_line(terminal):
    terminal.wait_for("press Enter")
    terminal.resize(30)
    terminal.press("\n")
    terminal.wait_for("\rGET READY [0-9]{2} {17}\r")
    terminal.resize(200)
    terminal.wait_for("\rGET READY [0-9]{2} {52}\r")


def test_the_time_to_get_ready_is_counted_down_once():
    moments = moments_at(timeline_of("1x1/side @ 1-0-1-1 ready 15"), [0.5, 9.5, 10.5, 14.5])
    shown = [guide._status(moment, Counting.UP) for moment in moments]
    assert shown == ["GET READY 15", "GET READY 6", "GET READY 5", "GET READY 1"]


@pytest.mark.parametrize(
    ("player", "muted", "words"),
    [
        (StreamPlayer({}, SimpleNamespace()), True, "Sound is off; M turns it on."),
        (StreamPlayer({}, SimpleNamespace()), False, "Sound is on."),
        (SilentPlayer("No PortAudio."), False, "No PortAudio."),
        (SilentPlayer(), True, "There is no sound, as --silent asks."),
    ],
)
def test_whether_there_is_sound_is_said_as_it_is(player, muted, words):
    assert guide._sound_words(player, muted=muted) == words


def test_keys_are_heard_again_after_a_shell_had_the_terminal(terminal):
    terminal.wait_for("press Enter")
    terminal.press("\n")
    terminal.wait_for("GET READY")
    terminal.process.send_signal(signal.SIGSTOP)  # Ctrl+Z, where there is a shell to come back from
    terminal.have_whole_lines()
    terminal.process.send_signal(signal.SIGCONT)
    terminal.wait_for("GET READY")
    terminal.press("m ")
    terminal.wait_for("Paused")


def test_the_system_may_end_it_and_has_the_terminal_back_as_it_was(terminal, tmp_path):
    terminal.wait_for("press Enter")
    before = terminal.mode
    terminal.press("\n")
    terminal.press("\x1b[C")
    terminal.wait_for("rep 1 of 3")
    assert terminal.mode != before, "keys are heard one by one"
    terminal.process.terminate()
    terminal.wait_for("Logged: left 1 rep")
    assert terminal.process.wait(timeout=20) == 0
    assert terminal.mode == before


def test_control_c_before_the_start_is_no_crash(terminal):
    terminal.wait_for("press Enter")
    terminal.press("\x03")
    terminal.wait_for("interrupted")
    assert terminal.process.wait(timeout=20) == 130


def test_ended_before_the_first_rep_nothing_is_logged(terminal):
    terminal.wait_for("press Enter")
    terminal.press("\n")
    terminal.wait_for("Get ready")
    terminal.press("\x1b")
    terminal.wait_for("nothing is logged")
    assert terminal.process.wait(timeout=20) == 0


def test_reps_counted_down_are_said_to_go(tmp_path):
    write_settings(Settings(guidance=Guidance(counting=Counting.DOWN)), tmp_path / "settings.json")
    opened = Terminal("1x2/side @ 1-0-1-1 ready 5", "--silent", "--data-dir", str(tmp_path))
    try:
        opened.wait_for("press Enter")
        opened.press("\n")
        opened.wait_for("LEFT +2 to go +Lower 1")
        opened.wait_for("LEFT +1 to go +Stand tall 1")
        opened.wait_for("LEFT +0 to go +Stand tall 1")
    finally:
        opened.close()


def test_settings_that_cannot_be_used_are_said(tmp_path):
    (tmp_path / "settings.json").write_text("{")
    opened = Terminal("1x2/side @ 1-0-1-1 ready 5", "--silent", "--data-dir", str(tmp_path))
    try:
        opened.wait_for("settings.json is damaged; it is kept as settings-1.json")
        opened.wait_for("press Enter")
    finally:
        opened.close()


@pytest.mark.sound
def test_sound_that_goes_and_comes_back_is_said_and_the_session_goes_on(need_sound, tmp_path):
    (tmp_path / "sound").mkdir()
    server = SoundServer(tmp_path / "sound")
    server.start()
    plan = "1x20/side @ 1-0-1-1 ready 5"
    opened = Terminal(plan, "--auto", "--data-dir", str(tmp_path / "data"), environment=server.environment)
    try:
        opened.wait_for("rep 1 of 20", within_s=90)
        server.kill()
        opened.wait_for("evenstep: The sound output is gone")
        opened.wait_for("rep [0-9]+ of 20")
        server.start()
        opened.wait_for("evenstep: The sound is back")
        opened.wait_for("rep [0-9]+ of 20")
    finally:
        opened.close()
        server.kill()


def test_a_number_answers_what_was_asked_and_otherwise_how_many_reps_were_left(terminal, tmp_path):
    terminal.wait_for("Reps left in you: 1 four or more")
    terminal.wait_for("press Enter")
    terminal.press("\n")
    terminal.wait_for("Get ready")
    terminal.press("\x1b[C")
    terminal.wait_for("rep 1 of 3")
    terminal.press("2")
    terminal.wait_for("can be told when the set is done")
    terminal.press("p")
    terminal.wait_for("Left leg: pain 2 of 10")
    terminal.press("s")
    terminal.wait_for("Switch. Next: Set 1 · Right leg")
    terminal.press("333")  # the question how much it hurts went with the set
    terminal.wait_for("Left leg: 1 left in you")
    terminal.wait_for("Left leg: reps left not told")
    terminal.wait_for("Left leg: 1 left in you")
    terminal.press("f29")  # 9 is no answer
    terminal.wait_for("Left leg: “[^”]+” is noted. 0 takes it back")
    terminal.press("0")
    terminal.wait_for("Left leg: no fault")
    terminal.press("p0")
    terminal.wait_for("Left leg: pain 5 of 10")
    terminal.wait_for("Left leg: pain 0 of 10")
    terminal.press("p3")
    terminal.wait_for("Left leg: pain 2 of 10")
    terminal.wait_for("Left leg: pain 3 of 10")
    terminal.press("p0")
    terminal.wait_for("Left leg: pain 0 of 10")
    terminal.press("q")
    terminal.wait_for("Logged: left 1 rep")
    assert terminal.process.wait(timeout=20) == 0
    with closing(Log(tmp_path / "log.sqlite")) as log:
        [left] = log.sessions()[0].leg_sets
    assert (left.rir, left.fault, left.answers) == (1, None, {PAIN: 0}), "no pain is an answer, as any other"


def test_what_is_told_of_both_legs_is_confirmed_for_both(tmp_path):
    line = "2x3/side @ 1-0-1-1 rest 30 ready 20 order alternating"
    opened = Terminal(line, "--silent", "--data-dir", str(tmp_path))
    try:
        opened.wait_for("press Enter")
        opened.press("\n")
        opened.wait_for("Get ready")
        opened.press("\x1b[C")
        opened.wait_for("rep 1 of 3, left leg")
        opened.press("p3")
        opened.wait_for("Both legs: pain 3 of 10")
        opened.press("f3")
        opened.wait_for("Both legs: “One hip drops” is noted")
        opened.wait_for("rep 1 of 3, right leg")
        opened.press("z")
        opened.wait_for("rep 1 does not count, right leg")
        opened.press("s")
        opened.wait_for("stopped early, left leg")
        opened.wait_for("stopped early, right leg")
        opened.press("+")
        opened.wait_for("1 rep counted, right leg")
        opened.press("3")
        opened.wait_for("Both legs: 1 left in you")
        opened.press("3")
        opened.wait_for("Both legs: reps left not told")
        opened.press("q")
        assert opened.process.wait(timeout=20) == 0
    finally:
        opened.close()
    with closing(Log(tmp_path / "log.sqlite")) as log:
        found = [(s.leg, s.counted_reps, s.fault, s.answers) for s in log.sessions()[0].leg_sets]
    assert found == [("left", 1, "F3", {PAIN: 3}), ("right", 1, "F3", {PAIN: 3})]


def test_a_window_leaves_the_session_of_a_terminal_alone_until_its_program_dies(terminal, qtbot, tmp_path):
    terminal.wait_for("press Enter")
    terminal.press("\n")
    terminal.wait_for("Get ready")
    terminal.press("\x1b[C")
    terminal.wait_for("rep 1 of 3")
    with closing(Log(tmp_path / "log.sqlite")) as log:
        qtbot.addWidget(card := Recovery(log))
        card.look()
        assert card.words == ""
        [session] = log.sessions()
        log.keep_session(session.id)
        with pytest.raises(LogError, match="still under way"):
            delete_session(log, session.id)
        terminal.wait_for("rep 2 of 3")
        terminal.process.kill()
        terminal.process.wait()
        card.look_again()
        assert "broke off in set 1, left leg, after 2 reps" in card.words


def test_a_guide_leaves_the_session_of_a_window_alone(qtbot, tmp_path):
    with closing(Log(tmp_path / "log.sqlite")) as log:
        now = datetime.now().astimezone()
        log.begin_session(LoggedSession("s", now, None, "reverse-lunge-for-glutes", "2x3/side @ 3-0-1-1"))
        log.begin_leg_set("s", LegSet("a", 1, "left", 1, "3-0-1-1", 0, 3, now))
        opened = Terminal("1x1/side @ 1-0-1-1 switch 5 ready 5", "--silent", "--auto", "--data-dir", str(tmp_path))
        try:
            opened.wait_for("rep 1 of 1")
            log.add_rep("a", Rep(1, now, 4.0, counted=True))
            opened.wait_for("Logged: left 1 rep, right 1 rep")
            assert opened.process.wait(timeout=20) == 0
        finally:
            opened.close()
        qtbot.addWidget(card := Recovery(log))
        card.look()
        assert card.words == ""
        log.add_rep("a", Rep(2, now, 4.0, counted=True))
        of_guide, of_window = log.sessions()
        assert (of_guide.finished is not None, of_window.finished) == (True, None)
        assert [rep.n for rep in of_window.leg_sets[0].reps] == [1, 2]
        assert log.check().startswith("The log is sound: 2 sessions")


def test_the_log_is_backed_up_before_a_session_and_what_stands_in_the_way_is_told(tmp_path):
    path = tmp_path / "log.sqlite"
    with closing(Log(path)) as log:
        merge(log, [evening(1)])
    backups_folder(path).write_text("a file in its place")
    for told in ("Today's backup could not be made: The folder .* cannot be made", ""):
        opened = Terminal("1x2/side @ 1-0-1-1 ready 5", "--silent", "--data-dir", str(tmp_path))
        try:
            opened.wait_for(told)
            opened.wait_for("press Enter")
        finally:
            opened.close()
        if told:
            backups_folder(path).unlink()
    [backup] = automatic_backups(path)
    with closing(Log(backup)) as log:
        assert log.sessions() == [evening(1)]
