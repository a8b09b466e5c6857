"""The questions after a session, in the language in use: how each is put, and what its answers keep."""

from dataclasses import dataclass, replace

from trainer.assessment import PAIN_CHOICES, PLACES, Choice, asked_after, choices
from trainer.effort import WORST_PAIN
from trainer.exercise import Question, exercise, exercise_ids
from ui.after_text import PLACE_WORDS
from ui.language import language, mark, tr
from ui.leg_answer import TEN_KEY

WHEN_WORDS = {
    "foot leaves floor": mark("As the foot leaves the floor"),
    "foot placed back": mark("With the foot behind you"),
    "down": mark("On the way down"),
}


@dataclass(frozen=True)
class Asked:
    """One question as it is put.

    Attributes:
        when: what part of it all it is about.
        words: of each answer; `choices` are what they keep.
        first: the number of the first answer.
        ends: words at the ends of a scale; None where each answer has its own.
        in_front: whether it is about the reps with a leg in front, and not about the leg by itself.
    """

    when: str
    text: str
    words: tuple[str, ...]
    choices: tuple[Choice, ...]
    first: int = 1
    ends: tuple[str, str] | None = None
    in_front: bool = False


def questions_asked(*, of_lunge: bool = True) -> list[Asked]:
    """Return what is asked after a session, in the language in use: pain first, then the movement in its order.

    After an exercise that is no lunge only what fits any movement is asked.
    """
    scale = (*(str(n) for n in range(WORST_PAIN)), f"{WORST_PAIN}\n({TEN_KEY})")
    pain = Asked(
        tr("Anywhere in the leg, while training or now"),
        tr("Did anything hurt?"),
        scale,
        PAIN_CHOICES,
        first=0,
        ends=(tr("nothing at all"), tr("as bad as can be")),
    )
    first = exercise_ids()[0]
    english, shown = (asked_after(exercise(first, at).shared.questions, of_lunge=of_lunge) for at in ("en", language()))
    asked = (_asked(*pair) for pair in zip(english, shown, strict=True))
    return [pain, *(replace(one, in_front=of_lunge) for one in asked)]


def _asked(english: Question, shown: Question) -> Asked:
    """Put a question in the language in use; what is kept are the words of the English one."""
    when, offered = tr(WHEN_WORDS[shown.when]), choices(english)
    if shown.kind == "rating":
        low, high = shown.options
        return Asked(when, shown.text, tuple(str(n) for n in range(1, len(offered) + 1)), offered, ends=(low, high))
    if shown.follow_up is not None:
        words = (shown.options[1], *(tr(PLACE_WORDS[place]) for place in PLACES))
        return Asked(when, f"{shown.text} {shown.follow_up}", words, offered)
    return Asked(when, shown.text, shown.options, offered)
