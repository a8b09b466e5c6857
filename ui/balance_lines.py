"""The whole balance of left and right as lines of text, for the terminal."""

from collections.abc import Iterator, Mapping

from trainer.balance import Balance, LegTotals
from ui.balance_text import (
    ORDER_HEAD,
    REFERENCE_WORDS,
    details,
    formula_words,
    headline,
    number,
    order_words,
    span_words,
)
from ui.balance_told_text import count_words, points_words
from ui.language import tr
from ui.wording import reps_of, sets_in_words


def lines(of: Balance, exercise_name: str, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the whole balance as lines of text. `names` are `told_names.told_names()`."""
    yield f"{exercise_name}: {span_words(of)}."
    if not of.sessions:
        return
    yield tr("  Left   {totals_words}", totals_words=_totals_words(of.left))
    yield tr("  Right  {totals_words}", totals_words=_totals_words(of.right))
    for found in of.measures.values():
        yield ""
        yield f"{headline(found, of)}."
        yield from (f"  {sentence}" for sentence in details(found, of))
    yield ""
    yield tr("Told by you, in points or counts.")
    yield from (f"  {points_words(points, names)}." for points in of.points)
    yield from (f"  {count_words(count, names)}." for count in of.counts)
    if order := order_words(of.order):
        yield ""
        yield f"{tr(ORDER_HEAD)}."
        yield f"  {order}"
    yield ""
    yield formula_words()
    if of.reference is not None:
        yield tr(REFERENCE_WORDS)


def _totals_words(of: LegTotals) -> str:
    """Say everything one leg did, whether it is compared or not."""
    words = [sets_in_words(of.leg_sets), reps_of(of.planned_reps, of.counted_reps)]
    if of.paced_reps != of.counted_reps:
        words.append(tr("{reps} paced", reps=of.paced_reps))
    if of.tut_s:  # what another program told may lack them
        words.append(tr("{seconds} s under tension", seconds=number(of.tut_s)))
    return ", ".join(words)
