"""Mistakes of written plans and exercises, in the language of the window."""

from contextlib import closing
from dataclasses import replace

import pytest

from tests.trainer.sessions_made import evening
from trainer.errors import KnownError
from trainer.exchange import FileMistakesError, import_file
from trainer.log import Log, LogError, Rep
from trainer.log.edit import delete_session
from trainer.log.file import ReplacedLogError
from trainer.own_exercise_file import OwnExerciseError, parse_own
from trainer.plan import PlanError, parse_one_line, parse_plan_toml
from trainer.telling import Told, told
from ui.language import tr
from ui.mistake_text import error_words, mistake_words

GOOD = 'format = 1\nname = "Evening"\nsets = 3\nreps = 8\ntempo = "3-0-1-1"\n'

TOML = [
    "", "format = 2", "format = true", GOOD.replace("sets = 3", "sets = 0"), GOOD.replace("3-0-1-1", "3-0-1"),
    GOOD.replace("3-0-1-1", "9-9-9-9"), GOOD + "rest_s = 9999", GOOD + 'first_leg = "up"', GOOD + "match = 1",
    GOOD + 'cue = "É"', GOOD + 'exercise = "squat"', GOOD + "sets = 4", GOOD + "repz = 4", GOOD + "[[zzz]]",
    GOOD + "[[than]]", GOOD + "[then]", GOOD + "x = {a = 1}", GOOD + "[[then]]\nsets = 1\nname = 1",
    GOOD + "x = [", GOOD + f"x = {'9' * 5000}", GOOD + "# \n[[then]]\n" * 30, GOOD + f'note = "{"x" * 2000}"',
    GOOD.replace("3-0-1-1", "3-a-1-1"), GOOD.replace('"Evening"', "7"), GOOD.replace("Evening", "\\u001b"),
    GOOD.replace("sets = 3", "sets = 20").replace("reps = 8", "reps = 200"), GOOD.replace('"3-0-1-1"', "3"),
    "x" * 70_000,
]  # fmt: skip
LINES = [
    "", "3x8", "3x8 @ 3-0-1", "3x8 @ 3-0-1-1 rest", "3x8 @ 3-0-1-1 rest 9 rest 9", "3x8 @ 3-0-1-1 wings 2",
    "3x8 @ 3-0-1-1 match perhaps", "3x8 3-0-1-1", "3x8 @ 3-0-1-1 thn 3x8", "3x8 then", "3x8 @ 3-0-1-1 rst 9",
    "3x8 " + "then 1x1 " * 30, "20x200 @ 3-0-1-1", "3x8 @ " + "3" * 5000,
]  # fmt: skip
EXERCISES = ["", 'format = 1\nname = "x"\nform_cues = 3', 'format = 1\nname = "x"\nfigure = "fish"']


def errors():
    for read, texts in ((parse_plan_toml, TOML), (parse_one_line, LINES), (parse_own, EXERCISES)):
        for text in texts:
            try:
                read(text, "own") if read is parse_own else read(text)
            except (PlanError, OwnExerciseError) as error:
                yield error


def test_every_mistake_remembers_how_it_was_made_so_that_it_can_be_translated():
    found = [mistake for error in errors() for mistake in error.mistakes]
    assert len(found) > len(TOML)
    assert not [mistake.allowed for mistake in found if not isinstance(mistake.allowed, Told)]
    assert all(isinstance(error.head, Told) for error in errors())


@pytest.mark.usefixtures("in_german")
def test_every_mistake_is_said_in_german():
    for error in errors():
        assert not {"must", "is", "are", "has", "the", "of", "seconds"} & set(error_words(error).split())
    with pytest.raises(PlanError) as caught:
        parse_plan_toml(GOOD.replace("sets = 3", "sets = 0"))
    assert error_words(caught.value) == (
        "Der Plan file hat 1 Fehler:\n  Zeile 3, Spalte 8, sets: muss eine ganze Zahl von 1 bis 20 sein"
    )


def test_without_a_picture_of_its_line_and_without_a_stop_at_its_end():
    with pytest.raises(PlanError) as caught:
        parse_one_line("3x8 @ 3-0-1")
    [mistake] = caught.value.mistakes
    assert mistake_words(mistake).startswith("Column 7, tempo: Tempo “3-0-1” does not have four parts; write four ")
    assert not mistake_words(mistake).endswith(".")


@pytest.mark.usefixtures("in_german")
def test_the_mistakes_of_a_log_or_a_table_are_said_in_german(log, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("date,leg,reps\n2026-11-01,up,8\n2026-11-02,left,many\n")
    with pytest.raises(FileMistakesError) as caught:
        import_file(log, path)
    assert error_words(caught.value).splitlines() == [
        f"{path} hat 2 Fehler, darum wurde nichts davon importiert:",
        "  Zeile 2, leg: „up“ ist weder left noch right",
        "  Zeile 3, reps: „many“ muss eine Zahl von 0 bis 1000 sein",
    ]


@pytest.mark.usefixtures("in_german")
def test_what_stands_in_the_way_of_the_log_is_said_in_german(log):
    session = replace(evening(1), finished=None, leg_sets=())
    log.begin_session(session)
    with closing(Log(log.path)) as other, pytest.raises(LogError) as taken:
        other.resume_session(session.id)
    with pytest.raises(ReplacedLogError) as replaced:
        log.add_rep("of another log", Rep(1, session.started, 4.0, counted=True))
    with pytest.raises(LogError) as gone:
        delete_session(log, "x")
    folder = log.path.parent
    assert [error_words(caught.value) for caught in (taken, replaced, gone)] == [
        f"Die Einheit lässt sich in {folder} nicht als laufend vermerken (ein anderes Programm führt sie gerade).",
        f"Diese Einheit ist nicht im Tagebuch {log.path}: Ein anderes liegt an seiner Stelle, und das bisherige liegt "
        "daneben; spiele dieses zurück oder beginne die Einheit neu.",
        "Das ist nicht mehr im Tagebuch; öffne das Tagebuch neu.",
    ]


def test_any_other_error_is_said_as_it_is():
    assert error_words(KnownError(told("{path} is damaged.", path="x"))) == tr("x is damaged.")
