# What the tests in real editors share. Sourced, with the repository as the current folder.
# PODFIT: a built program; WORK: a folder that is gone afterwards; `debian`, `python_tools`: editors and Python tools, kept
# in the target folder, so that nothing of the system is changed.

target=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)
PODFIT=$target/debug/podfit
TOOLS=$target/editors
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
[ -x "$PODFIT" ] || { echo "build the program first: cargo build -p podfit" >&2; exit 1; }

# python_tools PACKAGE…: makes these available to `$PYTHON`.
python_tools() {
  [ -x "$TOOLS/venv/bin/python" ] || python3 -m venv "$TOOLS/venv"
  "$TOOLS/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
  PYTHON=$TOOLS/venv/bin/python
  export PATH=$TOOLS/venv/bin:$PATH
}

# debian PACKAGE: unpacks a package of Debian's next release with all that it needs, down to the C library, into
# $TOOLS/PACKAGE: the editors of Debian 12 are too old. The mirror is the one that apt is set up with.
debian() {
  local package=$1 root=$TOOLS/$1-apt
  FS=$TOOLS/$1
  LIB=$FS/usr/lib/$(uname -m)-linux-gnu
  [ -e "$FS/.whole" ] && return
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' | sort -u | grep -m1 -E '/debian/?$') ||
    { echo "apt knows no mirror of Debian" >&2; return 1; }
  rm -rf "$root" "$FS"
  mkdir -p "$root"/etc/apt/{apt.conf.d,preferences.d,trusted.gpg.d} "$root"/var/lib/apt/lists/partial \
    "$root"/var/cache/apt/archives/partial "$root"/var/lib/dpkg "$FS"
  touch "$root/var/lib/dpkg/status"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror forky main" >"$root/etc/apt/sources.list"
  local apt=(apt-get -qq -o "Dir=$root" -o "Dir::State::status=$root/var/lib/dpkg/status" -o "APT::Sandbox::User=")
  "${apt[@]}" update
  "${apt[@]}" -y --no-install-recommends --download-only install "$package"
  local deb
  for deb in "$root"/var/cache/apt/archives/*.deb; do dpkg -x "$deb" "$FS"; done
  rm -rf "$root"
  touch "$FS/.whole"
}

# own_libraries PROGRAM: has it run with the libraries that were unpacked beside it.
own_libraries() {
  local loader
  loader=$(echo "$LIB"/ld-linux-*.so.*)
  patchelf --set-interpreter "$loader" --force-rpath --set-rpath "$LIB" "$1"
}

# sample FOLDER: three nodes, and a Deployment that fills them and cannot roll.
sample() {
  mkdir -p "$1/.git"
  printf 'cluster: uat\nclusters:\n  uat: {nodes: [{name: w, count: 3}]}\n  big: {nodes: [{name: b, count: 9}]}\n' >"$1/podfit.yaml"
  cat >"$1/web.yaml" <<'YAML'
# 名😀
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
  selector:
    matchLabels: {app: web}
  strategy:
    rollingUpdate:
      maxSurge: 25%
      maxUnavailable: 25%
  template:
    metadata:
      labels: {app: web}
    spec:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - labelSelector:
                matchLabels: {app: web}
              topologyKey: kubernetes.io/hostname
      containers:
        - name: web
          image: registry.example/web:1
YAML
}
