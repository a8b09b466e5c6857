"""What Windows shows of a program's origin, from the one place the version is kept in."""

APP = "Evenstep"
ABOUT = "Leads reverse lunges by sound and picture"
US_ENGLISH, UNICODE = 0x0409, 1200
WINDOWS_NT, PROGRAM = 0x40004, 1


def version_resource(version: str) -> str:
    """Return the file that PyInstaller reads as `version=`; of a version's numbers Windows wants four."""
    numbers = tuple(int(part) for part in version.split(".") if part.isdecimal())
    four = (*numbers, 0, 0, 0, 0)[:4]
    strings = {
        "CompanyName": f"The {APP} developers",
        "FileDescription": ABOUT,
        "FileVersion": version,
        "InternalName": "evenstep",
        "LegalCopyright": "MIT License",
        "OriginalFilename": "evenstep.exe",
        "ProductName": APP,
        "ProductVersion": version,
    }
    told = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3f, flags=0x0, OS={WINDOWS_NT:#x}, "
        f"fileType={PROGRAM:#x}, subtype=0x0, date=(0, 0)),\n"
        f"  kids=[StringFileInfo([StringTable('{US_ENGLISH:04x}{UNICODE:04x}', [{told}])]),\n"
        f"    VarFileInfo([VarStruct('Translation', [{US_ENGLISH}, {UNICODE}])])])\n"
    )
