"""The quotas and deals of the bookings sample: 3 managers, 14 reps, 12 months, 5,000 rows of deals, in two currencies. Our own figures, the same on
every machine: a small generator of whole numbers makes them, and no amount is anything but whole cents.

    QUOTAS[0]         # ("Ines Lorenz", "Jonas Weiss", "EUR", [250000, 240000, …])
    deals()[0]        # a Deal; `date` and `posted` as Calc counts days
    credited("Ines Lorenz", month=2)          # in euros, by a plain loop
"""
import datetime
from collections import defaultdict, namedtuple

YEAR, ROWS = 2026, 5000
MANAGERS = {"Jonas Weiss": "EUR", "Lena Moser": "EUR", "Grace Cole": "USD"}
REPS = {"Jonas Weiss": ["Ines Lorenz", "Pavel Novak", "Rosa Lind", "Nils Harms", "Ada Stein"],
        "Lena Moser": ["Tom Huber", "Mia Keller", "Ben Krause", "Clara Vogt", "Omar Haddad"],
        "Grace Cole": ["Sam Okafor", "Nadia Roy", "Leo Martin", "Joan Price"]}
CUSTOMERS = ["Acorn Foods", "Bergmann KG", "Castor Labs", "Delta Print", "Elbe Logistik", "Fjord Energy", "Gerber AG", "Harbour Tools", "Isar Medien", "Juno Retail",
             "Kite Software", "Lumen Optics"]
PRODUCTS = ["Licence", "Service", "Training", "Hardware"]
# Written as they ought not to be: every so many-th row of that rep; the last ones nobody knows.
MISSPELT = {"Ines Lorenz": ["Ines Lorentz", "Lorenz, Ines"], "Pavel Novak": ["Pavel Nowak"], "Tom Huber": ["Huber, Tom"], "Nadia Roy": ["Nadja Roy"]}
STRANGERS = ["Web shop", "Trade fair"]

Deal = namedtuple("Deal", "id date posted rep customer product amount currency split stage")  # amount in cents, split in per cent
HEADINGS = ["Deal", "Close date", "Posted", "Rep", "Customer", "Product", "Amount", "Currency", "Split", "Stage"]


def day(year, month, date):
    return (datetime.date(year, month, date) - datetime.date(1899, 12, 30)).days


class Dice:
    """Knuth's MMIX generator; the upper bits are thrown."""

    def __init__(self, seed):
        self.state = seed

    def below(self, count):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % count

    def of(self, things):
        return things[self.below(len(things))]


def quotas():
    dice, rows = Dice(20260101), []
    for manager, reps in REPS.items():
        for rep in reps:
            base = 200 + dice.below(6) * 20
            rows.append((rep, manager, MANAGERS[manager], [(base + (dice.below(5) - 2) * 10) * 1000 for _ in range(12)]))
    return rows


QUOTAS = quotas()
CURRENCY = {rep: currency for rep, _, currency, _ in QUOTAS}


def stage_of(dice):
    thrown = dice.below(100)
    return "Won" if thrown < 74 else "Lost" if thrown < 90 else "Open"


def rows_of(dice, number):
    """One row, or two of a deal that two colleagues share."""
    manager, reps = dice.of(list(REPS.items()))
    rep = dice.of(reps)
    date = day(YEAR, 1, 1) + dice.below(365)
    amount = (50 + dice.below(950)) * 1000 + dice.below(100) * (dice.below(3) == 0)  # 500 … 10,000, mostly whole tens
    amount *= 1 + dice.below(4)
    if dice.below(80) == 0:
        amount = -amount // 4  # a credit note
    currency = CURRENCY[rep] if dice.below(40) else ("USD" if CURRENCY[rep] == "EUR" else "EUR")
    deal = Deal(f"D-{number:04}", date, min(date + dice.below(12), day(YEAR, 12, 31)), rep, dice.of(CUSTOMERS), dice.of(PRODUCTS), amount, currency, 100, stage_of(dice))
    if dice.below(16) == 0:
        other = dice.of([name for name in reps if name != rep])
        part = 50 + dice.below(4) * 10
        deal = deal._replace(amount=deal.amount - deal.amount % 1000)  # so that each part is whole cents
        return [deal._replace(split=part), deal._replace(rep=other, split=100 - part)]
    thrown = dice.below(400)
    if thrown < 5 and rep in MISSPELT:
        deal = deal._replace(rep=dice.of(MISSPELT[rep]))
    elif thrown == 399:
        deal = deal._replace(rep=dice.of(STRANGERS))
    return [deal]


def deals():
    dice, rows, number = Dice(5000), [], 0
    while len(rows) < ROWS:
        number += 1
        made = rows_of(dice, number)
        if len(rows) + len(made) <= ROWS:
            rows += made
    return sorted(rows, key=lambda deal: (deal.date, deal.id, -deal.split))


def fate(deal):
    """What becomes of it, by its name and currency alone: all days of the year are within the quotas' months."""
    if deal.stage != "Won":
        return "filtered"
    if deal.rep not in CURRENCY:
        return "unmatched"
    return "credited" if deal.currency == CURRENCY[deal.rep] else "currency"


def reconciled():
    """(fate, key, currency): [amount in cents, rows]; the key is the name of whom nobody knows."""
    sums = defaultdict(lambda: [0, 0])
    for deal in deals():
        for key in (("total", "", deal.currency), (fate(deal), deal.rep if fate(deal) == "unmatched" else "", deal.currency)):
            sums[key][0] += deal.amount * deal.split // 100
            sums[key][1] += 1
    return sums


def credited(rep, until=None, month=None, alias=None):
    """What a rep has booked, in units of money: until a day (closed and posted by then), or within a month; `alias`: other spellings."""
    names = {rep, *(alias or [])}
    total = 0
    for deal in deals():
        if deal.stage != "Won" or deal.rep not in names or deal.currency != CURRENCY[rep]:
            continue
        if until is not None and max(deal.date, deal.posted) > until:
            continue
        if month and not day(YEAR, month, 1) <= deal.date < (day(YEAR, month + 1, 1) if month < 12 else day(YEAR + 1, 1, 1)):
            continue
        total += deal.amount * deal.split // 100
    return total / 100
