"""Before the program: let libraries be found that it carries; `ctypes.util.find_library` only looks in the system."""

import ctypes.util
import sys
from pathlib import Path

_of_the_system = ctypes.util.find_library


def find_library(name: str) -> str | None:
    """Return the system's library of this name, or else the one carried."""
    found = _of_the_system(name)
    carried = sorted(Path(sys._MEIPASS).glob(f"lib{name}.*"))  # type: ignore[attr-defined]
    return found or (str(carried[0]) if carried else None)


ctypes.util.find_library = find_library
