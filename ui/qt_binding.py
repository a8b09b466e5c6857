"""Loads Qt's binding and takes its hook out of `import` again.

The hook looks for `from __feature__ import …`, which nobody here uses; for that it reads the source of each module that
is imported from then on. That costs a tenth of the start of the window.
"""

import builtins

import PySide6.QtCore  # noqa: F401

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
