# Shared settings. Source this file; everything is derived from CT_BASE.
# CT_BASE       : scratch directory that holds all state (default: ./state next to this file)
# CT_PORT       : first of a block of ports on 127.0.0.1 (default 16443)
# CT_CROSSPLANE : 1 = run Crossplane, which makes the claim kinds from XRDs (default); 0 = install derived CRDs, no controller
# CT_PROVIDER   : 1 = play provider-openstack, so claims become Ready (default 0: a test patches the status itself)
# CT_CACHE      : where the compiled programs are kept (default CT_BASE/bin); share it between bases to build only once
CT_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${CT_BASE:=$CT_DIR/state}"
: "${CT_PORT:=16443}"
: "${CT_CROSSPLANE:=1}"
: "${CT_PROVIDER:=0}"
: "${CT_CACHE:=$CT_BASE/bin}"
CT_SPEC=$CT_DIR/../../specs/central/base.json       # the schemas of all kinds
: "${CT_NAMESPACES:=centralapiuser tenant-b}"     # `user` may act in the first only
: "${CT_DERIVE_ARGS:=}"                           # e.g. --prefer lb,networking,keymanager
: "${CT_APISERVER_ARGS:=}"                        # e.g. --max-requests-inflight=2 --enable-priority-and-fairness=false
: "${CT_K8S_VERSION:=v1.36.3}"
: "${CT_CROSSPLANE_VERSION:=v1.20.1}"
: "${CT_PYTHON:=python3}"
CT_ETCD_PORT=$((CT_PORT + 1))   # etcd clients
CT_PEER_PORT=$((CT_PORT + 2))   # etcd peers (none)
CT_KCM_PORT=$((CT_PORT + 3))    # kube-controller-manager health
CT_URL=https://127.0.0.1:$CT_PORT
CT_PKI=$CT_BASE/pki
export CT_DIR CT_BASE CT_PORT CT_CROSSPLANE CT_PROVIDER CT_CACHE CT_SPEC CT_NAMESPACES CT_DERIVE_ARGS \
       CT_APISERVER_ARGS CT_K8S_VERSION CT_CROSSPLANE_VERSION CT_PYTHON CT_ETCD_PORT CT_PEER_PORT CT_KCM_PORT \
       CT_URL CT_PKI
mkdir -p "$CT_BASE"/{run,log,etc,kubeconfig,pki} "$CT_CACHE"

ct_spawn() {  # ct_spawn NAME COMMAND... : run in the background, keep the pid
    local name=$1; shift
    setsid "$@" >"$CT_BASE/log/$name.out" 2>&1 </dev/null &
    echo $! >"$CT_BASE/run/$name.pid"
}
ct_running() { [ -f "$CT_BASE/run/$1.pid" ] && kill -0 "$(cat "$CT_BASE/run/$1.pid")" 2>/dev/null; }
ct_wait() {   # ct_wait SECONDS COMMAND... : poll until the command succeeds
    local end=$((SECONDS + $1)); shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -ge $end ] && { echo "timed out: $*" >&2; return 1; }
        sleep 0.5
    done
}
