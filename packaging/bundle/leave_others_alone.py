"""Before the program: what it starts, such as a browser, must not get the libraries it carries instead of the system's.

PyInstaller has the loader look in the program's folder first, and each process it starts inherits that. The program's
own processes see to it themselves when they are started afresh.
"""

import os
import sys

if sys.platform == "linux":
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
