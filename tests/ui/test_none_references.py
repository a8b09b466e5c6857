"""Painting must not use up references to None.

One version of the bindings lost references to None with every paint on Python 3.11; once they are used up, the
interpreter stops in the middle of a set. The pin in pyproject.toml keeps that version out, and this test watches it.
"""

import json
import subprocess
import sys
from pathlib import Path

from trainer.session import State

PAINTS = 2000
HANDFUL = 50
"""Other code may keep or drop a few references to None meanwhile; a leak is one or more a paint."""

IMMORTAL = sys.version_info >= (3, 12)


def test_painting_does_not_use_up_none():
    script = Path(__file__).with_name("paint_stage.py")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["painted"] >= PAINTS
    assert set(found["states"]) == set(State) - {State.READY, State.WAITING, State.DONE, State.OUTRO}
    if IMMORTAL:
        # None has no count of its own any more: it must stay what the interpreter set it to.
        assert found["after"] == found["before"]
    else:
        assert found["after"] >= found["before"] - HANDFUL
        assert found["after"] <= found["before"] + PAINTS, "references to None must not pile up either"
