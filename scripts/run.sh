#!/usr/bin/env bash
# `npm start` and `npm test` on a machine that has Node 20 or newer and npm, and perhaps nothing else yet:
# installs the npm dependencies, then hands over to TypeScript, which the Node among them runs as it is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

command=${1:?usage: run.sh start|test [arguments]}
shift
if [ "${1:-}" = -- ]; then shift; fi

major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
if [ "$major" -lt 20 ]; then
  echo "Duixian needs Node 20 or newer (found: $(node --version 2>/dev/null || echo none)); install it from https://nodejs.org." >&2
  exit 1
fi

if ! node scripts/installed.mjs; then
  echo "Installing npm dependencies …"
  # Not `npm ci`: it refuses a lock file without the packages of platforms that the lock was not made on, which
  # `npm install` adds. Versions are those of the lock file all the same, and nothing tracked is written.
  if ! npm install --no-save --no-audit --no-fund --loglevel=error </dev/null; then
    echo "npm could not install the dependencies (see above); check the connection to the npm registry and try again." >&2
    exit 1
  fi
fi

exec node_modules/.bin/node "scripts/$command.ts" "$@"
