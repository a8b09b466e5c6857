import itertools

import pytest
from PySide6.QtCore import QRectF

from trainer.exercise import exercise
from trainer.tempo import parse_tempo
from ui.tempo_picture import TempoPicture


@pytest.mark.parametrize("tempo", ["3-0-1-1", "3-0-X-0", "3-0-X-1", "1-0-1-0", "4-1-4-1", "2-0-1-0"])
@pytest.mark.parametrize("width", [260, 320, 600])
def test_no_label_runs_into_another(qtbot, tempo, width):
    picture = TempoPicture(exercise("reverse-lunge-for-glutes"))
    qtbot.addWidget(picture)
    picture.show_rep(exercise("reverse-lunge-for-glutes"), parse_tempo(tempo))
    picture.resize(width, 200)
    room = QRectF(16, 0, width - 32, 100)
    labels = picture._labels(room, room.width() / picture._tempo.rep_s)
    text = " ".join(words for words, _, _ in labels)
    assert all(name in text for name, _ in picture.phases)
    measures = picture.fontMetrics()
    spans = sorted((line, left, left + measures.horizontalAdvance(words)) for words, line, left in labels)
    for (line, _, right), (other_line, left, _) in itertools.pairwise(spans):
        assert line != other_line or right <= left
    assert all(left >= 0 and right <= width for _, left, right in spans)
