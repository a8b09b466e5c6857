"""Loads Qt's binding without two things that nobody here uses, each of which takes a tenth of the window's start.

What writes descriptions of it for type checkers: the binding brings its own Python as text, compiled at each start. And
its hook in `import`, which looks for `from __feature__ import …` in the source of each module imported from then on.
"""

import builtins
from typing import Any

LEFT_OUT = ("shibokensupport/signature/lib/enum_sig.py", "shibokensupport/signature/lib/pyi_generator.py")

_compile = builtins.compile


def _compile_what_is_used(source: Any, filename: Any, *others: Any, **named: Any) -> Any:
    return _compile("" if filename in LEFT_OUT else source, filename, *others, **named)


builtins.compile = _compile_what_is_used
try:
    import PySide6.QtCore  # noqa: F401
finally:
    builtins.compile = _compile

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
