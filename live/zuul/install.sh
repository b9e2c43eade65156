#!/bin/bash -e
# Debian packages (root) and two Python environments, only what is missing. 700 MB on disk.
. "$(dirname "$0")/env.sh"
missing=""
for p in zookeeper libnetty-java openjdk-17-jre-headless bubblewrap postgresql git openssl openssh-client; do
    dpkg-query -W -f '${Status}' $p 2>/dev/null | grep -q 'ok installed' || missing="$missing $p"
done
if [ -n "$missing" ]; then
    [ -e /etc/postgresql-common/createcluster.conf ] || {        # no system cluster on our account
        mkdir -p /etc/postgresql-common
        echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-upgrade --no-install-recommends \
        -o Dpkg::Options::=--force-confold $missing >"$ZT_BASE/log/apt.out" 2>&1
fi
# The ssh server is unpacked, not installed: an installed one would start a service of the machine.
if [ ! -x "$ZT_BASE/ssh/usr/sbin/sshd" ]; then
    mkdir -p "$ZT_BASE/ssh"
    (cd "$ZT_BASE/ssh" && apt-get download openssh-server openssh-sftp-server libwrap0 >"$ZT_BASE/log/ssh.out" 2>&1 &&
        for deb in *.deb; do dpkg -x "$deb" .; rm "$deb"; done)
fi
[ -x "$ZT_VENV/bin/zuul-web" ] || {
    "$ZT_PYTHON" -m venv "$ZT_VENV"
    "$ZT_VENV/bin/pip" install -q "zuul==$ZT_ZUUL_VERSION"
}
# zuul-manage-ansible would fetch every supported Ansible with all its cloud kits. ansible-core is enough for these
# jobs; the other supported version only has to answer `ansible --version` when the executor starts.
[ -x "$ZT_ANSIBLE/11/bin/ansible" ] || {
    mkdir -p "$ZT_ANSIBLE"
    "$ZT_PYTHON" -m venv "$ZT_ANSIBLE/11"
    "$ZT_ANSIBLE/11/bin/pip" install -q 'ansible-core>=2.18,<2.19' netaddr passlib google-re2 \
        voluptuous jmespath requests 'urllib3!=2.1.0' boto3
}
[ -e "$ZT_ANSIBLE/9" ] || ln -s 11 "$ZT_ANSIBLE/9"
