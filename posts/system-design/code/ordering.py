# Many consumers, and the order of messages that belong together: three ways to hand out work.
import random
from collections import defaultdict, deque

MESSAGES, KEYS = 40_000, 50
BUSY = 0.8  # each consumer is at work four fifths of the time


def load(consumers):
    """1,000 messages a second of 50 keys: when each comes, its key, and how long it will take."""
    chance, now, messages = random.Random(1), 0.0, []
    for _ in range(MESSAGES):
        now += chance.expovariate(1000)
        messages.append((now, chance.randrange(KEYS), chance.expovariate(1000 / (BUSY * consumers))))
    return messages


# region ways
def one_queue(messages, consumers):
    """Whoever is free takes the oldest message."""
    free, ends = [0.0] * consumers, []
    for came, _, takes in messages:
        who = free.index(min(free))
        free[who] = max(came, free[who]) + takes
        ends.append(free[who])
    return ends


def partitions(messages, consumers):
    """The key decides who gets it. Each consumer works through its own line."""
    free, ends = [0.0] * consumers, []
    for came, key, takes in messages:
        who = key % consumers
        free[who] = max(came, free[who]) + takes
        ends.append(free[who])
    return ends


def locked_keys(messages, consumers):
    """Whoever is free takes the oldest message whose key nobody is working on."""
    free, ends = [0.0] * consumers, [0.0] * len(messages)
    at, waiting, key_free = 0, deque(), defaultdict(float)
    while at < len(messages) or waiting:
        now = min(free)
        ready = next((number for number in waiting if key_free[messages[number][1]] <= now), None)
        if ready is None:  # nothing to do now: go on to whatever happens next
            later = [key_free[messages[number][1]] for number in waiting]
            if at < len(messages):
                later.append(messages[at][0])
            now = max(now, min(later))
            while at < len(messages) and messages[at][0] <= now:
                waiting.append(at)
                at += 1
            free[free.index(min(free))] = now
            continue
        waiting.remove(ready)
        _, key, takes = messages[ready]
        free[free.index(now)] = key_free[key] = ends[ready] = now + takes
        while at < len(messages) and messages[at][0] <= min(free):
            waiting.append(at)
            at += 1
    return ends


# endregion


# region measure
def overtaken(messages, ends):
    """How many messages are finished after a later one of the same key was."""
    latest, count = defaultdict(lambda: float("inf")), 0
    for (_, key, _), end in zip(reversed(messages), reversed(ends)):
        count += end > latest[key]
        latest[key] = min(latest[key], end)
    return count


def slowest(messages, ends):
    """The wait that one message in a hundred exceeds, in milliseconds."""
    waits = sorted(end - came - takes for (came, _, takes), end in zip(messages, ends))
    return 1000 * waits[len(waits) * 99 // 100]


runs = []
for consumers in (1, 2, 5, 10, 25):
    messages = load(consumers)
    runs.append((consumers, messages, [way(messages, consumers) for way in (one_queue, partitions, locked_keys)]))
for title, measure in (("overtaken, of 40,000", overtaken), ("99 % wait less than, ms", slowest)):
    print(f"{title}\nconsumers   queue  partitions  locked")
    for consumers, messages, each in runs:
        one, parts, locked = (measure(messages, ends) for ends in each)
        print(f"{consumers:9} {one:7.0f} {parts:11.0f} {locked:7.0f}")
# endregion
