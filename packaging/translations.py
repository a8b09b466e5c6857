"""Keeps the translations in step with the sources.

    python packaging/translations.py update    collects every text into ui/translations/*.ts, for Qt Linguist
    python packaging/translations.py release   makes the *.qm files the program reads

A text is what stands as a literal in `tr(…)`, `mark(…)` or `told(…)`. What is not there any more leaves the files;
what is new is marked as unfinished. Both need nothing but the standard library and, for the second, PySide6's lrelease.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "ui" / "translations"
ROOMS = ("trainer", "audio", "ui")
DOORS = ("tr", "mark", "told")
LANGUAGES = ("de", "es")
CONTEXT = "Evenstep"
FORMS = {"de": 2, "es": 2}
"""How many forms a count has, as Qt has it for each language."""


@dataclass(frozen=True, order=True)
class Text:
    """One text to translate.

    Attributes:
        source: the English text; of a count, the form for many.
        sense: what tells it from another that reads the same.
        one: of a count, the English form for one.
    """

    source: str
    sense: str = ""
    one: str = ""


class TextError(Exception):
    """A text cannot be collected; the message names the place."""


def collect(root: Path = ROOT) -> list[Text]:
    """Return every text of the sources, in order; raises TextError for one that is no literal."""
    found: set[Text] = set()
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            found.update(_texts(path))
    return sorted(found)


def read(language: str, folder: Path = FOLDER) -> dict[Text, tuple[str, ...]]:
    """Return what a file holds: each text and its translation, of which a count has several; empty where unfinished."""
    path = folder / f"evenstep_{language}.ts"
    if not path.exists():
        return {}
    held = {}
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        text = Text(*(message.findtext(name, "") for name in ("source", "comment", "extracomment")))
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        held[text] = tuple(forms)
    return held


def write(language: str, texts: dict[Text, tuple[str, ...]], folder: Path = FOLDER) -> None:
    """Write a file for Qt Linguist."""
    top = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(top, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in sorted(texts):
        message = ET.SubElement(context, "message", {"numerus": "yes"} if text.one else {})
        for name, words in (("source", text.source), ("comment", text.sense), ("extracomment", text.one)):
            if words:
                ET.SubElement(message, name).text = words
        finished = all(texts[text])
        translation = ET.SubElement(message, "translation", {} if finished else {"type": "unfinished"})
        if text.one:
            for form in texts[text]:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = texts[text][0]
    ET.indent(top, " ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path = folder / f"evenstep_{language}.ts"
    path.write_text(f"{head}{ET.tostring(top, encoding='unicode')}\n", encoding="utf-8")


def update() -> None:
    """Bring every file in step with the sources, and say what is left to translate."""
    texts = collect()
    for language in LANGUAGES:
        held = read(language)
        blank = {text: ("",) * (FORMS[language] if text.one else 1) for text in texts}
        now = {text: held.get(text, blank[text]) for text in texts}
        write(language, now)
        print(f"{language}: {len(now)} texts, {sum(not all(forms) for forms in now.values())} to translate")


def release() -> None:
    """Make the files the program reads."""
    for language in LANGUAGES:
        source = FOLDER / f"evenstep_{language}.ts"
        subprocess.run(
            [Path(sys.executable).with_name("pyside6-lrelease"), "-silent", source, "-qm", source.with_suffix(".qm")],
            check=True,
        )


def _texts(path: Path) -> Iterator[Text]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in DOORS:
            continue
        if not node.args:
            continue
        sense = next((_literal(word.value) for word in node.keywords if word.arg == "sense"), "") or ""
        counted = _literal(node.args[1]) if len(node.args) > 1 else None
        for words in _literals(node.args[0], path):
            yield Text(counted, sense, words) if counted else Text(words, sense)


def _literals(node: ast.expr, path: Path) -> list[str]:
    if isinstance(node, ast.IfExp):
        return _literals(node.body, path) + _literals(node.orelse, path)
    if isinstance(node, ast.Name | ast.Attribute | ast.Subscript | ast.Call | ast.BoolOp):
        return []  # marked where it was written down
    words = _literal(node)
    if words is None:
        raise TextError(f"{path}, line {node.lineno}: the text is no literal.")
    return [words]


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


if __name__ == "__main__":
    {"update": update, "release": release}[sys.argv[1]]()
