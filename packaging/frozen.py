"""Freeze the program by PyInstaller, and put its papers beside it."""

import shutil
import sys
from pathlib import Path

from paths import leave_no_paths
from workshop import BUILD, PACKAGING, built, version


def freeze(carries: str) -> Path:
    """Return the folder of a program that runs without Python.

    It carries "all" it needs and may carry, speech among it, or "less": no sound and speech libraries, which a package
    gets from the system instead.
    """
    icons, work, out = BUILD / "icons", BUILD / f"work-{carries}", BUILD / f"frozen-{carries}"
    for old in (icons, work, out):
        shutil.rmtree(old, ignore_errors=True)
    icons.mkdir(parents=True)
    built(PACKAGING / "bundle" / "icons.py", icons)
    built(
        *("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", out, "--workpath", work),
        PACKAGING / "bundle" / "evenstep.spec",
        EVENSTEP_CARRIES=carries,
        EVENSTEP_ICONS=str(icons),
    )
    folder = whole(out, sys.platform)
    if sys.platform == "linux":
        leave_no_paths(folder)
    built(PACKAGING / "papers.py", folder, work / "evenstep")
    return folder


def whole(out: Path, system: str) -> Path:
    """Return the folder that is shipped. On macOS papers lie beside the program, or its signature would be broken."""
    folder = out / "evenstep"
    if system == "darwin":
        folder = out / f"Evenstep-{version()}"
        folder.mkdir()
        (out / "Evenstep.app").rename(folder / "Evenstep.app")
    return folder
