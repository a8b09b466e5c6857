"""`evenstep doctor`: what works on this machine, what is missing, and how to get it.

What it prints can go into a bug report as it is: nothing in it tells who the user is. Devices may be named after their
owner, so they are counted here; `evenstep devices` names them.
"""

import getpass
import importlib.metadata
import os
import platform
import re
import sys
from contextlib import suppress
from pathlib import Path

import trainer
from trainer.errors import KnownError
from trainer.log import log_to_look_at
from ui.crash import BUG
from ui.data_folder import DataFolder, open_data_folder
from ui.display import require_display
from ui.settings import read_settings
from ui.wording import decibels

LIBRARIES = (
    *("PySide6-Essentials", "numpy", "sounddevice", "soundfile", "soxr", "pyttsx3", "espeakng-loader"),
    *("pyqtgraph", "platformdirs", "wakepy"),
)

SOMEBODY = "…"
"""Stands for the user's name."""


def report(data_dir: str | None) -> int:
    """Print one line for each thing looked at; fails only where nothing could be logged."""
    about = f"{trainer.__version__} ({_kind()}), Python {platform.python_version()}, {platform.platform()}"
    _line("evenstep", about)
    _line("libraries", ", ".join(f"{name} {_version(name)}" for name in LIBRARIES))
    _line("screen", _screen())
    _line("sound", _sound())
    _line("voice", _voice())
    try:
        folder = open_data_folder(data_dir)
        _line("data", str(folder.root))
        _line("settings", _settings(folder))
        _line("bugs", _bugs(folder.program_log))
        with log_to_look_at(folder.log) as log:
            _line("log", log.check() if folder.log.exists() else "none yet; the first start makes it")
    except KnownError as error:
        _line("data", str(error))
        return 1
    return 0


def self_test(data_dir: str | None) -> int:
    """Try every part of the program, and print what became of each; fails if one failed."""
    from ui import self_test

    failed = 0
    for outcome in self_test.self_test(data_dir):
        print(f"{outcome.verdict:7} {outcome.name}: {unnamed(outcome.found)}", flush=True)
        failed += outcome.verdict == "failed"
    return 1 if failed else 0


def check(name: str, data_dir: str | None) -> int:
    """Run one check of the self-test in this process, and print what it found; raises what the check raises."""
    from ui.self_checks import CHECKS, AbsentError
    from ui.self_test import ABSENT

    if name not in CHECKS:
        raise KnownError(f"There is no check “{name}”; there are: {', '.join(CHECKS)}.")
    try:
        print(CHECKS[name](open_data_folder(data_dir)))
    except AbsentError as error:
        print(error)
        return ABSENT
    return 0


def unnamed(text: str) -> str:
    """Return a text without the user's name: the home folder is ~, and other folders of that name are "…"."""
    for home in {str(Path.home()), os.path.realpath(Path.home())} - {"/"}:
        text = re.sub(rf"{re.escape(home)}(?=[/\\]|\W|$)", "~", text)
    with suppress(KeyError, OSError, ImportError):  # a user whom the system does not know has no name
        text = re.sub(rf"(?<=[/\\]){re.escape(getpass.getuser())}(?=[/\\]|\W|$)", SOMEBODY, text)
    return text


def _line(what: str, found: str) -> None:
    print(f"{what:10} {unnamed(found)}")


def _kind() -> str:
    """How the program got here."""
    if getattr(sys, "frozen", False):
        return "bundled"
    return "installed" if Path(trainer.__file__).parents[1].name == "app" else "from source"


def _version(library: str) -> str:
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return "(not installed)"


def _screen() -> str:
    """Which sort of screen there is; the address of an X server could name a machine."""
    try:
        require_display()
    except KnownError as error:
        return str(error)
    if sys.platform != "linux":
        return "ok"
    if told := os.environ.get("QT_QPA_PLATFORM"):
        return told.partition(":")[0]
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "")
    return " on ".join(filter(None, ("Wayland" if os.environ.get("WAYLAND_DISPLAY") else "X11", desktop)))


def _sound() -> str:
    from audio.devices import SERVERS, output_devices

    try:
        found = output_devices()
    except KnownError as error:
        return str(error)
    if not found:
        return "no sound output was found; Evenstep guides by picture"
    servers = [name for name in found if name in SERVERS.values()]
    devices = f"{len(found)} outputs" if len(found) > 1 else "1 output"
    return f"{devices}, {', '.join(servers)} among them" if servers else devices


def _settings(folder: DataFolder) -> str:
    chosen, trouble = read_settings(folder.settings)
    told = (
        f"{'an output of its own' if chosen.output else 'the system’s own output'}, tones {decibels(chosen.tones_db)}, "
        f"voice {decibels(chosen.voice_db)} at {chosen.words_per_minute} words a minute, delay {chosen.delay_ms} ms"
    )
    return f"{trouble} {told}" if trouble else told


def _bugs(program_log: Path) -> str:
    """How many bugs were written down, and where they can be read."""
    try:
        count = program_log.read_text(encoding="utf-8", errors="replace").count(BUG)
    except OSError:
        count = 0
    return f"{count} written down in {program_log}" if count else "none written down"


def _voice() -> str:
    from audio.voices import list_voices

    try:
        found = list_voices()
    except KnownError as error:
        return str(error)
    return f"{len(found)} voices" if found else "no voice was found; Evenstep guides by tones"
