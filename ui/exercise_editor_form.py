"""What can be said about an own exercise besides its form cues."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from trainer.exercise import Exercise
from trainer.own_exercise import OwnExercise, figure_kind
from trainer.own_exercise_file import LONGEST_NAME
from trainer.plan import LIMITS, RoundOrder, Sides
from trainer.tempo import parse_tempo
from trainer.visible import visible
from ui.desk import GAP_PX
from ui.desk_controls import Choices, control_card
from ui.form_controls import WholeNumber, side_by_side, stepping
from ui.language import tr
from ui.plan_editor_form import ORDERS, SIDES
from ui.plan_editor_tempo import TempoChooser


class ExerciseFields(QWidget):
    """Names, beginning, figure, and what a new plan begins with.

    Signals:
        edited: a field of OwnExercise, and the value the user wants it to have; a tempo as it is written.
        left: what was edited is complete.
    """

    edited = Signal(str, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = self._line("name", tr("Name"))
        self.spoken_name = self._line("spoken_name", tr("The voice says"))
        self.begins_with = self._choices(
            "begins_with", tr("A rep begins"), [("eccentric", tr("going down")), ("concentric", tr("going up"))]
        )
        self.figure = self._choices(
            "figure",
            tr("Figure"),
            [
                ("upright", tr("Upright")),
                ("hinged", tr("Hinged")),
                ("slider", tr("Slider")),
                ("none", tr("None: the curve alone")),
            ],
        )
        self.sets, self.reps = self._whole("sets", tr("Sets")), self._whole("reps", tr("Reps, each leg"))
        self.sides = self._choices("sides", tr("Legs"), [(sides, tr(words)) for sides, words in SIDES.items()])
        orders = [(order, tr(words)) for order, words in ORDERS.items()]
        self.round_order = self._choices("round_order", tr("Order"), orders)
        self.tempo = TempoChooser()
        self.tempo.edited.connect(lambda _, notation: self._tell("tempo", notation))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP_PX)
        amount = side_by_side(stepping(self.sets), stepping(self.reps))
        column.addWidget(
            control_card(
                "",
                (tr("Name"), self.name, None),
                (tr("The voice says"), self.spoken_name, None),
                (tr("A rep begins"), self.begins_with, None),
                (tr("Figure"), self.figure, None),
            )
        )
        self.plan_card = control_card(
            tr("A new plan of it begins with"),
            (tr("Sets × reps"), amount, None),
            (tr("Legs"), self.sides, None),
            (tr("Order"), self.round_order, None),
        )
        self.after = (self.plan_card, self.tempo)

    def show_own(self, own: OwnExercise, whole: Exercise, wrong_tempo: str = "") -> None:
        """Show what an exercise says, and where it says nothing, what is taken from elsewhere."""
        for line, text in ((self.name, own.name), (self.spoken_name, own.spoken_name)):
            if visible(line.text()).strip() != text:
                line.setText(text)
        self.spoken_name.setPlaceholderText(own.name)
        self.begins_with.show_value(whole.start_phase)
        self.figure.show_value(figure_kind(whole))
        for box, value in ((self.sets, whole.sets[0]), (self.reps, whole.reps[0])):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)
        self.sides.show_value(Sides(whole.sides))
        self.round_order.show_value(RoundOrder(whole.round_order))
        self.round_order.setEnabled(whole.sides == "both")
        self.tempo.show_tempo(parse_tempo(whole.tempo), wrong_tempo)

    def _line(self, field: str, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setMaxLength(LONGEST_NAME)
        made.textEdited.connect(lambda text: self.edited.emit(field, text))
        made.editingFinished.connect(self.left)
        return made

    def _choices(self, field: str, name: str, choices: list[tuple[Any, str]]) -> Choices[Any]:
        made = Choices(name, choices)
        made.chosen.connect(lambda: self._tell(field, made.value))
        return made

    def _whole(self, field: str, name: str) -> WholeNumber:
        low, high = LIMITS[field]
        box = WholeNumber(name, (int(low), int(high)))
        box.setMinimumWidth(12 * GAP_PX)
        box.valueChanged.connect(lambda value: self._tell(field, value))
        return box

    def _tell(self, field: str, value: object) -> None:
        self.edited.emit(field, value)
        self.left.emit()
