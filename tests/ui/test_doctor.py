"""What goes into a bug report: enough to go by, and nothing that tells who the user is."""

import logging

import pytest

from audio import devices
from audio.voices import Voice
from ui import doctor
from ui.crash import keep_program_log
from ui.settings import Settings, write_settings

NAME = "annabella"


@pytest.fixture
def annabella(own_home, monkeypatch):
    """Somebody whose name is in every place it can be in; gives the home folder."""
    home = own_home / "home" / NAME
    home.mkdir(parents=True)
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(home))
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(variable, NAME)
    monkeypatch.setattr(devices, "output_devices", lambda: ["System default", "Annabella’s earphones", "HDMI"])
    monkeypatch.setattr("audio.voices.list_voices", lambda: [Voice("x", "Annabella", "en")])
    return home


def lines(out):
    return {line[:10].strip(): line[11:] for line in out.splitlines()}


def test_it_tells_what_a_report_needs(run, annabella):
    code, out, err = run("doctor", into=annabella / "data")
    assert (code, err) == (0, "")
    told = lines(out)
    assert list(told) == ["evenstep", "libraries", "screen", "sound", "voice", "data", "settings", "bugs", "log"]
    assert "from source" in told["evenstep"]
    for library in doctor.LIBRARIES:
        assert library in told["libraries"]
    assert "PySide6-Essentials 6." in told["libraries"]
    assert told["screen"] == "offscreen"
    assert told["sound"] == "3 outputs, System default among them"
    assert told["voice"] == "1 voices"
    assert told["data"] == "~/data"
    assert told["bugs"] == "none written down"


@pytest.mark.parametrize("place", ["below the home folder", "elsewhere", "where nothing can be written"])
def test_it_tells_nothing_of_who_the_user_is(run, annabella, tmp_path, monkeypatch, place):
    folder = {
        "below the home folder": annabella / "data",
        "elsewhere": tmp_path / "media" / NAME / "data",
        "where nothing can be written": tmp_path / NAME / "a file" / "data",
    }[place]
    monkeypatch.setenv("QT_QPA_PLATFORM", f"vnc:addr={NAME}")
    if place == "where nothing can be written":
        folder.parent.parent.mkdir()
        folder.parent.touch()
    else:
        folder.mkdir(parents=True)
        write_settings(Settings(output="Annabella’s earphones", own_voice=NAME), folder / "settings.json")
        handler = keep_program_log(folder / "evenstep.log")
        logging.getLogger("evenstep").error("a bug:\nTraceback of %s", NAME)
        logging.getLogger("evenstep").removeHandler(handler)
        handler.close()
    code, out, err = run("doctor", into=folder)
    assert code == (1 if place == "where nothing can be written" else 0)
    assert NAME not in (out + err).lower()
    if code == 0:
        assert lines(out)["bugs"].startswith("1 written down in ")
        assert "an output of its own" in lines(out)["settings"]


def test_a_screen_is_told_of_without_its_address(monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(doctor, "require_display", lambda: None)
    monkeypatch.setattr(doctor.sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", f"{NAME}s-desk:0")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert doctor._screen() == "X11 on GNOME"
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert doctor._screen() == "Wayland on GNOME"


def test_a_name_is_taken_out_of_paths_alone(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", "/home/tone")
    monkeypatch.setenv("LOGNAME", "tone")
    told = "/home/tone/x, /home/tones, /srv/tone, /srv/tone/y: tone, tones −6 dB"
    assert doctor.unnamed(told) == "~/x, /home/tones, /srv/…, /srv/…/y: tone, tones −6 dB"
    monkeypatch.setenv("HOME", "/")
    assert doctor.unnamed("/usr/lib") == "/usr/lib"


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([], "no sound output was found; Evenstep guides by picture"),
        (["Speakers"], "1 output"),
        (["PulseAudio", "Speakers"], "2 outputs, PulseAudio among them"),
    ],
)
def test_outputs_are_counted(monkeypatch, found, told):
    monkeypatch.setattr(devices, "output_devices", lambda: found)
    assert doctor._sound() == told
