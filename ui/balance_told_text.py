"""What the user told of left and right, in words: ratings and effort in points, faults and answers in counts."""

from collections.abc import Mapping

from trainer.balance_told import EFFORT, FAULT, CountComparison, PointsComparison
from trainer.effort import PAIN
from trainer.plan import Leg
from ui.balance_text import lower_in_words, number
from ui.language import tr
from ui.wording import sets_in_words, side_in_text


def points_words(found: PointsComparison, names: Mapping[str, str]) -> str:
    """Say what was rated or guessed for both legs, in points."""
    name = _asked(tr("Reps in reserve") if found.name == EFFORT else names.get(found.name, found.name))
    both = tr("left {left}, right {right}", left=amount_told(found.left), right=amount_told(found.right))
    if found.name == PAIN:
        return tr("{name} at the worst {both}", name=name, both=both)
    if found.difference is None:
        return tr("{name} not enough data, not told for both legs in one session", name=name)
    words = points_difference_words(found.name, found.difference)
    lower_in = lower_in_words(found.trend)
    return tr("{name} {words}; middle answer {both}; {lower}", name=name, words=words, both=both, lower=lower_in)


def amount_told(points: float | None) -> str:
    """Return points as short as they can be, a dash where none were told."""
    return "–" if points is None else number(points)


def points_difference_words(name: str, difference: float) -> str:
    """Say which leg is lower by how much: in reps of the effort, in points on the scale of a question."""
    if not difference:
        return tr("the same")
    side, size = side_in_text(Leg.LEFT if difference > 0 else Leg.RIGHT), abs(difference)
    amount, one = number(size), 1 if size == 1 else 2
    if name == EFFORT:
        return tr("{side} {amount} rep lower", "{side} {amount} reps lower", n=one, side=side, amount=amount)
    return tr("{side} {amount} point lower", "{side} {amount} points lower", n=one, side=side, amount=amount)


def count_words(found: CountComparison, names: Mapping[str, str]) -> str:
    """Say how often something was told of each leg."""
    name = names.get(found.what, found.what)
    if found.name != FAULT:
        name = f"{_asked(names.get(found.name, found.name))} {name}"
    return tr(
        "{name}: left {left} of {left_sets}, right {right} of {right_sets}",
        name=name,
        left=found.left,
        left_sets=sets_in_words(found.left_of),
        right=found.right,
        right_sets=sets_in_words(found.right_of),
    )


def _asked(name: str) -> str:
    return name if name.endswith("?") else f"{name}:"
