"""Every text is in every language: nothing missing, nothing left over; and what the program reads is up to date."""

import ast
import dataclasses
import importlib.util
import re
import sys
from pathlib import Path
from typing import Literal, get_origin, get_type_hints

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QComboBox, QWidget

from tests.ui.every_page import whole_window
from trainer.exercise import load_exercises
from trainer.exercise_tables import exercise_ids, glance, tempo_words
from trainer.language_files import LANGUAGES, exercise_texts, language_file
from trainer.plan_library import built_in_plans
from ui.settings import Settings

ROOT = Path(__file__).parents[2]
_spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
translations = importlib.util.module_from_spec(_spec)
sys.modules["translations"] = translations  # its dataclasses look themselves up
_spec.loader.exec_module(translations)

PLACE = re.compile(r"\{(\w+)\}")


@pytest.fixture(scope="module")
def texts():
    return translations.collect()


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_every_text_of_the_sources_is_translated_and_no_other(language, texts):
    held = translations.read(language)
    assert sorted(held) == texts, "run packaging/translations.py update"
    assert not [text.source for text, forms in held.items() if not all(forms)]


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_translations_keep_the_places_for_values(language):
    for text, forms in translations.read(language).items():
        for form in forms:
            assert set(PLACE.findall(form)) == set(PLACE.findall(text.source)), (text.source, form)


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_what_the_program_reads_says_the_same(language):
    reads = QTranslator()
    assert reads.load(str(translations.FOLDER / f"evenstep_{language}.qm"))
    for text, forms in translations.read(language).items():
        for n, form in zip((1, 2) if text.one else (-1,), forms, strict=True):
            assert reads.translate(translations.CONTEXT, text.source, text.sense, n) == form, "run release"


def test_no_page_says_anything_in_english(qtbot, tmp_path):
    """The texts of one other language tell: what is English there never went through the door."""
    known = [(_like([text.source, text.one]), _like(forms)) for text, forms in translations.read("de").items()]
    with whole_window(tmp_path, Settings(language="de")) as whole:
        shown = {(name, words) for name in whole.names for words in _shown(whole.show(name))}
        exercises = whole.window.pages["exercises"]
        exercises.like.setCurrentIndex(1)
        exercises.make_new()
        shown |= {("an exercise", words) for words in _shown(exercises)}
    left = {seen for seen in shown for en, de in known if en.fullmatch(seen[1]) and not de.fullmatch(seen[1])}
    assert not left, sorted(left)
    assert ("an exercise", "Technikhinweis 2 entfernen") in shown


def _like(forms):
    """What these forms look like with values in their places."""
    return re.compile("|".join(re.sub(r"\\{\w+\\}", ".+", re.escape(form)) for form in forms if form))


def _shown(page):
    """Every text of a page, and what is read aloud of it."""
    for part in (page, *page.findChildren(QWidget)):
        for name in ("text", "placeholderText", "accessibleName", "accessibleDescription", "toolTip"):
            said = getattr(part, name, "")
            yield said() if callable(said) else said
        if isinstance(part, QComboBox):
            yield from (part.itemText(row) for row in range(part.count()))


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_the_exercises_are_translated_and_nothing_else_is_left(language):
    first, others = language_file(language)["seen_first"], exercise_texts(language)
    held = first | others
    seen = {*_words(tempo_words()), *(found.plan.name for found in built_in_plans())}
    for name, equipment, headline, *_ in map(glance, exercise_ids()):
        seen |= {name, *equipment, headline}
    assert not first.keys() - seen
    assert not seen & others.keys()
    words = {word for lunge in load_exercises().values() for word in _words(lunge)} | seen
    assert not {word for word in words - held.keys() if re.search(r"[A-Za-z]{3,} |^[A-Z][a-z]+\b", word)}
    assert not held.keys() - words
    assert all(set(PLACE.findall(text)) == set(PLACE.findall(other)) for text, other in held.items())


def _words(part):
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _words(item)
    elif dataclasses.is_dataclass(part):
        for name, hint in get_type_hints(type(part)).items():
            if get_origin(hint) is not Literal:
                yield from _words(getattr(part, name))


SETTERS = {
    "label", "button", "setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle",
    "setPlaceholderText", "Chooser", "Slider", "TickBox", "WholeNumber", "Amount", "Notes", "Choices", "say",
    "set_notice", "set_progress", "addAction",
}  # fmt: skip
TERMINAL = {"cli.py", "commands.py", "guide.py", "doctor.py", "compiled.py", "log_commands.py", "plan_commands.py"}
OUR_NAME = "Evenstep"


def test_no_text_is_given_to_a_widget_past_the_door():
    past = []
    for path in sorted((ROOT / "ui").glob("*.py")):
        if path.name in TERMINAL:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in SETTERS and node.args:
                literal = "".join(_literals(node.args[0]))
                if re.search(r"[A-Za-z]{2,}", literal) and literal != OUR_NAME:
                    past.append(f"{path.name}:{node.lineno}: {literal}")
    assert not past, "\n".join(past)


def _name(function):
    return getattr(function, "id", getattr(function, "attr", ""))


def _literals(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from _literals(part)
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
