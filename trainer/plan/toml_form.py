"""A plan as a TOML file: `format = 1`, a line for each field, and `[[then]]` above each exercise that follows."""

from collections.abc import Collection, Iterable
from dataclasses import fields
from pathlib import Path

from trainer.plan.fields import FIELDS, LONGEST_UNFINISHED, OF_THE_WHOLE, REQUIRED, readers
from trainer.plan.length import MOST_EXERCISES, too_much
from trainer.plan.line_form import THEN, parse_one_line
from trainer.plan.mistakes import Mistake, PlanError
from trainer.plan.model import Plan
from trainer.plan.written import FORMAT, Form, Section, read_text, read_written, written
from trainer.telling import told

FILE_FORMAT = 1

_ALWAYS = FIELDS[: FIELDS.index("round_order")]
"""Fields that are written even if nothing was chosen: people want to see them, and every Evenstep reads them."""


def read_plan_file(path: Path, exercises: Collection[str] | None = None) -> Plan:
    """Read a plan file: one line if its name ends in .txt, otherwise TOML.

    `exercises` are the ids that exist, by default those that come with the program. Raises PlanError with every
    mistake, or KnownError where the file cannot be read at all.
    """
    text = read_text(path)
    if path.suffix.lower() == ".txt":
        return parse_one_line(text.strip(), exercises)
    return parse_plan_toml(text, str(path), exercises)


def parse_plan_toml(text: str, source: str = "file", exercises: Collection[str] | None = None) -> Plan:
    """Read a plan from TOML text; `source` names it in messages. Raises PlanError with every mistake.

    `exercises` are the ids that exist, by default those that come with the program.
    """
    top = readers(exercises)
    following = {field: reader for field, reader in top.items() if field not in OF_THE_WHOLE}
    required = tuple(field for field in REQUIRED if field != "name")
    headings = {THEN: Section(following, required, MOST_EXERCISES - 1)}
    whole = Section(top, REQUIRED, long_texts={"unfinished": LONGEST_UNFINISHED})
    form = Form(told("a plan"), PlanError, FILE_FORMAT, whole, headings)
    values, below = read_written(text, form, source)
    then = tuple(Plan("", **each) for each in below[THEN])  # type: ignore[arg-type]  # as its field's reader gave it
    plan = Plan(**values, then=then)  # type: ignore[arg-type]
    if excess := too_much(plan):
        raise PlanError(source, [Mistake(told("too much"), excess)])
    return plan


def plan_toml(plan: Plan) -> str:
    """Write a plan as TOML; `parse_plan_toml` reads back an equal plan.

    What a plan can say since it can say more is left out where it says nothing.
    """
    parts = [[f"{FORMAT} = {FILE_FORMAT}", *_fields_written(plan, FIELDS)]]
    of_each = [field for field in FIELDS if field not in OF_THE_WHOLE]
    parts += [[f"[[{THEN}]]", *_fields_written(each, of_each)] for each in plan.then]
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def _fields_written(plan: Plan, wanted: Iterable[str]) -> list[str]:
    defaults = {field.name: field.default for field in fields(Plan)}
    told_of = [field for field in wanted if field in _ALWAYS or getattr(plan, field) != defaults[field]]
    return [f"{field} = {written(getattr(plan, field))}" for field in told_of]
