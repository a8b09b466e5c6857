"""Runs a session on a disk of its own that fills up in a set: python fill_disk.py FOLDER, FOLDER being a small disk.

Prints as JSON what happened.
"""

import json
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.own_mounts import fill  # noqa: E402
from tests.trainer.run_sessions import PLAN, STEP_FRAMES, HandSetOutput  # noqa: E402
from trainer.cues import FRAME_RATE  # noqa: E402
from trainer.errors import KnownError  # noqa: E402
from trainer.exchange import import_file, json_parts  # noqa: E402
from trainer.exercise import exercise  # noqa: E402
from trainer.log import Log, LoggedSession, Rep  # noqa: E402
from trainer.log.backup import back_up  # noqa: E402
from trainer.log.edit import edit_session  # noqa: E402
from trainer.log.merge import merge  # noqa: E402
from trainer.session import RepFinished, State  # noqa: E402
from trainer.timeline import compile_session, draft  # noqa: E402
from trainer.workout import Workout  # noqa: E402

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)


def said(what, *arguments):
    """Return what is told when something cannot be done, or None if it can."""
    try:
        what(*arguments)
    except KnownError as error:
        return str(error)
    return None


def main():
    folder = Path(sys.argv[1])
    path = folder / "log.sqlite"
    log = Log(path)
    merge(log, [LoggedSession(f"old{n}", NOW - timedelta(days=n), NOW, "e", "", notes="x" * 500) for n in range(50)])
    incoming = folder.with_name("incoming.json")
    with closing(Log(folder.with_name("other.sqlite"))) as other:
        merge(other, [LoggedSession(f"in{n}", NOW, NOW, "e", "", notes="x" * 5000) for n in range(200)])
        incoming.write_text("".join(json_parts(other.plain_sessions())))

    output = HandSetOutput()
    timeline = compile_session(draft(PLAN, exercise(PLAN.exercise)), {})
    workout = Workout(timeline, output, log, lambda: NOW + timedelta(seconds=output.frame / FRAME_RATE))
    workout.start()
    done, filler, told = 0, None, {}
    while workout.session.state is not State.DONE:
        output.frame += STEP_FRAMES
        done += sum(isinstance(event, RepFinished) for event in workout.tick())
        if done == 2 and filler is None:
            filler = fill(folder)
        if done == 11 and "session" not in told:
            told["session"] = workout.trouble
            told["in_file_while_full"] = sum(len(s.reps) for s in log.session(workout.session_id).leg_sets)
            told["edit"] = said(lambda: edit_session(log, "old1", notes="y" * 9000))
            told["import"] = said(import_file, log, incoming)
            told["backup"] = said(back_up, path, folder / "backup.sqlite")
            told["new_log"] = said(Log, folder / "new.sqlite")
            told["old_sessions"] = log.count_sessions("e")
            filler.unlink()
    workout.flush()
    told["trouble_at_the_end"] = workout.trouble
    told["check"] = log.check()
    told["done"] = done
    told["reps"] = [[rep.n for rep in leg_set.reps] for leg_set in log.session(workout.session_id).leg_sets]
    log.add_rep(log.session(workout.session_id).leg_sets[0].id, Rep(99, NOW, 4.0, counted=True))
    log.close()
    with closing(Log(path)) as again:
        told["reopened"] = again.check()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
