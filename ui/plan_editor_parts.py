"""The exercises of a plan, side by side: which of them is edited, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from trainer.plan import MOST_EXERCISES, Plan
from ui.desk import GAP_PX, button, on_key
from ui.language import tr
from ui.lunges import lunge_names
from ui.wrapping_row import WrappingRow


class PlanParts(QWidget):
    """Shown only where there is more than one exercise.

    Signals:
        chosen: which exercise is to be edited, from 0.
        remove_asked: the one that is edited is to go.
        move_asked: it is to go so many places further on.
    """

    chosen = Signal(int)
    remove_asked = Signal()
    move_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Exercises of this plan"))
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        row = WrappingRow(GAP_PX, self)
        for n in range(MOST_EXERCISES):
            pill = QRadioButton()
            pill.setProperty("kind", "pill")
            pill.setAccessibleDescription(tr("Exercise of this plan"))
            self._group.addButton(pill, n)
            row.addWidget(pill)
        self.remove = button(tr("Remove  (Del)"))
        self.remove.clicked.connect(self.remove_asked)
        self.earlier = button(tr("Earlier  (Ctrl+Left)"))
        self.earlier.clicked.connect(lambda: self.move_asked.emit(-1))
        self.later = button(tr("Later  (Ctrl+Right)"))
        self.later.clicked.connect(lambda: self.move_asked.emit(1))
        for key, press in (
            (Qt.Key.Key_Delete, self.remove),
            ("Ctrl+Left", self.earlier),
            ("Ctrl+Right", self.later),
        ):
            row.addWidget(press)
            on_key(self, key, press.click)
        self.hide()

    @property
    def words(self) -> list[str]:
        """What each exercise is called here."""
        return [pill.text() for pill in self._group.buttons() if not pill.isHidden()]

    def show_plan(self, plan: Plan, part: int) -> None:
        """Show the exercises of a plan, one of which is edited."""
        exercises = plan.exercises
        self.setVisible(len(exercises) > 1)
        names = lunge_names()
        for pill in self._group.buttons()[len(exercises) :]:
            pill.hide()
        for n, (pill, each) in enumerate(zip(self._group.buttons(), exercises, strict=False), start=1):
            name = names.get(each.exercise, each.exercise)
            pill.setText(tr("{n}.  {exercise}  {sets} × {reps}", n=n, exercise=name, sets=each.sets, reps=each.reps))
            pill.show()
            pill.setFocusPolicy(Qt.FocusPolicy.StrongFocus if n == part + 1 else Qt.FocusPolicy.ClickFocus)
        self._group.button(part).setChecked(True)
        self.setFocusProxy(self._group.button(part))
        self.earlier.setEnabled(part > 0)
        self.later.setEnabled(part < len(exercises) - 1)
