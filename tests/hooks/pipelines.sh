#!/usr/bin/env bash
# The wheel, the GitHub Action and the GitLab template, run for real but for the runner. Needs Python, Node and a built
# program; installs maturin and a checker of action metadata beside it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=tests/hooks/common.sh
. tests/hooks/common.sh
venv 'maturin>=1.10,<2' pyyaml

wheel
python -m venv "$WORK/fresh"
"$WORK/fresh/bin/pip" install --quiet --disable-pip-version-check --no-index "$WHEEL"
is 'the installed program answers' "podfit $(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -1)" "$("$WORK/fresh/bin/podfit" --version)"
metadata=$(unzip -p "$WHEEL" '*.dist-info/METADATA')
has 'licence' 'License-Expression: MIT OR Apache-2.0' "$metadata"
has 'readme' '# podfit' "$metadata"
listed=$(unzip -Z1 "$WHEEL")
has 'licence texts' 'licenses/LICENSE-APACHE' "$listed"
lacks 'no list of the paths of this machine' 'sbom' "$listed"
echo "$checks checks of the wheel passed"

npm install --silent --no-audit --no-fund --prefix "$target/action-validator" @action-validator/cli@0.6.0 @action-validator/core@0.6.0
"$target/action-validator/node_modules/.bin/action-validator" action.yml
sed 's/^description:/descriptoin:/' action.yml >"$WORK/action.yml"
! "$target/action-validator/node_modules/.bin/action-validator" "$WORK/action.yml" >/dev/null 2>&1 ||
  { echo 'FAILED the checker of action metadata accepts anything' >&2; exit 1; }

sample "$WORK/sample"
printf 'nodes:\n- {name: w, count: 9}\n' >"$WORK/sample/big.yaml"
mkdir "$WORK/runs"
python tests/hooks/pipelines.py . "$WHEEL" "$WORK/sample" "$WORK/runs"
