"""What a call over the network does to availability, to the tail and to deploys, counted in small models."""
import random

HOURS = 30 * 24


# region train
print("changes   one is bad")
for changes in (1, 5, 20, 60):
    print(f"{changes:7} {1 - 0.98**changes:12.1%}")
# endregion


# region availability
def availability(parts, each=0.999, tries=1):
    """A request needs all its parts; one try of one part fails by itself."""
    return (1 - (1 - each) ** tries) ** parts


print("\nparts  all up  down a month  retried")
for parts in (1, 5, 10, 30):
    plain, again = availability(parts), availability(parts, tries=2)
    print(f"{parts:5} {plain:7.2%} {(1 - plain) * HOURS:11.1f} h {(1 - again) * HOURS * 3600:6.0f} s")
# endregion


# region tail
def call(rng):
    """One call: mostly 5 to 15 ms; one in a hundred waits for something and takes 200 ms more."""
    return 5 + 10 * rng.random() + (200 if rng.random() < 0.01 else 0)


def percentile(values, share):
    return sorted(values)[int(share * len(values))]


print("\n       at once               in turn")
print("calls   p50   p99   slow     p50    p99")
for calls in (1, 5, 20, 100):
    rng = random.Random(7)
    requests = [[call(rng) for _ in range(calls)] for _ in range(4_000)]
    widest, summed = [max(request) for request in requests], [sum(request) for request in requests]
    slow = sum(time > 200 for time in widest) / len(widest)
    times = [percentile(values, share) for values in (widest, summed) for share in (0.5, 0.99)]
    print("{:5} {:5.0f} {:5.0f} {:6.1%} {:7.0f} {:6.0f}".format(calls, *times[:2], slow, *times[2:]))
# endregion


# region criteria
STEPS = {  # cut by the order of the work: who must know each decision, as Parnas lists them
    "format of the input": {"input"},
    "lines kept in memory": {"input", "shift", "sort", "output", "control"},
    "characters packed by word": {"input", "shift", "sort", "output", "control"},
    "shifts stored as an index": {"shift", "sort", "output"},
    "sorted once, beforehand": {"sort", "output"},
}
SECRETS = {  # cut by what may change: each decision has one owner
    "format of the input": {"input"},
    "lines kept in memory": {"lines"},
    "characters packed by word": {"lines"},
    "shifts stored as an index": {"shift"},
    "sorted once, beforehand": {"sort"},
}

print("\ndeployed together           steps  secrets")
for decision, steps in STEPS.items():
    print(f"{decision:26} {len(steps):6} {len(SECRETS[decision]):8}")
totals = [sum(map(len, cut.values())) for cut in (STEPS, SECRETS)]
print(f"{'all five':26} {totals[0]:6} {totals[1]:8}")
# endregion
