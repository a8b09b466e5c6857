from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.data_page import EXPORT_KINDS
from ui.file_asking import ask_to_open, ask_to_save, ask_where_and_how, documents

TABLE, ALL = EXPORT_KINDS.split(";;")


@pytest.fixture
def chosen(monkeypatch, qtbot):
    """Answers the system's dialog with a name and a kind."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def answer(name, kind, ask=ask_to_save):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(name), kind))
        return ask(parent, "Export", name, EXPORT_KINDS)

    return answer


@pytest.mark.parametrize(
    ("name", "kind", "written"),
    [
        ("mine", TABLE, "mine.csv"),
        ("mine", ALL, "mine.json"),
        ("mine", "", "mine.csv"),
        ("mine.JSON", TABLE, "mine.JSON"),
        ("until 21.11.2026", ALL, "until 21.11.2026.json"),
    ],
)
def test_a_name_ends_as_its_kind_does(chosen, tmp_path, name, kind, written):
    assert chosen(tmp_path / name, kind) == tmp_path / written


def test_a_file_that_nobody_was_asked_about_is_not_replaced(chosen, tmp_path):
    (tmp_path / "mine.csv").touch()
    assert chosen(tmp_path / "mine", TABLE) == tmp_path / "mine-2.csv"
    assert chosen(tmp_path / "mine.csv", TABLE) == tmp_path / "mine.csv"  # the dialog has asked


def test_the_kind_is_told_where_the_name_does_not(chosen, tmp_path):
    assert chosen(tmp_path / "mine.csv", ALL, ask_where_and_how) == (tmp_path / "mine.csv", ALL)
    assert chosen("", "", ask_where_and_how) is None


def test_a_dialog_begins_where_the_user_keeps_documents_never_where_the_program_was_started(
    own_home, qtbot, monkeypatch, tmp_path
):
    parent = QWidget()
    qtbot.addWidget(parent)
    begun = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda _parent, _title, at, _kinds: (begun.append(at), "")[::-1]
    )
    ask_to_open(parent, "Restore", tmp_path / "no backups yet", "All files (*)")
    ask_to_open(parent, "Restore", tmp_path, "All files (*)")
    assert documents().is_dir()
    assert documents() != Path.cwd()
    assert begun == [str(documents()), str(tmp_path)]
