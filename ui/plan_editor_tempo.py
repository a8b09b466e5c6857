"""A tempo to be chosen: by four steppers, as notation, or by a name. Each follows the others."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from trainer.tempo import LONGEST_REP_S, Phase, Tempo, TempoError, parse_tempo
from trainer.tempo_presets import PRESETS, preset_of
from ui.desk import GAP_PX, GUTTER_PX, Card, label
from ui.desk_controls import Choices, TickBox
from ui.form_controls import Amount, side_by_side, stepping, unwrapped
from ui.language import mark, tr
from ui.wrapping_row import WrappingRow

PHASES = {
    Phase.ECCENTRIC: mark("Down"),
    Phase.BOTTOM: mark("At the bottom"),
    Phase.CONCENTRIC: mark("Up"),
    Phase.TOP: mark("At the top"),
}

STEP_S = 1
LONGEST_NOTATION = 40


class TempoChooser(Card):
    """The tempo of one exercise.

    Signals:
        edited: the user wants another one: what was used to say so (a phase, `notation`, `explosive` or `preset`), and
            the notation as it stands now, which may be wrong.
    """

    edited = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(label(tr("Tempo, in seconds"), "heading"))
        self.seconds = {phase: self._stepper(phase) for phase in PHASES}
        self.notation = QLineEdit()
        self.notation.setAccessibleName(tr("Tempo as four numbers: down, at the bottom, up, at the top"))
        self.notation.setMaxLength(LONGEST_NOTATION)
        self.notation.setMaximumWidth(24 * GAP_PX)
        self.notation.textEdited.connect(lambda text: self.edited.emit("notation", text))
        self.explosive = TickBox(tr("X: up as fast as you can control"))
        self.explosive.clicked.connect(self._switch_x)
        self.presets = Choices(tr("Tempos with a name"), [(p.id, f"{tr(p.name)}  {p.tempo}") for p in PRESETS])
        self.presets.chosen.connect(self._take_preset)
        self._wrong = label("", "trouble")
        self._use = label("", "quiet")
        self._lay_out()

    def _lay_out(self) -> None:
        steppers = WrappingRow(GUTTER_PX)
        for phase, words in PHASES.items():
            stepper = QWidget()
            over = QVBoxLayout(stepper)
            over.setContentsMargins(0, 0, 0, 0)
            over.setSpacing(0)
            over.addWidget(unwrapped(tr(words)))
            over.addWidget(stepping(self.seconds[phase], kind="step"))
            steppers.addWidget(stepper)
        written = WrappingRow(GUTTER_PX)
        written.addWidget(side_by_side(unwrapped(tr("In numbers")), self.notation))
        written.addWidget(self.explosive)
        chosen = QVBoxLayout()
        chosen.setSpacing(GAP_PX)
        for part in (self._wrong, self.presets, self._use):
            chosen.addWidget(part)
        for row in (steppers, written, chosen):
            self.column.addLayout(row)

    def show_tempo(self, tempo: Tempo, wrong: str = "", *, rewrite: bool = False) -> None:
        """Show a tempo, or what is written and cannot be read.

        What the user is just writing is not written over, if it means the same, but to `rewrite` it.
        """
        preset = None if wrong else preset_of(tempo)
        self.presets.show_value(preset.id if preset else None)
        self._use.setText(tr(preset.use) if preset else tr("A tempo of your own."))
        self._use.setVisible(not wrong)
        self._wrong.setText(_what_is_wrong(wrong))
        self._wrong.setVisible(bool(wrong))
        self.notation.setAccessibleDescription(self._wrong.text())
        text = wrong or str(tempo)
        if rewrite or not (self.notation.hasFocus() and (wrong or _read(self.notation.text()) == tempo)):
            self.notation.setText(text)
        self._show_seconds(_numbers(wrong) if wrong else dict(zip(PHASES, _parts(tempo), strict=True)))

    def _show_seconds(self, seconds: dict[Phase, float]) -> None:
        for phase, wanted_s in seconds.items():
            box = self.seconds[phase]
            if box.value() != wanted_s:
                with QSignalBlocker(box):
                    box.setValue(wanted_s)
        if seconds:
            self.explosive.setChecked(seconds[Phase.CONCENTRIC] == 0)

    def _stepper(self, phase: Phase) -> Amount:
        box = Amount(tr(PHASES[phase]), (0, LONGEST_REP_S), STEP_S)
        box.setProperty("kind", "step")
        box.setMinimumWidth(7 * GAP_PX)
        if phase is Phase.CONCENTRIC:
            box.setSpecialValueText("X")
        box.valueChanged.connect(lambda _: self.edited.emit(phase.value, self._stepped()))
        return box

    def _stepped(self) -> str:
        """Write what the steppers show."""
        down, bottom, up, top = (f"{box.value():g}" for box in self.seconds.values())
        return f"{down}-{bottom}-{'X' if up == '0' else up}-{top}"

    def _switch_x(self, on: bool) -> None:
        box = self.seconds[Phase.CONCENTRIC]
        with QSignalBlocker(box):
            box.setValue(0 if on else 1)
        self.edited.emit("explosive", self._stepped())

    def _take_preset(self) -> None:
        chosen = next(preset for preset in PRESETS if preset.id == self.presets.value)
        self.edited.emit("preset", str(chosen.tempo))


def _parts(tempo: Tempo) -> tuple[float, float, float, float]:
    """The four numbers as the steppers show them: 0 up is X."""
    return tempo.eccentric_s, tempo.bottom_s, 0 if tempo.explosive else tempo.concentric_s, tempo.top_s


def _numbers(written: str) -> dict[Phase, float]:
    """Return the four numbers of a notation that cannot be followed; none where there are no four."""
    try:
        parts = [0.0 if part in ("X", "x") else float(part) for part in written.split("-")]
    except ValueError:
        return {}
    fits = len(parts) == len(PHASES) and all(0 <= part <= LONGEST_REP_S for part in parts)
    return dict(zip(PHASES, parts, strict=True)) if fits else {}


def _read(text: str) -> Tempo | None:
    try:
        return parse_tempo(text)
    except TempoError:
        return None


def _what_is_wrong(text: str) -> str:
    if text:
        try:
            parse_tempo(text)
        except TempoError as error:
            return tr(str(error))
    return ""
