#!/bin/bash
# restart.sh DAEMON...   End daemons of Zuul and start them again with the present configuration (outage tests).
. "$(dirname "$0")/env.sh"
for n; do zt_end "$n"; zt_zuul "$n"; done
