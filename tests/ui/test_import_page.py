import pytest
from PySide6.QtCore import Qt

from trainer.exchange import ColumnMapping, preview_table
from trainer.exchange.importing import import_file
from trainer.log import Log
from ui.import_page import ImportPage
from ui.language import use_language
from ui.lunges import lunge_names
from ui.tasks import Background

TABLE = """Date;Workout Name;Exercise Name;Weight (lb);Reps;Side;Notes
3/11/2025 18:30;Legs;Reverse Lunge;20;8;L;"slow; يسار 🙂"
3/11/2025 18:30;Legs;Reverse Lunge;20;7;R;
3/11/2025 18:30;Legs;Bench Press;100;5;;
"""


@pytest.fixture
def page(qtbot):
    lookups = Background()
    made = ImportPage(lookups)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    lookups.close()


@pytest.fixture
def shown(page, qtbot, tmp_path):
    def show(text):
        path = tmp_path / "strong.csv"
        path.write_text(text, encoding="utf-8")
        page.open(path, preview_table(path, ColumnMapping({})))
        checked(page, qtbot)
        return path

    return show


def checked(page, qtbot):
    qtbot.waitUntil(lambda: page.words not in ("", "Looking…"), timeout=30_000)


def choose(page, qtbot, column, words):
    chooser = page.choosers[column]
    chooser.setCurrentIndex(chooser.findText(words))
    chooser.activated.emit(chooser.currentIndex())
    assert not page.take_in.isEnabled()
    checked(page, qtbot)


def meant(page):
    return [chooser.currentText() for chooser in page.choosers]


def test_columns_are_guessed_and_what_would_come_of_it_is_said(page, shown):
    shown(TABLE)
    assert meant(page) == ["Date", "–", "Exercise", "Load", "Reps", "Leg", "Notes"]
    assert page.words == "From 2 rows: 1 session, 2 leg sets. 1 row is left out, being no lunge."
    assert page.take_in.isEnabled()
    assert page.unit.value == "lb"
    assert page.table.item(1, 6).text() == "slow; يسار 🙂"
    assert page.choosers[0].hasFocus()
    assert page.choosers[5].accessibleName() == "Column “Side” tells"


def test_rows_that_tell_of_no_work_are_said_to_be_left_out(page, shown):
    shown("date,leg,reps,set type\n2026-11-01,left,8,normal\n2026-11-01,left,8,warmup\n2026-11-01,right,,\n")
    assert meant(page)[3] == "Kind of set"
    said = "From 1 row: 1 session, 1 leg set. 2 rows are left out, telling of warm-ups, rests or no reps."
    assert page.words == said


def test_exercises_of_the_users_own_are_taken_in(page, shown, monkeypatch):
    monkeypatch.setattr("ui.import_page.lunge_names", lambda: {"own-1": "Split squat"})
    shown("date,exercise,reps\n2026-11-01,Split squat left,8\n2026-11-01,Bench left,8\n")
    assert page.words == "From 1 row: 1 session, 1 leg set. 1 row is left out, being no lunge."


def test_the_exercises_offered_are_those_there_are_each_time_it_is_opened(page, shown, monkeypatch):
    names = lunge_names()
    monkeypatch.setattr("ui.import_page.lunge_names", lambda: names)
    shown(TABLE)
    names["own-1"] = "Split squat"
    shown(TABLE)
    page.exercise.setCurrentIndex(page.exercise.findText("Split squat"))
    page.exercise.activated.emit(page.exercise.currentIndex())
    assert page._mapping.exercise == "own-1"
    del names["own-1"]
    shown(TABLE)
    assert page.exercise.findData("own-1") == -1
    assert page.exercise.value == page._mapping.exercise == "backward-lunge"


def test_what_columns_mean_is_said_in_the_language_in_use(page, shown):
    use_language("de")
    try:
        shown(TABLE)
        assert meant(page) == ["Datum", "–", "Übung", "Last", "Wdh.", "Bein", "Notizen"]
    finally:
        use_language("en")


def test_a_column_told_otherwise_is_checked_at_once(page, shown, qtbot):
    shown(TABLE)
    choose(page, qtbot, 5, "–")
    # The exercise's name could still tell the leg, but it does not here.
    assert "neither" in page.trouble or "is not told" in page.trouble
    assert not page.take_in.isEnabled()
    choose(page, qtbot, 4, "–")
    assert page.words == "Not yet: no column tells the reps; name one “reps”, or two “left reps” and “right reps”."
    choose(page, qtbot, 4, "Reps")
    choose(page, qtbot, 5, "Leg")
    assert page.trouble == ""
    assert page.take_in.isEnabled()


def test_what_one_column_tells_no_other_does(page, shown, qtbot):
    shown(TABLE)
    choose(page, qtbot, 1, "Notes")
    assert meant(page) == ["Date", "Notes", "Exercise", "Load", "Reps", "Leg", "–"]


@pytest.mark.parametrize("key", [Qt.Key.Key_I, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_imports_from_anywhere(page, shown, qtbot, key):
    shown(TABLE)
    assert page.choosers[0].hasFocus()
    page.take_in.setEnabled(False)
    with qtbot.assertNotEmitted(page.wanted):
        qtbot.keyClick(page.choosers[0], key)
    page.take_in.setEnabled(True)
    with qtbot.waitSignal(page.wanted):
        qtbot.keyClick(page.choosers[0], key)


def test_keys_alone_choose_and_import_what_was_meant(page, shown, qtbot, tmp_path):
    path = shown(TABLE)
    page.day_first.setFocus()
    page.unit.show_value("kg")
    page.unit.chosen.emit()
    checked(page, qtbot)
    page.take_in.setFocus()
    with qtbot.waitSignal(page.wanted) as wanted:
        qtbot.keyClick(page.take_in, Qt.Key.Key_Return)
    assert wanted.args[0] == path
    log = Log(tmp_path / "log.sqlite")
    import_file(log, *wanted.args[:1], mapping=wanted.args[1])
    [session] = log.sessions()
    assert [(s.leg, s.counted_reps, s.load_kg) for s in session.leg_sets] == [("left", 8, 20), ("right", 7, 20)]
    assert session.started.month == 11
    log.close()


def test_the_order_of_day_and_month_can_be_told(page, shown, qtbot):
    shown(TABLE)
    page.day_first.show_value(False)
    page.day_first.chosen.emit()
    checked(page, qtbot)
    assert page.take_in.isEnabled()
    assert not page._mapping.day_first


def test_every_mistake_is_told_with_its_line(page, shown):
    shown(TABLE.replace(";8;L;", ";eight;L;").replace(";7;R;", ";7;both;"))
    assert page.trouble.splitlines() == [
        "line 2, reps: “eight” must be a number from 0 to 1000",
        "line 3, leg: “both” is neither left nor right",
    ]
    assert not page.take_in.isEnabled()


def test_a_table_with_no_rows_or_many_columns_is_shown(page, shown):
    shown("Date,Reps,Leg\n")
    assert page.words.startswith("From 0 rows: 0 sessions")
    assert not page.take_in.isEnabled()
    shown(",".join(f"c{n}" for n in range(300)) + "\n" + ",".join("x" * 300))
    assert page.words.startswith("Not yet: no column tells the date")
    assert len(page.choosers) == 60


def test_escape_leaves(page, shown, qtbot):
    shown(TABLE)
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.choosers[0], Qt.Key.Key_Escape)
