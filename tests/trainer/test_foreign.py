from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from trainer.exchange import ColumnMapping, FileMistakesError, export_file, import_file, preview_table
from trainer.exchange.checks import MOST_LEG_SETS
from trainer.log import Log
from trainer.log.edit import delete_leg_set, delete_session, edit_leg_set, edit_session, merge_halves, undo
from trainer.log.merge import merge

STRONG = """Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Seconds,Notes,RPE
2026-03-28 18:11:00,Legs,Backward Lunge left,1,10,8,40,"ok, نعم",8
2026-03-28 18:11:00,Legs,Backward Lunge right,1,10,7,35,,7
2026-03-28 18:11:00,Legs,Backward Lunge left,2,10,8,40,,
2026-03-28 18:11:00,Legs,Bench Press,1,60,8,,,
"""
BOTH_LEGS = "Date;Left reps;Right reps;Weight (lbs)\n03/28/2026;8;6;10\n03/29/2026;9;;10,5\n"
ZONE = timezone(timedelta(hours=1))


@pytest.fixture
def table(tmp_path):
    def write(text):
        path = tmp_path / "table.csv"
        path.write_text(text, encoding="utf-8-sig")
        return path

    return write


def of_old(path):
    """What a table tells of its first moment: with the ids of now, and with those of Evenstep 0.1.0."""
    [session] = preview_table(path, zone=ZONE).found.records()
    return session.moments[0]


def test_the_table_of_another_program_is_understood_shown_and_taken_in_once(log, table):
    path = table(STRONG)
    shown = preview_table(path, zone=ZONE)
    assert shown.lacks is None
    assert shown.mapping.columns["reps"] == 5
    assert (shown.found.taken, shown.found.left_out) == (3, 1)
    assert log.sessions() == []
    done = import_file(log, path, zone=ZONE)
    assert (done.merged.new_sessions, done.merged.new_leg_sets) == (1, 3)
    [session] = log.sessions()
    assert session.started == datetime(2026, 3, 28, 18, 11, tzinfo=ZONE)
    assert session.exercise == "backward-lunge"
    assert [(s.set_n, s.leg, s.order, s.counted_reps, s.tut_s, s.rir) for s in session.leg_sets] == [
        (1, "left", 1, 8, 40.0, 2),
        (1, "right", 2, 7, 35.0, 3),
        (2, "left", 1, 8, 40.0, None),
    ]
    assert {(s.paced_reps, s.load_kg) for s in session.leg_sets} == {(0, 10.0)}
    assert session.leg_sets[0].notes == "ok, نعم"
    assert import_file(log, path, zone=ZONE).merged.same == 4
    assert log.sessions() == [session]


def test_a_row_may_tell_of_both_legs_in_pounds_and_american_dates(log, table):
    import_file(log, table(BOTH_LEGS), zone=UTC)
    second, first = log.sessions()
    assert first.started == datetime(2026, 3, 28, tzinfo=UTC)
    assert [(s.leg, s.counted_reps, s.load_kg) for s in first.leg_sets] == [("left", 8, 4.536), ("right", 6, 4.536)]
    assert {s.order for s in first.leg_sets} == {1}, "which came first is not told"
    assert [(s.leg, s.counted_reps, s.load_kg) for s in second.leg_sets] == [("left", 9, 4.763)]


@pytest.mark.parametrize(
    ("text", "exercise", "loads_kg"),
    [
        ("Datum;Uhrzeit;Übung;Bein;Wiederholungen;Gewicht\n"
         "01.11.2026;18:00;Ausfallschritt rückwärts;links;8;4,5\n01.11.2026;18:00;Ausfallschritt rückwärts;R;7;4,5\n",
         "backward-lunge", [4.5, 4.5]),
        ("Datum;Übung;Bein;Wdh.\n1.11.2026 18:00;Ausfallschritt für das Gesäß;linkes Bein;8\n"
         "1.11.2026 18:00;Ausfallschritt für das Gesäß;Rechtes Bein;7\n", "reverse-lunge-for-glutes", [0, 0]),
        ("Datum;Übung;Wiederholungen\n01.11.2026 18:00;Ausfallschritt links;8\n01.11.2026 18:00;"
         "Ausfallschritt (rechtes Bein);7\n01.11.2026 18:00;Bankdrücken;5\n", "backward-lunge", [0, 0]),
        ("fecha,hora,ejercicio,pierna,repeticiones,peso\n2026-11-01,18:00,Zancada inversa para glúteos,izquierda,8,4\n"
         "2026-11-01,18:00,Zancada inversa para glúteos,derecha,7,4\n", "reverse-lunge-for-glutes", [4, 4]),
        ("Fecha;Ejercicio;Pierna;Repeticiones;Peso (libras)\n01/11/2026 18:00;Zancada búlgara;izq.;8;10\n"
         "01/11/2026 18:00;Zancada búlgara;Dcha.;7;10\n", "backward-lunge", [4.536, 4.536]),
        ("Fecha,Ejercicio,Repeticiones,Peso,Unidad\n2026-11-01 18:00,Zancada hacia atrás - pierna izquierda,8,10,libras"
         "\n2026-11-01 18:00,Zancada hacia atrás - derecha,7,10,kg\n", "backward-lunge", [4.536, 10]),
        ("Datum;Uebung;Bein;Wdh;Gewicht (lb)\n1.11.2026 18:00;Rueckwaerts-Ausfallschritt fuer das Gesaess;L;8;10\n"
         "1.11.2026 18:00;Ausfallschritt fu\u0308r das Gesäß;R;7;10\n", "reverse-lunge-for-glutes", [4.536, 4.536]),
        ("Dia;Ejercicio;Repeticiones;Carga (lb)\n01/11/2026 18:00;Zancada inversa para gluteos - izquierda;8;10\n"
         "01/11/2026 18:00;ZANCADA INVERSA PARA GLÚTEOS (derecha);7;10\n", "reverse-lunge-for-glutes", [4.536, 4.536]),
    ],
)  # fmt: skip
def test_tables_in_german_and_spanish_are_understood_by_themselves(log, table, text, exercise, loads_kg):
    import_file(log, table(text), zone=UTC)
    [session] = log.sessions()
    assert (session.exercise, session.started) == (exercise, datetime(2026, 11, 1, 18, tzinfo=UTC))
    assert [(s.leg, s.counted_reps) for s in session.leg_sets] == [("left", 8), ("right", 7)]
    assert [s.load_kg for s in session.leg_sets] == loads_kg


@pytest.mark.parametrize(
    "named",
    [
        "Slider reverse lunge, {}", "{}: slider reverse lunge", "Slider Reverse Lunge [{} leg]",
        "SLIDER-REVERSE-LUNGE/{}", "slider_reverse_lunge_{}", "Slider ({}) reverse lunge",
        "Slider reverse lunge · {} side", "Slider reverse lunge_{}",
    ],
)  # fmt: skip
def test_a_leg_may_stand_anywhere_in_the_name_of_an_exercise(log, table, named):
    rows = "".join(f'2026-11-01,"{named.format(leg)}",8\n' for leg in ("left", "Right"))
    import_file(log, table(f"date,exercise,reps\n{rows}"), zone=UTC)
    [session] = log.sessions()
    assert session.exercise == "slider-reverse-lunge"
    assert [(s.set_n, s.leg, s.order) for s in session.leg_sets] == [(1, "left", 1), (1, "right", 2)]


def test_an_exercise_of_the_users_own_is_known_by_its_name(log, table):
    path = table("date,exercise,reps\n2026-11-01,Split squat (left),8\n2026-11-01,Reverse lunge right,8\n")
    names = {"own-1": "Split squat", "own-2": "Reverse lunge"}
    assert preview_table(path, names=names).found.left_out == 0
    assert preview_table(path).found.left_out == 1
    import_file(log, path, names=names, zone=UTC)
    assert {session.exercise for session in log.sessions()} == {"own-1", "backward-lunge"}


def test_an_exercise_of_the_users_own_without_a_letter_takes_no_row_that_names_none(log, table):
    import_file(log, table("date,exercise,leg,reps\n2026-11-01,,left,8\n"), names={"own-1": "🦵"}, zone=UTC)
    assert log.sessions()[0].exercise == "backward-lunge"


def test_an_exercise_of_the_users_own_without_a_letter_is_known_by_its_signs(log, table):
    rows = "2026-11-01,🦵 left,8\n2026-11-01,🦵 (right),8\n2026-11-02,- left,8\n"
    import_file(log, table(f"date,exercise,reps\n{rows}"), names={"own-1": "🦵"}, zone=UTC)
    assert [session.exercise for session in log.sessions()] == ["backward-lunge", "own-1"]


def test_the_rows_tell_which_leg_came_first_in_each_set(log, table):
    legs = ("left", "right", "right", "left", "left", "left", "right")
    import_file(log, table("date,leg,reps\n" + "".join(f"2026-11-01,{leg},8\n" for leg in legs)), zone=UTC)
    [session] = log.sessions()
    assert [(s.set_n, s.leg, s.order) for s in session.leg_sets] == [
        (1, "left", 1), (1, "right", 2), (2, "right", 1), (2, "left", 2), (3, "left", 1), (4, "left", 1),
        (3, "right", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("date", "is_read"),
    [
        ("28.03.2026 18:11", datetime(2026, 3, 28, 18, 11)),
        ("28/3/2026", datetime(2026, 3, 28)),
        ('"28 Mar 2026, 18:11"', datetime(2026, 3, 28, 18, 11)),
        ('"Mar 28, 2026 6:11 PM"', datetime(2026, 3, 28, 18, 11)),
        ("2026-03-28T18:11:00+02:00", datetime(2026, 3, 28, 16, 11)),
        ("20260328", datetime(2026, 3, 28)),
        ("28.3.26 18:11", datetime(2026, 3, 28, 18, 11)),
        ("3/28/26", datetime(2026, 3, 28)),
        ("3/28/2026 6:11:05 PM", datetime(2026, 3, 28, 18, 11, 5)),
        ('"3/28/2026, 6:11:05\u202fPM"', datetime(2026, 3, 28, 18, 11, 5)),
    ],
)
def test_dates_come_in_many_forms(log, table, date, is_read):
    import_file(log, table(f"date,leg,reps\n{date},L,8\n"), zone=UTC)
    assert log.sessions()[0].started == is_read.replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "date;leg;reps\n2026-03-28;left;8\n;;\n; ;\n2026-03-28;right;8\n;;\n",
        "sep=;\ndate;leg;reps\n2026-03-28;left;8\n2026-03-28;right;8\n",
        "SEP=,\r\ndate,leg,reps\r\n2026-03-28,left,8\r\n\r\n2026-03-28,right,8\r\n",
        "sep=\t\ndate\tleg\treps\n2026-03-28\tleft\t8\n2026-03-28\tright\t8\n",
    ],
)
def test_what_a_spreadsheet_leaves_around_the_rows_is_none(log, table, text):
    import_file(log, table(text), zone=UTC)
    assert [(s.leg, s.counted_reps) for s in log.sessions()[0].leg_sets] == [("left", 8), ("right", 8)]


def test_sets_told_each_with_its_time_are_one_session(log, table):
    rows = [("18:11:00", "left", 8), ("18:12:30", "right", 7), ("18:40", "right", 6), ("19:39", "left", 5)]
    lines = [f"2026-03-28 {at},{leg},{reps}\n" for at, leg, reps in [*rows, ("20:40", "left", 3)]]
    path = table("date,leg,reps\n" + "".join(reversed(lines)))
    import_file(log, path, zone=ZONE)
    evening, session = log.sessions()
    assert [(s.set_n, s.leg, s.order, s.counted_reps) for s in session.leg_sets] == [
        (1, "left", 1, 8), (1, "right", 2, 7), (2, "right", 1, 6), (2, "left", 2, 5),
    ]  # fmt: skip
    assert (session.started.hour, session.finished.hour, evening.started.hour) == (18, 19, 20)
    assert import_file(log, path, zone=ZONE).merged.same == 7
    grown = import_file(log, table("date,leg,reps\n" + "".join([*lines, "2026-03-28 21:00,right,3\n"])), zone=ZONE)
    assert (grown.merged.new_sessions, grown.merged.new_leg_sets, grown.merged.newer) == (0, 1, 0)


def test_sets_that_once_came_in_as_sessions_of_their_own_become_one(log, table, monkeypatch):
    rows = "".join(f"2026-03-28 18:{minute},{leg},8\n" for minute, leg in ((11, "left"), (12, "right"), (14, "left")))
    with monkeypatch.context() as before:
        before.setattr("trainer.exchange.foreign.SETS_APART", timedelta(0))
        import_file(log, table("date,leg,reps\n" + rows), zone=ZONE)
    assert len(log.sessions()) == 3
    edit_session(log, log.sessions()[1].id, notes="mine")
    done = import_file(log, table("date,leg,reps\n" + rows), zone=ZONE).merged
    assert (done.new_sessions, done.new_leg_sets, done.newer) == (0, 0, 2)
    mine, session = log.sessions()
    assert [(s.set_n, s.leg) for s in session.leg_sets] == [(1, "left"), (1, "right"), (2, "left")]
    assert (mine.notes, mine.leg_sets) == ("mine", ())
    import_file(log, table("date,leg,reps\n2026-03-28 18:05,right,8\n" + rows), zone=ZONE)
    _, session = log.sessions()
    assert [(s.set_n, s.leg) for s in session.leg_sets] == [(1, "right"), (1, "left"), (2, "right"), (2, "left")]
    assert log.check()


def test_what_was_deleted_with_its_session_does_not_come_back_with_another(log, table, monkeypatch):
    rows = "".join(f"2026-03-28 18:{minute},{leg},8\n" for minute, leg in ((11, "left"), (12, "right")))
    with monkeypatch.context() as before:
        before.setattr("trainer.exchange.foreign.SETS_APART", timedelta(0))
        import_file(log, table("date,leg,reps\n" + rows), zone=ZONE)
    delete_session(log, log.sessions()[0].id)
    import_file(log, table("date,leg,reps\n" + rows), zone=ZONE)
    assert [[s.leg for s in session.leg_sets] for session in log.sessions()] == [["left"]]


def test_new_sets_are_seen_beside_a_session_that_was_deleted(log, table):
    rows = "date,leg,reps\n2026-03-28 18:00,left,8\n2026-03-28 18:02,right,8\n"
    import_file(log, table(rows), zone=ZONE)
    delete_session(log, log.sessions()[0].id)
    path = table(rows + "2026-03-28 18:50,left,7\n2026-03-28 18:52,right,7\n")
    grown = import_file(log, path, zone=ZONE).merged
    assert (grown.new_sessions, grown.new_leg_sets) == (1, 2)
    [session] = log.sessions()
    assert (session.started.minute, session.finished.minute) == (50, 52)
    assert [(s.leg, s.counted_reps) for s in session.leg_sets] == [("left", 7), ("right", 7)]
    again = import_file(log, path, zone=ZONE).merged
    assert (again.new_sessions, again.new_leg_sets, again.newer) == (0, 0, 0)
    assert log.sessions() == [session]


def test_nothing_moves_into_a_session_that_was_deleted(log, table, monkeypatch):
    rows = [(0, "left"), (2, "right"), (50, "left"), (52, "right")]
    path = table("date,leg,reps\n" + "".join(f"2026-03-28 18:{minute:02},{leg},8\n" for minute, leg in rows))
    with monkeypatch.context() as before:
        before.setattr("trainer.exchange.foreign.SETS_APART", timedelta(0))
        import_file(log, path, zone=ZONE)
    delete_session(log, log.sessions()[-1].id)
    import_file(log, path, zone=ZONE)
    [session] = log.sessions()
    assert [s.started.minute for s in session.leg_sets] == [2, 50, 52]
    undo(log)
    import_file(log, path, zone=ZONE)
    [session] = log.sessions()
    assert [s.started.minute for s in session.leg_sets] == [0, 2, 50, 52]


def test_what_was_joined_to_another_session_by_hand_stays_there_when_its_row_has_another_beside_it(log, table):
    rows = "date,leg,reps\n2026-03-28 16:00,left,8\n2026-03-28 18:00,right,8\n"
    import_file(log, table(rows), zone=ZONE)
    later, earlier = log.sessions()
    merge_halves(log, earlier, later)
    import_file(log, table(rows + "2026-03-28 18:02,left,8\n"), zone=ZONE)
    assert [[s.started.hour for s in session.leg_sets] for session in log.sessions()] == [[18], [16, 18]]


def test_a_session_taken_out_comes_back_when_the_table_tells_of_it_again(log, table):
    rows = ["2026-03-28 18:00,left,8\n", "2026-03-28 18:50,right,8\n", "2026-03-28 19:40,left,8\n"]
    without = "date,leg,reps\n" + rows[0] + rows[2]
    import_file(log, table(without), zone=ZONE)
    import_file(log, table("date,leg,reps\n" + "".join(rows)), zone=ZONE)
    assert [len(session.leg_sets) for session in log.sessions()] == [3]
    import_file(log, table(without), zone=ZONE)
    assert [[s.started.hour for s in session.leg_sets] for session in log.sessions()] == [[19], [18, 18]]


def test_a_leg_set_deleted_before_its_session_became_part_of_another_can_be_brought_back(log, table, monkeypatch):
    path = table("date,leg,reps\n2026-03-28 18:11,left,8\n2026-03-28 18:12,right,8\n")
    with monkeypatch.context() as before:
        before.setattr("trainer.exchange.foreign.SETS_APART", timedelta(0))
        import_file(log, path, zone=ZONE)
    delete_leg_set(log, log.sessions()[0].leg_sets[0].id)
    import_file(log, path, zone=ZONE)
    undo(log)
    assert [[s.leg for s in session.leg_sets] for session in log.sessions()] == [["right"], ["left"]]


def test_no_session_of_many_times_has_endless_sets(log, table, monkeypatch):
    monkeypatch.setattr("trainer.exchange.foreign.MOST_LEG_SETS", 3)
    rows = "".join(f"2026-03-28 18:{minute:02},{leg},8\n" for minute in range(4) for leg in ("left", "right"))
    import_file(log, table("date,leg,reps\n" + rows), zone=ZONE)
    assert [len(session.leg_sets) for session in log.sessions()] == [2, 2, 2, 2]


def test_what_is_no_work_is_left_out_and_does_not_shift_what_is(log, table):
    rows = (
        "date,exercise,set order,weight,reps,seconds\n2026-03-28,Lunge left,W,5,8,\n2026-03-28,Lunge left,1,10,8,\n"
        "2026-03-28,Lunge left,Rest Timer,0,0,90\n2026-03-28,Lunge,Note,,,\n2026-03-28,Lunge right,Warm-up,5,8,\n"
        "2026-03-28,Lunge right,1,10,7,\n2026-03-28,Lunge right,2,10,,\n"
    )
    found = preview_table(table(rows), zone=ZONE).found
    assert (found.taken, found.not_work, found.left_out) == (2, 5, 0)
    import_file(log, table(rows), zone=ZONE)
    [session] = log.sessions()
    assert [(s.set_n, s.leg, s.order, s.counted_reps) for s in session.leg_sets] == [
        (1, "left", 1, 8),
        (1, "right", 2, 7),
    ]
    known = {leg_set.id for leg_set in session.leg_sets}
    import_file(log, table(rows.replace(",W,", ",0,")), zone=ZONE)  # as taken in before the kind of set was known
    assert known < {leg_set.id for leg_set in log.sessions()[0].leg_sets}


@pytest.mark.parametrize(
    ("load", "load_kg"),
    [("20kg", 20), ("20 Kg.", 20), ("'45 lbs", 20.412), ('"7,5 kg"', 7.5), ("10 pounds", 4.536), ("8", 3.629)],
)
def test_a_load_may_bring_its_unit(log, table, load, load_kg):
    import_file(log, table(f"date,leg,reps,weight (lb)\n2026-03-28,left,8,{load}\n"), zone=ZONE)
    assert log.sessions()[0].leg_sets[0].load_kg == load_kg


@pytest.mark.parametrize("load", ["20 plates", "kg", "20 kg each"])
def test_a_load_in_what_is_no_unit_is_told(log, table, load):
    with pytest.raises(FileMistakesError, match=f"line 2, load: “{load}” must be a number from 0 to 10000"):
        import_file(log, table(f"date,leg,reps,weight\n2026-03-28,left,8,{load}\n"))


def test_a_leg_that_did_nothing_has_no_leg_set(log, table):
    import_file(log, table("date,left,right\n2026-03-28,8,0\n"), zone=ZONE)
    assert [s.leg for s in log.sessions()[0].leg_sets] == ["left"]


@pytest.mark.parametrize(
    ("rpe", "rir"),
    [("10", 0), ("9.5", 0), ("9", 1), ("8.5", 1), ("8", 2), ("7", 3), ("5", 4), ("4", 7), ("0", None), ("", None)],
)
def test_an_rpe_is_kept_as_the_fewest_reps_in_reserve_it_tells(log, table, rpe, rir):
    import_file(log, table(f"date,leg,reps,rpe\n2026-03-28,left,8,{rpe}\n"))
    assert log.sessions()[0].leg_sets[0].rir == rir


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("date,reps\n2026-03-28,8\n", "line 2: no column tells the leg"),
        ("date,leg\n2026-03-28,left\n", "no column tells the reps"),
        ("leg,reps\nleft,8\n", "no column tells the date"),
        ("date,leg,reps\n2026-03-28,left,8\nsoon,left,8\n", "line 3, date: “soon” is no date"),
        ("date,leg,reps\n2026-03-28,middle,8\n", "line 2, leg: “middle” is neither left nor right"),
        ("date,exercise,reps\n2026-03-28,Lunge,8\n", "line 2, leg: is not told"),
        ("date,leg,reps\n2026-03-28,left,8.5\n", "line 2, reps: must be a whole number"),
        ("date,leg,reps\n2026-03-28,left,many\n", "line 2, reps: “many” must be a number"),
        ("date,leg,reps,weight\n2026-03-28,left,8,2000\n", "line 2, load: is more than 1000 kg"),
        ("date,leg,reps,rpe\n2026-03-28,left,8,11\n", "line 2, rpe"),
        ("date,leg,reps\n0099-03-28,left,8\n", "line 2, date"),
    ],
)
def test_a_mistake_in_a_foreign_table_is_told_with_its_line(log, table, text, says):
    with pytest.raises(FileMistakesError) as told:
        import_file(log, table(text))
    assert says in str(told.value)
    assert log.sessions() == []


def test_a_small_table_cannot_ask_for_endless_reps(log, table, monkeypatch):
    monkeypatch.setattr("trainer.exchange.checks.MOST_REPS_OF_ALL", 5000)
    rows = [f"2026-11-{day:02},{leg},1000\n" for day in range(1, 5) for leg in ("left", "right")]
    import_file(log, table("date,leg,reps\n" + "".join(rows[:5])))
    for take_in in (preview_table, lambda path: import_file(log, path)):
        with pytest.raises(FileMistakesError, match=r"line 7: there are more than 5,000 reps; split the file"):
            take_in(table("date,leg,reps\n" + "".join(rows)))
    assert log.count_sessions() == 3


def test_no_session_has_endless_sets(log, table):
    row = "2026-11-21,left,1\n"
    import_file(log, table("date,leg,reps\n" + row * MOST_LEG_SETS))
    with pytest.raises(FileMistakesError, match=r"line 2002, date: is that of more than 2000 sets"):
        import_file(log, table("date,leg,reps\n" + row * (MOST_LEG_SETS + 1)))


def test_the_columns_can_be_named_by_hand(log, table):
    path = table("wann,wo,wieviel\n2026-03-28,left,8\n")
    assert "no column tells the date" in preview_table(path).lacks
    mapping = ColumnMapping({"date": 0, "leg": 1, "reps": 2}, exercise="reverse-lunge-for-glutes")
    assert preview_table(path, mapping).found.taken == 1
    import_file(log, path, mapping=mapping)
    assert [(s.exercise, s.leg_sets[0].counted_reps) for s in log.sessions()] == [("reverse-lunge-for-glutes", 8)]


def test_a_file_of_ours_needs_no_preview(table):
    assert preview_table(table('{"format": 1, "sessions": []}')) is None
    assert preview_table(table("session_id,session_started,exercise,id,set,leg\n")) is None


def test_a_table_is_not_endless(log, table, monkeypatch):
    monkeypatch.setattr("trainer.exchange.foreign.MOST_ROWS", 2)
    rows = "date,leg,reps\n" + "2026-03-28,left,8\n" * 2
    assert preview_table(table(rows)).found.taken == 2
    with pytest.raises(FileMistakesError, match="there are more than 2 rows; split the table"):
        import_file(log, table(rows + "2026-03-28,left,8\n"))
    assert log.sessions() == []


def test_without_a_date_nothing_is_taken_in(log, table):
    with pytest.raises(FileMistakesError, match="no column tells the date"):
        import_file(log, table("wann,leg,reps\n2026-03-28,left,8\n"), mapping=ColumnMapping({"leg": 1, "reps": 2}))
    assert log.sessions() == []


@pytest.mark.parametrize(
    ("column", "cell", "says"),
    [("rpe", "0.5", "line 2, rpe: must be a number from 1 to 10"), ("notes", "a" * 20_000, "line 2, notes: ")],
)
def test_a_cell_that_is_out_of_bounds_is_told_by_its_column(log, table, column, cell, says):
    with pytest.raises(FileMistakesError) as told:
        import_file(log, table(f"date,leg,reps,{column}\n2026-03-28,left,8,{cell}\n"))
    assert says in str(told.value)


@pytest.mark.parametrize(
    "date",
    [
        "2026-03-28T18:00:00+01:00:30",
        "2026-03-28T18:00:00+01:00:00.500000",
        "2026-03-28T18:00:00+23:59",
        "1970-01-01T00:00:00+01:00",
        "2200-12-31T23:00:00-02:00",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59",
    ],
)
@pytest.mark.parametrize("zone", [ZONE, None])
def test_a_time_that_no_log_could_keep_is_told_and_not_taken_in(log, table, date, zone):
    with pytest.raises(FileMistakesError, match=r"line 2, date: “.*” is no date such as 2026-11-01 18:00"):
        import_file(log, table(f"date,leg,reps\n{date},left,8\n"), zone=zone)
    assert log.sessions() == []


@pytest.mark.parametrize(
    "date", ["2026-03-28T18:00:00Z", "2026-03-28T18:00:00-12:00", "2026-03-28T18:00:00.123456+14:00", "1970-01-01"]
)
def test_what_a_table_brought_opens_again_and_can_be_given_on(log, path, table, date, tmp_path):
    import_file(log, table(f"date,leg,reps\n{date},left,8\n"), zone=ZONE)
    held = log.sessions()
    export_file(log, tmp_path / "ours.json")
    log.close()
    with closing(Log(path)) as again, closing(Log(tmp_path / "other.sqlite")) as other:
        assert again.sessions() == held
        import_file(other, tmp_path / "ours.json")
        assert other.sessions() == held


def test_a_time_the_clock_of_the_computer_cannot_tell_is_told(log, table, monkeypatch):
    class Windows(datetime):
        def astimezone(self, _zone=None):
            raise OSError(22, "Invalid argument")  # as it does for the first day of 1970

    monkeypatch.setattr("trainer.exchange.foreign.datetime", Windows)
    with pytest.raises(FileMistakesError, match="line 2, date: “1970-01-01” is no date"):
        import_file(log, table("date,leg,reps\n1970-01-01,left,8\n"))


def test_a_table_that_has_grown_brings_in_another_zone_only_what_is_new(log, table):
    rows = "date,leg,reps\n2026-03-28 18:11,left,8\n2026-03-28 18:11,right,7\n"
    import_file(log, table(rows), zone=ZONE)
    edit_leg_set(log, log.sessions()[0].leg_sets[0].id, notes="mine")
    before = log.sessions()
    for zone in (UTC, timezone(timedelta(hours=9)), timezone(timedelta(hours=-8))):
        again = import_file(log, table(rows), zone=zone).merged
        assert (again.new_sessions, again.new_leg_sets, again.newer, again.same, again.older) == (0, 0, 0, 2, 1)
        assert log.sessions() == before
    grown = import_file(log, table(rows + "2026-03-28 18:11,left,6\n2026-03-30 18:11,left,6\n"), zone=UTC).merged
    assert (grown.new_sessions, grown.new_leg_sets, grown.newer) == (1, 2, 0)
    assert log.sessions()[1].started == before[0].started


def test_what_evenstep_0_1_0_took_in_is_known_again_in_the_zone_it_was_taken_in_in(log, table):
    rows = "date,leg,reps\n2026-03-28 18:11,left,8\n"
    now, before = of_old(table(rows))
    assert (before.id, before.leg_sets[0].id) == (
        "c0b51883-7df5-501a-adba-a9c533f0666b",
        "f2da6690-561a-5b2a-ba7b-d83c21dc2932",
    )
    assert now.id != before.id
    merge(log, [before])
    grown = import_file(log, table(rows + "2026-03-28 18:11,left,6\n"), zone=ZONE).merged
    assert (grown.new_sessions, grown.new_leg_sets, grown.same, grown.newer, grown.older) == (0, 1, 2, 0, 0)
    assert [session.id for session in log.sessions()] == [before.id]


def test_an_earlier_row_does_not_bring_what_evenstep_0_1_0_took_in_once_more(log, table):
    rows = ["2026-03-28 18:11,left,8\n", "2026-03-28 18:12,right,8\n"]
    merge(log, [of_old(table(f"date,leg,reps\n{row}"))[1] for row in rows])
    rows.insert(0, "2026-03-28 18:05,right,8\n")
    grown = import_file(log, table("date,leg,reps\n" + "".join(rows)), zone=ZONE).merged
    assert (grown.new_sessions, grown.new_leg_sets) == (1, 1)
    [session] = log.sessions()
    assert [(s.set_n, s.leg) for s in session.leg_sets] == [(1, "right"), (1, "left"), (2, "right")]
    again = import_file(log, table("date,leg,reps\n" + "".join(rows)), zone=ZONE).merged
    assert (again.new_leg_sets, again.newer, again.same) == (0, 0, 4)


def test_a_table_read_anew_with_other_columns_corrects_what_was_not_edited(log, table):
    path = table("date,leg,reps,weight,rir\n2026-03-28,left,8,20,2\n2026-03-28,right,8,20,2\n")
    wrong = preview_table(path).mapping
    assert wrong.load_unit == "kg"
    import_file(log, path, zone=ZONE)
    edit_leg_set(log, log.sessions()[0].leg_sets[1].id, load_kg=9.0)
    right = replace(wrong, load_unit="lb")
    done = import_file(log, path, mapping=right, zone=ZONE).merged
    assert (done.newer, done.older, done.same, done.same_sessions, done.new_leg_sets) == (1, 1, 1, 1, 0)
    assert [leg_set.load_kg for leg_set in log.sessions()[0].leg_sets] == [9.072, 9.0]
    corrected = log.sessions()
    assert import_file(log, path, mapping=right, zone=ZONE).merged.newer == 0
    assert log.sessions() == corrected
    assert log.check()


@pytest.mark.parametrize("reps", [7, 8])
def test_sheets_of_two_exercises_that_name_none_stay_two(log, table, reps):
    for exercise, made in (("backward-lunge", 8), ("reverse-lunge-for-glutes", reps)):
        path = table(f"date,leg,reps\n2026-03-28,left,{made}\n2026-03-28,right,{made}\n")
        import_file(log, path, mapping=replace(preview_table(path).mapping, exercise=exercise), zone=ZONE)
    assert {session.exercise: [s.counted_reps for s in session.leg_sets] for session in log.sessions()} == {
        "backward-lunge": [8, 8], "reverse-lunge-for-glutes": [reps, reps],
    }  # fmt: skip


@pytest.mark.parametrize("renamed", ["Backward lunge", "Walking lunge", "Ausfallschritt"])
def test_a_lunge_renamed_in_the_other_program_comes_in_once(log, table, renamed):
    rows = "date,exercise,leg,reps\n2026-03-28,Lunge,left,8\n2026-03-28,Lunge,right,7\n"
    import_file(log, table(rows), zone=ZONE)
    before = log.sessions()
    assert import_file(log, table(rows.replace("Lunge", renamed)), zone=ZONE).merged.same == 3
    assert log.sessions() == before


def test_a_table_taken_for_the_wrong_exercise_is_put_right_by_deleting_what_came_of_it(log, table):
    path = table("date,leg,reps\n2026-03-28,left,8\n2026-03-28,right,7\n")
    import_file(log, path, zone=ZONE)
    delete_session(log, log.sessions()[0].id)
    right = replace(preview_table(path).mapping, exercise="reverse-lunge-for-glutes")
    for new in (2, 0):
        assert import_file(log, path, mapping=right, zone=ZONE).merged.new_leg_sets == new
        assert [(session.exercise, len(session.leg_sets)) for session in log.sessions()] == [(right.exercise, 2)]
