"""A private LibreOffice with the packaged extension, for tests and the demo. Ends only the office that it started."""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue


class Skip(Exception):
    """A test that cannot run here, with the reason. It counts neither as passed nor as failed."""


def asked_for(name):
    """Whether a test is to run: the words of the command line are parts of names."""
    return len(sys.argv) < 2 or any(word in name for word in sys.argv[1:])


def option(name, value):
    item = PropertyValue()
    item.Name, item.Value = name, value
    return item


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


class Office:
    """locale: "de-DE" for an office in German that writes numbers as Germany does; it needs the language's package."""

    first_start = False  # whether the page that greets after installing is still to come

    def __init__(self, package=None, locale=None):
        self.folder = tempfile.mkdtemp(prefix="plumbline-office-")
        os.chmod(self.folder, 0o777)
        self.profile = "-env:UserInstallation=" + url(os.path.join(self.folder, "profile"))
        self.environment = dict(os.environ, HOME=self.folder)
        self.process = None
        try:
            if locale:
                self.choose(locale)
            if package:
                self.install(package)
                if not self.first_start:
                    self.greeted()
            self.start()
        except BaseException:
            self.close()
            raise

    def choose(self, locale):
        menus = locale if locale == "pt-BR" else locale.split("-")[0]  # as the languages' packages are called
        settings = [("org.openoffice.Office.Linguistic/General", "UILocale", menus),
                    ("org.openoffice.Setup/L10N", "ooSetupSystemLocale", locale)]
        items = "".join(f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
                        for path, name, value in settings)
        folder = os.path.join(self.folder, "profile", "user")
        os.makedirs(folder)
        with open(os.path.join(folder, "registrymodifications.xcu"), "w", encoding="utf-8") as file:
            file.write('<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
                       + items + "</oor:items>\n")

    def greeted(self):
        self.add_setting("org.plumbline.PlumblineSettings", "Welcomed", "true")

    def add_setting(self, path, name, value):
        item = f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        path = os.path.join(self.folder, "profile", "user", "registrymodifications.xcu")
        text = '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry"></oor:items>\n'
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace("</oor:items>", item + "</oor:items>"))

    def as_owner(self, command):
        """Runs unopkg on the profile. It refuses root: another user runs it then, and the profile comes back."""
        as_user = []
        if os.geteuid() == 0:
            as_user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
            subprocess.run(["chown", "-R", "65534:65534", self.folder], check=True)
        done = subprocess.run(as_user + command, env=self.environment, cwd=self.folder, capture_output=True, text=True, timeout=180)
        if as_user:
            subprocess.run(["chown", "-R", "0:0", self.folder], check=True)
        if done.returncode:
            raise RuntimeError(" ".join(command) + ": " + done.stdout + done.stderr)

    def install(self, package):
        package = os.environ.get("PLUMBLINE_PACKAGE", package)  # another build of it
        copy = shutil.copy(package, self.folder)
        os.chmod(copy, 0o644)
        self.as_owner(["unopkg", "add", "--force", "--suppress-license", self.profile, copy])

    def command(self, pipe):
        return ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", f"--accept=pipe,name={pipe};urp;", self.profile]

    def start(self):
        pipe = "plumbline" + uuid.uuid4().hex
        self.process = subprocess.Popen(
            self.command(pipe), env=self.environment, cwd=self.folder, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        end = time.time() + 90
        while True:
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                if time.time() > end or self.process.poll() is not None:
                    raise RuntimeError("the office did not start")
                time.sleep(0.2)
        self.desktop = self.context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)

    def open(self, path=None, hidden=True):
        return self.desktop.loadComponentFromURL(url(path) if path else "private:factory/scalc", "_blank", 0, (option("Hidden", hidden),))

    def close(self):
        if self.process and self.process.poll() is None:
            try:
                self.desktop.terminate()
            except Exception:
                pass
            try:
                self.process.wait(15)
            except Exception:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.close()


def shown(cell):
    """What a cell shows: {"error": code}, a number, or a text."""
    if cell.getError():
        return {"error": cell.getError()}
    return cell.getValue() if cell.FormulaResultType2 == 1 else cell.getString()


def array(sheet, place, formula):
    """Enters an array formula into a range and gives what its cells show, as rows."""
    cells = sheet.getCellRangeByName(place)
    cells.setArrayFormula(formula)
    address = cells.getRangeAddress()
    return [[shown(cells.getCellByPosition(c, r)) for c in range(address.EndColumn - address.StartColumn + 1)]
            for r in range(address.EndRow - address.StartRow + 1)]
