"""Prints the figures the program must hold, each beside a peer or a floor measured in the same run.

Nothing here passes or fails but `break`; shared machines are noisy. Read it beside docs/benchmarks.md.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench_balance import balance
from tests.bench_break import SECTION, break_all
from tests.bench_coverage import coverage
from tests.bench_faults import faults
from tests.bench_figures import figures
from tests.bench_fuzz import fuzz_table
from tests.bench_log import log
from tests.bench_mutants import mutants
from tests.bench_pages import pages
from tests.bench_picture import picture
from tests.bench_preview import preview
from tests.bench_sever import sever
from tests.bench_ship import ship
from tests.bench_sound import peers, soak, sound
from tests.bench_understood import understood

START = {
    "figures": lambda folder, _: figures(folder),
    "sound": lambda folder, asked: sound(folder, asked.minutes),
    "pages": lambda folder, _: pages(folder),
    "picture": lambda folder, asked: picture(folder, asked.minutes),
    "preview": lambda folder, _: preview(folder),
    "peers": lambda folder, asked: peers(folder, asked.minutes),
    "soak": lambda folder, asked: soak(folder, asked.minutes, asked.busy),
    "sever": lambda folder, _: sever(folder),
    "log": lambda folder, _: log(folder),
    "balance": lambda folder, _: balance(folder),
    "break": lambda folder, asked: break_all(folder, asked.minutes, SECTION if asked.write else None),
    "faults": lambda folder, _: faults(folder),
    "fuzz": lambda _folder, _asked: fuzz_table(),
    "coverage": lambda folder, _: coverage(folder),
    "mutants": lambda folder, asked: mutants(folder, asked.only),
    "ship": lambda folder, _: ship(folder),
    "understood": lambda folder, _: understood(folder),
}
ROOMS = """rooms:
  figures     the short table: speech, rendering, the mixer, the window, the processor, the timing of cues
  sound       whole sessions against the plan, idle and with every core busy, and what the sound callback costs
  pages       each page to its first picture, again, and its memory
  picture     the picture against the sound, idle and with every core busy
  preview     from the key to the sound of one rep of the plan being edited, idle and with every core busy
  peers       our session and three metronomes at the same time, idle and with every core busy
  soak        one long session: memory, reps in the log, first and last minute
  sever       the sound server and the output are taken away and come back
  log         100,000 leg sets: pages, export, import, backup; 300 kills
  balance     the first picture of the balance page with 100,000 leg sets
  faults      disks full and read-only, hung speech, clocks set, twenty starts at once, damaged files
  fuzz        200,000 texts and files made to break everything that reads what people write
  coverage    how many of the ways through trainer/ and audio/ their own tests take, and each none takes
  mutants     tempo, timeline and balance changed in 2,300 small ways: which of them no test sees
  break       all at once: a session whose sound server dies, kills, fuzzing, faults, a large log; --minutes 60
  ship        what is shipped, built: its size, and how soon its window is there
  understood  an offline recogniser hears rendered sessions, under many mixes
"""


def main(arguments):
    parser = argparse.ArgumentParser(
        prog="run.py benchmark", description=__doc__, epilog=ROOMS, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("room", nargs="?", default="figures", choices=[*START], metavar="ROOM")
    parser.add_argument("--minutes", type=float, default=2, help="how long each session is: 30 or 60 for a proof")
    parser.add_argument("--busy", action="store_true", help="soak with every core busy; the others do both")
    parser.add_argument("--only", nargs="+", default=(), help="of `mutants`: names, such as 'trainer.balance*'")
    parser.add_argument("--write", action="store_true", help="put what `break` finds into docs/benchmarks.md")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="evenstep-benchmark-") as name:
        return START[asked.room](Path(name), asked)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
