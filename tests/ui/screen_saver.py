"""A screen saver on a bus of the tests' own, that writes down what it is asked for: run as a program, with a file."""

import sys
from pathlib import Path

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call, new_method_return
from jeepney.io.blocking import open_dbus_connection

BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
COOKIE = 7


def main(told):
    connection = open_dbus_connection("SESSION")
    connection.send_and_get_reply(new_method_call(BUS, "RequestName", "su", ("org.freedesktop.ScreenSaver", 4)))
    with told.open("a", buffering=1) as out:
        out.write("ready\n")
        while True:
            message = connection.receive()
            if message.header.message_type is MessageType.method_call:
                asked = message.header.fields[HeaderFields.member]
                out.write(f"{asked}\n")
                answer = ("u", (COOKIE,)) if asked == "Inhibit" else (None, ())
                connection.send(new_method_return(message, *answer))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
