"""The bill of materials of a frozen program, as CycloneDX 1.6 in JSON; wants the tools' Python."""

import platform
import sys
import uuid
from importlib.metadata import Distribution
from pathlib import Path

from contents import Contents, called, licence
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL
from workshop import made_at, version

SCHEMA = SchemaVersion.V1_6


def write_bill(found: Contents, file: Path) -> None:
    """Write the bill, and end the build if its schema does not allow it."""
    text = bill_of(found)
    if wrong := JsonStrictValidator(SCHEMA).validate_str(text):
        sys.exit(f"build: the bill of materials is not what CycloneDX asks for: {wrong}")
    file.write_text(text + "\n", "utf-8", newline="\n")


def bill_of(found: Contents) -> str:
    """Return the bill; the same contents at the same commit give the same text."""
    program = component("evenstep", version(), PackageURL("generic", None, "evenstep", version()), "MIT")
    program.type = ComponentType.APPLICATION
    number = platform.python_version()
    parts = [component("python", number, PackageURL("generic", None, "python", number), "PSF-2.0")]
    parts += [of_python(package) for package in found.packages]
    for name, number in found.system.items():
        parts.append(component(name, number, PackageURL("deb", distribution(), name, number)))
    parts += [component(path.name, "", PackageURL("generic", None, path.name)) for path in found.unknown]
    names = " ".join(str(part.purl) for part in [program, *parts])
    bill = Bom(components=parts, serial_number=uuid.uuid5(uuid.NAMESPACE_URL, f"{names} {made_at().isoformat()}"))
    bill.metadata.component = program
    bill.metadata.timestamp = made_at()
    bill.register_dependency(program, parts)
    return make_outputter(bill, OutputFormat.JSON, SCHEMA).output_as_string(indent=2)


def component(name: str, number: str, address: PackageURL, licensed: str = "") -> Component:
    """Return one entry of the bill."""
    licences = [LicenseFactory().make_from_string(licensed)] if licensed else []
    return Component(name=name, version=number or None, purl=address, bom_ref=str(address), licenses=licences)


def of_python(package: Distribution) -> Component:
    """Return the entry of a Python package."""
    name = called(package)
    return component(name, package.version, PackageURL("pypi", None, name, package.version), licence(package))


def distribution() -> str:
    """Return the name of this Linux distribution, as `debian`."""
    return platform.freedesktop_os_release()["ID"]
