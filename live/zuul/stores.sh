#!/bin/bash -e
# ZooKeeper 3.8 with a TLS port (Zuul refuses a plain one) and a PostgreSQL cluster of our own.
. "$(dirname "$0")/env.sh"

# --- certificates
C=$ZT_BASE/ca; mkdir -p "$C"
if [ ! -f "$C/server.pem" ]; then
    openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=testbed-ca \
        -keyout "$C/ca.key" -out "$C/ca.pem" 2>/dev/null
    for n in server client; do
        openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout "$C/$n.key" -out "$C/$n.csr" 2>/dev/null
        openssl x509 -req -in "$C/$n.csr" -CA "$C/ca.pem" -CAkey "$C/ca.key" -CAcreateserial -days 3650 \
            -out "$C/$n.crt" -extfile <(printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\n') 2>/dev/null
    done
    cat "$C/server.crt" "$C/server.key" >"$C/server.pem"          # what ZooKeeper calls a PEM key store
fi

# --- ZooKeeper
Z=$ZT_BASE/zk; mkdir -p "$Z/data"
cat >"$Z/zoo.cfg" <<CFG
dataDir=$Z/data
tickTime=2000
standaloneEnabled=true
admin.enableServer=false
clientPortAddress=127.0.0.1
clientPort=$ZT_ZK_ADMIN
secureClientPortAddress=127.0.0.1
secureClientPort=$ZT_ZK_PORT
serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory
ssl.keyStore.location=$C/server.pem
ssl.trustStore.location=$C/ca.pem
ssl.clientAuth=need
4lw.commands.whitelist=*
maxClientCnxns=1000
CFG
cat >"$Z/log4j.properties" <<CFG
log4j.rootLogger=WARN, CONSOLE
log4j.appender.CONSOLE=org.apache.log4j.ConsoleAppender
log4j.appender.CONSOLE.layout=org.apache.log4j.PatternLayout
CFG
# Debian's jar names its dependencies in the manifest, but not all parts of netty.
J=/usr/share/java
CP=$Z:$J/zookeeper.jar:$J/netty-codec.jar:$J/netty-resolver.jar:$J/netty-transport-native-unix-common.jar
for extra in log4j-1.2.jar slf4j-log4j12.jar; do [ -f $J/$extra ] && CP=$CP:$J/$extra; done
zt_spawn zookeeper java -Xmx256m -cp "$CP" org.apache.zookeeper.server.quorum.QuorumPeerMain "$Z/zoo.cfg"
ruok() { exec 3<>"/dev/tcp/127.0.0.1/$ZT_ZK_ADMIN" && echo ruok >&3 && grep -q imok <&3; }
zt_wait 30 ruok

# --- PostgreSQL
B=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1); P=$ZT_BASE/pg; mkdir -p "$P"
[ -z "$ZT_UNPRIV" ] || { chmod a+x "$ZT_BASE"; chown postgres "$P"; }
if ! zt_alive postgres; then
    [ -f "$P/data/PG_VERSION" ] ||
        $ZT_UNPRIV "$B/initdb" -D "$P/data" -U postgres -A trust -E UTF8 >"$ZT_BASE/log/initdb.out"
    (cd / && $ZT_UNPRIV "$B/pg_ctl" -D "$P/data" -w -l "$P/log" \
        -o "-p $ZT_PG_PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off" start >/dev/null)
    zt_record postgres "$(head -1 "$P/data/postmaster.pid")"
fi
PSQL="$B/psql -h 127.0.0.1 -p $ZT_PG_PORT -U postgres -qAt"
[ "$($PSQL -c "select 1 from pg_database where datname='zuul'")" = 1 ] || $PSQL -c 'create database zuul'
