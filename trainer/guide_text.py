"""The guide of an exercise, made of what its file says: sections of short lines, each with the ids of what it tells.

Nothing is worded here. Titles, and the words before a line, are in `exercises/common.toml` with all else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from trainer.exercise_parts import (
    PHASES,
    Area,
    Benefit,
    EverydayUse,
    Exercise,
    Fault,
    FeelTest,
    FormCue,
    GuideWords,
    Ids,
    LoadRule,
    MuscleRole,
    Note,
    Question,
    Step,
)
from trainer.exercise_tables import tempo_words
from trainer.load import kg_from_lb, working_leg_load_kg
from trainer.tempo_words import tempo_in_words

FAST_PART, FULL_PART = "G2", "G3"

FAST_PAGES = ("practice",)
"""What the fast guide has in common with the full one, after its own page."""

OF_LUNGES = ("basics", "feel_tests", "practice", "load", "questions", "areas", "everyday_uses")
"""What all exercises share, but only lunges are like."""


@dataclass(frozen=True, slots=True)
class Line:
    """One short paragraph: what it is about, what it says, and a word on where that comes from or whom it concerns."""

    ids: Ids
    title: str
    text: str
    aside: str = ""

    @property
    def spoken(self) -> str:
        """The line as it is read aloud; a title of figures alone is for the eye."""
        title = self.title if any(letter.isalpha() for letter in self.title) else ""
        return f"{title if title[-1:] in ('', '.', '?', '!') else f'{title}.'} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the guide.

    Attributes:
        id: what it is about, such as "position" or "fault-F1".
        part: the part of the guidance it belongs to, as in `Shared.guidance`.
    """

    id: str
    part: str
    title: str
    lines: tuple[Line, ...]


def fast_guide(of: Exercise) -> tuple[Section, ...]:
    """Return the fast guidance (G2): the headline cue and four steps on one page, and practice."""
    words = of.shared.words
    lines = (*_note(of.headline_cue, words), *_four_steps(of)) or tuple(_lines(of, "tempo", None))
    first = Section("fast", FAST_PART, words.steps, lines)
    rest = (section for section in full_guide(of) if section.id in FAST_PAGES)
    return first, *(Section(section.id, FAST_PART, section.title, section.lines) for section in rest)


def full_guide(of: Exercise, body_kg: float | None = None) -> tuple[Section, ...]:
    """Return all other parts of the guidance: G1 and G3 to G6, page by page.

    With `body_kg` the load is told for that body weight too. Pages that would be empty are left out.
    """
    sections: list[Section] = []
    for page in of.shared.pages:
        lines = tuple(_once_titled(line for field in page.holds for line in _lines(of, field, body_kg)))
        if lines:
            sections.append(Section(page.id, page.part, page.title, lines))
        if page.id == "faults":
            sections += [
                Section(f"fault-{fault.id}", page.part, fault.name, tuple(_fault(fault, of.shared.words)))
                for fault in of.faults
            ]
    return tuple(sections)


# -- Lines, by what they are made of ---------------------------------------------------------------------------------


def _lines(of: Exercise, field: str, body_kg: float | None) -> Iterable[Line]:
    """Return the lines that one field of an exercise, or of what all share, gives."""
    words = of.shared.words
    if field in OF_LUNGES and not of.is_lunge:
        return []
    if field == "tempo":
        return [Line(("T1",), of.tempo, tempo_in_words(of.tempo, tempo_words(of.language)))]
    if field == "load":
        return _load(of.shared.load, words, body_kg)
    if field == "safety":
        return [line for note in of.safety + of.shared.safety for line in _note(note, words)]
    value = getattr(of, field) if hasattr(of, field) else getattr(of.shared, field)
    parts: Sequence[Any] = value if isinstance(value, tuple) else (value,)
    return [line for part in parts for line in MAKERS[type(part)](part, words)]


def _once_titled(lines: Iterable[Line]) -> Iterable[Line]:
    """Let lines about the same thing have their title in common."""
    before = ""
    for line in lines:
        yield replace(line, title="") if line.title == before and not line.aside else line
        before = line.title


def _note(note: Note, _: GuideWords) -> Iterable[Line]:
    if note.text:
        yield Line(note.ids, note.title, note.text)


def _step(step: Step, words: GuideWords) -> Iterable[Line]:
    yield Line(step.ids, getattr(words, step.phase), step.text)


def _four_steps(of: Exercise) -> Iterable[Line]:
    for phase in PHASES:
        steps = [step for step in of.steps if step.phase == phase]
        if not steps:
            continue
        ids = tuple(dict.fromkeys(item for step in steps for item in step.ids))
        yield Line(ids, getattr(of.shared.words, phase), " ".join(step.brief for step in steps))


def _form_cue(cue: FormCue, words: GuideWords) -> Iterable[Line]:
    yield Line(cue.ids, cue.short[:1].upper() + cue.short[1:], cue.sentence, getattr(words, cue.phase))


def _fault_in_short(fault: Fault, _: GuideWords) -> Iterable[Line]:
    yield Line(fault.ids, fault.name, fault.picture)


def _fault(fault: Fault, words: GuideWords) -> Iterable[Line]:
    yield Line(fault.ids, words.why, fault.why)
    yield Line(fault.ids, words.sign, fault.sign)
    for n, fix in enumerate(fault.fixes):
        yield Line(fault.ids, words.fix if n == 0 else "", fix)
    yield Line(fault.ids, words.picture, fault.picture)


def _role(role: MuscleRole, words: GuideWords) -> Iterable[Line]:
    yield Line(role.ids, getattr(words, role.when.replace(" ", "_")), role.text, getattr(words, role.leg))


def _benefit(benefit: Benefit, words: GuideWords) -> Iterable[Line]:
    yield Line(benefit.ids, benefit.title, benefit.text, getattr(words, benefit.basis))


def _question(question: Question, words: GuideWords) -> Iterable[Line]:
    yield Line(question.ids, getattr(words, question.when.replace(" ", "_")), question.text)


def _area(area: Area, _: GuideWords) -> Iterable[Line]:
    yield Line(area.ids, area.title, area.advice)


def _feel_test(test: FeelTest, _: GuideWords) -> Iterable[Line]:
    yield Line(test.ids, test.muscle, f"{test.setup} {test.action} {test.feel}")


def _use(use: EverydayUse, _: GuideWords) -> Iterable[Line]:
    ids = use.ids + tuple(item for example in use.examples for item in example.ids)
    if use.examples:
        yield Line(ids, use.title, ", ".join(example.text for example in use.examples))
    else:
        yield Line(ids, "", use.title)


def _load(load: LoadRule, words: GuideWords, body_kg: float | None) -> Iterable[Line]:
    """Return the rule, the examples, and the user's own load in whole kilograms (LD1)."""
    yield Line(load.ids, load.label.capitalize(), load.text)
    if body_kg:
        own = load.own.format(body_kg=f"{body_kg:g}", load_kg=round(working_leg_load_kg(body_kg)))
        yield Line(load.ids, "", own)
    for body_lb, load_lb in load.examples_lb:
        body, lifted = round(kg_from_lb(body_lb)), round(kg_from_lb(load_lb))
        yield Line(load.ids, "", load.example.format(body_lb=body_lb, body_kg=body, load_lb=load_lb, load_kg=lifted))
    yield Line(load.ids, words.honesty, load.honesty)


MAKERS: dict[type, Callable[[Any, GuideWords], Iterable[Line]]] = {
    Note: _note,
    Step: _step,
    FormCue: _form_cue,
    Fault: _fault_in_short,
    MuscleRole: _role,
    Benefit: _benefit,
    Question: _question,
    Area: _area,
    FeelTest: _feel_test,
    EverydayUse: _use,
}
