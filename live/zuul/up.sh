#!/bin/bash -e
# Installs what is missing and starts what is not running. Returns when the API answers for tenant scs.
. "$(dirname "$0")/env.sh"
t0=$SECONDS
for step in install stores repos zuul; do
    bash "$ZT_DIR/$step.sh"
done
echo "Zuul $ZT_ZUUL_VERSION answers on http://127.0.0.1:$ZT_WEB_PORT after $((SECONDS - t0)) s (logs $ZT_LOG_PORT and $ZT_LOG2_PORT, issuer $ZT_OIDC_PORT)"
