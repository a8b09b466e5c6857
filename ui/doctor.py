"""`evenstep doctor`: what works on this machine, what is missing, and how to get it."""

import importlib.metadata
import os
import platform
import sys
from contextlib import closing

import trainer
from trainer.errors import KnownError
from trainer.log import Log
from ui.data_folder import DataFolder, open_data_folder
from ui.display import require_display
from ui.settings import read_settings
from ui.wording import decibels

LIBRARIES = (
    "PySide6-Essentials",
    "numpy",
    "sounddevice",
    "pyttsx3",
    "soxr",
    "soundfile",
    "espeakng-loader",
    "platformdirs",
)


def report(data_dir: str | None) -> int:
    """Print one line for each thing looked at; fails only where nothing could be logged."""
    _line("evenstep", f"{trainer.__version__}, Python {platform.python_version()}, {platform.platform()}")
    _line("libraries", ", ".join(f"{name} {_version(name)}" for name in LIBRARIES))
    _line("screen", _screen())
    _line("sound", _sound())
    _line("voice", _voice())
    try:
        folder = open_data_folder(data_dir)
        _line("data", str(folder.root))
        _line("settings", _settings(folder))
        with closing(Log(folder.log)) as log:
            _line("log", log.check())
    except KnownError as error:
        _line("data", str(error))
        return 1
    return 0


def _line(what: str, found: str) -> None:
    print(f"{what:10} {found}")


def _version(library: str) -> str:
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return "(not installed)"


def _screen() -> str:
    try:
        require_display()
    except KnownError as error:
        return str(error)
    if sys.platform != "linux":
        return "ok"
    return os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""


def _sound() -> str:
    from audio.devices import output_devices

    try:
        found = output_devices()
    except KnownError as error:
        return str(error)
    return ", ".join(found) if found else "no sound output was found; Evenstep guides by picture"


def _settings(folder: DataFolder) -> str:
    chosen, trouble = read_settings(folder.settings)
    told = (
        f"output {chosen.output or 'the system’s own'}, tones {decibels(chosen.tones_db)}, voice "
        f"{decibels(chosen.voice_db)} at {chosen.words_per_minute} words a minute, delay {chosen.delay_ms} ms"
    )
    return f"{trouble} {told}" if trouble else told


def _voice() -> str:
    from audio.voices import list_voices

    try:
        found = list_voices()
    except KnownError as error:
        return str(error)
    return f"{len(found)} voices" if found else "no voice was found; Evenstep guides by tones"
