# Shared settings, to be sourced. Everything is derived from KT_BASE and KT_PORT.
# KT_BASE    directory for all state: empty at first, reused by later starts (default: ./state beside this file)
# KT_PORT    first of six ports on 127.0.0.1: the server, +1 health (25 and later), +5 where the back-channel
#            logout URL of client scs-web points (nobody listens there) (default 18080)
# KC_VERSION release to run: 26.7.3 (default), 25.0.6 and 24.0.5 were run
# KT_ADMIN, KT_ADMIN_PASSWORD  administrator of realm master (default admin, admin)
# KT_ARGS    further options of the server
KT_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${KT_BASE:=$KT_DIR/state}" "${KT_PORT:=18080}" "${KC_VERSION:=26.7.3}"
: "${KT_ADMIN:=admin}" "${KT_ADMIN_PASSWORD:=admin}" "${KT_PYTHON:=python3}"
KT_URL=http://127.0.0.1:$KT_PORT
KT_MGMT_PORT=$((KT_PORT + 1))
KT_LOGOUT_PORT=$((KT_PORT + 5))
mkdir -p "$KT_BASE"/run "$KT_BASE"/log
KT_BASE=$(cd "$KT_BASE" && pwd)
KT_HOME=$KT_BASE/keycloak-$KC_VERSION

kt_alive() {   # is the process that up.sh recorded still the same one?
    local p t
    [ -f "$KT_BASE/run/keycloak.pid" ] || return 1
    read -r p t <"$KT_BASE/run/keycloak.pid"
    [ -n "$t" ] && [ "$(kt_birth "$p")" = "$t" ]
}
kt_birth() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | awk '$1 != "Z" {print $20}'; }   # start time; none for a zombie
