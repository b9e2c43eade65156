#!/usr/bin/env python3
"""Mint an HS256 token (standard library only).

usage: mint-token.py [--sub NAME] [--group G]... [--admin TENANT]... [--ttl SECONDS]
                [--iat-offset SECONDS] [--iss ISS] [--aud AUD] [--secret S] [--omit CLAIM]...
"""
import argparse, base64, hashlib, hmac, json, os, time
p = argparse.ArgumentParser()
p.add_argument('--sub', default='alice')
p.add_argument('--group', action='append', default=[])
p.add_argument('--admin', action='append')
p.add_argument('--ttl', type=int, default=3600)
p.add_argument('--iat-offset', type=int, default=-1)
p.add_argument('--iss', default='zuul_operator')
p.add_argument('--aud', default='zuul.testbed')
p.add_argument('--secret', default=os.environ.get('ZT_SECRET', 'testbed-shared-secret-at-least-32-bytes'))
p.add_argument('--omit', action='append', default=[])
a = p.parse_args()
now = int(time.time())
claims = {'iss': a.iss, 'aud': a.aud, 'sub': a.sub, 'iat': min(now, now + a.ttl) + a.iat_offset,
          'exp': now + a.ttl, 'preferred_username': a.sub, 'groups': a.group}
if a.admin is not None:
    claims['zuul'] = {'admin': a.admin}
for c in a.omit:
    claims.pop(c, None)
b64 = lambda b: base64.urlsafe_b64encode(b).rstrip(b'=')
j = lambda d: b64(json.dumps(d, separators=(',', ':')).encode())
head = j({'alg': 'HS256', 'typ': 'JWT'}) + b'.' + j(claims)
print((head + b'.' + b64(hmac.new(a.secret.encode(), head, hashlib.sha256).digest())).decode())
