# Every order in which two attempts of one payment can run, with a crash at every place where one can happen.
# A handler is a generator: between two yields it does one atomic step.


# region handlers
KEY = "order-42"


def naive(db):
    yield
    db.charges.append(KEY)


def look_then_act(db):
    yield
    seen = KEY in db.keys
    yield
    if not seen:
        db.charges.append(KEY)
        yield
        db.keys[KEY] = "done"


def claim_then_act(db):
    yield
    if KEY in db.keys:  # claimed by an earlier attempt: nothing to do
        return
    db.keys[KEY] = "done"
    yield
    db.charges.append(KEY)


def one_transaction(db):
    yield
    if KEY in db.keys:
        return
    db.keys[KEY] = "done"
    db.charges.append(KEY)


def outside_effect(db):
    yield
    if db.keys.get(KEY) == "done":
        return
    db.keys[KEY] = "started"
    yield
    if KEY not in db.charges:  # the provider's own check, atomic on its side
        db.charges.append(KEY)
    yield
    db.keys[KEY] = "done"


# endregion


# region explore
class Database:
    def __init__(self):
        self.keys, self.charges = {}, []


def outcome(handler, schedule):
    """Plays a schedule from the start. Gives the charges, and what could be done next."""
    db = Database()
    attempts = {name: handler(db) for name in "AB"}
    crashed = False
    for name, event in schedule:
        if event == "crash":  # the attempt dies where it stands; its client tries again
            attempts[name], crashed = handler(db), True
        else:
            try:
                next(attempts[name])
            except StopIteration:
                del attempts[name]
    events = ["step"] if crashed else ["step", "crash"]
    return len(db.charges), [(name, event) for name in attempts for event in events]


def explore(handler):
    """All schedules, depth first; how many end with no charge, one, or more."""
    ends = {0: 0, 1: 0, 2: 0}
    todo = [[]]
    while todo:
        schedule = todo.pop()
        charges, choices = outcome(handler, schedule)
        if not choices:
            ends[min(charges, 2)] += 1
        todo += [[*schedule, choice] for choice in choices]
    return ends


print("                  schedules   no charge   one   more")
for handler in (naive, look_then_act, claim_then_act, one_transaction, outside_effect):
    ends = explore(handler)
    print(f"{handler.__name__:16} {sum(ends.values()):10} {ends[0]:11} {ends[1]:5} {ends[2]:6}")
# endregion
