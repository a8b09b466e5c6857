"""Which pictures stand beside which section of the guide."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.exercise import Exercise
from trainer.plan import Leg
from trainer.tempo import Phase
from ui.desk import GAP_PX, label
from ui.figure_picture import FigurePicture
from ui.figure_poses import (
    UPRIGHT_FAULT_IDS,
    Picture,
    bottom_picture,
    fault_picture,
    muscle_picture,
    start_picture,
    step_picture,
)
from ui.tempo_picture import TempoPicture

FAULT = "fault-"

WHOLE = 100
"""The height at which pictures are measured against one another."""

MUSCLES_WHEN = ("eccentric", "concentric", "bottom", "throughout")


def pictures(section_id: str, lunge: Exercise, leg: Leg) -> QWidget | None:
    """Make the pictures of a section, or None if it has none."""
    words = lunge.shared.words
    if not lunge.has_figure:
        return TempoPicture(lunge) if section_id == "tempo" else None
    if section_id.startswith(FAULT):
        return FigurePicture(fault_picture(lunge, section_id.removeprefix(FAULT), leg))
    match section_id:
        case "tempo":
            return TempoPicture(lunge)
        case "cues" if lunge.variant == "V1":  # what only this lunge asks for
            short = {cue.ids[0]: cue.short for cue in lunge.form_cues}
            return gallery([(short[id_], fault_picture(lunge, id_, leg)) for id_ in UPRIGHT_FAULT_IDS])
        case "glance" | "contrasts" | "cues" | "faults":
            return FigurePicture(bottom_picture(lunge, leg))
        case "position" | "practice":
            return FigurePicture(start_picture(lunge, leg))
        case "steps" | "fast":
            return steps_gallery(lunge, leg)
        case "muscles":
            told = [when for when in MUSCLES_WHEN if any(role.when == when for role in lunge.muscle_roles)]
            if not told:  # the source names them for the whole movement
                return FigurePicture(muscle_picture(lunge, Phase.BOTTOM, leg))
            return gallery([(getattr(words, when), muscle_picture(lunge, when, leg)) for when in told])
        case "load" | "uses" | "origins":
            return FigurePicture(step_picture(lunge, Phase.CONCENTRIC, leg))
        case _:
            return None


def steps_gallery(lunge: Exercise, leg: Leg) -> QWidget:
    """Show a rep, phase by phase."""
    words = lunge.shared.words
    return gallery([(getattr(words, phase), step_picture(lunge, phase, leg)) for phase in Phase])


def gallery(shown: Sequence[tuple[str, Picture]]) -> QWidget:
    """Lay pictures out in rows of two, each above its name, all in one scale."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2 * GAP_PX)
    drawn = [(name, FigurePicture(picture)) for name, picture in shown]
    rows = [drawn[n : n + 2] for n in range(0, len(drawn), 2)]
    widths = [sum(_width(picture) for _, picture in row) for row in rows]
    for row, width in zip(rows, widths, strict=True):
        line = QHBoxLayout()
        line.setSpacing(0)
        for name, picture in row:
            line.addLayout(_named(name, picture), _width(picture))
        if width < max(widths):
            line.addStretch(max(widths) - width)
        column.addLayout(line, 1)
    return made


def _width(picture: FigurePicture) -> int:
    """How wide a picture is where it is as high as WHOLE."""
    size = picture.sizeHint()
    return round(WHOLE * size.width() / size.height())


def _named(name: str, picture: FigurePicture) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(GAP_PX // 2)
    picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
    picture.is_no_higher_than_it_looks = True
    column.addStretch()
    column.addWidget(picture, 1)
    column.addWidget(label(name, "quiet"), 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch()
    return column
