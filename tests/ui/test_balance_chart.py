from contextlib import closing

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QGraphicsSimpleTextItem, QScrollBar, QVBoxLayout, QWidget

from tests.ui.balance_logs import steady
from trainer.log import Log
from trainer.measures import Measure
from ui.balance_data import find, wanted_from
from ui.balance_picture import Picture
from ui.desk import BASE_PT, font_sizes
from ui.settings import Settings
from ui.theme import DESK_LIGHT

PLAIN_PT = BASE_PT - 1


@pytest.fixture
def of(tmp_path):
    """What is compared in a log of some weeks."""
    with closing(Log(tmp_path / "log.sqlite")) as log:
        steady(log, 40)
        return find(log.path, wanted_from(Settings(), None)).balance


@pytest.fixture
def shown(qtbot, of):
    """Shows the charts on a page whose plain text has a size; returns page and charts."""
    pages = []

    def show(text_pt, *, still=False):
        page = QWidget()
        qtbot.addWidget(page)
        pages.append(page)  # or it would be gone with the last name for it
        picture = Picture(DESK_LIGHT, still=still)
        QVBoxLayout(page).addWidget(picture)
        page.setStyleSheet(font_sizes(text_pt))
        page.resize(1280, 720)
        page.show()
        picture.show_measure(of, Measure.REPS)
        qtbot.waitUntil(lambda: all(chart.drawn for chart in picture.charts))
        return page, picture

    return show


def drawn(picture):
    return [chart.drawn for chart in picture.charts]


def test_the_trend_is_there_with_the_page_and_the_others_right_after_it(qtbot, of):
    picture = Picture(DESK_LIGHT)
    qtbot.addWidget(picture)
    picture.show_measure(of, Measure.REPS)
    picture.show()
    assert drawn(picture) == [True, False, False]
    assert not picture.bars.findChild(QScrollBar, options=Qt.FindChildOption.FindDirectChildrenOnly).isVisible()
    qtbot.waitUntil(lambda: all(drawn(picture)))
    picture.show_measure(of, Measure.TUT)
    assert all(drawn(picture)), "what is seen already is drawn anew at once"


def test_on_paper_all_are_there_at_once(qtbot, of):
    picture = Picture(DESK_LIGHT, still=True)
    qtbot.addWidget(picture)
    picture.show()
    picture.show_measure(of, Measure.REPS)
    assert all(drawn(picture))


def test_a_chart_that_is_not_drawn_yet_is_not_pointed_at(qtbot, of):
    picture = Picture(DESK_LIGHT)
    qtbot.addWidget(picture)
    picture.show_measure(of, Measure.REPS)
    picture.show()
    chosen = []
    picture.chosen.connect(chosen.append)
    at = QPointF(picture.bars.width() / 2, 0.8 * picture.bars.height())
    none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    picture.bars.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, plain))
    assert chosen == []


def written(chart):
    return [item for item in chart.box.scene().items() if isinstance(item, QGraphicsSimpleTextItem)]


def sizes_pt(picture):
    return {round(item.font().pointSizeF(), 2) for chart in picture.charts for item in written(chart)}


@pytest.mark.parametrize("text_pt", [BASE_PT, 16, 24])
def test_words_in_the_charts_are_as_large_as_the_page_has_them_and_lie_apart(shown, text_pt):
    _, picture = shown(text_pt)
    assert sizes_pt(picture) == {round(PLAIN_PT * text_pt / BASE_PT, 2)}
    metrics = QFontMetrics(picture.bars.words_font())
    assert metrics.height() < picture.bars.plot.height() / picture.bars._rows
    assert metrics.height() < 2 * picture.calendar.plot.height() / 8  # every other weekday is named, and the months


def test_another_size_of_text_is_followed_at_once(shown):
    page, picture = shown(BASE_PT)
    height_px = picture.calendar.height()
    page.setStyleSheet(font_sizes(2 * BASE_PT))
    assert sizes_pt(picture) == {2 * PLAIN_PT}
    assert picture.calendar.height() > 1.8 * height_px


def test_on_paper_words_are_as_large_as_usual(shown):
    assert sizes_pt(shown(24, still=True)[1]) == {PLAIN_PT}
