#!/bin/bash
# Ends what up.sh started, by recorded pid, Zuul first. --wipe also forgets builds, queues and logs, not what was installed.
. "$(dirname "$0")/env.sh"
for n in executor launcher fingergw merger scheduler web sshd logs2 logs oidc postgres zookeeper; do zt_end $n; done
[ "$1" != --wipe ] || rm -rf "$ZT_BASE"/{zk,pg,git,work,logs,state,log,run}
exit 0
