"""Python loads this at its start: a server that asks for every address gets the loopback one.

Zuul has no setting for it: the executor's console port and the console on a node always listen on `::`."""
import socket


class LoopbackSocket(socket.socket):
    def bind(self, address):
        if isinstance(address, tuple) and address[0] in ('::', ''):
            local = '::ffff:127.0.0.1' if self.family == socket.AF_INET6 else '127.0.0.1'
            address = (local, *address[1:])
        return super().bind(address)


socket.socket = LoopbackSocket
