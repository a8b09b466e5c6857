"""Speech processes that behave badly, written as small scripts; and a system that lacks a library."""

import sys
import textwrap

import pytest

FAKE = """
import json, math, os, struct, sys, time, wave
HERE = {here!r}

def answer(**message):
    print(json.dumps(message), flush=True)

def note(word):
    with open(os.path.join(HERE, "notes.txt"), "a") as file:
        file.write(word + "\\n")

def noted(word):
    with open(os.path.join(HERE, "notes.txt")) as file:
        return file.read().split("\\n").count(word)

def speak(request):
    with wave.open(request["path"], "wb") as out:
        out.setparams((1, 2, 22050, 0, "NONE", ""))
        frames = 4000 + 1500 * len(request["text"])
        out.writeframes(b"".join(struct.pack("<h", int(9000 * math.sin(n / 9))) for n in range(frames)))

def say(request):
    speak(request)
    answer(path=request["path"])

note("start")
"""


@pytest.fixture
def worker(tmp_path):
    """Makes the command of a speech process with the given body; `notes()` tells what it wrote down."""

    class Worker:
        def __init__(self):
            (tmp_path / "notes.txt").write_text("")

        def command(self, body):
            script = tmp_path / "worker.py"
            script.write_text(FAKE.format(here=str(tmp_path)) + textwrap.dedent(body), encoding="utf-8")
            return [sys.executable, "-S", "-P", str(script)]

        def notes(self):
            return (tmp_path / "notes.txt").read_text().split()

    return Worker()


GOOD = """
answer(ready=True)
for line in sys.stdin:
    request = json.loads(line)
    note(request.get("text", "voices").replace(" ", "_"))
    if request["do"] == "voices":
        answer(voices=[{"id": "b", "name": "Bea", "language": "de"}, {"id": "a", "name": "Al", "language": "en-gb"}])
    elif request["voice"] not in (None, "a"):
        answer(unknown_voice=request["voice"])
    else:
        say(request)
"""


@pytest.fixture
def good_worker(worker):
    worker.good = worker.command(GOOD)
    return worker


@pytest.fixture
def no_libsndfile(monkeypatch):
    """Neither the wheel of soundfile nor the system has the library it loads."""

    def missing(_self, name, *_where):
        if name == "soundfile":
            raise OSError("cannot load library 'libsndfile.so'")

    monkeypatch.delitem(sys.modules, "soundfile")
    monkeypatch.setattr(sys, "meta_path", [type("Missing", (), {"find_spec": missing})(), *sys.meta_path])
