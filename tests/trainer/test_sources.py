import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from trainer.exercise import Exercise, load_exercises
from trainer.exercise_parts import Shared

SOURCES = Path(__file__).parents[2] / "docs" / "sources.md"
ID = re.compile(r"[A-Z]{1,2}\d*(?:-[A-Z]+\d*\*?|-\d)?[a-d]?")


def rows(text: str) -> list[tuple[str, str, str]]:
    """Every row of every table, as id, fact, source."""
    lines = [line.strip("|") for line in text.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.split("|")] for line in lines]
    assert all(len(row) == 3 for row in cells)
    return [(row[0], row[1], row[2]) for row in cells if row[0] != "id" and set(row[0]) != {"-"}]


def listed_ids(first_section: bool) -> list[str]:
    text = SOURCES.read_text(encoding="utf-8")
    start, end = text.index("\n## 1 "), text.index("\n## 2 ")
    return [row[0] for row in rows(text[start:end] if first_section else text)]


def walk(value: object) -> Iterator[object]:
    """Yield a value and everything inside it."""
    yield value
    if isinstance(value, tuple):
        for item in value:
            yield from walk(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from walk(getattr(value, field.name))


def ids_in(value: object) -> set[str]:
    return {item for part in walk(value) for item in getattr(part, "ids", ())}


def used_ids() -> set[str]:
    exercises = load_exercises().values()
    return {found for made in exercises for found in ids_in(made)} | {made.variant for made in exercises}


def variant(name: str) -> Exercise:
    return next(made for made in load_exercises().values() if made.variant == name)


def shared() -> Shared:
    return variant("V2").shared


def test_ids_are_well_formed_and_unique():
    ids = listed_ids(first_section=False)
    assert len(ids) == len(set(ids))
    assert [found for found in ids if not ID.fullmatch(found)] == []


def test_every_row_has_a_fact_and_a_source():
    assert [row[0] for row in rows(SOURCES.read_text(encoding="utf-8")) if not (row[1] and row[2])] == []


@pytest.mark.parametrize("wanted", listed_ids(first_section=True))
def test_every_fact_of_the_exercises_is_in_the_data(wanted):
    assert wanted in used_ids()


def test_the_data_name_no_unknown_fact():
    assert used_ids() - set(listed_ids(first_section=False)) == set()


@pytest.mark.parametrize(
    ("series", "count"),
    [
        ("T", 15), ("TP", 6), ("A", 20), ("M", 9), ("P", 7), ("SF", 8), ("K", 12), ("KS", 9), ("AU", 17), ("D", 16),
        ("V", 3), ("X", 9), ("F", 6), ("R", 10), ("B", 10), ("U", 11), ("Q", 9), ("H", 3), ("LD", 3), ("G", 6),
    ],
)  # fmt: skip
def test_every_series_is_complete(series, count):
    assert {f"{series}{n}" for n in range(1, count + 1)} <= set(listed_ids(first_section=False))


def test_every_item_of_the_data_has_an_id():
    parts = [part for made in load_exercises().values() for part in walk(made) if hasattr(part, "ids")]
    assert [part for part in parts if not part.ids] == []


def test_the_sources_stand_alone():
    text = SOURCES.read_text(encoding="utf-8")
    assert re.findall(r"S[01]:L\d|\.\./|\s/\w+/|\w\.md\b", text) == []


@pytest.mark.parametrize(
    ("name", "prefix", "count"),
    [
        ("V1", "V1-N", 1), ("V1", "V1-E", 1), ("V1", "V1-P", 1), ("V1", "V1-T", 1), ("V1", "V1-S", 1),
        ("V1", "V1-I", 3), ("V1", "V1-C", 6), ("V1", "V1-M", 1), ("V1", "V1-B", 5),
        ("V2", "V2-N", 1), ("V2", "V2-E", 1), ("V2", "V2-P", 3), ("V2", "V2-T", 2), ("V2", "V2-BP", 4),
        ("V2", "V2-SP", 1), ("V2", "V2-I", 6), ("V2", "V2-C", 5), ("V2", "B", 10),
        ("V2", "X", 9), ("V1", "X", 9),
    ],
)  # fmt: skip
def test_counts_of_a_variant(name, prefix, count):
    found = {item for item in ids_in(variant(name)) if re.fullmatch(rf"{prefix}\d+", item)}
    assert len(found) == count


def test_facts_stand_in_their_own_field():
    v1, v2, v3 = variant("V1"), variant("V2"), variant("V3")
    assert ids_in(v1.form_cues) >= {f"V1-C{n}" for n in range(1, 7)}
    assert ids_in(v2.form_cues) >= {f"V2-C{n}" for n in range(1, 6)} | {f"F{n}" for n in range(1, 7)}
    assert ids_in(v1.steps) == {f"V1-I{n}" for n in range(1, 4)}
    assert ids_in(v2.steps) == {f"V2-I{n}" for n in range(1, 7)}
    assert ids_in(v2.muscle_roles) == {f"R{n}" for n in range(1, 11)}
    assert ids_in(v2.position) == {f"V2-BP{n}" for n in range(1, 5)}
    assert [len(v1.benefits), len(v2.benefits)] == [5, 10]
    assert ids_in(v3) >= {"V3-0", "V3-E1", "V3-I1", "V3-C1", "V3-C2", "V3-S1"}


def test_counts_of_what_is_shared():
    uses = shared().everyday_uses
    assert len(uses) == 11
    assert sum(len(use.examples) for use in uses) == 12
    assert [question.id for question in shared().questions] == [f"Q{n}" for n in range(1, 10)]
    assert [test.id for test in shared().feel_tests] == ["H1", "H2", "H3"]
    assert [fault.id for fault in shared().faults] == [f"F{n}" for n in range(1, 7)]
    assert len(shared().guidance) == 6
    assert len(shared().load.examples_lb) == 2
    assert {f"SF{n}" for n in range(1, 9)} <= ids_in(shared().safety)
