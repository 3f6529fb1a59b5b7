# Read from a log, write to a log, send a mail: killed after each step and started again, with a transaction and without.


# region worker
class Broker:
    """Two logs and one offset. What is staged becomes visible all at once, or never."""

    def __init__(self):
        self.orders, self.invoices, self.offset = ["order 1", "order 2", "order 3"], [], 0
        self.staged = None

    def begin(self):
        self.staged = ([], self.offset)

    def commit(self):
        records, self.offset = self.staged
        self.invoices += records


def plain(broker, mails):
    """The usual loop: the offset is committed when the work is done."""
    while broker.offset < len(broker.orders):
        order = broker.orders[broker.offset]
        yield "read"
        mails.append(order)
        yield "mail sent"
        broker.invoices.append(f"invoice for {order}")
        yield "record written"
        broker.offset += 1
        yield "offset committed"


def transactional(broker, mails):
    """The record and the offset in one transaction of the broker. The mail is not of this world."""
    while broker.offset < len(broker.orders):
        broker.begin()
        order = broker.orders[broker.offset]
        yield "read"
        mails.append(order)
        yield "mail sent"
        broker.staged[0].append(f"invoice for {order}")
        yield "record written"
        broker.staged = (broker.staged[0], broker.offset + 1)
        broker.commit()
        yield "offset committed"


# endregion


# region kill
def killed_after(worker, place):
    broker, mails = Broker(), []
    for number, step in enumerate(worker(broker, mails)):
        if number == place:
            break  # the process is gone; what was staged is dropped by the next begin
    for _ in worker(broker, mails):  # a new process
        pass
    return step, len(broker.invoices), len(mails)


print("plain            transaction")
print("invoices  mails  invoices  mails  killed after")
for place in range(4):
    step, invoices, mails = killed_after(plain, place)
    _, invoices_too, mails_too = killed_after(transactional, place)
    print(f"{invoices:8} {mails:6} {invoices_too:9} {mails_too:6}  {step}")
# endregion
