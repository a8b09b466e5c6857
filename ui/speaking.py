"""Which language the window is in: its own texts, the words of the system's dialogs, and how dates are written."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ui.language import chosen_language, language, use_language

_qt_words: list[QTranslator] = []


def speak(setting: str | None) -> None:
    """Have all that is made from now on in the language of this setting; needs an application."""
    use_language(chosen_language(setting))
    system, code = QLocale.system(), language()
    QLocale.setDefault(system if system.name().startswith(code) else QLocale(code))
    for worn in _qt_words:
        QCoreApplication.removeTranslator(worn)
    _qt_words.clear()
    words = QTranslator()
    if words.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(words)
        _qt_words.append(words)
