"""Data folders made up: of whoever has just begun, has trained for a year, or has a session that broke off."""

import re
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from audio.own_words_keep import keep_phrase, make_voice
from audio.own_words_take import phrase_of
from tests.audio.own_sounds import spoken, word
from tests.trainer.sessions_made import logged
from tests.ui.hand_set import HandSetPlayer
from trainer.demo_log import write_demo_log
from trainer.exercise import exercise
from trainer.log import Log
from trainer.log.backup import back_up_daily
from trainer.log.merge import merge
from trainer.pain import ASKED_WITHIN_DAYS
from trainer.plan import ANY_EXERCISE, Plan, parse_one_line
from trainer.plan_library import save_plan
from trainer.timeline import compile_session, draft
from trainer.wording import wording
from trainer.workout import Workout
from ui.settings import Settings, write_settings

TODAY = date(2026, 11, 21)
PLANS = [
    parse_one_line(f'{line} name "{name}"', ANY_EXERCISE)
    for name, line in (
        ("Evenings", "3x12/side @ 3-1-1-1 rest 90 switch 15 load 4 exercise backward-lunge"),
        ("Fridays", "3x10/side @ 4-0-1-1 first weaker load 6 then 2x8/side @ 3-0-1-1 exercise slider-reverse-lunge"),
        ("On the road", "2x15/side @ 2-0-1-1 rest 60 order alternating exercise backward-lunge"),
    )
]
LONG_NAME = "Jeden zweiten Mittwochabend nach der Rückengruppe, mit der schweren Kettlebell"
LONG_PLAN = (
    "3x12/side @ 3-1-1-1 rest 90 switch 15 load 4 exercise backward-lunge then 2x10/side @ 4-0-1-1 exercise "
    "slider-reverse-lunge then 2x8/side @ 2-0-1-0 order alternating exercise reverse-lunge-for-glutes"
)
BROKEN_OFF_PLAN = parse_one_line("2x3/side @ 1-0-1-0 rest 5 switch 5 ready 10")
EXERCISES_PAGE = Path(__file__).parents[1] / "docs" / "exercises.md"
OWN_EXERCISE = "reverse-lunge-from-a-step"


# -- Whole folders -----------------------------------------------------------------------------------------------------


def nothing_yet(_folder):
    """Whoever has just begun."""


def knows_safety(folder):
    """Whoever has read the notice of safety, and done nothing else."""
    write_settings(Settings(safety_seen_on=TODAY.isoformat()), folder.settings)


def trained_for_a_year(folder):
    """The made-up log alone."""
    with closing(Log(folder.log)) as log:
        write_demo_log(log, TODAY)


def a_year(folder):
    """A year of training, plans, an exercise and a voice of one's own, and a backup of the log."""
    trained_for_a_year(folder)
    back_up_daily(folder.log, TODAY)
    save_plans(folder, [parse_one_line(f'{LONG_PLAN} name "{LONG_NAME}"', ANY_EXERCISE), *PLANS])
    make_own_things(folder, TODAY)


def a_year_until_lately(folder):
    """The same up to now but for the last days, so that nothing is asked about the last session any more."""
    with closing(Log(folder.log)) as log:
        write_demo_log(log, date.today() - timedelta(days=ASKED_WITHIN_DAYS))
    save_plans(folder, PLANS)
    make_own_things(folder, date.today())


def broken_off(folder):
    """A session that broke off in its first leg set."""
    knows_safety(folder)
    break_off(folder.log, 15)


def two_sessions(folder):
    """As much as a suggestion needs, and little for the balance."""
    knows_safety(folder)
    plan = Plan("Evenings", exercise="backward-lunge")
    save_plan(plan, folder.plans)
    now = datetime.now().astimezone() - timedelta(hours=1)
    with closing(Log(folder.log)) as log:
        merge(log, [logged(plan, day, 8, now=now) for day in (0, 9)])


# -- What lies in them -------------------------------------------------------------------------------------------------


def save_plans(folder, plans):
    """Save plans, the first to stand first in the list."""
    for plan in reversed(plans):
        save_plan(plan, folder.plans)


def make_own_things(folder, seen_on):
    """Make an exercise of one's own, and a voice in which the first five numbers are recorded and which is in use."""
    folder.exercises.mkdir()
    (folder.exercises / f"{OWN_EXERCISE}.toml").write_text(own_exercise(), encoding="utf-8")
    voice = make_voice("My voice", "en", folder.own_voices)
    for n in range(1, 6):
        voice = keep_phrase(voice, wording("en").number(n), *phrase_of(spoken(word(seed=n))), datetime.now(UTC))
    write_settings(Settings(own_voice=voice.id, safety_seen_on=seen_on.isoformat()), folder.settings)


def own_exercise():
    """Return the exercise that the documents show."""
    [shown] = re.findall(r"^```toml\n(.*?)^```$", EXERCISES_PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return shown


def break_off(path, second, began=None):
    """Run a session of BROKEN_OFF_PLAN up to a second, as if the program then died; return what the log calls it."""
    player = HandSetPlayer()
    began = began or datetime.now().astimezone() - timedelta(minutes=2)
    with closing(Log(path)) as log:
        workout = Workout(
            compile_session(draft(BROKEN_OFF_PLAN, exercise(BROKEN_OFF_PLAN.exercise)), {}), player, log,
            lambda: began + timedelta(seconds=player.frame / 48_000),
        )  # fmt: skip
        workout.start()
        for tenth in range(round(10 * second) + 1):
            player.frame = 4_800 * tenth
            workout.tick()
        return workout.session_id
