#!/usr/bin/env bash
# Both hooks of .pre-commit-hooks.yaml in a sample repository, as pre-commit runs them: one commit that has to fail, one
# that has to pass. Needs Python and a built program; installs pre-commit and maturin beside it. The wheel that pre-commit
# makes is built by the same cargo, unoptimised, with the dependencies that are built already.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
repository=$PWD
# shellcheck source=tests/hooks/common.sh
. tests/hooks/common.sh
venv pre-commit==4.7.0 'maturin>=1.10,<2'

# What is in the working tree, committed: pre-commit takes hooks from a commit.
mkdir "$WORK/hooks"
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
  if [ -e "$file" ]; then printf '%s\0' "$file"; fi
done | tar -c --null -T - -f - | tar -x -C "$WORK/hooks"
commit() {
  git -C "$1" init --quiet
  git -C "$1" add --all
  git -C "$1" -c user.name=test -c user.email=test@example.org commit --quiet --no-verify -m test
}
commit "$WORK/hooks"

sample "$WORK/sample"
git -C "$WORK/sample" init --quiet
git -C "$WORK/sample" add --all

export PRE_COMMIT_HOME=$WORK/cache PATH=$target/debug:$PATH
# The clone's program is built where its sources have been built already: they are the same, and cargo would build each
# clone from nothing, for it knows sources by their path.
export CARGO_TARGET_DIR=$target CARGO_INCREMENTAL=0 PIP_DISABLE_PIP_VERSION_CHECK=1
export MATURIN_PEP517_ARGS="--profile dev --manifest-path $repository/crates/cli/Cargo.toml"
status=0
try() {
  status=0
  said=$(cd "$WORK/sample" && pre-commit try-repo "$WORK/hooks" "$@" --color never 2>&1) || status=$?
}

for hook in podfit-system podfit; do
  try "$hook" --all-files --verbose
  is "$hook fails" 1 "$status"
  has "$hook says where" 'deploy/gpu-app.yaml:7:1: error[rollout-stalls]' "$said"
  for other in vendor compose hosts chart gitlab-ci; do lacks "$hook is silent about $other" "$other" "$said"; done

  try "$hook" --files compose.yaml hosts.yaml .gitlab-ci.yml vendor/gpu-app.yaml chart/Chart.yaml chart/templates/map.yaml --verbose
  is "$hook passes what is no Kubernetes" 0 "$status"
  has "$hook ran" 'Passed' "$said"
done

# The way out that the finding names, and the commit passes.
sed -i 's/^  replicas: 3$/&\n  strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}/' "$WORK/sample/deploy/gpu-app.yaml"
git -C "$WORK/sample" add --all
for hook in podfit-system podfit; do
  try "$hook" --files deploy/gpu-app.yaml --verbose
  is "$hook passes the fixed manifest" 0 "$status"
done

# Installed into a repository, it stops a real commit.
cat >"$WORK/sample/.pre-commit-config.yaml" <<YAML
repos:
- repo: $WORK/hooks
  rev: $(git -C "$WORK/hooks" rev-parse HEAD)
  hooks:
  - id: podfit
YAML
cp "$repository/fixtures/seeds/manifests/002-gpu-app-hard.yaml" "$WORK/sample/deploy/gpu-app.yaml"
git -C "$WORK/sample" add --all
(cd "$WORK/sample" && pre-commit install >/dev/null)
status=0
said=$(git -C "$WORK/sample" -c user.name=test -c user.email=test@example.org commit -m broken 2>&1) || status=$?
is 'a commit is stopped' 1 "$status"
has 'and is told why' 'error[rollout-stalls]' "$said"

echo "$checks checks of the pre-commit hooks passed"
