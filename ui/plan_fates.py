"""What became of plans that were to be taken in, and every mistake of those that could not be."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QTextEdit

from trainer.plan import Mistake, PlanError
from ui.announce import announce
from ui.appearance import appearance
from ui.desk import Card, button, label, on_key
from ui.language import tr
from ui.mistake_text import mistake_words
from ui.plan_shelf import Fate
from ui.wording import title


class PlanFates(Card):
    """Tells the fate of each plan; can be closed.

    Signals:
        closed: the user has read it.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fates: Sequence[Fate] = ()
        self._heading = label("", "heading")
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QTextEdit.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.close_ = button(tr("Close  (Esc)"))
        self.close_.clicked.connect(self.closed)
        for part in (self._heading, self.text, self.close_):
            self.column.addWidget(part)
        self.column.setStretch(1, 1)
        on_key(self, Qt.Key.Key_Escape, self.closed.emit)
        appearance().changed.connect(self._write)

    def tell(self, fates: Sequence[Fate]) -> None:
        """Tell these."""
        self._fates = fates
        self._heading.setText(_heading(fates))
        self.text.setAccessibleName(self._heading.text())
        self._write()
        announce(self, self._heading.text())

    def take_focus(self) -> None:
        """Lead the keyboard to the way out."""
        self.close_.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        self.text.document().setDefaultStyleSheet(f'pre {{ font-family: "{mono}"; }}')
        trouble = appearance().colours.trouble
        self.text.setHtml("".join(_told(fate, trouble) for fate in self._fates))


def _heading(fates: Sequence[Fate]) -> str:
    failed = sum(fate.error is not None for fate in fates)
    if len(fates) == 1:
        return tr("This plan cannot be taken in as it is")
    if failed:
        return tr(
            "{failed} of {n} plans cannot be taken in as they are",
            "{failed} of {n} plans cannot be taken in as they are",
            n=len(fates),
            failed=failed,
        )
    return tr("{n} plan is here now", "{n} plans are here now", n=len(fates))


def _told(fate: Fate, trouble: str) -> str:
    """Return one fate as a text with pictures of faulty lines."""
    parts = [f"<p><b>{escape(fate.source)}</b><br>{escape(fate_words(fate))}</p>"]
    if isinstance(fate.error, PlanError):
        parts += [_mistake(mistake, trouble) for mistake in fate.error.mistakes]
    return "".join(parts)


def fate_words(fate: Fate) -> str:
    """Say what became of one plan."""
    if isinstance(fate.error, PlanError):
        return tr("{n} mistake", "{n} mistakes", n=len(fate.error.mistakes))
    if fate.error is not None:
        return tr(str(fate.error))
    assert fate.listed is not None
    name = title(fate.listed.plan)
    if not fate.new:
        return tr("“{name}” was here already.", name=name)
    if fate.renamed_from:
        return tr("Taken in as “{name}”: another plan is called “{other}”.", name=name, other=fate.renamed_from)
    return tr("“{name}” is taken in.", name=name)


def _mistake(mistake: Mistake, trouble: str) -> str:
    """Return one mistake: where it is, what is allowed, and its line with a caret."""
    picture = str(mistake).partition("\n")[2].rstrip("^")
    drawn = f'<pre>{escape(picture)}<span style="color: {trouble}"><b>^</b></span></pre>' if picture else ""
    return f"<p>{escape(mistake_words(mistake))}</p>{drawn}"
