"""Keys that the format once had, or never has had under that name."""

from collections.abc import Mapping
from typing import Final

from ledsagning.messages import Told, told

FORMAT: Final = 2
"""The number of the format. Raise it where a catalogue that was right no longer is; what to write
instead of each key that has gone is told below.
"""

RETIRED: Final[Mapping[str, Told]] = {
    "sample": told("skriv sample: yes under varje kommun vars utförare är påhittade"),
    "choice": told(
        "skriv den som en regel med källa, under rules: choice: {how: provider, quote: …}"
    ),
    "verbatim": told("skriv quote: om orden står så i källan, annars summary:"),
    "source_address": told("skriv källan en gång, under sources: hos kommunen, med address: där"),
    "source_date": told("skriv källan en gång, under sources: hos kommunen, med date: där"),
    "lss_kronor": told("skriv kronor: med per: hour, och applies_to: {act: lss}"),
    "sol_kronor": told("skriv kronor: med per: hour (eller month …), och applies_to: {act: sol}"),
    "sol_kronor_per_month": told("skriv kronor: med per: month, och applies_to: {act: sol}"),
    "lss": told("skriv paragraph: och applies_to: {act: lss}"),
    "sol": told("skriv paragraph: och applies_to: {act: sol}"),
    "team_suggests": told("skriv suggests:, och searched_by: för vem som letar"),
    "max": told("skriv most_kronor: för ett slags utgift, most_per_month: för en avgift"),
    "age_limit": told("skriv from_age: under under_18"),
    "cap": told("skriv most_per_month:, eller capped: yes om summan inte står där"),
    "maxtaxa": told("skriv most_per_month:, eller capped: yes om summan inte står där"),
    "expenses": told(
        "skriv own_expenses för den enskildes utgifter, escort_expenses för ledsagarens"
    ),
    "staff_languages": told(
        "skriv den hos utföraren, utanför escorts: personalen är inte en ledsagare"
    ),
    "krona": told("skriv kronor: och hela kronor"),
    "kr": told("skriv kronor: och hela kronor"),
    "avgift": told("skriv fee: som en regel under rules:, och summan som kronor: där"),
    "kronor_per_month": told("skriv kronor: med per: month"),
    "year": told("skriv from: och until:, första och sista dagen som det gäller"),
    "age": told("skriv from_age: eller under_age:"),
    "receipts": told("skriv receipts: under own_expenses eller escort_expenses"),
    "relatives": told("skriv relative: under carried_out_by"),
}
"""Keys that were there before, or that are looked for, and what to write today."""
