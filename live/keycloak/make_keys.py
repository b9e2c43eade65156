#!/usr/bin/env python3
"""Make the fixed test keys in keys/ (only those that are missing). Needs the package `cryptography`."""
import os
from cryptography.hazmat.primitives import serialization as s
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
D = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'keys')
os.makedirs(D, exist_ok=True)
new = {'rsa': lambda: rsa.generate_private_key(65537, 2048), 'ec': lambda: ec.generate_private_key(ec.SECP256R1()),
       'ed': ed25519.Ed25519PrivateKey.generate}
for name, kind in {
        'realm-rs256': 'rsa', 'realm-rs256-next': 'rsa', 'realm-es256': 'ec', 'realm-eddsa': 'ed',   # what the realm signs with
        'client-rs256': 'rsa', 'client-ps256': 'rsa', 'client-es256': 'ec', 'client-eddsa': 'ed'}.items():   # private_key_jwt
    p = os.path.join(D, name + '.pem')
    if not os.path.exists(p):
        open(p, 'wb').write(new[kind]().private_bytes(s.Encoding.PEM, s.PrivateFormat.PKCS8, s.NoEncryption()))
