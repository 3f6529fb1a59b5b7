# Prints the first frames that arrive at or leave eth0 and are ARP or IPv4. Needs root.
import socket

# region sniff
s = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.ntohs(3))  # every protocol
s.bind(("eth0", 0))
s.settimeout(2)
shown = 0
while shown < 4:
    try:
        frame, where = s.recvfrom(65536)
    except TimeoutError:
        break
    if frame[12:14] not in (b"\x08\x00", b"\x08\x06"):
        continue
    shown += 1
    way = "out" if where[2] == socket.PACKET_OUTGOING else "in "
    print(way, len(frame), frame.hex(" "))
# endregion
