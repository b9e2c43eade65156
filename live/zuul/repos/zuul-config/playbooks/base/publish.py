#!/usr/bin/env python3
"""publish.py LOG_ROOT PUBLIC_DIR plain|gzip: copy the log tree to its public place and write zuul-manifest.json."""
import gzip, json, mimetypes, os, shutil, sys
src, dst, how = sys.argv[1:4]
mimetypes.add_type('text/plain', '.log')
mimetypes.add_type('text/plain', '.yaml')
shutil.copytree(src, dst, dirs_exist_ok=True)
if how == 'gzip':
    for name in ('job-output.txt', 'job-output.json'):
        path = os.path.join(dst, name)
        if os.path.exists(path):
            with open(path, 'rb') as f, gzip.open(path + '.gz', 'wb') as out:
                shutil.copyfileobj(f, out)
            os.remove(path)


def walk(path):
    out = []
    for name in sorted(os.listdir(path)):
        full = os.path.join(path, name)
        st = os.stat(full)
        row = {'name': name, 'mimetype': 'application/directory', 'encoding': None, 'last_modified': int(st.st_mtime), 'size': 0}
        if os.path.isdir(full):
            row['children'] = walk(full)
        else:
            mime, row['encoding'] = mimetypes.guess_type(name)
            row.update(mimetype=mime or 'application/octet-stream', size=st.st_size)
        out.append(row)
    return out


with open(os.path.join(dst, 'zuul-manifest.json'), 'w') as f:
    json.dump({'tree': walk(dst)}, f)
