"""The look of what is chosen with and written into, apart from these parts: the window is there sooner without them."""

from ui.desk import EDGE_PX, FOCUS_PX, GAP_PX, outlined
from ui.theme import DeskColours


def control_style(colours: DeskColours) -> str:
    """Return the look of controls, to go behind the style sheet of the desk pages."""
    c, gap = colours, GAP_PX
    return f"""
        {outlined("QComboBox", c, left_by_qt_px=2)}
        {outlined('QRadioButton[kind="pill"]', c)}
        QComboBox:disabled, QCheckBox:disabled, QRadioButton[kind="pill"]:disabled {{ color: {c.quiet}; }}
        QComboBox {{ padding-right: {4 * gap}px; combobox-popup: 0; }}
        QComboBox:focus {{ padding-right: {4 * gap + EDGE_PX - FOCUS_PX}px; }}
        QPushButton, QCheckBox, QRadioButton, QSlider {{ outline: none; }}
        QComboBox::drop-down {{ border: none; width: 0px; }}
        QComboBox QAbstractItemView {{
            background: {c.card}; color: {c.text}; border: 1px solid {c.line}; outline: none; padding: {gap // 2}px;
            selection-background-color: {c.accent}; selection-color: {c.on_accent};
        }}
        QScrollBar:vertical {{ background: transparent; width: {2 * gap}px; }}
        QScrollBar::handle:vertical {{
            background: {c.line}; min-height: {4 * gap}px; border-radius: {gap // 2}px; margin-left: {gap}px;
        }}
        QScrollBar::add-line, QScrollBar::sub-line {{ height: 0px; width: 0px; }}
        QRadioButton[kind="pill"] {{ spacing: 0px; }}
        QRadioButton[kind="pill"]::indicator {{ width: 0px; height: 0px; border: none; background: none; }}
        QRadioButton[kind="pill"]:checked {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
        QRadioButton[kind="pill"]:checked:focus {{ border-color: {c.text}; }}
        QRadioButton[kind="pill"]:checked:disabled {{
            background: {c.page}; color: {c.quiet}; border-color: {c.quiet};
        }}
        QCheckBox::indicator:checked:disabled {{ background: {c.quiet}; border-color: {c.quiet}; }}
        {outlined("QCheckBox", c, (gap, gap // 2))}
        QCheckBox {{ background: transparent; spacing: {gap}px; }}
        QCheckBox:!focus:!hover {{ border-color: transparent; }}
        QCheckBox::indicator {{ width: {2 * gap}px; height: {2 * gap}px; background: {c.card};
            border: 2px solid {c.line}; border-radius: {gap // 2}px; }}
        QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; }}
        {outlined("QSlider", c, (FOCUS_PX, gap // 2))}
        QSlider {{ background: transparent; min-height: {4 * gap - 2}px; }}
        QSlider:!focus {{ border-color: transparent; }}
        QSlider::groove:horizontal {{ height: {gap // 2}px; background: {c.line}; border-radius: {gap // 4}px; }}
        QSlider::sub-page:horizontal {{ background: {c.accent}; border-radius: {gap // 4}px; }}
        QSlider::handle:horizontal {{
            background: {c.accent}; border: 2px solid {c.card}; width: {2 * gap}px; border-radius: {gap + 2}px;
            margin: -{gap}px 0px;
        }}
        QScrollArea:focus {{ border: 3px solid {c.accent}; border-radius: {gap}px; }}
        QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
        {outlined("QSpinBox, QDoubleSpinBox", c, left_by_qt_px=5)}
        {outlined("QPlainTextEdit, QLineEdit", c, left_by_qt_px=2)}
        QSpinBox, QDoubleSpinBox, QPlainTextEdit, QLineEdit {{
            selection-background-color: {c.accent}; selection-color: {c.on_accent};
        }}
        QAbstractSpinBox > QLineEdit, QAbstractSpinBox > QLineEdit:focus {{
            background: transparent; border: none; padding: 0px;
        }}
        QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
            subcontrol-origin: border; subcontrol-position: center right; width: 0px; border: none;
        }}
        QSpinBox:disabled, QDoubleSpinBox:disabled {{ color: {c.quiet}; }}
        {outlined('QDoubleSpinBox[kind="step"]', c, (gap, gap // 2), left_by_qt_px=5)}
        {outlined('QPushButton[kind="step"]', c, (gap, gap))}
        QFrame[kind="card"]:focus {{ border: {FOCUS_PX}px solid {c.accent}; }}
        QFrame[kind="notice"] {{
            background: {c.card}; border: 2px solid {c.accent}; border-radius: {2 * gap}px;
        }}
        #above {{ margin: {gap}px {5 * gap}px 0px {5 * gap}px; }}
        QTableView QHeaderView, QTableView QHeaderView::section {{ background: transparent; }}
        QScrollBar:horizontal {{ background: transparent; height: {2 * gap}px; }}
        QScrollBar::handle:horizontal {{
            background: {c.line}; min-width: {4 * gap}px; border-radius: {gap // 2}px; margin-top: {gap}px;
        }}
        QProgressBar {{
            background: {c.page}; border: 1px solid {c.line}; border-radius: {gap // 2}px; max-height: {2 * gap}px;
        }}
        QProgressBar::chunk {{ background: {c.accent}; border-radius: {gap // 2}px; }}
    """
