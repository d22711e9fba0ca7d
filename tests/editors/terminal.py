"""A terminal that a program runs on and that can be read: pexpect types, pyte draws."""

import os
import sys
import time

import pexpect
import pyte


class Screen(pyte.Screen):
    """pyte answers no question about the terminal; editors ask some and go on without an answer."""

    def report_device_status(self, *args, **kwargs):
        pass

    def report_device_attributes(self, *args, **kwargs):
        pass


class Terminal:
    def __init__(self, name, command, arguments, folder, environment):
        self.name = name
        self.screen = Screen(110, 40)
        self.stream = pyte.ByteStream(self.screen)
        settings = {**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **environment}
        self.child = pexpect.spawn(command, arguments, cwd=folder, env=settings, dimensions=(40, 110))
        self.passed = 0

    def text(self):
        return "\n".join(line.rstrip() for line in self.screen.display)

    def read(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                self.stream.feed(self.child.read_nonblocking(65536, 0.1))
            except pexpect.TIMEOUT:
                pass
            except pexpect.EOF:
                return

    def keep(self, shot):
        folder = os.environ["SHOTS"]
        with open(os.path.join(folder, f"{self.name}-{shot}.txt"), "w") as file:
            file.write(self.text() + "\n")

    def wait(self, what, *wanted, gone=()):
        """Until all of this is on the screen, and none of that."""
        end = time.monotonic() + 60
        while True:
            self.read(0.2)
            seen = self.text()
            if all(text in seen for text in wanted) and not any(text in seen for text in gone):
                self.keep(what.replace(" ", "-"))
                self.passed += 1
                return
            if time.monotonic() > end or not self.child.isalive():
                self.keep("failed")
                sys.exit(f"FAILED  {self.name}: {what}: {wanted} not on the screen, or {gone} on it\n{seen}")

    def type(self, keys):
        self.child.send(keys)
        self.read(0.3)
