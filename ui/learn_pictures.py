"""Which pictures stand beside which section of the guide."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.exercise import Exercise
from trainer.plan import Leg
from trainer.tempo import Phase
from ui.desk import GAP_PX, label
from ui.figure_picture import FigurePicture, breadth
from ui.figure_poses import Picture, bottom_picture, fault_picture, muscle_picture, start_picture, step_picture

FAULT = "fault-"

WHOLE = 100
"""What a picture as wide as high counts in a row."""

MUSCLES_WHEN = ("eccentric", "concentric", "bottom", "throughout")


def pictures(section_id: str, lunge: Exercise, leg: Leg) -> QWidget | None:
    """Make the pictures of a section, or None if it has none."""
    if section_id.startswith(FAULT):
        return FigurePicture(fault_picture(lunge, section_id.removeprefix(FAULT), leg))
    words = lunge.shared.words
    match section_id:
        case "glance" | "contrasts":
            return FigurePicture(bottom_picture(lunge, leg))
        case "position" | "practice":
            return FigurePicture(start_picture(lunge, leg))
        case "steps" | "fast":
            return _gallery([(getattr(words, phase), step_picture(lunge, phase, leg)) for phase in Phase])
        case "muscles":
            told = [when for when in MUSCLES_WHEN if any(role.when == when for role in lunge.muscle_roles)]
            return (
                _gallery([(getattr(words, when), muscle_picture(lunge, when, leg)) for when in told]) if told else None
            )
        case _:
            return None


def _gallery(shown: Sequence[tuple[str, Picture]]) -> QWidget:
    """Lay pictures out in rows of two, each above its name, all in one scale."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2 * GAP_PX)
    rows = [shown[n : n + 2] for n in range(0, len(shown), 2)]
    widths = [sum(breadth(picture) for _, picture in row) for row in rows]
    for row, width in zip(rows, widths, strict=True):
        line = QHBoxLayout()
        line.setSpacing(0)
        for name, picture in row:
            line.addLayout(_named(name, picture), round(WHOLE * breadth(picture)))
        if width < max(widths):
            line.addStretch(round(WHOLE * (max(widths) - width)))
        column.addLayout(line, 1)
    return made


def _named(name: str, picture: Picture) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(GAP_PX // 2)
    drawn = FigurePicture(picture)
    drawn.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
    column.addWidget(drawn, 1)
    column.addWidget(label(name, "quiet"), 0, Qt.AlignmentFlag.AlignHCenter)
    return column
