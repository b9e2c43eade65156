#!/bin/bash -e
# Namespaces, RBAC, and the claim kinds (derived CRDs, or XRDs left to Crossplane).
. "$(dirname "$0")/env.sh"
PY="$CT_PYTHON $CT_DIR"; D=$CT_BASE/derived
m=$CT_BASE/etc/mode
[ -f "$m" ] && [ "$(cat "$m")" != "$CT_CROSSPLANE" ] && { echo "this base was made with CT_CROSSPLANE=$(cat "$m")" >&2; exit 1; }
echo "$CT_CROSSPLANE" >"$m"
$PY/derive.py "$CT_SPEC" "$D" $CT_DERIVE_ARGS
$PY/ctl.py base
if [ "$CT_CROSSPLANE" = 1 ]; then
    $PY/ctl.py crds "$CT_CACHE/crossplane-crds" "$D/managed.json"
else
    $PY/ctl.py crds "$D/managed.json" "$D/composites.json" "$D/claims.json"
    $PY/ctl.py wait-claims 90
fi
