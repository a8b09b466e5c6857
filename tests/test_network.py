"""Evenstep asks the network for nothing: watched, and where it can be cut off, all of it runs.

What Python asks is seen everywhere; what libraries in C ask as well, where strace is there. The same watch sees what is
loaded away from the window's thread: a class of Qt that is made there can end the program.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from ui.cli import _parser, _window_options

ROOT = Path(__file__).parents[1]

# Python loads this before anything else, in every process the program starts.
WATCH = """
import json, os, sys, threading

def watch(event, arguments):
    by_address = event in ("socket.connect", "socket.bind", "socket.sendto") and isinstance(arguments[1], tuple)
    if by_address or event in ("socket.getaddrinfo", "urllib.Request"):
        note(event, repr(arguments[1:]))
    elif event == "import" and arguments[0] == "ui.cli":
        note("watched", sys.argv)
    elif event == "import" and arguments[0].split(".")[0] in ("PySide6", "shiboken6", "pyqtgraph", "ui"):
        if threading.current_thread() is not threading.main_thread():
            note("loaded away", arguments[0])

def note(event, what):
    with open(os.environ["EVENSTEP_TEST_SEEN"], "a") as file:
        file.write(json.dumps([event, what]) + "\\n")

sys.addaudithook(watch)
"""

CUT_OFF = ["unshare", "--map-root-user", "--net"]
TRACE = ["strace", "--follow-forks", "--quiet=all", "--seccomp-bpf", "--trace=connect,bind,sendto,sendmsg,sendmmsg"]
BY_ADDRESS = re.compile(r"\b\w+\(.*sa_family=AF_INET.*")


def can(*command):
    """Whether something can be run in this way here."""
    try:
        return subprocess.run([*command, "true"], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


@cache
def around():
    """Return what a program is run in: as far as this machine can do that, without a network, and traced."""
    cut_off = CUT_OFF if can(*CUT_OFF) else []
    return [*cut_off, *TRACE] if can(*cut_off, *TRACE) else cut_off


class Seen(NamedTuple):
    """What was seen of a program and of all it started.

    Attributes:
        done: its end, and what it printed.
        processes: the arguments of each process that began with our own code.
        asked: what was asked of the network, in pairs: by what, and how.
        loaded_away: modules of Qt and of the window that were loaded on another thread than the window's.
    """

    done: subprocess.CompletedProcess
    processes: list
    asked: list
    loaded_away: list


@pytest.fixture
def watched(tmp_path):
    """Run a program; gives what was `Seen`."""
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH)
    seen, traced = tmp_path / "seen.jsonl", tmp_path / "traced"
    surroundings = {
        **os.environ, "EVENSTEP_TEST_SEEN": str(seen), "PYTHONPATH": f"{tmp_path / 'watch'}{os.pathsep}{ROOT}",
        "EVENSTEP_DATA_DIR": str(tmp_path / "data"),
    }  # fmt: skip
    command = [*around(), *([f"--output={traced}"] if TRACE[0] in around() else []), sys.executable]

    def run(*arguments):
        done = subprocess.run(
            [*command, *map(str, arguments)],
            cwd=ROOT, env=surroundings, check=False, capture_output=True, text=True, timeout=170,
        )  # fmt: skip
        told = [json.loads(line) for line in seen.read_text().splitlines()]
        processes, loaded_away = (
            [what for event, what in told if event == kind] for kind in ("watched", "loaded away")
        )
        asked = [one for one in told if one[0] not in ("watched", "loaded away")]
        if traced.exists():
            asked += [["traced", found[0]] for found in BY_ADDRESS.finditer(traced.read_text(errors="replace"))]
        return Seen(done, processes, asked, loaded_away)

    return run


def test_the_whole_program_asks_the_network_for_nothing(watched):
    seen = watched("-c", "import sys; from ui.cli import main; sys.exit(main())", "doctor", "--self-test")
    assert seen.done.returncode == 0, seen.done.stdout + seen.done.stderr
    assert seen.asked == []
    assert seen.loaded_away == []
    assert len(seen.processes) > 5  # each check is a process of its own


SESSION = "1x1/side @ 1-0-1-0 rest 0 switch 0 ready 5"

# Each command of the command line -> what it is called with; {} is a folder with room for files.
CALLS = {
    "guide": [SESSION, "--auto", "--speed", "100"],
    "render": [SESSION, "--output", "{}/session.wav", "--cues", "{}/cues.csv"],
    "plans list": [],
    "plans show": [SESSION, "--script"],
    "plans check": [SESSION],
    "plans import": [f"{SESSION} name Mine"],
    "plans export": ["mine", "{}/plan.toml"],
    "log export": ["{}/log.json"],
    "log import": ["{}/log.json"],
    "log check": [],
    "log backup": ["{}/backup.sqlite"],
    "log restore": ["{}/backup.sqlite"],
    "balance": [],
    "voices": [],
    "devices": [],
    "doctor": [],
}

CALL_EACH = """
import json, sys
from ui.cli import main
for words in json.loads(sys.argv[1]):
    assert main(words) == 0, words
"""


def commands(parser):
    """Return the commands of a command line, those below others by both names."""
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not below:
        return {parser.get_default("command")}
    return {command for added in below for choice in added.choices.values() for command in commands(choice)}


def test_no_command_asks_the_network_for_anything(watched, tmp_path):
    assert set(CALLS) == commands(_parser(_window_options()))
    calls = [[*name.split(), *(word.format(tmp_path) for word in words)] for name, words in CALLS.items()]
    seen = watched("-c", CALL_EACH, json.dumps(calls))
    assert seen.done.returncode == 0, seen.done.stdout + seen.done.stderr
    assert seen.asked == []
    assert {path.name for path in tmp_path.iterdir()} >= {"session.wav", "cues.csv", "plan.toml", "log.json"}


# Opens the window, is led through a session, and then looks at every page.
VISIT = """
import sys
from PySide6.QtWidgets import QApplication
from tests.watched_program import attach
from ui.main_window import MainWindow
from ui.pages import leafing_pages

led = False

def look():
    global led
    window = next((one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)), None)
    if window is not None and led and not window.in_session:
        for page in leafing_pages(window):
            window.pages.show_page(page)
            window.grab()
            print(page, flush=True)
        window.close()
    led = led or window is not None and window.in_session

attach(look)
from ui.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_no_session_and_no_page_of_the_window_asks_the_network_for_anything(watched):
    seen = watched("-c", VISIT, "--plan", SESSION, "--start")
    assert seen.done.returncode == 0, seen.done.stdout + seen.done.stderr
    assert len(seen.done.stdout.splitlines()) > 10
    assert "history" in seen.done.stdout.splitlines()
    assert seen.asked == []
    assert seen.loaded_away == []


def test_the_watch_sees_who_asks(watched):
    asking = "import socket; socket.socket().connect_ex(('127.0.0.1', 9)); import ui.cli"
    _, [_], [[event, words], *_], _ = watched("-c", asking)
    assert event == "socket.connect"
    assert "127.0.0.1" in words


def test_the_watch_sees_what_a_library_asks(watched):
    if TRACE[0] not in around():
        pytest.skip("what a library asks is seen where strace can be run")
    asking = (
        "from PySide6.QtNetwork import QUdpSocket, QHostAddress; import ui.cli; "
        "QUdpSocket().writeDatagram(b'x', QHostAddress.SpecialAddress.LocalHost, 9)"
    )
    asked = watched("-c", asking).asked
    assert {event for event, _ in asked} == {"traced"}
    assert any("127.0.0.1" in words for _, words in asked)


def test_the_watch_sees_what_is_loaded_away_from_the_window(watched):
    loading = (
        "import threading, ui.cli; "
        "one = threading.Thread(target=lambda: __import__('ui.balance_chart')); one.start(); one.join()"
    )
    loaded_away = watched("-c", loading).loaded_away
    assert {"ui.balance_chart", "PySide6", "pyqtgraph"} <= set(loaded_away)
