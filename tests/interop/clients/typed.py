"""Runs a program in a terminal of 24 by 100 and types for it: waits for each pattern on what it newly wrote, then types the keys behind it.

typed.py '[["PASSWORD:", "secret\\r"], …]' program argument…    ends as the program does; shows the screen's text where a pattern does not come
"""
import fcntl
import json
import os
import pty
import re
import select
import struct
import sys
import termios
import time

steps, program = json.loads(sys.argv[1]), sys.argv[2:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(program[0], program)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 100, 0, 0))
seen = ''


def read(timeout):
    """What it wrote within `timeout` seconds, without the terminal's control sequences; None where it has ended."""
    if not select.select([terminal], [], [], timeout)[0]:
        return ''
    try:
        octets = os.read(terminal, 65536)
    except OSError:
        return None
    return re.sub(r'\x1b(\[[0-9;?]*[a-zA-Z]|[()][A-Z0-9]|[=>])', ' ', octets.decode('utf8', 'replace')) if octets else None


for pattern, keys in steps:
    end = time.time() + 15
    while not re.search(pattern, seen, re.S):
        text = read(0.2)
        if text is None or time.time() > end:
            sys.exit(f'no {pattern} in: {seen[-2000:]}')
        seen += text
    # What belongs to the same screen.
    while text := read(0.1):
        seen += text
    seen = ''
    os.write(terminal, keys.encode())
end = time.time() + 15
while (text := read(0.2)) is not None:
    seen += text
    if time.time() > end:
        os.kill(pid, 9)
        sys.exit(f'it does not end: {seen[-2000:]}')
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
