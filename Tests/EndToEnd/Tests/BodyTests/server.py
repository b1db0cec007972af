"""Takes forms apart with Python's own library, and answers with what is in them."""

import email.parser
import email.policy
import http.server
import json
import sys
import threading
import urllib.parse


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        head = b"Content-Type: " + self.headers["Content-Type"].encode() + b"\r\n\r\n"
        form = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + body)
        answer = json.dumps({"parts": [self.words(part) for part in form.iter_parts()]}).encode()
        self.send_response(201)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def words(self, part):
        name = part.get_param("name", header="Content-Disposition")
        filename = urllib.parse.unquote(part.get_filename() or "-")
        content = part.get_payload(decode=True)
        text = content.decode() if len(content) < 1000 else str(len(content))
        return f"{name} {filename} {part.get_content_type()} {text}"

    def log_message(self, *arguments):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
# Whoever has started this lets go of it in the end.
sys.stdin.read()
