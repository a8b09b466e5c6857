"""The log in the real window, by keys alone: history, a broken-off session, and your data."""

import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.x_server import Driver, x_server
from trainer.demo_log import write_demo_log
from trainer.log import Log

KEPT = os.environ.get("EVENSTEP_PICTURES")
PLAN = "2x3/side @ 2-0-1-1 rest 30 switch 20 ready 10"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "data"
    made.mkdir()
    return made


@pytest.fixture
def start(need_window, folder, tmp_path):
    """Start the program, again after it was closed."""
    with x_server() as environment:
        drivers = []

        def run():
            made = Driver(environment | {"HOME": str(tmp_path)}, ["--data-dir", folder, "--silent", "--plan", PLAN])
            drivers.append(made)
            return made

        yield run
        for driver in drivers:
            driver.close()


def newest(folder):
    """Return how many sessions there are, and the reps of the newest one's leg sets."""
    with closing(Log(folder / "log.sqlite")) as log:
        sessions = log.sessions(newest=1)
        return log.count_sessions(), [leg_set.counted_reps for leg_set in sessions[0].leg_sets]


def picture(driver, tmp_path, name):
    driver.picture(Path(KEPT or tmp_path) / f"{name}.png")


def quit_and_wait(driver):
    driver.process.terminate()  # Ctrl+C and closing do the same: whatever was done is kept
    driver.process.wait(30)


@pytest.mark.window
def test_the_log_is_corrected_by_keys_alone_and_stays_so_after_a_restart(start, folder, tmp_path):
    with closing(Log(folder / "log.sqlite")) as log:
        write_demo_log(log, date(2026, 11, 20))
    count, before = newest(folder)
    edited = [before[0] - 2, *before[1:]]
    window = start()
    window.wait_for((count, before), lambda _: newest(folder))
    window.press("h")
    window.wait_for("History")
    window.press("Return", "Return")  # into the session, and its first leg set
    window.press(*str(before[0] - 2), "Return")
    window.wait_for((count, edited), lambda _: newest(folder))
    picture(window, tmp_path, "history-edited")
    window.press("ctrl+z")
    window.wait_for((count, before), lambda _: newest(folder))
    window.press("ctrl+shift+z")
    window.wait_for((count, edited), lambda _: newest(folder))
    window.press("shift+Tab", "Delete")  # back in the list, the whole session
    window.wait_for(count - 1, lambda _: newest(folder)[0])
    window.press("ctrl+z")
    window.wait_for((count, edited), lambda _: newest(folder))
    quit_and_wait(window)

    again = start()
    assert newest(folder) == (count, edited)
    assert len(list((folder / "backups").glob("log-*.sqlite"))) == 1  # made by itself at the first start
    again.press("h")
    again.wait_for("History")
    again.press("ctrl+z")  # also what was done before the restart
    again.wait_for((count, before), lambda _: newest(folder))
    again.press("d")
    again.wait_for("Your data")
    picture(again, tmp_path, "your-data")
    again.press("Escape")
    again.wait_for("History")
    again.press("Escape")
    again.wait_for("")


@pytest.mark.window
def test_a_killed_session_is_resumed_by_a_key_and_becomes_whole(start, folder, tmp_path):
    def done(_):
        with closing(Log(folder / "log.sqlite")) as log:
            return [(s.leg, s.counted_reps, s.ended) for done in log.sessions()[:1] for s in done.leg_sets]

    window = start()
    window.press("Return", "Return")  # the notice of safety is read first
    window.wait_for("Get ready")
    window.press("Right")
    window.wait_for("Set 1, left leg")
    window.wait_for([("left", 1, None)], done)
    window.process.kill()
    window.process.wait()
    again = start()
    picture(again, tmp_path, "resume")
    again.press("r")
    again.wait_for("Get ready")
    again.wait_for("Set 1, left leg")
    again.wait_for([("left", 3, "finished")], done)
    again.wait_for("Switch")
    again.press("Escape")
    again.wait_for("Done")
    with closing(Log(folder / "log.sqlite")) as log:
        [session] = log.sessions()
        assert session.finished is not None


@pytest.mark.window
def test_a_damaged_log_is_put_back_from_its_backup_by_keys_alone(start, folder, tmp_path):
    path = folder / "log.sqlite"
    with closing(Log(path)) as log:
        write_demo_log(log, date(2026, 11, 20))
    count, _ = newest(folder)
    window = start()
    window.wait_for(1, lambda _: len(list((folder / "backups").glob("log-*.sqlite"))))
    quit_and_wait(window)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    again = start()
    picture(again, tmp_path, "damaged")
    assert newest_count(path) == 0
    again.press("d")
    again.wait_for("Your data")
    again.press("Return")  # the newest backup
    again.wait_for("Your data, a question")
    again.press("shift+Tab", "Return")
    again.wait_for(count, lambda _: count_by_now(path))
    picture(again, tmp_path, "put-back")
    assert list(folder.glob("log-replaced-*.sqlite"))


def count_by_now(path):
    """Return how many sessions there are, None while none can be read; what is being put in place is not touched."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as db:
            return db.execute("SELECT count(*) FROM session WHERE deleted = 0").fetchone()[0]
    except sqlite3.DatabaseError:
        return None


def newest_count(path):
    with closing(Log(path)) as log:
        return log.count_sessions()
