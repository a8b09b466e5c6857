"""The plans of the data folder as the first page shows them: what is done with one, and how that is undone."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from trainer.errors import KnownError
from trainer.plan import (
    ANY_EXERCISE,
    Plan,
    is_nameless,
    looks_like_one_line,
    one_line,
    parse_one_line,
    parse_plan_toml,
    plans_in,
    read_plan_file,
)
from trainer.plan.mistakes import shown
from trainer.plan_library import (
    PLAN_ENDINGS,
    ListedPlan,
    delete_plan,
    duplicate_plan,
    free_name,
    listed_plans,
    matching,
    order_plans,
    save_plan,
    undelete_plan,
)
from trainer.telling import told
from ui.language import mark, tr
from ui.lunges import shelf
from ui.wording import exercise_name, title

MOST_AT_ONCE = 100
"""So many plans are taken in at a time; somebody may drop a whole disk."""

FROM_TEXT = mark("The text")


class Fate(NamedTuple):
    """What became of a plan that was to be taken in.

    Attributes:
        source: the file's name, or what else it came from.
        listed: as it is listed now; None if it is not.
        new: whether it was not there before.
        renamed_from: the name it came with, if another plan has it.
        error: why it is not taken in.
    """

    source: str
    listed: ListedPlan | None = None
    new: bool = False
    renamed_from: str = ""
    error: KnownError | None = None


class PlanShelf:
    """Every plan there is, in the user's order.

    Attributes:
        folder: of the user's own.
        listed: the plans.
        errors: what is wrong with files that cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.look()

    def look(self) -> None:
        """Read the folder anew."""
        # A plan stays in sight even if an exercise of it does not exist any more.
        self.listed, self.errors = listed_plans(self.folder, ANY_EXERCISE)

    @property
    def plans(self) -> list[Plan]:
        """The plans alone."""
        return [entry.plan for entry in self.listed]

    def entry(self, id_: str) -> ListedPlan | None:
        """Return the plan of an id, if there is one."""
        return next((entry for entry in self.listed if entry.id == id_), None)

    def recalled(self, known: str | None) -> Plan:
        """Return the plan that was told by `known_by`; the first of all if none was, or if it is gone."""
        if known and (entry := self.entry(known)):
            return entry.plan
        if known and looks_like_one_line(known):
            with suppress(KnownError):  # another Evenstep's plan
                return parse_one_line(known, ANY_EXERCISE)
        return self.plans[0]

    def duplicate(self, entry: ListedPlan) -> ListedPlan:
        """Keep a copy of a plan behind it; of one that is not kept yet, itself. Raises KnownError."""
        name = title(entry.plan)
        if entry.id:
            made = duplicate_plan(entry.id, self.folder, name)
        else:
            made = save_plan(replace(entry.plan, name=free_name(name, self.folder)), self.folder)
        self.look()
        return made

    def delete(self, entry: ListedPlan) -> None:
        """Take a plan of the user's own away. Raises KnownError."""
        delete_plan(entry.id, self.folder)
        self.listed.remove(entry)

    def undelete(self, entry: ListedPlan) -> ListedPlan:
        """Bring it back, in its place. Raises KnownError."""
        back = undelete_plan(entry.id, self.folder)
        self.look()
        return back

    def move(self, entry: ListedPlan, to: ListedPlan) -> None:
        """Put a plan in the place of another, which makes room. Raises KnownError."""
        moved = list(self.listed)
        place = moved.index(to)
        moved.remove(entry)
        moved.insert(place, entry)
        order_plans([each.id for each in moved], self.folder)
        self.listed = moved

    # -- Plans from elsewhere ----------------------------------------------------------------------------------------

    def take_in_files(self, paths: Sequence[Path]) -> list[Fate]:
        """Take in the plans of files."""
        return self._take_in_some([(path.name, partial(_read, path)) for path in paths])

    def take_in_text(self, text: str) -> list[Fate]:
        """Take in what is written in a text: a plan as TOML, or plans of one line each, whatever stands around them."""
        texts = plans_in(text) or [text]
        if len(texts) == 1:
            return [self._take_in(tr(FROM_TEXT), lambda: plan_of(texts[0]))]
        return self._take_in_some([(shown(each), partial(plan_of, each)) for each in texts])

    def _take_in_some(self, sources: Sequence[tuple[str, Callable[[], Plan]]]) -> list[Fate]:
        fates = [self._take_in(*source) for source in sources[:MOST_AT_ONCE]]
        if left := len(sources[MOST_AT_ONCE:]):
            fates.append(
                Fate("…", error=KnownError(told("{n} more plan is left out.", "{n} more plans are left out.", n=left)))
            )
        return fates

    def _take_in(self, source: str, read: Callable[[], Plan]) -> Fate:
        """Take in one plan. One that is there already stays as it is; one whose name is taken gets another."""
        try:
            plan = read()
            nameless = is_nameless(plan)
            if known := next((entry for entry in self.listed if _same(entry.plan, plan, nameless=nameless)), None):
                return Fate(source, known)
            wanted = exercise_name(plan) if nameless else plan.name
            name = free_name(wanted, self.folder)
            listed = save_plan(replace(plan, name=name), self.folder)
        except KnownError as error:
            return Fate(source, error=error)
        self.listed.insert(0, listed)
        return Fate(source, listed, new=True, renamed_from="" if nameless or name == wanted else wanted)


def _same(one: Plan, other: Plan, *, nameless: bool) -> bool:
    """Tell whether two plans ask for the same, and are called the same if that means anything."""
    return one == (replace(other, name=one.name) if nameless else other)


def known_by(entry: ListedPlan) -> str:
    """Return what tells a plan: its id, or all that it asks for if it is not kept."""
    return entry.id or one_line(entry.plan)


def search(plans: Iterable[ListedPlan], words: str) -> list[ListedPlan]:
    """Return the plans that match, by all that is shown of them."""
    return matching(plans, words, lambda entry: f"{title(entry.plan)} {_exercise_names(entry.plan)}")


def _exercise_names(plan: Plan) -> str:
    return " ".join(exercise_name(one) for one in plan.exercises)


def is_plan(text: str) -> bool:
    """Tell whether a text is meant as a plan, right or wrong."""
    text = text.strip()
    return looks_like_one_line(text) or bool(plans_in(text)) or ("=" in text and "\n" in text)


def plan_of(text: str) -> Plan:
    """Read a plan from a text: in one line, or as TOML. Raises PlanError."""
    text = text.strip()
    ids = shelf().ids
    is_line = looks_like_one_line(text) or "=" not in text
    return parse_one_line(text, ids) if is_line else parse_plan_toml(text, tr(FROM_TEXT), ids)


def _read(path: Path) -> Plan:
    if path.suffix.lower() not in PLAN_ENDINGS:
        raise KnownError(told("A plan file ends in .toml, or in .txt for a plan in one line; this one does not."))
    return read_plan_file(path, shelf().ids)
