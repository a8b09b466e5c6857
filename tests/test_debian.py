"""What the Debian package says of itself: dependencies, menu entry, software centre, licences, in three languages."""

import configparser
import re
import struct
from datetime import date
from email import message_from_string
from fnmatch import fnmatch
from pathlib import Path
from xml.etree import ElementTree

import pytest

import run
import trainer

ROOT = Path(run.__file__).parent
DEBIAN = ROOT / "packaging" / "debian"
APP_ID = "org.evenstep.Evenstep"
LANGUAGES = ("de", "es")
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
PACKAGE = re.compile(r"[a-z0-9][a-z0-9.+-]+( \(>= [0-9@A-Z][0-9.@A-Z]*\))?")
FIELDS = {
    "VERSION": trainer.__version__,
    "DATE": "2026-01-31",
    "ARCHITECTURE": "amd64",
    "INSTALLED_KIB": "1000",
    "GLIBC": "2.36",
}


@pytest.fixture
def filled(monkeypatch, tmp_path):
    """Fill in the templates as the build does; gives a function from a file's name to its text."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    import deb

    deb.fill(DEBIAN, tmp_path, FIELDS)
    return lambda name: next(tmp_path.rglob(name)).read_text(encoding="utf-8")


@pytest.fixture
def control(filled):
    return message_from_string(filled("control"))


@pytest.fixture
def entry(filled):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string(filled(f"{APP_ID}.desktop"))
    return dict(parser["Desktop Entry"])


@pytest.fixture
def component(filled):
    return ElementTree.fromstring(filled(f"{APP_ID}.metainfo.xml"))


@pytest.fixture
def copyrights(filled):
    paragraphs = filled("copyright").split("\n\n")
    return [message_from_string(paragraph) for paragraph in paragraphs]


def dependencies(control, field="Depends"):
    """Each dependency as the list of its alternatives."""
    return [[name.strip() for name in part.split("|")] for part in " ".join(control[field].split()).split(",")]


def names(alternatives):
    return {name.split()[0] for name in alternatives}


def in_every_language(element, tag):
    """The texts of an element's children by language; English has none told."""
    told = {}
    for child in element.findall(tag):
        told.setdefault(child.get(XML_LANGUAGE, "en"), []).append(" ".join("".join(child.itertext()).split()))
    return told


def test_nothing_is_left_to_fill_in(filled):
    for name in ("control", "copyright", f"{APP_ID}.desktop", f"{APP_ID}.metainfo.xml"):
        assert not re.search("@[A-Z_]+@", filled(name))


def test_the_control_fields_are_those_that_dpkg_wants(control):
    assert {"Package", "Version", "Architecture", "Maintainer", "Installed-Size", "Depends", "Description"} <= set(
        control.keys()
    )
    assert control["Package"] == "evenstep"
    assert control["Version"] == trainer.__version__
    assert re.fullmatch(r"[^<>]+ <[^@ ]+@[^@ ]+>", control["Maintainer"])
    first, *more = control["Description"].splitlines()
    assert len(first) < 80
    assert not first.endswith(".")
    assert more
    assert all(line.startswith(" ") and len(line) <= 80 for line in more)


@pytest.mark.parametrize("field", ["Depends", "Recommends"])
def test_dependencies_are_well_formed_and_named_once(control, field):
    listed = dependencies(control, field)
    assert all(PACKAGE.fullmatch(name) for alternatives in listed for name in alternatives)
    everything = [name for alternatives in listed for name in names(alternatives)]
    assert len(everything) == len(set(everything))


def test_what_a_checkout_needs_of_the_system_the_package_depends_on(control):
    named = set().union(*map(names, dependencies(control)))
    assert set(run.packages_for("apt-get", list(run.LIBRARIES))) <= named


def test_it_depends_on_what_plays_and_what_speaks(control):
    named = set().union(*map(names, dependencies(control)))
    assert {"libportaudio2", "libespeak-ng1", "espeak-ng-data"} <= named


def test_a_library_that_has_two_names_is_wanted_under_either(control):
    listed = dependencies(control)
    for alternatives in listed:
        renamed = {name.removesuffix("t64") for name in names(alternatives)}
        assert len(renamed) == 1
    assert {"libglib2.0-0", "libglib2.0-0t64"} in map(names, listed)


def test_the_menu_entry_starts_the_program_under_its_icon(entry):
    assert entry["Type"] == "Application"
    assert entry["Exec"] == "evenstep"
    assert entry["Icon"] == APP_ID
    assert entry["Terminal"] == "false"
    assert entry["Categories"].endswith(";")
    assert (ROOT / "ui" / "assets" / "icon.svg").exists()


@pytest.mark.parametrize("key", ["GenericName", "Comment", "Keywords"])
def test_the_menu_entry_is_in_three_languages(entry, key):
    told = [entry[key], *(entry[f"{key}[{language}]"] for language in LANGUAGES)]
    assert len(set(told)) == 3
    if key == "Keywords":
        assert all(words.endswith(";") and words.count(";") >= 5 for words in told)


def test_the_software_centre_is_told_of_the_same_program(component, entry):
    assert component.findtext("id") == APP_ID
    assert component.find("launchable").text == f"{APP_ID}.desktop"
    assert component.findtext("provides/binary") == entry["Exec"]
    assert component.findtext("name") == entry["Name"]
    assert component.findtext("metadata_license") == "CC0-1.0"
    assert component.findtext("project_license") == "MIT"
    assert component.find("content_rating").get("type") == "oars-1.1"
    wanted = {"en": [entry["Comment"]]} | {language: [entry[f"Comment[{language}]"]] for language in LANGUAGES}
    assert in_every_language(component, "summary") == wanted


def test_it_is_described_in_three_languages(component):
    told = in_every_language(component.find("description"), "p")
    assert set(told) == {"en", *LANGUAGES}
    assert {len(paragraphs) for paragraphs in told.values()} == {2}


def test_its_pictures_are_those_of_the_documents_in_their_size(component):
    shots = component.findall("screenshots/screenshot")
    assert len(shots) >= 2
    assert [shot.get("type") for shot in shots].count("default") == 1
    for shot in shots:
        assert set(in_every_language(shot, "caption")) == {"en", *LANGUAGES}
        image = shot.find("image")
        assert image.text.startswith("https://")
        picture = ROOT / "docs" / "pictures" / image.text.rpartition("/")[2]
        size = struct.unpack(">II", picture.read_bytes()[16:24])
        assert size == (int(image.get("width")), int(image.get("height")))


def test_the_release_is_this_version_of_its_day(component):
    release = component.find("releases/release")
    assert release.get("version") == trainer.__version__
    assert date.fromisoformat(release.get("date")) == date(2026, 1, 31)


def test_every_licence_named_has_its_text(copyrights):
    assert copyrights[0]["Format"].endswith("/copyright-format/1.0/")
    used = {paragraph["License"].splitlines()[0] for paragraph in copyrights if paragraph["Files"]}
    texts = {paragraph["License"].splitlines()[0] for paragraph in copyrights[1:] if not paragraph["Files"]}
    assert used == texts
    assert all(paragraph["Copyright"] for paragraph in copyrights if paragraph["Files"])


@pytest.mark.parametrize(
    ("file", "licence"),
    [
        ("evenstep", "GPL-2+ with Bootloader exception"),
        ("_internal/trainer/plans/gentle-start.toml", "MIT"),
        ("_internal/ui/assets/fonts/OFL.txt", "OFL-1.1"),
        ("_internal/PySide6/Qt/lib/libQt6Core.so.6", "LGPL-3"),
        ("_internal/libQt6Core.so.6", "LGPL-3"),
        ("_internal/PySide6/Qt/lib/libicuuc.so.73", "Unicode-DFS-2016"),
        ("_internal/_soundfile_data/libsndfile_x86_64.so", "LGPL-2.1+"),
        ("_internal/libpython3.11.so.1.0", "Python-2.0"),
    ],
)
def test_a_file_is_under_the_last_paragraph_that_names_it(copyrights, file, licence):
    path = f"usr/lib/evenstep/{file}"
    fitting = [
        paragraph
        for paragraph in copyrights
        if any(fnmatch(path, pattern) for pattern in (paragraph["Files"] or "").split())
    ]
    assert fitting[-1]["License"].splitlines()[0] == licence


@pytest.fixture
def changes(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    import changelog

    markdown = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return changelog.debian_changelog(markdown, "evenstep", "Somebody <somebody@example.org>").splitlines()


def test_the_changes_are_told_as_debian_reads_them(changes):
    assert changes[0] == f"evenstep ({trainer.__version__}) unstable; urgency=medium"
    heads = [line for line in changes if line and not line.startswith(" ")]
    assert all(re.fullmatch(r"evenstep \(\d[^)]*\) unstable; urgency=medium", line) for line in heads)
    tails = [line for line in changes if line.startswith(" -- ")]
    day = r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000"
    assert all(re.fullmatch(rf" -- Somebody <somebody@example.org>  {day}", line) for line in tails)
    assert len(heads) == len(tails)
    told = [line for line in changes if line and line not in (*heads, *tails)]
    assert all(re.match(r"  (\* |\[ |  )\S", line) for line in told)
    assert max(map(len, changes)) <= 80


def test_every_change_is_told(changes):
    told = " ".join(" ".join(changes).split())
    released = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").partition(f"## [{trainer.__version__}]")[2]
    lines = [line for line in released.splitlines()[1:] if line and not line.startswith("#")]
    assert lines
    for line in lines:
        assert line.removeprefix("- ").strip() in told, line
