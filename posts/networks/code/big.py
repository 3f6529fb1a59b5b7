# A datagram that may not be cut up, over a path with a narrow place. Needs root.
import socket, struct, sys

# region big
target = sys.argv[1]
icmp = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
icmp.settimeout(2)
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.setsockopt(socket.IPPROTO_IP, 10, 2)        # IP_MTU_DISCOVER: always set "do not fragment"
udp.connect((target, 33434))
udp.send(bytes(1472))                           # + 8 + 20 = 1,500
answer, (router, _) = icmp.recvfrom(1500)
print(router, "ICMP type", answer[20], "code", answer[21], "MTU", struct.unpack("!H", answer[26:28])[0])
try:
    udp.send(bytes(1472))
except OSError as error:
    print("second try:", error)
print("path MTU now", udp.getsockopt(socket.IPPROTO_IP, 14))   # IP_MTU
# endregion
