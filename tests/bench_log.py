"""Prints what the log costs and stands, each figure beside a floor: python3 -m tests.bench_log [FOLDER]

The log it makes has 12,500 sessions, 100,000 leg sets and 1,000,000 reps.
"""

import argparse
import json
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import chain, islice
from pathlib import Path

from tests.bench_table import heading, row
from tests.large_log import LEG_SETS, REPS, SESSIONS, USUAL, made_log
from tests.trainer.kills import kill_many
from trainer.advising import advise
from trainer.exchange import csv_parts, import_file, json_parts
from trainer.files import written_whole
from trainer.log import LegSet, Log, LoggedSession, Rep
from trainer.log.backup import back_up, restore
from trainer.plan import Plan
from trainer.progression_rules import Aims

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 1, 1, 18, tzinfo=UTC)
BROKEN_OFF_REPS = 100_000
ROUNDS = 5
KILLS = 300


# -- Steps, each measured in a process of its own ----------------------------------------------------------------------


def opening(path, _folder):
    Log(path).close()


def newest_page(path, _folder):
    with closing(Log(path)) as log:
        yield
        assert len(log.sessions(newest=50)) == 50


def last_page(path, _folder):
    with closing(Log(path)) as log:
        yield
        assert len(log.sessions(newest=50, skip=SESSIONS - 50)) == 50


def broken_off(path, folder):
    """A log whose 100,000 newest reps are all in sessions that broke off, as many crashes would leave it."""
    copy = folder / "broken-off.sqlite"
    shutil.copy(path, copy)
    with closing(sqlite3.connect(copy)) as db, db:
        db.execute(
            "UPDATE session SET finished = NULL WHERE rowid IN (SELECT rowid FROM session "
            f"ORDER BY julianday(started) DESC LIMIT {BROKEN_OFF_REPS // (LEG_SETS * REPS)})"
        )
    with closing(Log(copy)) as log:
        yield
        assert len(log.unfinished(newest=1)) == 1


def totals_of_a_year(path, _folder):
    with closing(Log(path)) as log:
        since = log.sessions(newest=1)[0].started - timedelta(days=365)
        yield
        assert log.leg_set_rows(USUAL, since)


def totals_of_all(path, _folder):
    with closing(Log(path)) as log:
        yield
        assert len(log.leg_set_rows()) == SESSIONS * LEG_SETS


def suggesting(path, _folder):
    with closing(Log(path)) as log:
        plan = Plan("bench", USUAL, sets=LEG_SETS // 2, reps=REPS)
        yield
        assert advise(log, plan, datetime.now().astimezone(), Aims(), [])[0].suggestion.why


def export_json(path, folder):
    _export(path, folder / "log.json", json_parts)


def export_csv(path, folder):
    _export(path, folder / "log.csv", csv_parts)


def _export(path, to, parts):
    with closing(Log(path)) as log, written_whole(to) as file:
        for part in parts(log.plain_sessions()):
            file.write(part.encode())


def import_json(path, folder):
    _import(path, folder / "log.json")


def import_csv(path, folder):
    _import(path, folder / "log.csv")


def _import(path, file):
    new = file.with_suffix(".sqlite")
    new.unlink(missing_ok=True)
    with closing(Log(new)) as log:
        assert import_file(log, file).merged.new_leg_sets == SESSIONS * LEG_SETS


def import_again(path, folder):
    with closing(Log(path)) as log:
        yield
        assert import_file(log, folder / "log.json").merged.same == SESSIONS * (LEG_SETS + 1)


def backing_up(path, folder):
    back_up(path, folder / "backup.sqlite")


def restoring(path, folder):
    restore(folder / "restored.sqlite", folder / "backup.sqlite", datetime.now().astimezone())


def checking(path, _folder):
    with closing(Log(path)) as log:
        yield
        log.check()


def a_rep(path, _folder):
    with closing(Log(path)) as log:
        log.begin_session(LoggedSession("bench", NOW, None, "e", ""))
        log.begin_leg_set("bench", LegSet("bench", 1, "left", 1, "", 0, 100, NOW))
        yield
        for n in range(1, 101):
            log.add_rep("bench", Rep(n, NOW, 4.0, counted=True))
        yield
        with log.writing() as db:
            db.execute("DELETE FROM session WHERE id = 'bench'")


def count_reps(path, _folder):
    with closing(sqlite3.connect(path)) as db:
        yield
        db.execute("SELECT count(*) FROM rep").fetchone()


def select_reps(path, _folder):
    with closing(sqlite3.connect(path)) as db:
        yield
        for _ in db.execute("SELECT * FROM rep"):
            pass


def copy_file(path, folder):
    (folder / "copy").write_bytes(path.read_bytes())


def parse_json(_path, folder):
    with (folder / "log.json").open("rb") as file:
        for line in islice(file, 1, SESSIONS + 1):
            json.loads(line.rstrip(b",\n"))


STEPS = {
    function.__name__: function
    for function in (
        opening, newest_page, last_page, broken_off, totals_of_a_year, totals_of_all, suggesting, export_json,
        export_csv, import_json, import_csv, import_again, backing_up, restoring, checking, a_rep, count_reps,
        select_reps, copy_file, parse_json,
    )
}  # fmt: skip


def most_held_kb():
    """The most memory this process has held; `getrusage` begins with what its parent held when it was started."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return int(told.partition("VmHWM:")[2].split()[0])


def step(name, path, folder):
    """Do one step; print its seconds and by how many MB memory grew. A step may first yield once it is prepared."""
    before_kb = most_held_kb()
    start = time.perf_counter()
    doing = STEPS[name](path, folder)
    if doing is not None:
        next(doing)
        start = time.perf_counter()
        next(doing, None)
    seconds = time.perf_counter() - start
    if doing is not None:
        next(doing, None)
    grown_kb = most_held_kb() - before_kb
    print(json.dumps([seconds, grown_kb / 1024]))


def measured(name, path, folder, rounds=1):
    """Run a step in processes of its own; return the median seconds and the most MB."""
    command = [sys.executable, "-m", "tests.bench_log", "--step", name, str(path), str(folder)]
    results = []
    for _ in range(rounds):
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        results.append(json.loads(done.stdout))
    return statistics.median(s for s, _ in results), max(mb for _, mb in results)


def rows(folder):
    """Yield rows of what, figure, what stands beside it, and the bar. Takes minutes and 700 MB."""
    start = time.perf_counter()
    path = made_log(folder)
    took_s = time.perf_counter() - start
    size_mb = path.stat().st_size / 1e6
    yield "log of 1,000,000 reps", f"{size_mb:.0f} MB", f"made in {took_s:.1f} s", ""
    count_s, _ = measured("count_reps", path, folder, ROUNDS)
    floor = f"{1000 * count_s:.0f} ms to count the reps"
    for name, what, bar in (
        ("opening", "opening it", ""),
        ("newest_page", "newest 50 sessions", "≤ 150 ms"),
        ("last_page", "50 oldest sessions", "≤ 150 ms"),
        ("broken_off", "where the newest of 1,250 broke off", "≤ 150 ms"),
        ("totals_of_a_year", "totals of an exercise, a year", "≤ 150 ms"),
        ("totals_of_all", "totals of all 100,000 leg sets", ""),
        ("suggesting", "what to change next", "≤ 10 ms"),
    ):
        seconds, grown_mb = measured(name, path, folder, ROUNDS)
        yield what, f"{1000 * seconds:.0f} ms, +{grown_mb:.0f} MB", floor, bar
    select_s, _ = measured("select_reps", path, folder)
    for kind in ("json", "csv"):
        seconds, grown_mb = measured(f"export_{kind}", path, folder)
        size_mb = (folder / f"log.{kind}").stat().st_size / 1e6
        beside = f"{select_s:.1f} s to select the reps"
        yield f"export, {size_mb:.0f} MB of {kind}", f"{seconds:.1f} s, +{grown_mb:.0f} MB", beside, "≤ 10 s, ≤ 50 MB"
    parse_s, _ = measured("parse_json", path, folder)
    for name, what in (("import_json", "import json"), ("import_csv", "import csv"), ("import_again", "again")):
        seconds, grown_mb = measured(name, path, folder)
        beside = f"{parse_s:.1f} s to parse the JSON"
        yield what, f"{seconds:.1f} s, +{grown_mb:.0f} MB", beside, "≤ 30 s, ≤ 50 MB"
    copy_s, _ = measured("copy_file", path, folder)
    for name, what in (("backing_up", "backup, checked"), ("restoring", "restore, checked"), ("checking", "check")):
        seconds, grown_mb = measured(name, path, folder)
        yield what, f"{seconds:.1f} s, +{grown_mb:.0f} MB", f"{copy_s:.1f} s to copy the file", ""
    seconds, _ = measured("a_rep", path, folder)
    yield "committing a rep", f"{10 * seconds:.1f} ms", "", ""


def killed(folder, kills=KILLS):
    """Yield the row of running sessions that were killed."""
    path = folder / "killed" / "log.sqlite"
    path.parent.mkdir(exist_ok=True)
    counts, failures = kill_many(path, kills, random.randrange(1 << 32))
    what = f"{kills} kills, {counts['while_committing']} while reps came"
    figure = f"{counts['lost']} reps lost, {len(failures)} failed restarts or checks"
    yield what, figure, f"{counts['told']:,} reps told{''.join(f'; {why}' for why in failures[:1])}", "0 and 0"


def log(folder, kills=KILLS):
    """Print the table."""
    heading()
    for each in chain(rows(folder), killed(folder, kills)):
        row(*each)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--step", nargs=3)
    asked = parser.parse_args()
    if asked.step:
        step(asked.step[0], Path(asked.step[1]), Path(asked.step[2]))
        return
    with tempfile.TemporaryDirectory() as temporary:
        log(asked.folder or Path(temporary), asked.kills)


if __name__ == "__main__":
    main()
