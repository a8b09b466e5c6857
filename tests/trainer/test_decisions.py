import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from trainer.decisions import (
    MOST_DECISIONS,
    Verdict,
    decision,
    eased_parts,
    is_answered,
    read_decisions,
    write_decisions,
)
from trainer.errors import KnownError
from trainer.plan import Leg, Plan
from trainer.progression_rules import Move, Part, Rule
from trainer.suggestion import Suggestion
from trainer.telling import told

NOW = datetime(2026, 11, 21, 18, tzinfo=UTC)
PLAN = Plan("mine", sets=2, reps=8)
MORE = replace(PLAN, reps=9)
UP = Suggestion(
    Rule.BODYWEIGHT_ORDER, Move.UP, Part.REPS, MORE, Leg.LEFT, ("s1",), told("Because."), told("Fewer reps.")
)
EASE = replace(UP, rule=Rule.PAIN, move=Move.BACK, part=Part.DEPTH, plan=None)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "suggestions.json"


@pytest.mark.parametrize("suggestion", [UP, EASE, replace(UP, sessions=(), part=None)])
@pytest.mark.parametrize("verdict", Verdict)
def test_what_is_decided_is_kept_for_people_to_read(path, suggestion, verdict):
    made = decision(suggestion, PLAN, verdict, NOW)
    write_decisions([made], path)
    assert read_decisions(path) == ([made], None)
    assert f'"verdict": "{verdict}"' in path.read_text()


def test_without_a_file_nothing_was_decided(path):
    assert read_decisions(path) == ([], None)


def test_only_the_newest_are_kept(path):
    many = [
        decision(replace(UP, sessions=(f"s{n}",)), PLAN, Verdict.DISMISSED, NOW + timedelta(days=n))
        for n in range(MOST_DECISIONS + 5)
    ]
    write_decisions(many, path)
    assert read_decisions(path)[0] == many[5:]


WHOLE = {
    "decided": "2026-11-21T18:00:00+00:00", "verdict": "accepted", "exercise": "a", "rule": "P1", "move": "up",
    "part": "", "newest_session": "", "before": "", "after": "",
}  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"\xff\xfe", b"[" * 100_000, b"[]", b"3", b'{"format": 2, "decisions": []}', b'{"format": 1}',
        b'{"format": 1, "decisions": 3}', b'{"format": 1, "decisions": [3]}', b" " * 1_000_001,
        *(
            json.dumps({"format": 1, "decisions": [WHOLE | wrong]}).encode()
            for wrong in (
                {"rule": "P9"}, {"decided": "2026-11-21"}, {"exercise": 3}, {"part": [1]}, {"move": 1},
                {"before": "\ud800"},
            )
        ),
    ],
)  # fmt: skip
def test_a_damaged_file_is_told_and_set_aside(path, content):
    path.write_bytes(content)
    found, trouble = read_decisions(path)
    assert found == []
    assert "suggestions-1.json" in trouble
    assert path.with_name("suggestions-1.json").read_bytes() == content
    assert read_decisions(path) == ([], None)


def test_the_whole_one_is_no_damaged_one(path):
    path.write_text(json.dumps({"format": 1, "decisions": [WHOLE]}))
    found, trouble = read_decisions(path)
    assert (len(found), trouble) == (1, None)


def test_what_cannot_be_read_is_told_and_left_where_it_is(path):
    kept = path.with_name("kept.json")
    kept.write_text(json.dumps({"format": 1, "decisions": [WHOLE]}))
    path.mkdir()
    with pytest.raises(KnownError, match=r"it is no file.*put that right"):
        read_decisions(path)
    assert sorted(path.parent.iterdir()) == [kept, path]
    path.rmdir()
    kept.rename(path)
    assert len(read_decisions(path)[0]) == 1


def test_nothing_is_said_twice_of_the_same_sessions():
    for verdict in Verdict:
        decided = [decision(UP, PLAN, verdict, NOW)]
        assert is_answered(decided, UP, PLAN)
        assert is_answered(decided, UP, replace(PLAN, name="another name"))
        assert not is_answered(decided, replace(UP, sessions=("s1", "s2")), PLAN)
        assert not is_answered(decided, UP, replace(PLAN, exercise="another"))
        assert not is_answered(decided, replace(UP, rule=Rule.STEP_BACK), PLAN)
        assert not is_answered(decided, UP, replace(PLAN, reps=12))


def test_what_the_user_made_of_a_suggestion_is_answered_and_another_plan_is_not():
    made = replace(PLAN, reps=10)
    for suggestion in (UP, replace(UP, sessions=())):
        decided = [decision(suggestion, PLAN, Verdict.EDITED, NOW, made)]
        assert is_answered(decided, suggestion, PLAN)
        assert is_answered(decided, suggestion, made)
        assert not is_answered(decided, suggestion, replace(PLAN, sets=3, reps=12))


def test_a_step_back_for_pain_is_not_followed_by_another_for_the_same_pain():
    fewer = replace(EASE, part=Part.REPS, plan=replace(PLAN, reps=6))
    accepted = [decision(fewer, PLAN, Verdict.ACCEPTED, NOW)]
    still = replace(fewer, plan=replace(PLAN, reps=5))
    assert is_answered(accepted, still, fewer.plan)
    assert is_answered([decision(EASE, PLAN, Verdict.EASED, NOW)], fewer, PLAN)


def test_what_is_eased_stays_so_until_it_becomes_harder():
    eased = decision(EASE, PLAN, Verdict.EASED, NOW)
    assert eased_parts([eased], PLAN.exercise) == {Part.DEPTH: NOW}
    assert eased_parts([eased], "another") == {}
    put_off = decision(UP, PLAN, Verdict.DISMISSED, NOW + timedelta(days=1))
    assert eased_parts([put_off, eased], PLAN.exercise) == {Part.DEPTH: NOW}
    harder = replace(put_off, verdict=Verdict.ACCEPTED)
    assert eased_parts([harder, eased], PLAN.exercise) == {}
