#!/bin/bash
# Ends what up.sh started, by recorded pid. --wipe also forgets the database, so that the next start imports afresh.
. "$(dirname "$0")/env.sh"
if kt_alive; then
    read -r p _ <"$KT_BASE/run/keycloak.pid"
    group() { kill -"$1" -- "-$p" 2>/dev/null; }       # up.sh gave it a session of its own
    group TERM
    for _ in $(seq 1 300); do group 0 || break; sleep 0.1; done
    group 0 && group KILL
fi
rm -f "$KT_BASE/run/keycloak.pid"
[ "$1" = --wipe ] && rm -rf "$KT_HOME/data/h2" "$KT_HOME/data/tmp"
exit 0
