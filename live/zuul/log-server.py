#!/usr/bin/env python3
"""The second log server: another origin than the API, and less plain than the first.

usage: log-server.py DIRECTORY PORT FIRST_LOG_SERVER

/PATH            the file, with ranges
/encoded/PATH    the same with `Content-Encoding: gzip`, asked for or not, as object stores do with logs
/redirect/PATH   302 to PATH at the first log server
/requests        journal: path, and whether the request carried an Authorization or Cookie header (never its value)
"""
import collections, gzip, json, mimetypes, os, re, sys, urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ROOT, PORT, FIRST = os.path.realpath(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
JOURNAL = collections.deque(maxlen=10_000)


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def reply(self, status, body=b'', **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace('_', '-'), value)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(body)

    def do_GET(self):
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        if path == '/requests':
            return self.reply(200, json.dumps(list(JOURNAL)).encode(), Content_Type='application/json')
        JOURNAL.append({'path': path, 'authorization': 'Authorization' in self.headers, 'cookie': 'Cookie' in self.headers})
        flavour, _, rest = path.lstrip('/').partition('/')
        if flavour == 'redirect':
            return self.reply(302, Location=FIRST + '/' + urllib.parse.quote(rest))
        name = os.path.realpath(os.path.join(ROOT, rest if flavour == 'encoded' else path.lstrip('/')))
        if not name.startswith(ROOT + os.sep) or not os.path.isfile(name):
            return self.reply(404)
        with open(name, 'rb') as f:
            body = f.read()
        mime, packed = mimetypes.guess_type(name)
        kind = 'application/gzip' if packed else mime or 'application/octet-stream'
        if flavour == 'encoded':
            return self.reply(200, body if packed else gzip.compress(body), Content_Type=mime or kind, Content_Encoding='gzip')
        wanted = re.fullmatch(r'bytes=(\d*)-(\d*)', self.headers.get('Range', ''))
        if not wanted or wanted.group(0) == 'bytes=-':
            return self.reply(200, body, Content_Type=kind, Accept_Ranges='bytes')
        first, last = wanted.groups()
        start = int(first) if first else max(0, len(body) - int(last))
        end = min(int(last), len(body) - 1) if first and last else len(body) - 1
        if start > end:
            return self.reply(416, Content_Range=f'bytes */{len(body)}')
        self.reply(206, body[start:end + 1], Content_Type=kind, Accept_Ranges='bytes',
                   Content_Range=f'bytes {start}-{end}/{len(body)}')

    do_HEAD = do_GET

    def log_message(self, *args):
        pass


ThreadingHTTPServer(('127.0.0.1', PORT), Handler).serve_forever()
