#!/bin/bash -e
# Fetches the distribution if it is not there, imports the realms (first start only) and runs the server on 127.0.0.1.
# Returns when the discovery document of realm scs answers.
. "$(dirname "$0")/env.sh"
t0=$SECONDS
kt_alive && { echo "already running"; exit 0; }

# --- Java 17 or later; Maven only to fetch, with whatever settings the machine has
need=""
command -v java >/dev/null || need="$need openjdk-17-jre-headless"
command -v curl >/dev/null || need="$need curl"
if [ ! -x "$KT_HOME/bin/kc.sh" ]; then
    command -v mvn >/dev/null || need="$need maven"
fi
[ -z "$need" ] || DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-upgrade --no-install-recommends $need \
    >"$KT_BASE/log/apt.out" 2>&1
if [ ! -x "$KT_HOME/bin/kc.sh" ]; then
    zip=$KT_BASE/keycloak-quarkus-dist-$KC_VERSION.zip
    [ -s "$zip" ] || mvn -B -q ${KT_M2:+-Dmaven.repo.local=$KT_M2} dependency:copy \
        -Dartifact="org.keycloak:keycloak-quarkus-dist:$KC_VERSION:zip" -DoutputDirectory="$KT_BASE"
    "$KT_PYTHON" -m zipfile -e "$zip" "$KT_BASE"     # unzip is not always there
    chmod +x "$KT_HOME"/bin/*.sh
    rm -f "$zip"
fi

# --- the realms; one that exists is skipped by the server
major=${KC_VERSION%%.*}
mkdir -p "$KT_HOME/data/import"
for file in "$KT_DIR"/*-realm.json; do
    "$KT_PYTHON" "$KT_DIR/adapt_realm.py" "$major" "$KT_LOGOUT_PORT" "$file" "$KT_HOME/data/import"
done

# --- the server
args=(start-dev --import-realm --http-host=127.0.0.1 --http-port="$KT_PORT" --health-enabled=true)
if [ "$major" -ge 26 ]; then export KC_BOOTSTRAP_ADMIN_USERNAME=$KT_ADMIN KC_BOOTSTRAP_ADMIN_PASSWORD=$KT_ADMIN_PASSWORD
else export KEYCLOAK_ADMIN=$KT_ADMIN KEYCLOAK_ADMIN_PASSWORD=$KT_ADMIN_PASSWORD; fi
# The health port takes the host of the main port, so it needs no option to stay on loopback.
if [ "$major" -ge 25 ]; then args+=(--http-management-port="$KT_MGMT_PORT" --hostname="$KT_URL")
else args+=(--hostname-url="$KT_URL" --hostname-admin-url="$KT_URL"); fi
export JAVA_OPTS_KC_HEAP="${JAVA_OPTS_KC_HEAP:--Xms64m -Xmx512m}"
# A session of its own, so that stop.sh reaches the script and the server that it starts.
setsid "$KT_HOME/bin/kc.sh" "${args[@]}" ${KT_ARGS:-} >"$KT_BASE/log/keycloak.out" 2>&1 </dev/null &
pid=$!
echo "$pid $(kt_birth "$pid")" >"$KT_BASE/run/keycloak.pid"
end=$((SECONDS + ${KT_WAIT:-240}))
until curl -sf -o /dev/null --max-time 10 "$KT_URL/realms/scs/.well-known/openid-configuration"; do
    kt_alive && [ $SECONDS -lt $end ] || { tail -30 "$KT_BASE/log/keycloak.out" >&2; echo "Keycloak ended or did not answer in time" >&2; exit 1; }
    sleep 1
done
echo "Keycloak $KC_VERSION: $KT_URL/realms/scs answers after $((SECONDS - t0)) s"
