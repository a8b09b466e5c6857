"""What is left out of Qt's binding is not missed, and Python is left as it was."""

import subprocess
import sys

PROGRAM = """
import builtins
import sys

compiles = builtins.compile
import ui.qt_binding

assert builtins.compile is compiles
assert builtins.__import__ is not builtins.__feature_import__
for name in ("enum_sig", "pyi_generator"):
    left = vars(sys.modules["shibokensupport.signature.lib." + name])
    assert not [each for each in left if not each.startswith("__")], left

from PySide6.QtCore import QSize

QSize("wide")
"""


def test_what_is_left_out_is_not_missed_where_a_wrong_call_is_told():
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
    assert "TypeError" in done.stderr
    assert "PySide6.QtCore.QSize.__init__(w: int, h: int" in done.stderr, done.stderr
