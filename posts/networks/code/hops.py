# Traceroute in its simplest form: packets that may live for one hop, then two, then three. Needs root.
import socket, sys

# region hops
target = sys.argv[1]
icmp = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
icmp.settimeout(2)
for ttl in range(1, 9):
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.setsockopt(socket.IPPROTO_IP, socket.IP_TTL, ttl)
    udp.sendto(b"?", (target, 33434))
    answer, (router, _) = icmp.recvfrom(1500)
    kind, code = answer[20], answer[21]         # after the 20 bytes of the IP header
    print(ttl, router, f"ICMP type {kind} code {code}")
    if kind == 3:                               # unreachable: it arrived, and nobody listens there
        break
# endregion
