import re
import zlib
from datetime import date

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui.balance_logs import fill, session
from trainer.exercise import exercise
from trainer.log import Log
from trainer.plan import Leg
from ui.balance_data import find, wanted_from
from ui.control_style import control_style
from ui.desk import desk_font, style_sheet
from ui.fonts import load_fonts
from ui.physio_sheet import PAPERS, draw_sheet, physio_sheet, usual_paper, widths
from ui.physio_sheet_text import shown_words
from ui.settings import Settings
from ui.speaking import speak
from ui.theme import DESK_DARK, DESK_LIGHT, desk_palette

TODAY = date.today()


@pytest.fixture
def log(tmp_path, qapp):
    load_fonts()
    opened = Log(tmp_path / "log.sqlite")
    yield opened
    opened.close()


def found_in(log, last=None):
    return find(log.path, wanted_from(Settings(), None, last))


def pages(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("US Letter", (612, 792))])
@pytest.mark.parametrize("sessions", [1, 8, 60])
def test_the_sheet_is_one_page_of_the_paper_asked_for(log, paper, size, sessions):
    faults = ("F1", "F2", "F3", "F4", "F5", "F6")
    fill(log, *(session(n, (7, 7), (8, 8), rir=1, fault=faults[n % 6], answers={"pain": 2}) for n in range(sessions)))
    pdf = physio_sheet(found_in(log), log, PAPERS[paper], TODAY)
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert pages(pdf) == 1
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert [round(float(side)) for side in box.groups()] == list(size)
    assert b"Evenstep" in pdf or "Evenstep".encode("utf-16-be") in pdf
    assert len(pdf) > 20_000, "fonts and strokes are in it"
    assert b"/Subtype /Image" not in pdf, "the trend is drawn, not painted"


def text_of(pdf):
    """Read the text as a program that searches the file does: what it knows no character for is left out."""
    parts = {int(n): part for n, part in re.findall(rb"\n(\d+) 0 obj\n(.*?)\nendobj", pdf, re.DOTALL)}
    maps, written = {}, []
    for n, part in parts.items():
        if to_unicode := re.search(rb"/ToUnicode (\d+) 0 R", part):
            maps[n] = characters(unpacked(parts[int(to_unicode[1])]))
        elif b" Tf\n" in unpacked(part) or b" Tf " in unpacked(part):
            written.append(unpacked(part))
    assert maps
    assert written
    fonts = {name: int(n) for name, n in re.findall(rb"/(F\d+) (\d+) 0 R", b"".join(parts.values()))}
    found, font = "", {}
    for name, codes in re.findall(rb"/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj", b"\n".join(written)):
        if name:
            font = maps[fonts[name]]
        found += "".join(font.get(int(codes[at : at + 4], 16), "") for at in range(0, len(codes), 4))
    return " ".join(found.split())


def unpacked(part):
    stream = re.search(rb"stream\r?\n(.*?)\r?\nendstream", part, re.DOTALL)
    try:
        return zlib.decompress(stream[1]) if stream else b""
    except zlib.error:  # a font, or a stream that is not packed
        return stream[1]


def characters(cmap):
    """Return the characters of the glyphs, by number."""
    found = {}
    for first, _, many in re.findall(rb"<(\w{4})> <(\w{4})> \[(.*?)\]", cmap):
        for n, one in enumerate(many.split()):
            found[int(first, 16) + n] = chr(int(one.strip(b"<>"), 16))
    return found


def test_every_figure_of_the_sheet_can_be_searched_for(log, qapp):
    before = qapp.font()
    qapp.setFont(desk_font())  # as in the program
    try:
        fill(log, *(session(n, (7, 7), (8, 8), rir=1) for n in range(8)))
        text = text_of(physio_sheet(found_in(log), log, PAPERS["A4"], date(2026, 11, 23)))
    finally:
        qapp.setFont(before)
    assert "made 23 Nov 2026 by Evenstep" in text
    assert "left 13 % below right" in text
    assert "112 of 128" in text, "a figure of a table"


def sheet(log, **wanted):
    return text_of(physio_sheet(found_in(log, **wanted), log, PAPERS["A4"], date(2026, 11, 23)))


def test_a_long_history_shows_the_last_sessions_and_says_how_many_it_leaves_out(log):
    fill(log, *(session(n, (7, 7), (8, 8), rir=1) for n in range(90)))
    text = sheet(log, last=None)
    shown, left_out = map(int, re.search(r"Session by session: the last (\d+), (\d+) earlier left out", text).groups())
    assert shown + left_out == 90
    assert shown >= 6
    assert "90 sessions, " in text
    assert "90 earlier" not in text
    assert re.search(r"the last 6, 84 earlier left out", sheet(log, last=6)), "those before the span are left out too"


def test_the_sheet_of_who_counts_in_pounds_has_pounds(log):
    fill(log, session(1, (6,), (6,), load_kg=20.412))
    found = find(log.path, wanted_from(Settings(load_unit="lb"), None))
    assert "45 lb" in text_of(physio_sheet(found, log, PAPERS["A4"], date(2026, 11, 23)))


def test_a_few_sessions_leave_lines_to_write_on_and_nothing_out(log):
    fill(log, session(1, (6, 5), (6, 4), answers={"pain": 2}))
    text = sheet(log)
    assert "left out" not in text
    assert "Notes of the physiotherapist" in text
    assert "This describes what was done; it is no diagnosis." in text


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("code", ["en", "de", "es"])
def test_the_newest_session_is_there_however_much_was_answered(log, code, paper):
    asked = exercise("backward-lunge").shared.questions
    answers = {each.id: TOLD.get(each.kind, lambda _: 1)(each) for each in asked}
    answers |= {"pain": 3, "soreness": 5, "worse next morning": 1}
    notes = "left knee felt warm and a little stiff while going down, better after the second rep"
    fill(
        log,
        *(
            session(n, (7, 6, 5, 8, 7), (8, 8, 7, 8), rir=1, fault=f"F{n % 6 + 1}", answers=answers, notes=notes)
            for n in range(12)
        ),
    )
    found = find(log.path, wanted_from(Settings(body_kg=70.0, reference_leg=Leg.LEFT), None, 12))
    speak(code)
    try:
        text = text_of(physio_sheet(found, log, PAPERS[paper], TODAY))
        assert shown_words(0, 12) not in text
        assert "7 + 6 + 5 + 8 + 7" in text
    finally:
        speak("en")


TOLD = {"rating": lambda _: 3, "choice": lambda asked: asked.options[0]}
"""What was answered to the kinds of questions; 1 to others."""


@pytest.mark.parametrize("code", ["de", "es"])
def test_no_word_of_the_sheet_is_cut_or_english(log, code, qapp):
    fill(log, *(session(n, (7, 7), (8, 8), rir=1, fault="F3", answers={"pain": 2, "Q8": "ankle"}) for n in range(9)))
    speak(code)
    try:
        text = sheet(log)
    finally:
        speak("en")
    assert "…" not in text
    assert not re.search(r"\b(pain|left|right|ankle|reps|sessions|stopped|leg)\b", text, re.IGNORECASE)
    assert ("Höchster Schmerz" if code == "de" else "Dolor máximo") in " ".join(text.split())


def test_the_sheet_is_light_whatever_the_window_is(log, qapp):
    fill(log, *(session(n, (7, 7), (8, 8)) for n in range(4)))
    found, before = found_in(log), (qapp.palette(), qapp.styleSheet())
    drawn = []
    try:
        for colours in (DESK_LIGHT, DESK_DARK):
            qapp.setPalette(desk_palette(colours))
            qapp.setStyleSheet(style_sheet(colours) + control_style(colours))
            drawn.append(picture(found, log))
    finally:
        qapp.setPalette(before[0])
        qapp.setStyleSheet(before[1])
    light, dark = drawn
    right = QColor(DESK_LIGHT.right).rgb()
    assert any(light.pixel(x, y) == right for x in range(light.width()) for y in range(300, light.height())), "a mark"
    assert dark == light


def picture(found, log):
    made = QImage(595, 842, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    with QPainter(made) as painter:
        draw_sheet(painter, QSizeF(made.size()), found, log, TODAY)
    return made


@pytest.mark.parametrize(
    ("natural", "least", "room", "found"),
    [
        ([50, 30], [10, 10], 100, [60, 40]),
        ([80, 60], [10, 10], 100, [50, 50]),
        ([200, 20, 30], [50, 20, 20], 120, [70, 20, 30]),
        ([200, 150, 30], [120, 20, 30], 200, [120, 50, 30]),
        ([80, 60], [70, 60], 100, [70, 60]),
    ],
)
def test_the_widest_columns_give_way_but_no_word_is_cut(natural, least, room, found):
    assert widths(natural, least, room) == pytest.approx(found, abs=0.1)


def test_the_usual_paper_is_one_of_them():
    assert usual_paper() in PAPERS
