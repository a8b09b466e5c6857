import re
import zlib
from datetime import date

import pytest

from tests.ui.balance_logs import fill, session, steady
from trainer.log import Log
from trainer.plan import Leg
from ui.balance_data import find, wanted_from
from ui.desk import desk_font
from ui.fonts import load_fonts
from ui.physio_sheet import PAPERS, physio_sheet, session_rows, summary_rows, usual_paper
from ui.settings import Settings

TODAY = date.today()


@pytest.fixture
def log(tmp_path, qapp):
    load_fonts()
    opened = Log(tmp_path / "log.sqlite")
    yield opened
    opened.close()


def found_in(log, settings=None):
    return find(log.path, wanted_from(settings or Settings(), None))


def pages(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
@pytest.mark.parametrize("sessions", [1, 8, 90])
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


def test_one_leg_only_makes_a_sheet_too(log):
    fill(log, session(1, (8, 8), ()))
    found = found_in(log)
    assert pages(physio_sheet(found, log, PAPERS["A4"], TODAY)) == 1
    rows = summary_rows(found.balance)
    assert all("0 %" not in row[3] and "same" not in row[3] for row in rows)
    assert ("Counted reps compared, reps", "16", "0", "not enough data") in rows
    assert ("Seconds under tension a rep", "4", "–", "") in rows


def test_the_rows_are_those_of_the_balance(log):
    steady(log, sessions=6)
    settings = Settings(reference_leg=Leg.RIGHT)
    rows = summary_rows(found_in(log, settings).balance)
    assert ("Counted reps of planned", "126 of 144", "144 of 144", "") in rows
    assert ("Counted reps compared, reps", "126", "144", "left 13 % below right; 88 % of right") in rows
    assert ("Time under tension compared, s", "504", "576", "left 13 % below right; 88 % of right") in rows
    assert ("Reps in reserve, median", "2", "2", "left lower in 0, right in 0 of 6 sessions") in rows
    assert ("Fault: Knee drifts in or out", "18 of 18", "18 of 18", "leg sets") in rows


def test_a_row_of_a_session_tells_each_leg(log):
    fill(log, session(0, (7, 6), (8, 8), rir=2, fault="F3", answers={"pain": 1}))
    found = found_in(log)
    (point,) = next(iter(found.balance.measures.values())).series
    (row,) = session_rows([point], log.leg_set_rows())
    assert row[1:] == (
        "3-0-1-1", "13", "16", "52 s", "64 s", "2 2", "2 2", "1 1", "1 1", "L one hip drops, R one hip drops",
    )  # fmt: skip


def test_the_usual_paper_is_one_of_them():
    assert usual_paper() in PAPERS
