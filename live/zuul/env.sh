# Shared settings, to be sourced. Everything is derived from ZT_BASE and ZT_PORT.
# ZT_BASE    directory for all state: empty at first, reused by later starts (default: ./state beside this file)
# ZT_PORT    first of eleven ports on 127.0.0.1, see below (default 19000)
# ZT_ZUUL_VERSION  release to install (default 14.3.0, the one that was run)
# ZT_DAEMONS what to run of Zuul (default: scheduler web executor merger launcher fingergw)
# ZT_SECRET  key of the HS256 realm, also read by mint-token.py
# ZT_WEB_ROOT  URL that zuul-web believes to be reached by (default http://127.0.0.1:$ZT_PORT/)
# ZT_PYTHON  Python 3.11 or later for the two environments
ZT_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${ZT_BASE:=$ZT_DIR/state}" "${ZT_PORT:=19000}" "${ZT_ZUUL_VERSION:=14.3.0}" "${ZT_PYTHON:=python3}"
: "${ZT_DAEMONS:=scheduler web executor merger launcher fingergw}"
: "${ZT_SECRET:=testbed-shared-secret-at-least-32-bytes}"
ZT_WEB_PORT=$ZT_PORT               # zuul-web: REST API and UI
ZT_ZK_PORT=$((ZT_PORT + 1))        # ZooKeeper, TLS
ZT_ZK_ADMIN=$((ZT_PORT + 2))       # ZooKeeper, plain: ruok only
ZT_PG_PORT=$((ZT_PORT + 3))        # PostgreSQL
ZT_LOG_PORT=$((ZT_PORT + 4))       # first log server: plain files, no ranges
ZT_OIDC_PORT=$((ZT_PORT + 5))      # OpenID Connect issuer
ZT_FINGER_PORT=$((ZT_PORT + 6))    # the executor's console streams
ZT_FGW_PORT=$((ZT_PORT + 7))       # finger gateway
ZT_LOG2_PORT=$((ZT_PORT + 8))      # second log server: ranges, gzip, redirects, and a journal of who sent a token
ZT_SSH_PORT=$((ZT_PORT + 9))       # the static node's ssh server
ZT_CONSOLE_PORT=$((ZT_PORT + 10))  # console of tasks on the node
: "${ZT_WEB_ROOT:=http://127.0.0.1:$ZT_WEB_PORT/}"
mkdir -p "$ZT_BASE"/{run,log,etc,git,logs,state/executor,state/jobs}
ZT_BASE=$(cd "$ZT_BASE" && pwd)
ZT_VENV=$ZT_BASE/venv
ZT_ANSIBLE=$(readlink -m "$ZT_BASE/ansible")    # jobs see this folder alone, not a link to it
ZT_SERVICES="zookeeper postgres logs logs2 oidc sshd"
ZT_UNPRIV=""; ZT_NODE_USER=$(id -un)
if [ "$(id -u)" = 0 ]; then        # PostgreSQL refuses root, and jobs on the node need not have it
    ZT_NODE_USER=postgres
    ZT_UNPRIV="setpriv --reuid=postgres --regid=postgres --init-groups"
fi
export ZT_BASE ZT_PORT ZT_SECRET

zt_birth() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | awk '$1 != "Z" {print $20}'; }   # start time; none for a zombie
zt_record() { echo "$2 $(zt_birth "$2")" >"$ZT_BASE/run/$1.pid"; }
zt_alive() {   # zt_alive NAME : is the process that was recorded under NAME still the same one?
    local p t
    [ -f "$ZT_BASE/run/$1.pid" ] || return 1
    read -r p t <"$ZT_BASE/run/$1.pid"
    [ -n "$t" ] && [ "$(zt_birth "$p")" = "$t" ]
}
zt_spawn() {   # zt_spawn NAME COMMAND... : run in a session of its own unless it runs already
    local name=$1; shift
    zt_alive "$name" && return
    setsid "$@" >>"$ZT_BASE/log/$name.out" 2>&1 </dev/null &
    zt_record "$name" $!
}
zt_wait() {    # zt_wait SECONDS COMMAND... : poll until the command succeeds
    local end=$((SECONDS + $1)); shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -ge $end ] && { echo "timed out: $*" >&2; return 1; }
        sleep 0.5
    done
}
zt_end() {     # zt_end NAME : end the recorded process, by force after 20 s
    local p s=TERM; [ "$1" = postgres ] && s=INT          # INT: PostgreSQL's fast shutdown
    if zt_alive "$1"; then
        read -r p _ <"$ZT_BASE/run/$1.pid"
        kill -$s "$p"
        for _ in $(seq 1 200); do zt_alive "$1" || break; sleep 0.1; done
        zt_alive "$1" && kill -KILL "$p"
    fi
    rm -f "$ZT_BASE/run/$1.pid" "$ZT_BASE/run/$1.socket"
}
zt_render() {  # zt_render < template > file : put the settings in
    sed -e "s|@ZT_BASE@|$ZT_BASE|g; s|@ZT_SECRET@|$ZT_SECRET|g; s|@ZT_WEB_ROOT@|$ZT_WEB_ROOT|g; s|@ZT_NODE_USER@|$ZT_NODE_USER|g" \
        -e "s|@ZT_PY_PREFIX@|$ZT_PY_PREFIX|g; s|@ZT_ANSIBLE@|$ZT_ANSIBLE|g; s|@ZT_LOGS@|$ZT_BASE/logs|g" \
        -e "s|@ZT_WEB_PORT@|$ZT_WEB_PORT|g; s|@ZT_ZK_PORT@|$ZT_ZK_PORT|g; s|@ZT_PG_PORT@|$ZT_PG_PORT|g; s|@ZT_OIDC_PORT@|$ZT_OIDC_PORT|g" \
        -e "s|@ZT_FINGER_PORT@|$ZT_FINGER_PORT|g; s|@ZT_FGW_PORT@|$ZT_FGW_PORT|g; s|@ZT_CONSOLE_PORT@|$ZT_CONSOLE_PORT|g" \
        -e "s|@ZT_LOG_PORT@|$ZT_LOG_PORT|g; s|@ZT_LOG2_PORT@|$ZT_LOG2_PORT|g; s|@ZT_SSH_PORT@|$ZT_SSH_PORT|g"
}
zt_zuul() {    # zt_zuul DAEMON : start one daemon of Zuul where clouds.yaml is
    env -C "$ZT_BASE/etc" PATH="$ZT_VENV/bin:$PATH" PYTHONPATH="$ZT_BASE/etc/loopback" TZ=UTC GIT_CONFIG_COUNT=2 \
        GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*' \
        GIT_CONFIG_KEY_1=protocol.file.allow GIT_CONFIG_VALUE_1=always \
        setsid "$ZT_VENV/bin/zuul-$1" -c "$ZT_BASE/etc/zuul.conf" -f >>"$ZT_BASE/log/$1.out" 2>&1 </dev/null &
    zt_record "$1" $!
}
