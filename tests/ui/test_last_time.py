from datetime import UTC, datetime, timedelta

from trainer.log import LegSet, LoggedSession, Rep
from ui.last_time import last_time

NOW = datetime(2026, 11, 21, 18, tzinfo=UTC)


def keep(log, days_ago, reps):
    at = NOW - timedelta(days=days_ago)
    log.begin_session(LoggedSession(f"s{days_ago}", at, None, "backward-lunge", "1x8"))
    log.begin_leg_set(f"s{days_ago}", LegSet(f"l{days_ago}", 1, "left", 1, "3-0-1-1", 0, 8, at))
    for n in range(1, reps + 1):
        log.add_rep(f"l{days_ago}", Rep(n, at, 4.0, counted=True))
    log.end_leg_set(f"l{days_ago}", "stopped")
    log.finish_session(f"s{days_ago}", at)


def test_a_day_of_another_year_is_said_with_its_year(log):
    keep(log, 367, 5)
    assert last_time(log, NOW).startswith("Last time: Wednesday 19 November 2025, 18:00")
    keep(log, 300, 5)
    assert last_time(log, NOW).startswith("Last time: Sunday 25 January, 18:00")


def test_a_session_without_a_rep_is_no_last_time(log):
    assert last_time(log, NOW) == ""
    keep(log, 3, 0)
    assert last_time(log, NOW) == ""
    keep(log, 2, 5)
    told = last_time(log, NOW)
    assert "left 5" in told
    keep(log, 1, 0)
    assert last_time(log, NOW) == told
