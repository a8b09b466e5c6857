import json
from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog, QRadioButton, QWidget

from tests import leg_sets
from tests.ui.balance_logs import fill, session, steady
from trainer.balance import balance
from trainer.log.edit import delete_session
from trainer.measures import Measure
from trainer.plan import Leg
from ui.balance_data import USUAL_SPAN, Found, Span, find
from ui.balance_page import CHOICES, NOTHING_YET, PICTURE, TABLES, TOLD, BalancePage
from ui.balance_save import suggested
from ui.balance_table import measure_table, session_table
from ui.balance_text import formula_words, headline
from ui.errand import CalledOffError
from ui.settings import Settings
from ui.tasks import Background


class KeptSettings:
    """What the page needs of the sound: the settings."""

    def __init__(self):
        self.settings = Settings()

    def change(self, settings):
        self.settings = settings


@pytest.fixture
def page(qtbot, log):
    background = Background()
    made = BalancePage(log, KeptSettings(), background)
    qtbot.addWidget(made)
    assert made.span.value is USUAL_SPAN
    made.span.show_value(Span.QUARTER)
    made.resize(1280, 720)
    made.show()
    yield made
    background.close()


@pytest.fixture
def opened(page, qtbot):
    """Opens the page and waits until what was asked for is there."""

    def wait(act=page.open):
        before = page.found
        act()
        qtbot.waitUntil(lambda: page.found is not before)
        if page.view.value == PICTURE and page._nothing.isHidden():
            qtbot.waitUntil(lambda: all(chart.drawn for chart in page.picture.charts))
        return page

    return wait


def cells(view):
    model = view.model()
    rows = [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]
    return [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())], rows


@pytest.mark.parametrize(
    ("name", "said"), [("Time under tension", "standing tall"), ("Potential", "in reserve together")]
)
def test_a_measure_whose_name_does_not_say_it_is_explained(page, name, said):
    [pill] = [pill for pill in page.measure.findChildren(QRadioButton) if pill.text() == name]
    assert said in pill.toolTip()
    assert pill.accessibleDescription() == f"Measure. {pill.toolTip()}"


def reached_by_tab(page, steps=80):
    """The accessible names of all that Tab reaches, from the page's first control on."""
    page.activateWindow()
    page.exercise.setFocus()
    names = []
    for _ in range(steps):
        at = QApplication.focusWidget()
        names.append(at.accessibleName() or getattr(at, "text", str)())
        at.focusNextChild()
    return names


def test_the_numbers_are_those_of_the_balance(log, opened):
    steady(log)
    page = opened()
    of = balance(log.work("backward-lunge"))
    for measure in Measure:
        page.measure.show_value(measure)
        page._show_measure()
        assert page.card.headline.text() == headline(of.measures[measure], of)
        assert page.found.balance.measures[measure].series == of.measures[measure].series
    page.measure.show_value(Measure.REPS)
    page._show_measure()
    assert page.card.headline.text() == "Counted reps: left 13 % below right (+12.5 %)"
    assert page.card.left.text() == "L  Left 168 reps in 24 sets"
    assert page.card.right.text() == "R  Right 192 reps in 24 sets"
    assert formula_words() in page.card.formula.text()
    assert "Common: steady" in page.card.details.text()


def test_the_span_is_taken_from_the_log_in_sessions_and_in_days(log, opened):
    fill(log, *(session(n, (7,), (8,), days_ago=days) for n, days in enumerate((1, 3, 5, 80, 100, 300, 400, 500))))
    page = opened()
    assert page.found.balance.sessions == 4
    for span, sessions in ((Span.SESSIONS, 6), (Span.YEAR, 6), (Span.ALL, 8), (Span.QUARTER, 4)):
        page.span.show_value(span)
        assert opened().found.balance.sessions == sessions, span


def test_the_exercise_trained_last_is_shown_and_others_can_be_chosen(log, opened):
    fill(log, session(1, (8,), (8,)), session(2, (5,), (8,), exercise="from elsewhere"))
    page = opened()
    assert page.exercise.currentText() == "Backward lunge"
    page.exercise.setCurrentIndex(page.exercise.findData("from elsewhere"))
    opened()
    assert page.found.name == "from elsewhere"
    assert page.card.left.text().startswith("L  Left 5 reps")


def test_an_exercise_that_has_left_the_log_gives_way_to_the_one_trained_last(log, opened, qtbot):
    fill(log, session(1, (8,), (8,)), session(2, (5,), (8,), exercise="from elsewhere"))
    page = opened()
    delete_session(log, log.sessions(newest=1)[0].id)
    page.open()
    qtbot.waitUntil(lambda: page.found.exercise == "from elsewhere")
    assert page._notice.text() == ""
    assert list(page.found.exercises) == ["from elsewhere"]


def test_one_leg_only_is_never_no_difference(log, opened):
    fill(log, *(session(n, (8, 8, 8), ()) for n in range(9)))
    page = opened()
    page.view.show_value(TABLES)
    page._turn()
    said = [page.card.headline.text(), page.card.details.text(), *(" ".join(row) for row in cells(page.measures)[1])]
    assert said[0] == "Counted reps: not enough data, only the left leg has reps that count"
    assert not any("0 %" in words or "the same" in words for words in said)
    assert all("one leg only" in row[3] for row in cells(page.sessions)[1])
    assert page.card.left.text() == "L  Left 216 reps"
    assert page.card.right.text() == "R  Right 0 reps"
    assert page.session.when.text().endswith("not compared: one leg only")


def test_without_a_session_the_page_says_so(opened):
    page = opened()
    assert page._notice.text() == NOTHING_YET
    assert page.card.isHidden()
    assert not page.save.isEnabled()


def test_an_empty_span_is_not_an_empty_log(log, opened):
    fill(log, session(1, (8,), (8,), days_ago=200))
    page = opened()
    assert page._notice.text() == "No session of this exercise in this time (3 months); choose a longer one."
    page.span.show_value(Span.YEAR)
    opened()
    assert page._nothing.isHidden()
    assert page.save.isEnabled()


def test_a_log_that_cannot_be_read_is_said(log, page, qtbot):
    spoilt = log.path.parent / "spoilt.sqlite"
    spoilt.write_text("This is no log.")
    page._log = type("Spoilt", (), {"path": spoilt})()
    page.open()
    qtbot.waitUntil(lambda: "spoilt.sqlite" in page._notice.text())


def test_tab_reaches_everything_and_everything_has_a_name(log, opened):
    steady(log)
    page = opened()
    names = reached_by_tab(page)
    for wanted in (
        "Exercise", "3 months", "Save…  (S)", "Back  (Esc)", "Counted reps", "Picture",
        "Difference session by session", "Both legs session by session", "Days of training",
    ):  # fmt: skip
        assert wanted in names
    for view in (TOLD, TABLES, CHOICES):
        page.view.show_value(view)
        page._turn()
        names += reached_by_tab(page)
    for wanted in ("Told by you", "All measures", "All sessions", "Even below", "Worth a look above", "Body weight"):
        assert wanted in names
    assert all(names)


def test_keys_go_from_session_to_session_in_all_charts(log, opened, qtbot):
    fill(log, *(session(n, (8 - n,), (8,)) for n in range(5)))
    page = opened()
    trend = page.picture.trend
    assert "left 8, right 8" in trend.accessibleDescription()
    for key, said in (
        (Qt.Key.Key_Left, "left 13 % below right; left 7, right 8"),
        (Qt.Key.Key_Home, "left 50 % below right; left 4, right 8"),
        (Qt.Key.Key_Left, "left 50 % below right; left 4, right 8"),
        (Qt.Key.Key_Up, "left 38 % below right; left 5, right 8"),
        (Qt.Key.Key_End, "both legs the same; left 8, right 8"),
    ):
        qtbot.keyClick(trend, key)
        assert [chart.accessibleDescription().split(": ")[1] for chart in page.picture.charts] == [said] * 3
    assert "Set 1: 8 of 8, 32 s" in page.session.words


def test_charts_and_table_say_what_a_difference_is_made_of_where_one_leg_did_more(log, opened):
    fill(log, session(0, (8, 8, 8), (10, 10)))
    page = opened()
    said = "left 20 % below right (compared: left 16, right 20)"
    for chart in page.picture.charts:
        assert chart.accessibleDescription().split(": ", 1)[1] == f"{said}; left 24, right 20"
    assert session_table(page.found.balance)._row_words(0)[1:4] == ["24", "20", said]


def test_who_counts_in_pounds_reads_the_load_of_a_session_in_pounds(page, opened, log):
    fill(log, *(session(n, (8,), (8,), load_kg=20.412) for n in range(2)))
    page._sound.change(Settings(load_unit="lb"))
    opened()
    assert " · 45 lb" in page.session.words


def test_pointing_at_a_row_shows_its_leg_sets(log, opened):
    fill(log, *(session(n, (8 - n, 8), (8, 8), rir=n) for n in range(3)))
    page = opened()
    bars = page.picture.bars
    row = bars.box.mapViewToScene(QPointF(0, 2))
    at = QPointF(bars.plot.mapTo(bars, bars.plot.mapFromScene(row)))
    everywhere = bars.mapToGlobal(at.toPoint())
    move = QMouseEvent(
        QEvent.Type.MouseMove, at, QPointF(everywhere), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(bars, move)
    words = page.session.words
    assert "Set 1: 6 of 8, 24 s, 2 in reserve" in words
    assert "left first" in words
    assert page.picture.trend.current == 0


def test_the_tables_hold_every_number(log, opened):
    steady(log, sessions=3)
    page = opened()
    page.view.show_value(TABLES)
    page._turn()
    heads, rows = cells(page.sessions)
    assert len(rows) == 3
    found = dict(zip(heads, rows[0], strict=True))
    assert (found["Reps L, reps"], found["Reps R, reps"]) == ("21", "24")
    assert found["Reps difference"] == "left 13 % below right"
    assert (found["Tension L, s"], found["Tension R, s"]) == ("84", "96")
    assert (found["Volume L, kg"], found["Volume R, kg"]) == ("84", "96")
    assert (found["Potential L, reps"], found["Potential R, reps"]) == ("27", "30")
    _, rows = cells(page.measures)
    assert rows[0] == ["Counted reps, reps", "63", "72", "left 13 % below right", "+12.5 %", "", "not steady"]
    model = page.sessions.model()
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Reps L, reps: 21"
    _, rows = cells(page.told)
    assert rows[0] == ["Reps in reserve", "2", "2", "the same", "left lower in 0, right in 0 of 3 sessions"]
    assert ["Fault: Knee drifts in or out", "9 of 9", "9 of 9", "", "leg sets"] in rows


def test_a_table_says_no_0_where_nothing_is_known_and_that_a_small_difference_comes_again():
    rows = [row for day in range(8) for row in leg_sets.session([7, 12], [8, 13], day, load_kg=0.0)]
    table = measure_table(leg_sets.balance(rows))
    rows = [table._row_words(row) for row in range(table.rowCount())]
    assert rows[0][-1] == "small, yet on the same side again and again"
    assert rows[2][:3] == ["Volume load, kg", "–", "–"]
    assert rows[3][:3] == ["Potential, reps", "–", "–"]


@pytest.mark.parametrize(
    ("name", "file"),
    [("Backward lunge", "Backward lunge 2026-11-21.pdf"), ("AC/DC: left?", "AC DC left 2026-11-21.pdf")],
)
def test_a_file_is_called_by_exercise_and_day(name, file):
    found = Found("backward-lunge", name, {}, True, balance([]))
    assert suggested(found, date(2026, 11, 21), ".pdf") == file


def test_ratings_are_told_in_points_and_never_in_per_cent(log, opened):
    fill(log, *(session(n, (8,), (8,), answers={"Q1": 3, "pain": 1}) for n in range(3)))
    page = opened()
    page.view.show_value(TOLD)
    page._turn()
    _, rows = cells(page.told)
    assert ["Highest pain, 0 to 10", "1", "1", "the same", "left lower in 0, right in 0 of 3 sessions"] in rows
    assert "%" not in json.dumps(rows)
    assert "Cannot be told from left and right" in page.order.text()


def test_a_reference_leg_gives_the_index_beside_both_numbers(log, opened):
    steady(log)
    page = opened()
    page._sound.settings = page._sound.settings._replace(reference_leg=Leg.RIGHT)
    opened()
    assert "Symmetry index: left is 88 % of right, the reference leg (168 against 192)." in page.card.details.text()


def test_choices_are_kept_and_compare_anew(log, opened, qtbot):
    steady(log)
    page = opened()
    assert "Common" in page.card.details.text()
    page.view.show_value(CHOICES)
    page._turn()
    opened(lambda: page.choices.look.setValue(10))
    assert page._sound.settings.look_above_pct == 10
    assert "Worth a look" in page.card.details.text()
    opened(lambda: page.choices.even.setValue(20))
    assert page._sound.settings.look_above_pct == 20, "the bands cannot cross"
    opened(lambda: page.choices.look.setValue(10))
    assert page._sound.settings.even_below_pct == 10
    opened(lambda: page.choices.body.setValue(70))
    assert page._sound.settings.body_kg == 70
    opened(lambda: page.choices.body.setValue(page.choices.body.minimum()))
    assert page._sound.settings.body_kg is None


def test_a_very_long_log_is_scrolled_by_keys_and_bar(log, opened, qtbot):
    fill(log, *(session(n, (n % 8 + 1,), (8,)) for n in range(60)))
    page = opened()
    bars = page.picture.bars
    qtbot.keyClick(bars, Qt.Key.Key_Home)
    assert bars.current == 0
    assert bars._bar.value() == bars._bar.maximum()
    bars._bar.setValue(0)
    assert bars.current > 40, "what is chosen stays in sight"
    calendar = page.picture.calendar
    assert calendar._monday <= page.found.balance.measures[Measure.REPS].series[bars.current].started.date()


def answer(monkeypatch, path, way=""):
    asked = {}

    def choose(_parent, title, suggested, ways, first):
        asked.update(title=title, suggested=suggested, ways=ways)
        return str(path) if path else "", way or first

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return asked


@pytest.mark.qt_log_ignore("This plugin does not support")  # of a screen that is none
def test_s_offers_what_can_be_saved(log, opened, qtbot):
    steady(log)
    page = opened()
    offered = []

    def look():
        menu = page.save.menu()
        offered.extend(action.text() for action in menu.actions() if menu.isVisible())
        menu.close()

    QTimer.singleShot(0, look)  # the menu holds up whoever opens it until it is closed
    qtbot.keyClick(page, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: offered == ["Save picture…", "Save a sheet for your physiotherapist…"])
    assert page.focusWidget() is page.save  # whoever saves nothing is where the menu came from


def test_a_picture_is_saved_as_png(log, opened, tmp_path, monkeypatch):
    steady(log)
    page = opened()
    answer(monkeypatch, tmp_path / "mine.png")
    page.save_picture.trigger()
    image = QImage(str(tmp_path / "mine.png"))
    assert image.width() == 2400
    colours = {image.pixelColor(QPoint(x, y)).name() for x in range(0, 2400, 7) for y in range(0, image.height(), 7)}
    assert {page.picture.trend.colours.left, page.picture.trend.colours.right} <= colours
    assert page.kept.text() == f"Saved as {tmp_path / 'mine.png'}."


def test_a_drawing_is_saved_as_svg_without_pixels(log, opened, tmp_path, monkeypatch):
    steady(log)
    page = opened()
    answer(monkeypatch, tmp_path / "mine", "Drawing (*.svg)")
    page.save_picture.trigger()
    content = (tmp_path / "mine.svg").read_text(encoding="utf-8")
    assert QSvgRenderer(str(tmp_path / "mine.svg")).isValid()
    assert "<image" not in content
    for words in ("Counted reps: left 13 % below right", "right has more", "left has more", "Left 168 reps", "median"):
        assert words in content


def test_who_thinks_better_of_saving_saves_nothing(log, opened, tmp_path, monkeypatch):
    steady(log)
    page = opened()
    answer(monkeypatch, None)
    page.save_picture.trigger()
    page.save_sheet.trigger()
    assert page.kept.isHidden()
    assert [path.name for path in tmp_path.iterdir() if path.suffix in (".png", ".svg", ".pdf")] == []


def test_where_nothing_can_be_written_is_said(log, opened, tmp_path, monkeypatch):
    steady(log)
    page = opened()
    answer(monkeypatch, tmp_path / "no folder" / "mine.pdf")
    page.save_sheet.trigger()
    assert "cannot be written" in page.kept.text()


def test_escape_leaves_the_page(log, opened, qtbot):
    steady(log)
    page = opened()
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(page.picture.trend, Qt.Key.Key_Escape)


def test_other_colours_draw_the_charts_anew(log, opened):
    steady(log)
    page = opened()
    before = page.picture
    page._recolour()
    assert page.picture is not before
    assert isinstance(page.picture, QWidget)
    assert page.picture.trend.points == before.trend.points


# -- Long reading ----------------------------------------------------------------------------------------------------


@pytest.fixture
def few_at_once(monkeypatch):
    monkeypatch.setattr("ui.balance_page.FIRST_LOOK", 3)


def test_the_newest_sessions_are_there_first_and_then_all(log, page, qtbot, few_at_once, monkeypatch):
    steady(log, 8)
    seen = []
    show = page._show_measure

    def show_and_choose():
        show()
        seen.append((page.found.balance.sessions, page.card.formula.text()))
        if len(seen) == 1:
            page.picture.choose(1)  # the newest but one of three

    monkeypatch.setattr(page, "_show_measure", show_and_choose)
    page.span.show_value(Span.ALL)
    page.open()
    qtbot.waitUntil(lambda: len(seen) == 2)
    (first, so_far), (everything, at_last) = seen
    assert (first, everything) == (3, 8)
    assert so_far.startswith("Reading on; so far the newest 3 sessions.")
    assert "Reading" not in at_last
    assert page.picture.from_newest == 1


def test_a_span_that_the_first_look_holds_is_read_once(log, page, qtbot, few_at_once, monkeypatch):
    steady(log, 2)
    looks = []
    look = page._look
    monkeypatch.setattr(page, "_look", lambda *wanted: (looks.append(wanted), look(*wanted)))
    page.span.show_value(Span.ALL)
    page.open()
    qtbot.waitUntil(lambda: page.found is not None)
    assert len(looks) == 1
    assert page._all_there


@pytest.mark.parametrize("act", [BalancePage.hide, BalancePage.open], ids=["left", "asked for another"])
def test_reading_is_called_off_when_nobody_waits_for_it(log, page, qtbot, monkeypatch, act):
    steady(log, 3)
    told = []

    def reading(path, wanted, go_on):
        go_on()
        begun.set()
        assert changed.wait(10)
        try:
            return find(path, wanted, go_on)
        except CalledOffError:
            told.append("called off")
            raise

    begun, changed = Event(), Event()
    monkeypatch.setattr("ui.balance_reading.find", reading)
    page.open()
    assert begun.wait(10)
    act(page)
    monkeypatch.undo()
    changed.set()
    qtbot.waitUntil(lambda: bool(told))
    assert page.found is None or act is BalancePage.open
