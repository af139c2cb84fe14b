#!/usr/bin/python3
"""The office ends at a random moment while the wizard writes: the row is there whole or not at all. Twenty times by a kill, where
the file that was saved tells; ten times by a crash, upon which the office saves what is open; ten times by a kill after it
saved for recovery, as it does every few minutes. After the last two the office's own recovery brings the document back.
Ends with one line `N passed, N failed`. recovery_test.py [TURNS]"""
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
import zipfile

from sidebar_test import PACKAGE, Test, equal, run_all
from window import Skip, WindowOffice, kill, option, until, url
from wizard_test import TABLE, new_goal

TURNS = 10
WHOLE = ("N3", "N", "Win 40 dealers in Kiel by 30 June 2027", "Ann", 40.0)


def swallow(work):
    try:
        work()
    except Exception:
        pass


class RecoveringOffice(WindowOffice):
    """An office that saves for recovery and recovers; the tests' others are told not to."""

    def command(self, pipe):
        return [part for part in super().command(pipe) if part != "--norestore"]

    def start(self):
        """Its dialog for recovery waits for a person, who takes what it proposes."""
        super().start()
        if backups(self):
            for button in ("Start", "Finish"):
                until(lambda: self.on_main(lambda: pressed(self, button)), 40, 0.3)
            until(lambda: self.on_main(lambda: any(hasattr(item, "getSheets") for item in components(self))), 40)


def pressed(office, name):
    """Whether a button of that name was found in any window, and pressed."""
    from com.sun.star.accessibility import AccessibleRole, AccessibleStateType
    toolkit = office.service("com.sun.star.awt.Toolkit")
    open_contexts = [toolkit.getTopWindow(i).getAccessibleContext() for i in range(toolkit.getTopWindowCount())]
    while open_contexts:
        context = open_contexts.pop()
        if context.getAccessibleRole() == AccessibleRole.PUSH_BUTTON and context.getAccessibleName() == name:
            if context.getAccessibleStateSet().contains(AccessibleStateType.ENABLED):
                context.doAccessibleAction(0)
                return True
        open_contexts += [context.getAccessibleChild(i).getAccessibleContext() for i in range(min(context.getAccessibleChildCount(), 60))]
    return False


def recovery(office, command):
    """The office's own service for recovery: vnd.sun.star.autorecovery:/doSessionSave saves what is open, as it does every few minutes."""
    service = office.context.getValueByName("/singletons/com.sun.star.frame.theAutoRecovery")
    address = office.struct("com.sun.star.util.URL")
    address.Complete = "vnd.sun.star.autorecovery:/" + command
    _, address = office.service("com.sun.star.util.URLTransformer").parseStrict(address)
    service.dispatch(address, (option("DispatchAsynchron", False),))


def core(office):
    """The process that does the work: the one that was started only waits for it."""
    for entry in os.listdir("/proc"):
        try:
            fields = open(f"/proc/{entry}/stat").read()
        except OSError:
            continue
        if "(soffice.bin)" in fields and int(fields.rsplit(")", 1)[1].split()[2]) == office.process.pid:
            return int(entry)
    raise AssertionError("the office has no process")


def crash(office):
    """As a fault in the office: it saves its documents for recovery, tells so, and ends."""
    os.kill(core(office), signal.SIGSEGV)
    end = time.time() + 30
    while office.process.poll() is None and time.time() < end:
        subprocess.run(["xdotool", "key", "Return"], env=dict(os.environ, DISPLAY=office.display.name), timeout=20, stderr=subprocess.DEVNULL)
        time.sleep(0.5)
    if office.process.poll() is None:
        os.killpg(office.process.pid, signal.SIGKILL)
    office.process.wait()


def kill_at_once(office):
    os.killpg(office.process.pid, signal.SIGKILL)
    office.process.wait()


def backups(office):
    folder = os.path.join(office.folder, "profile", "user", "backup")
    return sorted(name for name in os.listdir(folder) if name.endswith(".ods")) if os.path.isdir(folder) else []


def clear(office, path):
    """Nothing of the last turn may be taken for this one's."""
    folder = os.path.join(office.folder, "profile", "user", "backup")
    for name in backups(office):
        os.remove(os.path.join(folder, name))
    for name in (os.path.join(office.folder, "profile", ".lock"), os.path.join(os.path.dirname(path), ".~lock." + os.path.basename(path) + "#")):
        if os.path.exists(name):
            os.remove(name)


def rows_of(document):
    return document.getSheets().getByIndex(0).getCellRangeByName("A1:G8").getDataArray()


def check(rows):
    found = [row for row in rows if "Kiel" in str(row)]
    if found:
        equal(found[0][:5] + found[0][6:], WHOLE + (46568.0,))
    equal([row[0] for row in rows if any(row)], ["ID", "C", "N", "S", "N1", "N3", "N2"] if found else ["ID", "C", "N", "S", "N1", "N2"])
    return bool(found)


def recovered(office, path):
    """Starts the office again and lets it recover: the rows of what it brings, and of the backup file as it is."""
    folder, results = os.path.join(office.folder, "profile", "user", "backup"), []
    saved = backups(office)
    # A file that the office was still writing when it was ended is no package yet; the office does not know of it either.
    copies = [shutil.copy(os.path.join(folder, name), os.path.join(office.folder, "backup-" + name)) for name in saved
              if zipfile.is_zipfile(os.path.join(folder, name))]
    lock = os.path.join(office.folder, "profile", ".lock")
    if os.path.exists(lock):
        os.remove(lock)
    office.start()
    for copy in copies or [path]:
        document = office.on_main(lambda: office.open(copy))
        results.append(office.on_main(lambda: rows_of(document)))
        office.on_main(lambda: document.close(True))
    for document in office.on_main(lambda: [item for item in components(office) if hasattr(item, "getSheets")]):
        until(lambda: office.on_main(lambda: any(map(any, rows_of(document)))), 20, 0.3)  # it is there before it is filled
        results.append(office.on_main(lambda: rows_of(document)))
        office.on_main(lambda: swallow(lambda: document.close(True)))
    return bool(saved), results


def components(office):
    found, each = [], office.desktop.getComponents().createEnumeration()
    while each.hasMoreElements():
        found.append(each.nextElement())
    return found


def turns(office, ending, chance):
    counts = {"by recovery": 0, "whole": 0}
    victim = RecoveringOffice(PACKAGE, office.display, "gen")
    try:
        for turn in range(TURNS):
            test = Test(victim, rows=TABLE)
            path = os.path.join(office.folder, f"{ending.__name__}{turn}.ods")
            test.main(lambda: test.document.storeAsURL(url(path), (option("FilterName", "calc8"),)))
            test.main(lambda: test.cell("K1").setString("edited"))  # what is as it was saved needs no recovery
            test.select("C5")
            time.sleep(0.3)
            dialog = new_goal(test, WHOLE[2])
            time.sleep(0.2)

            def finish():
                dialog.press("Finish")
                if ending is kill_at_once:
                    victim.on_main(lambda: recovery(victim, "doSessionSave"), 20)
            if ending is kill_at_once and turn % 2:  # also with what was saved before the row
                victim.on_main(lambda: swallow(lambda: recovery(victim, "doSessionSave")), 20)
            writer = threading.Thread(target=lambda: swallow(finish), daemon=True)
            writer.start()
            time.sleep(chance.uniform(0, 1.5))
            ending(victim)
            by_recovery, results = recovered(victim, path)
            counts["by recovery"] += by_recovery
            # Ended between two savings there are two files put aside; what counts is that nothing is lost, and each is whole.
            assert len(results) > by_recovery, f"{len(results)} documents, with a recovery file: {by_recovery}"
            # The file that was put aside and what the office brings may differ: killed in between, it brings an older state.
            counts["whole"] += [check(rows) for rows in results][-1]
            clear(victim, path)
    finally:
        kill(victim)
    print(f"    {TURNS} offices ended ({ending.__name__}): {counts['by recovery']} times there was a recovery file; "
          f"{counts['whole']} times the row was there, whole; {TURNS - counts['whole']} times not at all")


def only_once(office):
    if office.extra["SAL_USE_VCLPLUGIN"] != "gen":
        raise Skip("one window system is enough")


def a_crash_leaves_the_row_whole_or_not_at_all(office):
    only_once(office)
    turns(office, crash, random.Random(9))


def a_kill_after_saving_for_recovery_leaves_it_too(office):
    only_once(office)
    turns(office, kill_at_once, random.Random(10))


def a_killed_office_leaves_the_row_whole_or_not_at_all(office):
    """The wizard's row and a save, ended at a random moment. Only for one window system; an office of its own each time."""
    only_once(office)
    chance, whole = random.Random(20261124), 0
    for turn in range(2 * TURNS):
        victim = WindowOffice(PACKAGE, office.display, "gen")
        test = Test(victim, rows=TABLE)
        path = os.path.join(office.folder, f"killed{turn}.ods")
        test.main(lambda: test.document.storeAsURL(url(path), (option("FilterName", "calc8"),)))
        test.select("C5")
        time.sleep(0.3)
        dialog = new_goal(test, "Win 40 dealers in Kiel by 30 June 2027")
        time.sleep(0.2)
        saver = threading.Thread(target=lambda: swallow(lambda: (dialog.press("Finish"), victim.on_main(lambda: test.document.store(), 5))), daemon=True)
        saver.start()
        time.sleep(chance.uniform(0, 1.5))
        kill(victim)
        copy = shutil.copy(path, os.path.join(office.folder, "found.ods"))  # without the lock file that was left behind
        document = office.on_main(lambda: office.open(copy, hidden=True))
        rows = office.on_main(lambda: document.getSheets().getByIndex(0).getCellRangeByName("A1:G8").getDataArray())
        office.on_main(lambda: document.close(True))
        found = [row for row in rows if "Kiel" in str(row)]
        if found:
            whole += 1
            equal(found[0][:5], ("N3", "N", "Win 40 dealers in Kiel by 30 June 2027", "Ann", 40.0))
            equal(found[0][6], 46568.0)
        equal([row[0] for row in rows if row[0]], ["ID", "C", "N", "S", "N1", "N3", "N2"] if found else ["ID", "C", "N", "S", "N1", "N2"])
    print(f"    {2 * TURNS} offices ended: {whole} times the row was there, whole; {2 * TURNS - whole} times not at all")


TESTS = [a_killed_office_leaves_the_row_whole_or_not_at_all]
RECOVERY = [a_kill_after_saving_for_recovery_leaves_it_too, a_crash_leaves_the_row_whole_or_not_at_all]

if __name__ == "__main__":
    if sys.argv[-1].isdigit():
        TURNS = int(sys.argv.pop())
    sys.exit(run_all(RECOVERY if "recovery" in sys.argv and not sys.argv.remove("recovery") else TESTS))
