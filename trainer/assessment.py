"""What a user is asked after a session, leg by leg, and how the answers are kept (docs/sources.md, Q1–Q9).

An answer belongs to a leg set: the last one of its leg that counts. Words are kept in English, whatever language asks.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from trainer.effort import PAIN, WORST_PAIN
from trainer.exercise import Question
from trainer.log import LegSet, LoggedSession
from trainer.log.records import Answer
from trainer.plan import Leg

STRETCH = "stretch"
"""Under which stands where a stretch was felt, one of PLACES."""

PLACES = ("front of the hip", "back of the thigh", "calf or ankle", "elsewhere")

SORENESS = "soreness"
"""Under which soreness at rest stands, told at the next start: 0 for none to WORST_SORENESS."""

WORST_SORENESS = 10

NEXT_MORNING = "worse next morning"
"""Under which stands whether a joint hurt more the morning after, 1 for yes and 0 for no."""

OF_ANY_MOVEMENT = ("Q5", "Q6", "Q8")
"""The questions that name neither a foot that steps back nor a front leg."""

LOW_RATING = 2
"""A rating from 1 to 5 that is no higher than this points to something to practise."""

LEAST_HINTS = 2
"""So many answers about one leg must point to the same before it is said."""

LEAST_RATED = 4
"""So many sessions must be rated before anything is said of a trend."""

CLEAR_STEP = 0.5
"""In points of a rating: by so much the later half must differ from the earlier for a trend."""

Choice = Mapping[str, Answer | None]
"""What choosing an answer keeps; None takes away what no longer fits."""

PAIN_CHOICES: tuple[Choice, ...] = tuple({PAIN: score} for score in range(WORST_PAIN + 1))


def asked_after(questions: Iterable[Question], *, of_lunge: bool = True) -> list[Question]:
    """Return the questions put after each session, in the order of the movement; Q9 is answered by the log.

    After an exercise that is no lunge only those that fit any movement are put.
    """
    in_order = [question for question in questions if question.when != "over time"]
    return in_order if of_lunge else [question for question in in_order if question.id in OF_ANY_MOVEMENT]


def choices(question: Question) -> tuple[Choice, ...]:
    """Return what each possible answer keeps, in the order they are shown. `question` is the English one."""
    if question.kind == "rating":
        return tuple({question.id: points} for points in range(1, 6))
    if question.kind == "choice":
        return tuple({question.id: words} for words in question.options)
    if question.follow_up is None:
        return {question.id: 1}, {question.id: 0}
    none: Choice = {question.id: 0, STRETCH: None}
    felt: list[Choice] = [{question.id: 1, STRETCH: words} for words in PLACES]
    return none, *felt


def chosen(offered: Sequence[Choice], answers: Mapping[str, Answer]) -> int | None:
    """Return which choice the answers are, counted from 0; None if they are none."""
    for n, choice in enumerate(offered):
        if all(answers.get(name) == answer for name, answer in choice.items()):
            return n
    return None


def answered_for(session: LoggedSession) -> dict[Leg, LegSet]:
    """Return for each leg the leg set that its answers belong to: the last that was not thrown away."""
    return {Leg(leg_set.leg): leg_set for leg_set in session.leg_sets if leg_set.ended != "repeated"}


def hurt_most(session: LoggedSession, leg: Leg) -> LegSet | None:
    """Return the leg set of a leg with the worst pain told in a session, the last of several; None if none was told."""
    told = [one for one in session.leg_sets if one.leg == leg and isinstance(one.answers.get(PAIN), int)]
    return max(reversed(told), key=lambda one: one.answers[PAIN], default=None)


def pain_by_set(session: LoggedSession, leg: Leg, worst: int) -> dict[str, int]:
    """Return which leg sets of a leg get which pain, by their ids, once the user says how bad it was at the worst.

    Those told worse get that; where none is as bad, the last one does.
    """
    of_leg = [one for one in session.leg_sets if one.leg == leg]
    told = {one.id: pain for one in of_leg if isinstance(pain := one.answers.get(PAIN), int)}
    found = {id_: worst for id_, pain in told.items() if pain > worst}
    return found if found or worst in told.values() else {answered_for(session)[leg].id: worst}


# -- What the answers say ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Hint:
    """What the answers about these legs point to: the title of one of `Shared.areas`."""

    area: str
    legs: tuple[Leg, ...]


def hint(questions: Iterable[Question], answers: Mapping[Leg, Mapping[str, Answer]]) -> Hint | None:
    """Return what most answers point to, if enough do; no more than one thing is said at a time (K5)."""
    asked = list(questions)
    points = {leg: _points(asked, told) for leg, told in answers.items()}
    totals: dict[str, int] = {}
    for of_leg in points.values():
        for area, count in of_leg.items():
            if count >= LEAST_HINTS:
                totals[area] = totals.get(area, 0) + count
    if not totals:
        return None
    area = max(totals, key=lambda title: totals[title])
    return Hint(area, tuple(leg for leg in Leg if points.get(leg, {}).get(area, 0) >= LEAST_HINTS))


def _points(questions: Iterable[Question], answers: Mapping[str, Answer]) -> dict[str, int]:
    """Count the answers about one leg that point to each area."""
    points: dict[str, int] = {}
    for question in questions:
        for area in _pointed_to(question, answers.get(question.id)):
            points[area] = points.get(area, 0) + 1
    return points


def _pointed_to(question: Question, answer: Answer | None) -> Sequence[str]:
    if answer is None:
        return ()
    if question.kind == "choice":  # of joints: an ankle points to the first area, a hip to the last, a knee to none
        ends = {question.options[0]: question.points_to[:1], question.options[2]: question.points_to[-1:]}
        return ends.get(str(answer), ())
    low = isinstance(answer, int) and (answer <= LOW_RATING if question.kind == "rating" else answer == 1)
    return question.points_to if low else ()


# -- Over time (Q9) ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class RatedLeg:
    """How one leg was rated over time.

    Attributes:
        ratings: the mean of each session's ratings, 1 to 5, the oldest first: of the questions answered in the newest
            one that has any, where all of these were answered.
        step: by how many points the later half is above the earlier; None while too few sessions are rated.
    """

    ratings: tuple[float, ...]
    step: float | None

    @property
    def turn(self) -> int:
        """1 where it got better, -1 where it got worse, 0 where neither is clear."""
        if self.step is None or abs(self.step) < CLEAR_STEP:
            return 0
        return 1 if self.step > 0 else -1


def rated(sessions: Sequence[LoggedSession], questions: Iterable[Question]) -> dict[Leg, RatedLeg]:
    """Return how each leg was rated, over `sessions` with the newest first, as the log gives them."""
    names = [question.id for question in questions if question.kind == "rating"]
    found: dict[Leg, RatedLeg] = {}
    for leg in Leg:
        answered = [answers_of(session, leg) for session in reversed(sessions)]
        points = [{name: told for name in names if isinstance(told := all_.get(name), int)} for all_ in answered]
        compared = next((each.keys() for each in reversed(points) if each), set[str]())
        means = [fmean(each[name] for name in compared) for each in points if each and compared <= each.keys()]
        half = len(means) // 2
        step = median(means[-half:]) - median(means[:half]) if len(means) >= LEAST_RATED else None
        found[leg] = RatedLeg(tuple(means), step)
    return found


def answers_of(session: LoggedSession, leg: Leg) -> dict[str, Answer]:
    """Return all that was answered about a leg in a session; what was said last counts."""
    told: dict[str, Answer] = {}
    for leg_set in session.leg_sets:
        if leg_set.leg == leg:
            told |= leg_set.answers
    return told
