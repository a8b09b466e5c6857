import pytest

from trainer.cues import CueKind, Priority, Wish
from trainer.exercise import exercise
from trainer.plan import parse_one_line
from trainer.timeline import compile_session, draft, phrases
from ui.left_out import left_out


def wish(*texts, priority=Priority.PHASE, kind=CueKind.SPEECH, rep=1):
    return Wish(texts, 0, 1, priority, kind, rep=rep)


def number(text):
    return wish(text, priority=Priority.REP_NUMBER, kind=CueKind.COUNT)


@pytest.mark.parametrize(
    ("dropped", "says"),
    [
        ([number("one hundred twelve"), *[number(f"n{n}") for n in range(88)]],
         "“one hundred twelve” and 88 more rep numbers"),
        ([number("nine")], "the rep number “nine”"),
        ([number("nine"), number("nine")], "the rep number “nine” 2 times"),
        ([wish("up")], "“up” in 1 rep"),
        ([wish("up")] * 120, "“up” in 120 reps"),
        ([wish("last one", "down"), wish("down")], "“down” in 2 reps"),
        ([wish("two", kind=CueKind.COUNT), wish("three", kind=CueKind.COUNT)], "“two” and 1 more second"),
        ([wish("knee over foot", priority=Priority.FORM)] * 3, "the form cue “knee over foot” 3 times"),
        ([wish("three", priority=Priority.SAFETY, kind=CueKind.COUNT, rep=None)] * 2, "“three” 2 times"),
        ([wish("Rest.", priority=Priority.SWITCH, rep=None)], "“Rest”"),
        ([number("nine"), wish("up"), number("ten")], "“nine” and 1 more rep number; “up” in 1 rep"),
    ],
)  # fmt: skip
def test_each_kind_is_told_in_a_few_words(dropped, says):
    assert left_out(dropped) == f"Left out for want of room at this tempo: {says}."


def test_nothing_is_told_where_all_found_room():
    assert left_out([]) == ""


def test_a_fast_plan_is_told_in_one_short_line():
    plan = parse_one_line("2x112/side @ 1-0-X-0")
    drafted = draft(plan, exercise(plan.exercise))
    timeline = compile_session(drafted, {text: 9600 + 3000 * len(text) for text in phrases(drafted)})
    assert len(timeline.dropped) > 100
    line = left_out(wish for _, wish in timeline.dropped)
    assert "“up” in " in line
    assert len(line) < 300
