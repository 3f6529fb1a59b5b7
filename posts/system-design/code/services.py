"""What a call over the network does to availability, to the tail and to deploys, counted in small models."""
import random

HOURS = 30 * 24


# region train
print("changes in one deploy   carries a bad one")
for changes in (1, 5, 20, 60):
    print(f"{changes:23} {1 - 0.98**changes:19.1%}")
# endregion


# region availability
def availability(parts, each=0.999, tries=1):
    """A request needs all its parts; one try of one part fails by itself."""
    return (1 - (1 - each) ** tries) ** parts


print("\nservices   all up   down a month   with one retry")
for parts in (1, 5, 10, 30):
    plain, again = availability(parts), availability(parts, tries=2)
    print(f"{parts:8} {plain:8.2%} {(1 - plain) * HOURS:11.1f} h {(1 - again) * HOURS * 3600:12.0f} s")
# endregion


# region tail
def call(rng):
    """One call: mostly 5 to 15 ms; one in a hundred waits for something and takes 200 ms more."""
    return 5 + 10 * rng.random() + (200 if rng.random() < 0.01 else 0)


def percentile(values, share):
    return sorted(values)[int(share * len(values))]


print("\ncalls     in parallel: median    p99    slow     one after another: median    p99")
for calls in (1, 5, 20, 100):
    rng = random.Random(7)
    requests = [[call(rng) for _ in range(calls)] for _ in range(4_000)]
    widest, summed = [max(request) for request in requests], [sum(request) for request in requests]
    slow = sum(time > 200 for time in widest) / len(widest)
    print(
        f"{calls:5} {percentile(widest, 0.5):17.0f} ms {percentile(widest, 0.99):4.0f} ms {slow:7.1%}"
        f" {percentile(summed, 0.5):24.0f} ms {percentile(summed, 0.99):4.0f} ms"
    )
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

print("\nif this changes ...          deploy together: by steps   by secrets")
for decision, steps in STEPS.items():
    print(f"{decision:28} {len(steps):25} {len(SECRETS[decision]):12}")
totals = [sum(map(len, cut.values())) for cut in (STEPS, SECRETS)]
print(f"{'all five':28} {totals[0]:25} {totals[1]:12}")
# endregion
