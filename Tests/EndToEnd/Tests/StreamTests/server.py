"""Sends events and lines in pieces that end anywhere."""

import http.server
import sys
import threading

EVENTS = (
    "\ufeffretry: 50\r\n: a comment\r\ndata: {\r\ndata: \"number\":1}\r\n\r\n"
    "event: x\rid: i\rdata: {\"number\":2,\"text\":\"\u00fc\"}\r\r"
    "data:{\"number\":3}\n\n"
    "data: {\"number\":4}\n"
)
LINES = "{\"number\":1}\r\n\n {\"number\":2}\n{\"number\":}\n{\"number\":4}\n"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        is_lines = self.path == "/lines"
        self.send_response(200)
        self.send_header("Content-Type", "application/jsonl" if is_lines else "text/event-stream; charset=utf-8")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        body = (LINES if is_lines else EVENTS).encode()
        for start in range(0, len(body), 7):
            piece = body[start:start + 7]
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.flush()
        self.wfile.write(b"0\r\n\r\n")

    def log_message(self, *arguments):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
# Whoever has started this lets go of it in the end.
sys.stdin.read()
