"""`evenstep doctor --self-test`: all well where all is there, and each real fault in its own line."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import trainer
from ui import doctor, self_test
from ui.self_checks import CHECKS

ROOT = Path(trainer.__file__).parents[1]
NAMES = ", ".join(CHECKS)
REFUSES = "raise ImportError('taken away by a test')\n"


def outcomes(command, cwd, **environment):
    """Run a self-test; gives its exit code, and verdict and finding by the name of each check."""
    done = subprocess.run(command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True)
    assert done.stderr == ""
    found = {}
    for line in done.stdout.splitlines():
        verdict, told = line.split(maxsplit=1)
        name, finding = told.split(": ", 1)
        found[name] = (verdict, finding)
    assert list(found) == list(CHECKS)
    return done.returncode, found


@pytest.fixture
def site(tmp_path):
    """The program as the wheel installs it, in a folder of its own that may be broken."""
    site = tmp_path / "site"
    shutil.copytree(ROOT / "packaging" / "wheel" / "evenstep", site / "evenstep")
    for package in ("trainer", "audio", "ui"):
        shutil.copytree(ROOT / package, site / "evenstep" / "app" / package)
    return site


def test_all_is_well_in_a_checkout(tmp_path):
    data = tmp_path / "data"
    command = [sys.executable, "-m", "evenstep", "doctor", "--self-test", "--data-dir", str(data)]
    code, found = outcomes(command, ROOT)
    assert {verdict for verdict, _ in found.values()} <= {"ok", "absent"}, found
    assert code == 0
    for name in ("data folder", "log", "exercises and plans", "languages", "rendering", "sound process", "window"):
        assert found[name][0] == "ok", found[name]
    assert "WAV, FLAC, OGG and MP3" in found["rendering"][1]
    assert not (data / "log.sqlite").exists()  # the user's own folder is left alone
    assert not list(data.glob(".self-test*"))


def test_each_fault_has_its_own_line(site, tmp_path):
    app = site / "evenstep" / "app"
    spanish = app / "ui" / "translations" / "evenstep_es.qm"
    spanish.write_bytes(spanish.read_bytes()[:1000])
    font = next((app / "ui" / "assets" / "fonts").glob("*.ttf"))
    font.write_bytes(font.read_bytes()[:100])
    (app / "trainer" / "plans" / "gentle-start.toml").write_text("sets = ")
    (app / "audio" / "encode.py").write_text(REFUSES)
    (app / "audio" / "sound_worker.py").write_text(REFUSES)
    (site / "pyttsx3.py").write_text(REFUSES)
    (tmp_path / "file").touch()
    command = [sys.executable, "-m", "evenstep", "doctor", "--self-test", "--data-dir", str(tmp_path / "file")]
    code, found = outcomes(command, tmp_path, PYTHONPATH=str(site))
    assert code == 1
    well = {"log", "screen kept on", "screen"}
    assert {name for name, (verdict, _) in found.items() if verdict == "failed"} == set(found) - well, found
    for name, part in {
        "data folder": "it is a file, not a folder",
        "exercises and plans": "gentle-start",
        "languages": "Español is missing or damaged",
        "rendering": "ImportError: taken away by a test",
        "speech": "No voice was found",
        "sound process": "The sound keeps breaking off",
        "window": "typeface is missing or damaged",
    }.items():
        assert part in found[name][1]


def test_a_check_that_ends_the_process_is_told_of(site, tmp_path, monkeypatch):
    app = site / "evenstep" / "app"
    (app / "ui" / "fonts.py").write_text(
        "import os, sys\nsys.stderr.write('no such plug-in\\n[PYI-1:ERROR] x')\nos._exit(7)\n"
    )
    monkeypatch.setattr(self_test, "__file__", str(app / "ui" / "self_test.py"))
    found = self_test._outcome("window", str(tmp_path / "data"))
    assert found == ("window", "failed", "ended with 7: no such plug-in")


def test_a_page_that_breaks_off_behind_the_window_is_told_of(site, tmp_path, monkeypatch):
    (site / "pyqtgraph.py").write_text(REFUSES)  # draws on a page that has been shown by then
    monkeypatch.setenv("PYTHONPATH", str(site))
    found = self_test._outcome("window", str(tmp_path / "data"))
    assert found == ("window", "failed", "ImportError: taken away by a test")


def test_a_check_that_hangs_is_told_of(tmp_path, monkeypatch):
    monkeypatch.setattr(self_test, "CHECK_LIMIT_S", 0.001)
    found = self_test._outcome("log", str(tmp_path / "data"))
    assert found == ("log", "failed", "no answer within 0.001 s")


@pytest.mark.parametrize("is_there", [True, False])
def test_without_a_speech_library_its_absence_is_explained(tmp_path, monkeypatch, capsys, is_there):
    (tmp_path / "pyttsx3.py").write_text(REFUSES)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr("ctypes.util.find_library", lambda _: "libespeak-ng.so.1" if is_there else None)
    if is_there:  # what is there and does not speak is broken
        with pytest.raises(Exception, match="No voice was found"):
            doctor.check("speech", str(tmp_path / "data"))
    else:
        assert doctor.check("speech", str(tmp_path / "data")) == self_test.ABSENT
        assert "guides by tones only; to hear words, install" in capsys.readouterr().out


def test_a_check_that_does_not_exist_is_none(run):
    assert run("doctor", "--check", "ears") == (1, "", f"evenstep: There is no check “ears”; there are: {NAMES}.\n")


def test_without_room_for_a_throwaway_folder_it_says_so(run, monkeypatch):
    def full(**_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryDirectory", full)
    code, out, err = run("doctor", "--self-test")
    assert (code, out) == (1, "")
    assert "No space left on device" in err


def test_what_was_found_is_told_without_the_users_name(run, monkeypatch):
    found = self_test.Outcome("log", "failed", "/home/tone/x is damaged")
    monkeypatch.setenv("HOME", "/home/tone")
    monkeypatch.setattr(self_test, "self_test", lambda _: iter([found]))
    assert run("doctor", "--self-test")[:2] == (1, "failed  log: ~/x is damaged\n")
