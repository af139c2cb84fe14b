"""Real workbooks and what they add up to, as facts.json tells: file × formula × value, through the packaged extension.

A formula uses T for the table, as a person would point at it. The values are looked up in facts.json by their path, so that
the facts stand in one place; `len:` counts what is there."""
import json
import os
import shutil
import tempfile
from fractions import Fraction

from office import array, shown

TABLES = {
    "adventureworks__composed__quota_hierarchy": ("Quota vs YTD", "$A$1:$J$23", ""),
    "adventureworks history": ("Quota history", "$A$1:$O$20", ""),
    "adventureworks regions": ("Quota vs YTD", "$A$1:$J$23", "level=Region Group"),
    "Mikeman107__Budget-Sales-Analysis__Budget": (0, "$A:$P", ""),
    "Losveratos__dataflows__Budget": (0, "$A:$D", ""),
    "Losveratos__dataflows__Typical_bad_excel": (0, "$A$1:$P$20", ""),
    "sshumaker__sshumaker-scale.github.io__okr-template": (0, "$A:$AA", ""),
    "PacktPublishing__Data-Modeling-with-Tableau__Sales_Targets": (0, "$A$1:$M$6", ""),
    "targets by quarter": (0, "$A:$D", "level=quarter"),
    "targets": (0, "$A:$D", ""),
    "owners": (0, "$A:$H", "parent=manager"),
    "okrs": (0, "$A:$A", ""),
}
AW = ("adventureworks__composed__quota_hierarchy.xlsx", "adventureworks__composed__quota_hierarchy.ods")
TARGETS = "anacartola__dunder-mifflin-revops__targets.csv"


def target_of(key):
    return [(f'=GOAL.ROLLUP(T;"target";"{name}")', value) for name, value in key.items()]


def cases(facts):
    for name in AW:
        fact, table = facts[name], "adventureworks__composed__quota_hierarchy"
        for manager, numbers in fact["by_manager"].items():
            yield name, table, f'=GOAL.ROLLUP(T;"target";"{manager}")', numbers["quota"]
            yield name, table, f'=GOAL.ROLLUP(T;"actual";"{manager}")', numbers["ytd_reps"]
            yield name, table, f'=GOAL.ROLLUP(T;"leaves";"{manager}")', numbers["reps"]
            yield name, "adventureworks history", f'=GOAL.COVERAGE(T;"{manager}")', numbers["quota_history_reps"] / numbers["quota_history_manager_own"]
            yield name, "adventureworks history", f'=GOAL.ROLLUP(T;"target";"{manager}")', numbers["quota_history_manager_own"]
        yield name, table, f'=GOAL.ROLLUP(T;"target";"{fact["root"]}")', fact["quota_leaf_total"]
        yield name, table, f'=GOAL.ROLLUP(T;"leaves";"{fact["root"]}")', fact["leaf_reps"]
        yield name, table, f'=GOAL.ROLLUP(T;"children";"{fact["root"]}")', fact["managers"]
        yield name, table, '=SUMPRODUCT(ISNUMBER(GOAL.ROLLUP(T;"level"))*1)', fact["people"]
        yield name, table, f'=ROUND(GOAL.ROLLUP(T;"attainment";"{fact["best_attainment"][0]}");4)', fact["best_attainment"][1]
        yield name, table, f'=ROUND(GOAL.ROLLUP(T;"attainment";"{fact["worst_attainment"][0]}");4)', fact["worst_attainment"][1]
        yield name, "adventureworks history", '=SUM(GOAL.ROLLUP(T;"target"))', fact["quota_history_total"]
        for region, (reps, quota, ytd) in fact["by_region_group"].items():
            yield name, "adventureworks regions", f'=GOAL.ROLLUP(T;"leaves";"{region}")', reps
            yield name, "adventureworks regions", f'=GOAL.ROLLUP(T;"target";"{region}")', quota
            yield name, "adventureworks regions", f'=GOAL.ROLLUP(T;"actual";"{region}")', ytd
    for name, key in (("Mikeman107__Budget-Sales-Analysis__Budget.xlsx", "by_category"), ("Losveratos__dataflows__Budget.xlsx", "by_country"),
                      ("PacktPublishing__Data-Modeling-with-Tableau__Sales_Targets.xlsx", "by_country")):
        fact, table = facts[name], name[:-5]
        yield name, table, '=SUM(GOAL.ROLLUP(T;"target"))', fact["total"]
        yield name, table, '=SUMPRODUCT(ISNUMBER(GOAL.ROLLUP(T;"target"))*1)', fact["rows"]
        for formula, value in target_of(fact[key]):
            yield name, table, formula, value
    name = "Losveratos__dataflows__Typical_bad_excel.xlsx"
    fact, table = facts[name], name[:-5]
    for person, value in {**fact["by_department"], **fact["by_employee"]}.items():
        yield name, table, f'=GOAL.ROLLUP(T;"actual";"{person}")', value
    yield name, table, '=SUM(GOAL.ROLLUP(T;"actual"))', fact["grand_total"]
    yield name, table, '=SUMPRODUCT(ISNUMBER(GOAL.ROLLUP(T;"actual"))*1)', fact["employees"]
    yield TARGETS, "targets", '=SUM(GOAL.ROLLUP(T;"target"))', facts[TARGETS]["total"]
    yield TARGETS, "targets", '=SUMPRODUCT(ISNUMBER(GOAL.ROLLUP(T;"target"))*1)', facts[TARGETS]["rows"]
    for formula, value in target_of(facts[TARGETS]["by_segment"]):
        yield TARGETS, "targets", formula, value
    for formula, value in target_of(facts[TARGETS]["by_quarter"]):
        yield TARGETS, "targets by quarter", formula, value


def largest_remainder(total, basis, step):
    """A second, plain version: floors, then one step each to the largest remainders, the first of equals first."""
    exact = [Fraction(total) / step * share / sum(basis) for share in basis]
    parts = [int(part) for part in exact]
    for i in sorted(range(len(basis)), key=lambda i: (parts[i] - exact[i], i))[:total // step - sum(parts)]:
        parts[i] += 1
    return [part * step for part in parts]


def run_workbooks(office, original, run, check):
    with tempfile.TemporaryDirectory() as folder:  # the office writes lock files beside what it opens
        for name in os.listdir(original):
            if not name.startswith("."):
                shutil.copy(os.path.join(original, name), folder)
        run_copies(office, folder, run, check)


def run_copies(office, folder, run, check):
    facts = {fact["file"]: fact["facts"] for fact in json.load(open(os.path.join(folder, "facts.json"), encoding="utf-8"))}
    documents = {}

    def document(name):
        if name not in documents:
            documents[name] = office.open(os.path.join(folder, name))
        return documents[name]

    def sheet_of(name, table):
        sheets = document(name).getSheets()
        place = TABLES[table][0]
        return sheets.getByName(place) if isinstance(place, str) else sheets.getByIndex(place)

    def one(name, table, formula, value):
        sheet = sheet_of(name, table)
        _, area, rules = TABLES[table]
        model, cell = sheet.getCellRangeByName("AE1"), sheet.getCellRangeByName("AE2")
        model.setFormula(f'=GOAL.MODEL({area};"{rules}")')
        cell.setFormula("")
        cell_range = sheet.getCellRangeByName("AE2:AE2")
        cell_range.setArrayFormula(formula.replace("T;", "$AE$1;").replace("(T)", "($AE$1)"))
        got = shown(cell)
        cell_range.setArrayFormula("")
        if isinstance(got, float):
            got = round(got, 4)  # as facts.json gives amounts and ratios
        check(f"{name} {table} {formula}", got, round(value, 4))

    for name, table, formula, value in cases(facts):
        run(f"{name}: {formula}", one, name, table, formula, value)

    def columns(name, table):
        sheet = sheet_of(name, table)
        model = sheet.getCellRangeByName("AE1")
        model.setFormula(f'=GOAL.MODEL({TABLES[table][1]};"{TABLES[table][2]}")')
        rows = array(sheet, "AG1:AJ80", "=GOAL.COLUMNS($AE$1)")
        sheet.getCellRangeByName("AG1:AJ80").setArrayFormula("")
        return [row for row in rows if row[0] != {"error": 32767}]

    def owners():
        told = columns("anacartola__dunder-mifflin-revops__owners.csv", "owners")
        fact = facts["anacartola__dunder-mifflin-revops__owners.csv"]
        check("rows", [row[3] for row in told if row[0] == "hierarchy"], [f"{fact['rows']} goals"])
        missing = {row[3].split('"')[1] for row in told if row[3].endswith("is not in the table")}
        check("managers who are not in the list", sorted(missing), sorted(fact["managers_not_in_list"]))

    def okrs():
        sheet = sheet_of("Metricor__OKR-HealthScan__okrs.csv", "okrs")
        told = array(sheet, "AG1:AJ1", "=GOAL.COLUMNS($A:$F)")
        check("one column", told[0][0], "problem")
        check("what to do", told[0][1].endswith("split the column with Data > Text to Columns, then point at the table again."), True)
        sheet.getCellRangeByName("AE1").setFormula("=GOAL.MODEL($A:$F)")
        check("no model", shown(sheet.getCellRangeByName("AE1")), {"error": 502})

    def scores():
        name = "sshumaker__sshumaker-scale.github.io__okr-template.xlsx"
        fact, sheet = facts[name], sheet_of(name, name[:-5])
        told = columns(name, name[:-5])
        roles = [(row[0], row[1]) for row in told[:6]]
        check("columns", roles[:4], [("level", "Objective"), ("goal", "Key Result"), ("status", "Status"), ("actual", "Score")])
        objective = sheet.getCellRangeByName("A3").getString()
        sheet.getCellRangeByName("AE2").setString(objective)
        for measure, value in (("progress", fact["mean_score_of_scored"]), ("children", fact["key_results"])):
            sheet.getCellRangeByName("AE3").setFormula(f'=GOAL.ROLLUP($AE$1;"{measure}";$AE$2)')
            check(measure, shown(sheet.getCellRangeByName("AE3")), value)
        check("goals", [row[3] for row in told if row[0] == "hierarchy"], [f"{fact['objectives'] + fact['key_results']} goals"])

    def typical():
        name = "Losveratos__dataflows__Typical_bad_excel.xlsx"
        told = columns(name, name[:-5])
        check("totals", [row[1] for row in told if row[0] in ("total", "excluded")], ["Result", "Formula"])
        check("periods", [row[3] for row in told if row[0] == "actual"][:3],
              ["period 01/01/2022 to 01/31/2022", "period 02/01/2022 to 02/28/2022", "period 03/01/2022 to 03/31/2022"])

    def quota_path():
        """The whole path: a company quota over managers and their reps, by last year's sales, 10 % over-assigned to the reps."""
        sheet = sheet_of(AW[0], AW[0][:-5])
        people = [sheet.getCellRangeByName(f"A{row}:I{row}").getDataArray()[0] for row in range(5, 23)]
        managers = list(facts[AW[0]]["by_manager"])
        sheet.getCellRangeByName("L1").setFormula('=GOAL.MODEL($A$1:$J$23;"actual=Sales Last Year")')
        for i, manager in enumerate(managers):
            sheet.getCellRangeByName(f"L{i + 2}").setString(manager)
            sheet.getCellRangeByName(f"M{i + 2}").setFormula(f'=GOAL.ROLLUP($L$1;"actual";L{i + 2})')
        last_year = {manager: sum(Fraction(repr(person[8])) for person in people if person[3] == manager) for manager in managers}
        for i, manager in enumerate(managers):
            check("last year of " + manager, shown(sheet.getCellRangeByName(f"M{i + 2}")), float(last_year[manager]))
        split = [row[0] for row in array(sheet, "N2:N4", "=GOAL.ALLOCATE(4000000;M2:M4;1000)")]
        check("managers", split, largest_remainder(4000000, list(last_year.values()), 1000))
        check("managers add up", sum(split), 4000000)
        for manager, amount in zip(managers, split):
            reps = [person for person in people if person[3] == manager]
            rows = [row for row in range(5, 23) if sheet.getCellRangeByName(f"D{row}").getString() == manager]
            area = f"I{rows[0]}:I{rows[-1]}"
            parts = [row[0] for row in array(sheet, f"P{rows[0]}:P{rows[-1]}", f"=GOAL.ALLOCATE({amount};{area};1000;;;;10%)")]
            wanted = largest_remainder(round(amount * 1.1 / 1000 + 1e-6) * 1000, [Fraction(repr(rep[8])) for rep in reps], 1000)
            check("reps of " + manager, parts, wanted)

    for name, test in (("quota path", quota_path), ("owners.csv", owners), ("okrs.csv", okrs), ("okr-template.xlsx", scores), ("Typical_bad_excel.xlsx columns", typical)):
        run(name, test)
    for opened in documents.values():
        opened.close(True)
