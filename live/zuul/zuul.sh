#!/bin/bash -e
# Writes the configuration and starts what is not running: log servers, issuer, node, then the daemons of Zuul.
. "$(dirname "$0")/env.sh"
ZT_PY_PREFIX=$("$ZT_ANSIBLE/11/bin/python" -c 'import sys; print(sys.base_prefix)')
E=$ZT_BASE/etc
zt_render <"$ZT_DIR/zuul.conf.tmpl" >"$E/zuul.conf"
cp -r "$ZT_DIR/main.yaml" "$ZT_DIR/logging.yaml" "$ZT_DIR/clouds.yaml" "$ZT_DIR/loopback" "$E"
mkdir -p "$ZT_BASE"/state/{scheduler,launcher,launcher-tmp,merger-git,executor-git}
printf "not an image" >"$ZT_BASE/logs/debian-zuul.raw"
[ -f "$E/id_rsa" ] || ssh-keygen -q -t rsa -b 2048 -N '' -f "$E/id_rsa"

zt_spawn logs "$ZT_VENV/bin/python" -m http.server -b 127.0.0.1 -d "$ZT_BASE/logs" "$ZT_LOG_PORT"
zt_spawn logs2 "$ZT_VENV/bin/python" "$ZT_DIR/log-server.py" "$ZT_BASE/logs" "$ZT_LOG2_PORT" "http://127.0.0.1:$ZT_LOG_PORT"
zt_spawn oidc "$ZT_VENV/bin/python" "$ZT_DIR/oidc-mock.py" "$ZT_OIDC_PORT"

# --- the static node: this machine, by an ssh server that knows our key alone and one user
S=$ZT_BASE/ssh; mkdir -p "$S/etc"
[ -f "$S/etc/host_key" ] || ssh-keygen -q -t ed25519 -N '' -f "$S/etc/host_key"
cp "$E/id_rsa.pub" "$S/etc/authorized_keys"
cat >"$S/etc/sshd_config" <<CFG
Port $ZT_SSH_PORT
ListenAddress 127.0.0.1
HostKey $S/etc/host_key
AuthorizedKeysFile $S/etc/authorized_keys
AllowUsers $ZT_NODE_USER
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
PidFile none
Subsystem sftp $S/usr/lib/openssh/sftp-server
CFG
cat >"$S/python" <<CFG
#!/bin/sh
PYTHONPATH=$E/loopback exec /usr/bin/python3 "\$@"
CFG
chmod 755 "$S/python"
[ -z "$ZT_UNPRIV" ] || chown -R "$ZT_NODE_USER" "$S/etc"
zt_spawn sshd $ZT_UNPRIV env LD_LIBRARY_PATH="$(echo "$S"/usr/lib/*-linux-gnu)" "$S/usr/sbin/sshd" -D -e -f "$S/etc/sshd_config"

# --- Zuul
for d in $ZT_DAEMONS; do
    zt_alive "$d" || { rm -f "$ZT_BASE/run/$d.socket"; zt_zuul "$d"; sleep 1; }
done
answers() { curl -fsS -m 5 "http://127.0.0.1:$ZT_WEB_PORT/api/tenant/scs/pipelines" | grep -q '"check"'; }
zt_wait "${ZT_WAIT:-120}" answers
