"""The scripts of packaging/build.py, loaded as Python does when one of them is started: each finds the others."""

import importlib
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import trainer

ROOT = Path(trainer.__file__).parents[1]
MODULES = ("workshop", "contents", "papers", "paths", "frozen", "changelog", "deb", "build", "manual")
MOMENT = datetime(2026, 11, 21, 12, 30, 8, tzinfo=UTC)
"""When what they build was made."""


@contextmanager
def build_scripts(monkeypatch):
    """Give the scripts, each by its name."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MOMENT.timestamp())))
    yield SimpleNamespace(**{name: importlib.import_module(name) for name in MODULES})
    for name in MODULES:
        del sys.modules[name]
