"""What the sheet for a physiotherapist says: what was asked for, what each leg did, and what was told of it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from trainer.assessment import NEXT_MORNING, SORENESS
from trainer.balance import Balance, LegTotals
from trainer.balance_told import EFFORT, FAULT
from trainer.effort import PAIN
from trainer.exercise_tables import tempo_words
from trainer.log import LegSet, LegSetTotals, LoggedSession
from trainer.measures import Measure
from trainer.outcomes import plan_followed
from trainer.plan import Leg, Plan, Sides
from trainer.tempo_words import tempo_in_words
from ui.balance_days import day_written
from ui.balance_text import (
    MEASURE_WORDS,
    POTENTIAL_WORDS,
    REFERENCE_WORDS,
    UNIT_WORDS,
    difference_words,
    formula_words,
    number,
    volume_words,
)
from ui.language import language, mark, tr
from ui.plan_words import load_in_words
from ui.session_told import answers_told, days_after
from ui.told_names import told_names
from ui.wording import ENDED_WORDS, fault_name, leg_in_text, side_in_text

NOT_KNOWN = "–"
MOST_FAULTS = 4
LONGEST_NOTE = 400
"""Characters of a note; one page is no place for more."""

NO_DIAGNOSIS = mark("This describes what was done; it is no diagnosis.")
STATEMENT = mark(
    "Evenstep led the reps and counted those that were finished and not taken back. Effort, pain, soreness and faults "
    "are as the user told them."
)

DEFINITIONS = mark(
    "Tempo: seconds down, at the bottom, up, standing tall. In reserve: how many more reps there would have been, as "
    "felt, set by set; 0 is to the limit. Pain and soreness: 0 to 10. “–”: not told, or nothing done. Time under "
    "tension: lowering, bottom and rising of the counted reps. Normal variation: by how much the sets of one leg "
    "in a session differ from one another (the larger coefficient of variation)."
)

Row = tuple[str, ...]


class SessionWords(NamedTuple):
    """One session: its figures, under `session_heads`, and in sentences what does not fit a column."""

    figures: Row
    told: str


def plan_words(session: LoggedSession, exercise: str, unit: str = "kg") -> str:
    """Say what a session asked for: Plan of 21 Nov 2026: 2 × 6 each leg @ 4-1-2-1, and the tempo in words."""
    plan = _plan_of(session, exercise)
    if plan is None:
        return ""
    asked, day, tempo = tr("{sets} × {reps}", sets=plan.sets, reps=plan.reps), _day(session.started), str(plan.tempo)
    legs = tr("each leg") if plan.sides is Sides.BOTH else leg_in_text(plan.legs(1)[0])
    load = f", {load_in_words(plan.load_kg, unit)}" if plan.load_kg else ""
    sentence = tempo_in_words(tempo, tempo_words(language()))
    return tr(
        "Plan on {day}: {asked} {legs} @ {tempo}{load}. {sentence}",
        day=day, asked=asked, legs=legs, tempo=tempo, load=load, sentence=sentence,
    )  # fmt: skip


def _plan_of(session: LoggedSession, exercise: str) -> Plan | None:
    """Return what a session asked for of an exercise; None if its plan cannot be read, as of some imports."""
    plan = plan_followed(session)
    return next((part for part in plan.exercises if part.exercise == exercise), None) if plan else None


# -- Over the whole span ---------------------------------------------------------------------------------------------


def summary_rows(of: Balance, leg_sets: Sequence[LegSetTotals]) -> list[Row]:
    """Return what each leg did over the span, a row each: what, left, right, more about it.

    `leg_sets` are those of the span. What is not known is no row, or a dash; never 0. A leg set that was done again
    counts for nothing but what was told of it: it hurt all the same.
    """
    told = {leg: [each for each in leg_sets if each.leg == leg] for leg in Leg}
    legs = {leg: [each for each in told[leg] if each.ended != "repeated"] for leg in Leg}
    of_begun = tr("planned for the leg sets that were begun")  # a session may have asked for more
    rows: list[Row] = [
        (tr("Leg sets"), str(of.left.leg_sets), str(of.right.leg_sets), _broken_words(legs)),
        (tr("Counted reps of planned"), _of_planned(of.left), _of_planned(of.right), of_begun),
        (tr("Seconds under tension a rep"), *(_a_rep(legs[leg]) for leg in Leg), ""),
    ]
    for measure, found in of.measures.items():
        if found.difference_pct is None:
            continue  # the headline says why
        name = tr("{measure} compared, {unit}", measure=tr(MEASURE_WORDS[measure]), unit=tr(UNIT_WORDS[measure]))
        words = difference_words(found.difference_pct)
        if found.lsi_pct is not None:
            assert of.reference is not None
            share = tr("{percent} % of {reference}", percent=round(found.lsi_pct), reference=side_in_text(of.reference))
            words += f"; {share}"
        rows.append((name, number(found.left), number(found.right), words))
    for points in of.points:
        if points.name == EFFORT and points.left is not None and points.right is not None:
            rows.append((tr("Reps in reserve, median"), number(points.left), number(points.right), ""))
    rows.append((tr("Highest pain, 0 to 10"), *(_highest(told[leg], PAIN) for leg in Leg), ""))
    if any(SORENESS in each.answers for each in leg_sets):
        rows.append(
            (tr("Highest soreness in the days after, 0 to 10"), *(_highest(told[leg], SORENESS) for leg in Leg), "")
        )
    if any(NEXT_MORNING in each.answers for each in leg_sets):
        rows.append((tr("A joint hurt more the next morning"), *(_mornings(told[leg]) for leg in Leg), ""))
    return rows + _fault_rows(of)


def _fault_rows(of: Balance) -> list[Row]:
    told = told_names()
    faults = sorted((count for count in of.counts if count.name == FAULT), key=lambda c: -(c.left + c.right))
    return [
        (
            tr("Fault: {what}", what=told.get(count.what, count.what)),
            tr("{done} of {planned}", done=count.left, planned=count.left_of),
            tr("{done} of {planned}", done=count.right, planned=count.right_of),
            tr("leg sets"),
        )
        for count in faults[:MOST_FAULTS]
    ]


def _broken_words(legs: Mapping[Leg, Sequence[LegSetTotals]]) -> str:
    """Say how many leg sets did not come to their end."""
    left, right = (sum(each.ended != "finished" for each in legs[leg]) for leg in Leg)
    if not left and not right:
        return ""
    return tr("stopped early, skipped or cut off: left {left}, right {right}", left=left, right=right)


def _of_planned(totals: LegTotals) -> str:
    if not totals.leg_sets:
        return NOT_KNOWN
    return tr("{done} of {planned}", done=totals.counted_reps, planned=totals.planned_reps)


def _a_rep(leg_sets: Iterable[LegSetTotals]) -> str:
    """Return the seconds under tension of a rep, of the leg sets that know them; those of another program may not."""
    timed = [each for each in leg_sets if each.tut_s]
    reps = sum(each.counted_reps for each in timed)
    return number(sum(each.tut_s for each in timed) / reps) if reps else NOT_KNOWN


def _highest(leg_sets: Iterable[LegSetTotals], name: str) -> str:
    """Return the highest that was told of a leg, and on which day it was so last."""
    told = [(score, each.session_started) for each in leg_sets if isinstance(score := each.answers.get(name), int)]
    if not told:
        return NOT_KNOWN
    score, started = max(told)
    return f"{score} ({_day(started)})" if score else "0"


def _mornings(leg_sets: Iterable[LegSetTotals]) -> str:
    told = [each.answers[NEXT_MORNING] for each in leg_sets if NEXT_MORNING in each.answers]
    return tr("{done} of {planned}", done=sum(map(bool, told)), planned=len(told)) if told else NOT_KNOWN


# -- One session -----------------------------------------------------------------------------------------------------


def session_heads() -> Row:
    """Return what stands above the figures of a session; the last three twice, for the left and for the right leg."""
    of_leg = tr("Reps of planned"), tr("In reserve"), tr("Highest pain")
    return tr("Date"), tr("Tempo"), tr("Load"), *of_leg, *of_leg


def session_words(session: LoggedSession, exercise: str, unit: str = "kg") -> SessionWords:
    """Return what there is to say of a session, loads in kg or lb."""
    done = [each for each in session.leg_sets if each.ended != "repeated"]
    legs = {leg: [each for each in done if each.leg == leg] for leg in Leg}
    tempos = dict.fromkeys(each.tempo for each in done)
    loads = dict.fromkeys(load_in_words(each.load_kg, unit) if each.load_kg else NOT_KNOWN for each in done)
    plan = _plan_of(session, exercise)
    figures = [_day(session.started), ", ".join(tempos), ", ".join(loads)]
    for leg in Leg:
        of_leg = [each for each in session.leg_sets if each.leg == leg]  # also what was done again
        pains = [score for each in of_leg if isinstance(score := each.answers.get(PAIN), int)]
        figures += [_reps(legs[leg], plan), _reserves(legs[leg]), str(max(pains)) if pains else NOT_KNOWN]
    told = [*_amiss(done), *filter(None, (days_after(session, leg) for leg in Leg))]
    if session.notes.strip():
        told.append(tr("Note: {words}", words=_note(session.notes)))
    return SessionWords(tuple(figures), " ".join(f"{words}." for words in told))


def answers_words(sessions: Iterable[LoggedSession]) -> tuple[str, list[str]]:
    """Return of the first session that has any a head, and each question with what was answered of each leg."""
    for session in sessions:
        if lines := answers_told(session):
            return tr("Answers after the session of {day}", day=_day(session.started)), lines
    return "", []


def _reps(leg_sets: Sequence[LegSet], plan: Plan | None) -> str:
    """Say set by set what a leg did, of what was planned: 6 + 5 of 2 × 6."""
    if not leg_sets:
        return NOT_KNOWN
    done = " + ".join(str(each.counted_reps) for each in leg_sets)
    each_set = [each.planned_reps for each in leg_sets]
    if plan and max(each_set) <= plan.reps:  # less is asked of a leg that is to do as many as the other did
        asked = tr("{sets} × {reps}", sets=plan.sets, reps=plan.reps)
    elif len(set(each_set)) == 1:
        asked = tr("{sets} × {reps}", sets=len(each_set), reps=each_set[0])
    else:
        asked = " + ".join(map(str, each_set))
    return tr("{done} of {planned}", done=done, planned=asked)


def _reserves(leg_sets: Sequence[LegSet]) -> str:
    """Say set by set how many reps were in reserve; a dash alone where none was told."""
    told = [NOT_KNOWN if each.rir is None else str(each.rir) for each in leg_sets]
    return NOT_KNOWN if set(told) <= {NOT_KNOWN} else ", ".join(told)


def _amiss(leg_sets: Iterable[LegSet]) -> list[str]:
    """Say of which leg sets there is more to say: how they ended, faults, notes; alike ones together."""
    alike: dict[tuple[Leg, str], list[str]] = {}
    for each in leg_sets:
        note = tr("“{text}”", text=_note(each.notes)) if each.notes.strip() else ""
        told = ", ".join(filter(None, (tr(ENDED_WORDS.get(each.ended, "")), fault_name(each.fault), note)))
        if told:
            alike.setdefault((Leg(each.leg), told), []).append(str(each.set_n))
    return [
        tr(
            "Set {sets}, {leg}: {told}",
            "Sets {sets}, {leg}: {told}",
            n=len(sets), sets=", ".join(sets), leg=leg_in_text(leg), told=told,
        )
        for (leg, told), sets in alike.items()
    ]  # fmt: skip


def _note(text: str) -> str:
    """Return a note in one line, and not too much of it."""
    words = " ".join(text.split()).rstrip(".")
    return words if len(words) <= LONGEST_NOTE else f"{words[:LONGEST_NOTE].rstrip()}…"


def _day(at: datetime) -> str:
    return day_written(at.date())


# -- What it all means -----------------------------------------------------------------------------------------------


def shown_words(shown: int, there: int) -> str:
    """Head the table of sessions, and say how many are not in it."""
    head = tr("Session by session")
    if shown >= there:
        return head
    return tr("{head}: the last {shown}, {n} earlier left out", head=head, shown=shown, n=there - shown)


def meanings(of: Balance) -> str:
    """Say what the words and figures mean, of those that are on the sheet."""
    there = [measure for measure, found in of.measures.items() if found.difference_pct is not None]
    said = [tr(DEFINITIONS)]
    if there:
        said.append(formula_words())
    if Measure.VOLUME in there:
        said.append(f"{tr(MEASURE_WORDS[Measure.VOLUME])}: {volume_words(of.body_kg)}")
    if Measure.POTENTIAL in there:
        said.append(f"{tr(MEASURE_WORDS[Measure.POTENTIAL])}: {tr(POTENTIAL_WORDS)}")
    if of.reference is not None:
        said.append(tr(REFERENCE_WORDS))
    return " ".join(said)
