# Runs a file of SQL on SQLite in memory and prints every result as columns under a head.
import sqlite3
import sys


def statements(text):
    """Each statement by itself; SQLite knows where one ends."""
    so_far = ""
    for line in text.splitlines(keepends=True):
        so_far += line
        if sqlite3.complete_statement(so_far):
            yield so_far
            so_far = ""
    if so_far.strip():
        yield so_far


def shown(value):
    return "" if value is None else str(value)


def print_result(head, rows):
    table = [head, *[[shown(value) for value in row] for row in rows]]
    widths = [max(len(row[at]) for row in table) for at in range(len(head))]
    table.insert(1, ["-" * width for width in widths])
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


database = sqlite3.connect(":memory:", isolation_level=None)
for statement in statements(open(sys.argv[1], encoding="utf-8").read()):
    cursor = database.execute(statement)
    if cursor.description and cursor.description[-1][0] == "detail":  # EXPLAIN QUERY PLAN
        print(*(row[-1] for row in cursor.fetchall()), sep="\n")
    elif cursor.description:
        print_result([column[0] for column in cursor.description], cursor.fetchall())
