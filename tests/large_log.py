"""A log of 12,500 sessions, 100,000 leg sets and 1,000,000 reps, the last of them today; for measuring."""

import random
from contextlib import closing
from datetime import datetime, timedelta

from trainer.log import LegSet, Log, LoggedSession, Rep
from trainer.log.merge import merge

SESSIONS, LEG_SETS, REPS = 12_500, 8, 10
HOURS_APART = 20
USUAL, OTHER = "backward-lunge", "reverse-lunge-for-glutes"
OTHER_EVERY = 10


def made_sessions():
    """Yield sessions of many years, the oldest first, the same but for their days."""
    chosen = random.Random(5)
    begin = datetime.now().astimezone().replace(microsecond=0) - timedelta(hours=HOURS_APART * SESSIONS)
    for n in range(SESSIONS):
        at = begin + timedelta(hours=HOURS_APART * (n + 1)) - timedelta(minutes=2 * LEG_SETS)
        leg_sets, load_kg = [], chosen.choice((0.0, 5.0, 7.5))
        for k in range(LEG_SETS):
            started = at + timedelta(minutes=2 * k)
            reps = tuple(
                Rep(r, started + timedelta(seconds=5 * r), 4.0, chosen.random() > 0.05) for r in range(1, REPS + 1)
            )
            leg_sets.append(
                LegSet(
                    f"{n:08}-0000-4000-8000-{k:012}", k // 2 + 1, ("left", "right")[(k + n) % 2], k % 2 + 1, "3-0-1-1",
                    load_kg, REPS, started, "finished", chosen.randint(0, 4), None, reps,
                )
            )  # fmt: skip
        finished = at + timedelta(minutes=2 * LEG_SETS)
        id_ = f"{n:08}-0000-4000-9000-000000000000"
        yield LoggedSession(
            id_, at, finished, USUAL if n % OTHER_EVERY else OTHER, "4x10/side @ 3-0-1-1", tuple(leg_sets)
        )


def made_log(folder):
    """Make the large log, unless it is there."""
    path = folder / "large" / "log.sqlite"
    if not path.exists():
        path.parent.mkdir(parents=True)
        with closing(Log(path)) as log:
            merge(log, made_sessions())
    return path
