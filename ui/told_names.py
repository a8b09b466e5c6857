"""What users are asked and tell, in the language in use, by the ids and English words under which the log keeps it."""

from trainer.assessment import NEXT_MORNING, SORENESS, STRETCH
from trainer.effort import PAIN
from trainer.exercise import exercise, exercise_ids
from ui.after_text import PLACE_WORDS
from ui.language import language, tr
from ui.wording import fault_names


def told_names() -> dict[str, str]:
    """Return what faults, questions and the answers in words are called, by their ids."""
    kept, shown = (exercise(exercise_ids()[0], code).shared.questions for code in ("en", language()))
    names = {PAIN: tr("Pain"), SORENESS: tr("Soreness"), NEXT_MORNING: tr("A joint hurt more the next morning")}
    names |= {place: tr(words) for place, words in PLACE_WORDS.items()}
    for english, asked in zip(kept, shown, strict=True):
        names[asked.id] = asked.text
        if asked.kind != "rating":
            names |= dict(zip(english.options, asked.options, strict=True))
        if asked.follow_up is not None:
            names[STRETCH] = asked.follow_up
    return names | fault_names()


def yes_no_questions() -> set[str]:
    """Return the ids of the questions answered by yes or no."""
    questions = exercise(exercise_ids()[0]).shared.questions
    return {asked.id for asked in questions if asked.kind == "yes-no"} | {NEXT_MORNING}
