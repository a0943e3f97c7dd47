#!/usr/bin/env bash
# Writes every secret of the compose file at the first start, 0600, each for the one user that reads it. What is there stays.
set -euo pipefail
umask 077
root=${1:-/run/drumtower}
data=${2:-/data}
sample=${3:-/data-sample}

secret() { head -c 32 /dev/urandom | base64 | tr -d '+/=\n'; }

# folder of a reader: its user's number, so that nobody else looks in
folder() {
    mkdir -p "$root/$1"
    own "$2" "$root/$1"
    chmod 0700 "$root/$1"
}

own() { if [ "$(id -u)" = 0 ]; then chown "$1:$1" "$2"; fi; }

# complete or not there, also when the first start is cut off
write() {
    local file=$1 user=$2 value=$3
    if [ ! -s "$file" ]; then
        printf '%s' "$value" > "$file.new"
        own "$user" "$file.new"
        mv "$file.new" "$file"
    fi
}

chmod 0711 "$root"
own 10001 "$data"
if [ -d "$sample" ]; then own 10001 "$sample"; fi
folder postgres 999
folder drumtower 10001
folder prometheus 65534
folder grafana 472

write "$root/postgres/owner-password" 999 "$(secret)"
write "$root/drumtower/owner-password" 10001 "$(cat "$root/postgres/owner-password")"
write "$root/drumtower/admin-password" 10001 "$(secret)"
write "$root/drumtower/reader-password" 10001 "$(secret)"
write "$root/grafana/reader-password" 472 "$(cat "$root/drumtower/reader-password")"
write "$root/grafana/admin-password" 472 "$(secret)"
write "$data/prometheus-credential" 10001 "$(secret)"
write "$root/prometheus/credential" 65534 "$(cat "$data/prometheus-credential")"
# the address of the office's webhook: while the file is empty, nobody is called
write "$root/prometheus/webhook-url" 65534 ""
# that by which the program calls who is on watch, and the password of the mail server: empty is none
write "$root/drumtower/call-webhook" 10001 ""
write "$root/drumtower/smtp-password" 10001 ""
# the program looks whether there is one, and cannot read it
chmod 0711 "$root/prometheus"
