"""A LibreOffice with a window, in an X server of its own, for the tests of the sidebar and for pictures of it."""
import os
import shutil
import signal
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "calc"))
from office import Office, Skip, asked_for, option, url  # noqa: E402

import unohelper  # noqa: E402
from com.sun.star.awt import XCallback  # noqa: E402


class Display:
    """An X server with one screen; ends with the `with` block."""

    def __init__(self, size="1500x950"):
        read, write = os.pipe()
        self.process = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", size + "x24", "-nolisten", "tcp"],
                                        pass_fds=(write,), start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        number = ""
        while not number.endswith("\n"):  # it writes the number and the line end apart
            part = os.read(read, 32).decode()
            if not part:
                break
            number += part
        os.close(read)
        number = number.strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.name = ":" + number

    def picture(self, path):
        subprocess.run(["import", "-display", self.name, "-window", "root", path], check=True, timeout=30)

    def close(self):
        self.process.terminate()
        self.process.wait(10)

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.close()


class WindowOffice(Office):
    """plugin: gen or gtk3; other environment variables (GTK_THEME, GDK_SCALE, LC_ALL) by name."""

    def __init__(self, package, display, plugin="gen", locale=None, **environment):
        self.display = display
        # Without the address GTK starts a program for each window that looks for a bus; here there is none.
        self.extra = dict({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}, **environment, DISPLAY=display.name, SAL_USE_VCLPLUGIN=plugin)
        super().__init__(package, locale)

    def command(self, pipe):
        self.environment.update(self.extra)
        return [part for part in super().command(pipe) if part != "--headless"]

    def on_main(self, work, timeout=60):
        """Runs work() on the office's main thread and gives its result: what a person does happens there."""
        box, done = {}, threading.Event()

        class Callback(unohelper.Base, XCallback):
            def notify(self, unused):
                try:
                    box["result"] = work()
                except Exception as problem:  # handed on to the test
                    box["problem"] = problem
                done.set()

        requests = self.service("com.sun.star.awt.AsyncCallback")
        requests.addCallback(Callback(), None)
        if not done.wait(timeout):
            raise AssertionError("the office's main thread does not answer")
        if "problem" in box:
            raise box["problem"]
        return box["result"]

    def restart_without_extension(self):
        try:
            self.desktop.terminate()
        except Exception:  # the bridge ends with the office
            pass
        self.process.wait(30)
        self.as_owner(["unopkg", "remove", "org.plumbline.goals", self.profile])
        self.start()

    def struct(self, name):
        import uno
        return uno.createUnoStruct(name)

    def service(self, name):
        for attempt in range(5):  # pyuno can lose an object's type for a moment while another office's bridge ends
            try:
                return self.context.ServiceManager.createInstanceWithContext(name, self.context)
            except AttributeError:
                if attempt == 4:
                    raise
                time.sleep(0.2)

    def alive(self):
        return self.process.poll() is None


def until(condition, timeout=20, step=0.03):
    end = time.time() + timeout
    while True:
        value = condition()
        if value:
            return value
        if time.time() > end:
            raise AssertionError("nothing happened for %s s" % timeout)
        time.sleep(step)


class Deck:
    """The Goals deck of one document's window."""

    def __init__(self, office, document):
        self.office, self.document = office, document
        self.controller = document.getCurrentController()
        self.sidebar = self.controller.getSidebar()
        self.sidebar.setVisible(True)
        self.decks = until(lambda: self.sidebar.getDecks())
        self.deck = self.decks.getByName("PlumblineDeck")
        if not self.deck.isActive():
            self.deck.activate(True)
        self.panels = self.deck.getPanels()
        self.held = {}

    def panel(self, name):
        if name not in self.held:
            panel = self.panels.getByName("Plumbline" + name)
            if name == "Findings" and not panel.isExpanded():  # closed at first; a closed tree selects nothing
                panel.expand(False)
            self.held[name] = (panel, panel.getDialog())  # the panel must stay alive as long as its window is used
        return self.held[name][1]

    def control(self, panel, name):
        return self.panel(panel).getControl(name)

    def text(self, panel, name):
        model = self.control(panel, name).getModel()
        return model.Label if hasattr(model, "Label") else model.Text

    def wait(self, panel, name, condition, timeout=20):
        return until(lambda: condition(self.text(panel, name)), timeout)

    def roots(self, panel):
        root = self.control(panel, "tree").getModel().DataModel.getRoot()
        return [root.getChildAt(i) for i in range(root.getChildCount())]

    def ready(self):
        self.wait("Overview", "headline", lambda text: text and "…" not in text)
        return self


def with_plugins(run):
    """Runs `run(plugin, cases)` with VCL's own widgets and with GTK 3, or with those that the command line names; the suite's exit code."""
    plugins = [word for word in sys.argv[1:] if word in ("gen", "gtk3")] or ["gen", "gtk3"]
    only = [word for word in sys.argv[1:] if word not in plugins]
    passed, failed = (sum(counts) for counts in zip(*[run(plugin, only) for plugin in plugins]))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def kill(office):
    os.killpg(office.process.pid, signal.SIGKILL)
    office.process.wait()
    shutil.rmtree(office.folder, ignore_errors=True)


__all__ = ["Deck", "Display", "Skip", "WindowOffice", "asked_for", "kill", "option", "until", "url"]
