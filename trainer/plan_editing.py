"""Editing a plan of the user's own so that nothing is lost: what is saved, and what is kept until it is."""

from dataclasses import replace
from pathlib import Path

from trainer.errors import KnownError
from trainer.files import write_text_whole
from trainer.plan import ANY_EXERCISE, Plan, is_nameless, plan_toml, read_plan_file
from trainer.plan_draft import Draft, Step, with_name
from trainer.plan_library import DRAFT_FILE, ListedPlan, free_name, own_plans, save_plan
from trainer.telling import told


class Editing:
    """One plan at a time, with the steps of each that was edited before.

    Attributes:
        draft: the steps of the plan that is edited.
    """

    def __init__(self, folder: Path, plan: Plan) -> None:
        """Plans are saved to `folder`. Begins a new one like `plan`."""
        self._folder = folder
        self._drafts: dict[str, Draft] = {}
        self._kept: Plan | None = None
        self.begin_new(plan, plan.name)

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.draft.plan

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return self.draft.step.whole != self._kept

    @property
    def to_start(self) -> Plan:
        """The plan to train: one that was only looked at is the one it was made from."""
        return self.plan if self.is_changed or self._id else self._origin

    def begin_new(self, like: Plan, name: str, *, is_there: bool = True) -> None:
        """Begin a plan that asks for what another does, with a name like this one that no other plan has.

        Where the other is there, there is nothing to save before the first edit.
        """
        like = replace(like, unfinished="")
        self._id: str | None = None
        self._origin, self._usual_name = like, name
        self.draft = Draft(with_name(like, self._free(name)))
        self._kept = self.plan if is_there else None

    def begin(self, listed: ListedPlan) -> None:
        """Go on with a plan of the user's own, with all the steps made since the program was started."""
        known = self._drafts.get(listed.id)
        self.draft = known if known and known.step.whole == listed.plan else Draft(listed.plan)
        self._id, self._origin, self._kept, self._usual_name = listed.id, listed.plan, listed.plan, listed.plan.name

    def save(self) -> ListedPlan:
        """Save the plan in the place of what it was before, or as a new one, and with it what cannot be read.

        Raises KnownError if that cannot be.
        """
        return self._save(self._id)

    def save_copy(self) -> ListedPlan:
        """Save the plan beside the one it was, with a name like it, and go on with the copy. Raises KnownError."""
        return self._save(None)

    def _save(self, replacing: str | None) -> ListedPlan:
        """Save the plan in the place of the one with this id, or as a new one. If that cannot be, nothing changes."""
        step = self.draft.step
        name = self._free(step.plan.name, replacing)
        if name != step.plan.name and is_nameless(step.plan):
            name = self._free(self._usual_name, replacing)
        if name != step.plan.name:
            step = step._replace(plan=with_name(step.plan, name), field="name")
        listed = save_plan(step.whole, self._folder, replacing=replacing)
        self.draft.take(step)
        self._drafts.pop(self._id or "", None)
        self._id, self._kept = listed.id, listed.plan
        self._drafts[listed.id] = self.draft
        self.forget_draft()
        return listed

    def keep_draft(self) -> None:
        """Keep what is not saved yet, in case the program does not come to its end. Raises KnownError."""
        if self.is_changed:
            write_text_whole(self._folder / DRAFT_FILE, plan_toml(self.draft.step.whole))
        else:
            self.forget_draft()

    def forget_draft(self) -> None:
        """Keep nothing any more: it is saved, or as it was."""
        _remove(self._folder / DRAFT_FILE)

    def _free(self, name: str, besides: str | None = None) -> str:
        """Return a name like this one that no plan has but the one with the id `besides`."""
        return free_name(name, self._folder, besides)


def loses(before: Step, step: Step, part: int) -> bool:
    """Whether an edit of exercise `part` (from 0) costs what is written elsewhere and cannot be read yet.

    A step remembers one such text: the line of the whole plan, or the tempo of the exercise the step belongs to.
    """
    if step.field in ("line", "name"):  # the one says the whole plan anew, the other leaves such a text as it is
        return False
    is_added = step.part != part and not step.tempo
    return bool(before.line) or (bool(before.tempo) and (before.part != part or is_added))


def take_up_draft(folder: Path) -> ListedPlan | None:
    """Save what was being edited when the program came to a sudden end as a plan of its own; None if it is one already.

    Raises KnownError if it cannot be read or saved; it then stays where it is.
    """
    draft = folder / DRAFT_FILE
    plan = read_plan_file(draft, ANY_EXERCISE)
    saved = None
    if plan not in [entry.plan for entry in own_plans(folder, ANY_EXERCISE)[0]]:
        saved = save_plan(replace(plan, name=free_name(plan.name, folder)), folder)
    _remove(draft)
    return saved


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise KnownError(
            told("{path} cannot be removed: {reason}.", path=path, reason=error.strerror or error)
        ) from error
