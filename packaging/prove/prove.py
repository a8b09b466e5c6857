#!/usr/bin/env python3
"""Use what is shipped on clean machines, as root: `python3 packaging/prove/prove.py [PROOF|all]`.

Each proof makes a bare Debian (kept below build/ and seen through a layer that is thrown away), installs there what
packaging/README.md says and nothing else, leads a session by keys, records and measures its sound, reads the log,
removes everything again and compares the files. The proofs are deb, bundle, wheel, source (`python3 run.py` from a bare
checkout) and suite (`python3 run.py test` from one). It needs debootstrap, lintian, Xvfb, xdotool, PulseAudio and what
packaging/build.py has put into dist/.
"""

import argparse
import importlib.util
import os
import signal
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Run the proofs that were asked for; return 1 if one failed."""
    from proofs import PROOFS, Failed

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", default="all", choices=("all", *PROOFS))
    parser.add_argument("--debian", default="bookworm", help="the Debian release to prove on; usually %(default)s")
    asked = parser.parse_args()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where this was started in the background
    failed = []
    for name, prove in PROOFS.items():
        if asked.what in (name, "all"):
            print(f"\n{name}, Debian {asked.debian}", flush=True)
            try:
                for what, figure in prove(asked.debian):
                    print(f"  {what:44} {figure}", flush=True)
            except (Failed, AssertionError) as reason:
                print(f"  FAILED: {reason}", flush=True)
                failed.append(name)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT)]
    if importlib.util.find_spec("soundfile") is None:
        # What measures comes with the checkout's own environment.
        python = ROOT / ".venv" / "bin" / "python"
        if not python.exists():
            sys.exit("prove: run `python3 run.py setup` first; the recordings are measured with what it brings.")
        os.execv(python, [str(python), *sys.argv])
    sys.exit(main())
