"""What is suggested for a plan, and what becomes of it when the user says so: plans saved, decisions kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime

from trainer.advising import Advice, advise, suggested_plan
from trainer.decisions import Decision, Verdict, decision, read_decisions, write_decisions
from trainer.errors import KnownError
from trainer.log import Log
from trainer.plan import ANY_EXERCISE, Plan
from trainer.plan_library import ListedPlan, delete_plan, free_name, listed_plans, save_plan
from ui.data_folder import DataFolder
from ui.language import tr
from ui.sound import Sound
from ui.suggestion_text import sentence
from ui.wording import exercise_name, title


@dataclass(frozen=True)
class Taken:
    """A decision that can be taken back: what it was about, and what was saved for it."""

    decision: Decision
    plan: Plan
    advice: Advice
    replaced: ListedPlan | None = None
    saved: ListedPlan | None = None


class Suggestions:
    """The suggestions of one data folder.

    Attributes:
        taken: the decision made last, as long as it can be taken back.
        trouble: a sentence about the file of decisions, if something was amiss with it.
    """

    def __init__(
        self,
        log: Log,
        sound: Sound,
        folder: DataFolder,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        """`sound` keeps the settings, among them how far plans may grow."""
        self._log, self._sound, self._folder, self._now = log, sound, folder, now
        self._decisions: list[Decision] | None = None
        self.taken: Taken | None = None
        self.trouble = ""

    @property
    def unit(self) -> str:
        """What weights are counted in, kg or lb."""
        return self._sound.settings.load_unit

    @property
    def decisions(self) -> list[Decision]:
        """What was decided, the oldest first; read when first asked for. Raises KnownError."""
        if self._decisions is None:
            try:
                self._decisions, told = read_decisions(self._folder.suggestions)
            except KnownError as error:
                self.trouble = tr(str(error))
                raise
            self.trouble = tr(told or "")
        return self._decisions

    def look(self, plan: Plan) -> tuple[Advice, ...]:
        """Return what is suggested for each exercise of a plan now; nothing of an unfinished one. Raises KnownError."""
        if plan.unfinished:
            return ()
        return advise(self._log, plan, self._now(), self._sound.settings.aims, self.decisions)

    # -- Deciding ----------------------------------------------------------------------------------------------------

    def accept(self, plan: Plan, advice: Advice) -> Plan:
        """Save the plan as it is suggested, or note that the user sees to it; return the plan from now on.

        What comes with the program stays: the user gets a copy under a name of its own. Raises KnownError.
        """
        wanted = suggested_plan(plan, advice)
        if wanted is None:
            self._decide(Verdict.EASED, plan, advice)
            return plan
        replaced = self.listed(plan)
        if replaced is None or replaced.built_in:
            wanted = replace(wanted, name=free_name(tr("{name}, adjusted", name=title(plan)), self._folder.plans))
        own = replaced if replaced and not replaced.built_in else None
        made = decision(advice.suggestion, advice.plan, Verdict.ACCEPTED, self._now())
        with self._keeping([*self.decisions, made]):
            saved = save_plan(wanted, self._folder.plans, replacing=own.id if own else None)
        self.taken = Taken(made, plan, advice, own, saved)
        return saved.plan

    def dismiss(self, plan: Plan, advice: Advice) -> None:
        """Say no more of it until there are new sessions. Raises KnownError."""
        self._decide(Verdict.DISMISSED, plan, advice)

    def edited(self, plan: Plan, advice: Advice, saved: Plan) -> None:
        """Note what the user made of it. Raises KnownError."""
        there = saved.exercises[advice.place : advice.place + 1] + saved.exercises
        became = next((one for one in there if one.exercise == advice.plan.exercise), None)
        self._decide(Verdict.EDITED, plan, advice, became)
        self.taken = None  # the editor has its own way back

    def take_back(self) -> Plan | None:
        """Undo what was decided last; return the plan it was about, None if there is nothing to undo.

        Raises KnownError.
        """
        taken = self.taken
        if taken is None:
            return None
        with self._keeping([one for one in self.decisions if one != taken.decision]):
            if taken.saved and taken.replaced:
                save_plan(taken.replaced.plan, self._folder.plans, replacing=taken.saved.id)
            elif taken.saved:
                delete_plan(taken.saved.id, self._folder.plans)
        self.taken = None
        return taken.plan

    def listed(self, plan: Plan) -> ListedPlan | None:
        """Return the entry of the library that holds this plan, one of the user's own before one that came along."""
        same = [entry for entry in listed_plans(self._folder.plans, ANY_EXERCISE)[0] if entry.plan == plan]
        return min(same, key=lambda entry: entry.built_in, default=None)

    def _decide(self, verdict: Verdict, plan: Plan, advice: Advice, became: Plan | None = None) -> None:
        made = decision(advice.suggestion, advice.plan, verdict, self._now(), became)
        self._keep([*self.decisions, made])
        self.taken = Taken(made, plan, advice)

    @contextmanager
    def _keeping(self, decisions: list[Decision]) -> Iterator[None]:
        """Keep decisions, and do meanwhile what comes of them; where that cannot be, they are as before."""
        before = self.decisions
        self._keep(decisions)
        try:
            yield
        except KnownError:
            with suppress(KnownError):  # what went wrong first is said
                self._keep(before)
            raise

    def _keep(self, decisions: list[Decision]) -> None:
        write_decisions(decisions, self._folder.suggestions)
        self._decisions = decisions


def first_open(suggestions: Suggestions, plan: Plan) -> Advice | None:
    """Return the first suggestion of a plan that is not decided about; else what there is to say of its first exercise.

    None where the log or the decisions cannot be read: that is said where they are opened.
    """
    try:
        found = suggestions.look(plan)
    except KnownError:
        return None
    return next((advice for advice in found if advice.is_open), found[0] if found else None)


def in_lines(suggestions: Suggestions, plan: Plan) -> list[str]:
    """Say what is suggested for a plan, a line for each exercise, with the reason; nothing where it cannot be read."""
    try:
        found = suggestions.look(plan)
    except KnownError:
        return []
    lines = [sentence(advice, suggestions.unit) for advice in found]
    if len(found) == 1:
        return lines
    return [f"{exercise_name(advice.plan)}: {line}" for advice, line in zip(found, lines, strict=True)]
