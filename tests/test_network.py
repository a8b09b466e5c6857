"""Evenstep asks the network for nothing: the whole program tries itself, watched, and where it can be, cut off."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# Python loads this before anything else, in every process the program starts.
WATCH = """
import json, os, sys

def watch(event, arguments):
    by_address = event == "socket.connect" and isinstance(arguments[1], tuple)
    if by_address or event in ("socket.getaddrinfo", "urllib.Request"):
        with open(os.environ["EVENSTEP_TEST_SEEN"], "a") as file:
            file.write(json.dumps([event, repr(arguments[1:])]) + "\\n")
    elif event == "import" and arguments[0] == "ui.cli":
        with open(os.environ["EVENSTEP_TEST_SEEN"], "a") as file:
            file.write(json.dumps(["watched", sys.argv]) + "\\n")

sys.addaudithook(watch)
"""

CUT_OFF = ["unshare", "--map-root-user", "--net"]


def can_be_cut_off():
    try:
        return subprocess.run([*CUT_OFF, "true"], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


@pytest.fixture
def watched(tmp_path):
    """Run a program; gives what it printed, and what it and all it started asked of the network."""
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH)
    seen = tmp_path / "seen.jsonl"
    surroundings = {
        **os.environ, "EVENSTEP_TEST_SEEN": str(seen), "PYTHONPATH": f"{tmp_path / 'watch'}{os.pathsep}{ROOT}",
        "EVENSTEP_DATA_DIR": str(tmp_path / "data"),
    }  # fmt: skip

    def run(*arguments):
        command = [*(CUT_OFF if can_be_cut_off() else []), sys.executable, *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=surroundings, check=False, capture_output=True, text=True, timeout=150
        )
        told = [json.loads(line) for line in seen.read_text().splitlines()]
        return (
            done,
            [words for event, words in told if event == "watched"],
            [one for one in told if one[0] != "watched"],
        )

    return run


def test_the_whole_program_asks_the_network_for_nothing(watched):
    done, processes, asked = watched(
        "-c", "import sys; from ui.cli import main; sys.exit(main())", "doctor", "--self-test"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert asked == []
    assert len(processes) > 5  # each check is a process of its own


def test_the_watch_sees_who_asks(watched):
    asking = "import socket; socket.socket().connect_ex(('127.0.0.1', 9)); import ui.cli"
    _, [_], [[event, words]] = watched("-c", asking)
    assert event == "socket.connect"
    assert "127.0.0.1" in words
