"""The plans a user can choose from: those that come with the program and those in the data folder."""

from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from trainer.errors import KnownError
from trainer.plan import Plan, looks_like_one_line, parse_one_line, parse_plan_toml, read_plan_file

DEFAULT_PLAN = "reverse-lunge-for-glutes"


@dataclass(frozen=True)
class ListedPlan:
    """A plan with the id it is called by: its file's name without the ending."""

    id: str
    plan: Plan
    built_in: bool


def built_in_plans() -> list[ListedPlan]:
    """Return the plans that come with the program, the default first."""
    folder = resources.files("trainer").joinpath("plans")
    files = sorted(folder.iterdir(), key=lambda file: (file.name != f"{DEFAULT_PLAN}.toml", file.name))
    return [
        ListedPlan(file.name.removesuffix(".toml"), parse_plan_toml(file.read_text("utf-8"), file.name), built_in=True)
        for file in files
    ]


def own_plans(folder: Path) -> tuple[list[ListedPlan], list[KnownError]]:
    """Return the readable plans in the user's folder, and what is wrong with the others."""
    plans: list[ListedPlan] = []
    errors: list[KnownError] = []
    for file in sorted(folder.glob("*.toml")):
        try:
            plans.append(ListedPlan(file.stem, read_plan_file(file), built_in=False))
        except KnownError as error:
            errors.append(error)
    return plans, errors


def find_plan(wanted: str | None, folder: Path) -> Plan:
    """Return the plan meant by a name, a plan file or a one-line plan; the default plan for None.

    A plan of the user's own goes before a built-in one of the same name. Raises KnownError.
    """
    if wanted is None:
        wanted = DEFAULT_PLAN
    path = Path(wanted)
    if path.suffix.lower() == ".toml" or (path.name != wanted and path.is_file()):
        return read_plan_file(path)
    if path.name != wanted and path.is_dir():
        raise KnownError(f"{wanted} is a folder, not a plan file; name a file in it.")
    if path.name == wanted and (own := folder / f"{wanted}.toml").is_file():
        return read_plan_file(own)
    listed = own_plans(folder)[0] + built_in_plans()
    for entry in listed:
        if wanted.casefold() in (entry.id.casefold(), entry.plan.name.casefold()):
            return entry.plan
    if looks_like_one_line(wanted):
        return parse_one_line(wanted)
    names = ", ".join(dict.fromkeys(entry.id for entry in listed))
    raise KnownError(
        f"There is no plan called “{wanted}”. Name one of {names}, a plan file, or a plan in one line such as "
        "“3x8/side @ 3-0-1-1 rest 90 switch 20”."
    )
