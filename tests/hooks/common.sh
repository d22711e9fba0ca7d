# What the tests of hooks and pipelines share. Sourced, with the repository as the current folder.
# PODFIT: a built program; WORK: a folder that is gone afterwards; `venv`: Python tools, kept in the target folder.

target=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)
PODFIT=$target/debug/podfit
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
[ -x "$PODFIT" ] || { echo "build the program first: cargo build -p podfit" >&2; exit 1; }

# venv PACKAGE…: makes these available.
venv() {
  local folder=$target/hooks-venv
  [ -x "$folder/bin/python" ] || python3 -m venv "$folder"
  "$folder/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
  export PATH=$folder/bin:$PATH
}

# wheel: packs the program, as it was built, into a wheel in $WORK/wheels.
wheel() {
  CARGO_TARGET_DIR=$target maturin build --quiet --profile dev --offline --out "$WORK/wheels" >"$WORK/maturin.log" 2>&1 ||
    { cat "$WORK/maturin.log"; exit 1; }
  WHEEL=$(echo "$WORK"/wheels/podfit-*.whl)
  [ -f "$WHEEL" ]
}

checks=0
# is NAME WANTED SEEN
is() {
  checks=$((checks + 1))
  [ "$2" = "$3" ] || { printf 'FAILED %s\n  wanted: %s\n  seen:   %s\n' "$1" "$2" "$3" >&2; exit 1; }
}

# has NAME WORDS TEXT
has() {
  checks=$((checks + 1))
  case $3 in *"$2"*) ;; *) printf 'FAILED %s\n  wanted: %s\n  in:     %s\n' "$1" "$2" "$3" >&2; exit 1 ;; esac
}

# lacks NAME WORDS TEXT
lacks() {
  checks=$((checks + 1))
  case $3 in *"$2"*) printf 'FAILED %s\n  not wanted: %s\n  in:         %s\n' "$1" "$2" "$3" >&2; exit 1 ;; *) ;; esac
}

# sample FOLDER: a repository with manifests, and much that is none.
sample() {
  mkdir -p "$1/deploy"
  cp fixtures/seeds/manifests/002-gpu-app-hard.yaml "$1/deploy/gpu-app.yaml"
  cp fixtures/clusters/three-workers.yaml "$1/workers.yaml"
  printf 'cluster: workers.yaml\nexclude: [vendor/]\n' >"$1/podfit.yaml"
  mkdir -p "$1/vendor" "$1/chart/templates"
  cp "$1/deploy/gpu-app.yaml" "$1/vendor/gpu-app.yaml"
  printf 'services:\n  web: {image: nginx, ports: !reset []}\n' >"$1/compose.yaml"
  printf 'job:\n  script:\n  - !reference [.x, script]\n' >"$1/.gitlab-ci.yml"
  printf '{%% for host in hosts %%}\n- {{ host }}\n{%% endfor %%}\n' >"$1/hosts.yaml"
  printf 'apiVersion: v2\nname: shop\nversion: 0.1.0\n' >"$1/chart/Chart.yaml"
  printf '{{- if .Values.on }}\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\n{{- end }}\n' \
    >"$1/chart/templates/map.yaml"
}
