#!/usr/bin/env bash
# Installs what is missing to build and test the page, says what it does, and does nothing the second time.
#   setup.sh native   Rust for this machine (cargo, rustfmt, clippy)
#   setup.sh wasm     the above, the wasm32 target, trunk, wasm-bindgen, wasm-opt, esbuild, jsdom, zopfli
#   setup.sh browser  Chromium and the npm packages of the browser tests
#   setup.sh firefox  Firefox and the same packages; where Firefox is not to be had, it says so and ends well
#   setup.sh mutants  cargo-mutants
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
# shellcheck source=versions.sh
. "$here/versions.sh"

say() { printf 'set-up: %s\n' "$*"; }
give_up() { printf 'set-up: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# One set-up at a time on a machine: they share the folder of the tools.
mkdir -p "$TOOLS"
if have flock && [ -z "${HIM_SETUP_LOCKED:-}" ]; then
  HIM_SETUP_LOCKED=yes exec flock "$TOOLS/.lock" "$0" "$@"
fi

apt_updated=
apt_install() {
  have apt-get || give_up "needs $*: install them with your system's package manager, then run this again"
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    if have sudo && sudo -n true 2>/dev/null; then as_root=(sudo -n)
    else give_up "needs $*: run  sudo apt-get install $*  and then this again"; fi
  fi
  if [ -z "$apt_updated" ]; then "${as_root[@]}" apt-get update -qq; apt_updated=yes; fi
  say "installing from Debian's packages: $*"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null </dev/null
}

native() {
  have cargo || give_up "needs Rust: install rustup (https://rustup.rs), then run this again"
  have cc || apt_install gcc libc6-dev
  cargo fmt --version >/dev/null 2>&1 || { say "adding rustfmt"; rustup component add rustfmt; }
  cargo clippy --version >/dev/null 2>&1 || { say "adding clippy"; rustup component add clippy; }
}

node_20() {
  have node || give_up "needs Node 20 or newer"
  have npm || give_up "needs npm, which comes with Node"
  node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' || give_up "needs Node 20 or newer; this is $(node --version)"
}

# The target for checks and development, the library's source for releases (see with-wasm).
rustup_has_target() {
  # Read to its end before it is searched: `grep -q` would close the pipe, which `pipefail` calls a failure.
  local targets components
  have rustup && targets=$(rustup target list --installed 2>/dev/null) && components=$(rustup component list --installed 2>/dev/null) &&
    grep -qx wasm32-unknown-unknown <<<"$targets" && grep -qx rust-src <<<"$components"
}

rustup_add_target() { rustup target add wasm32-unknown-unknown && rustup component add rust-src; }

debian_has_target() { dpkg -s rustc-web cargo-web rust-web-src lld-19 >/dev/null 2>&1; }

# Prints `rustup` or `debian`: which toolchain compiles for wasm32. The same one each time, once it is there.
wasm_toolchain() {
  if [ "${HIM_WASM_TOOLCHAIN:-}" ]; then echo "$HIM_WASM_TOOLCHAIN"
  elif rustup_has_target; then echo rustup
  elif debian_has_target; then echo debian
  elif have rustup && rustup_add_target >/dev/null 2>&1; then echo rustup
  else echo debian; fi
}

wasm_target() {
  local which
  which=$(wasm_toolchain)
  case "$which" in
    rustup) rustup_has_target || { say "adding rustup's wasm32 target and library source"; rustup_add_target; } ;;
    debian) debian_has_target || {
              say "taking Debian's compiler and its library source for wasm32 (rustup cannot fetch its target here, or HIM_WASM_TOOLCHAIN says so)"
              apt_install rustc-web cargo-web rust-web-src lld-19; } ;;
    *) give_up "HIM_WASM_TOOLCHAIN is '$which': it may be rustup or debian" ;;
  esac
  mkdir -p "$root/target"
  if [ "$(cat "$root/target/wasm-toolchain" 2>/dev/null)" != "$which" ]; then
    say "wasm32 is compiled by: $which"
    echo "$which" > "$root/target/wasm-toolchain"
  fi
}

# Tools run a few times a day and are compiled once a machine: little optimisation, quick to build.
cargo_tool() { # name version flags...
  local name=$1 version=$2 dir="$TOOLS/$1-$2"; shift 2
  if [ -e "$dir/.complete" ]; then return; fi
  say "building $name $version once for this machine into $dir (5 to 15 minutes)"
  local build="$dir.build"
  install_tool() {
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=0 \
      CARGO_TARGET_DIR="$build" cargo install "$name" --version "$version" --root "$dir" --force --quiet "$@" </dev/null
  }
  # The author's locked versions if the registry has them all, else the newest that fit.
  install_tool --locked "$@" || { say "again, without $name's own lock file"; install_tool "$@"; }
  rm -rf "$build"
  touch "$dir/.complete"
}

wasm_opt() {
  local dir="$TOOLS/binaryen-$BINARYEN_VERSION"
  if [ -e "$dir/.complete" ]; then return; fi
  say "fetching wasm-opt (npm: binaryen $BINARYEN_VERSION) into $dir"
  mkdir -p "$dir/bin"
  (cd "$dir" && npm install --silent --no-save --no-audit --no-fund --prefix . "binaryen@$BINARYEN_VERSION" >/dev/null </dev/null)
  printf '#!/bin/sh\nexec node --stack-size=8000 "%s/node_modules/binaryen/bin/wasm-opt" "$@"\n' "$dir" > "$dir/bin/wasm-opt"
  chmod +x "$dir/bin/wasm-opt"
  "$dir/bin/wasm-opt" --version >/dev/null || give_up "wasm-opt does not run: see $dir"
  touch "$dir/.complete"
}

esbuild() {
  local dir="$TOOLS/esbuild-$ESBUILD_VERSION"
  if [ -e "$dir/.complete" ]; then return; fi
  say "fetching esbuild $ESBUILD_VERSION (npm) into $dir"
  mkdir -p "$dir"
  (cd "$dir" && npm install --silent --no-save --no-audit --no-fund --prefix . "esbuild@$ESBUILD_VERSION" >/dev/null </dev/null)
  "$dir/node_modules/.bin/esbuild" --version >/dev/null || give_up "esbuild does not run: see $dir"
  touch "$dir/.complete"
}

# What the build itself calls: jsdom is a document without a browser, in which .ci/first.mjs lets the page work out its
# first answer; zopfli packs tighter than gzip (.ci/press.mjs).
npm_library() { # package version file
  local dir="$TOOLS/$3-$2"
  if [ -e "$dir/.complete" ]; then return; fi
  say "fetching $1 $2 (npm) into $dir"
  mkdir -p "$dir"
  (cd "$dir" && npm install --silent --no-save --no-audit --no-fund --prefix . "$1@$2" >/dev/null </dev/null)
  (cd "$dir" && node -e 'require(process.argv[1])' "$1") || give_up "$1 does not run: see $dir"
  touch "$dir/.complete"
}

wasm() {
  native
  node_20
  wasm_target
  wasm_opt
  esbuild
  npm_library jsdom "$JSDOM_VERSION" jsdom
  npm_library @gfx/zopfli "$ZOPFLI_VERSION" zopfli
  cargo_tool trunk "$TRUNK_VERSION" --no-default-features --features rustls
  cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION"
}

browser() {
  node_20
  if [ -z "${CHROMIUM:-}" ] && ! have chromium && ! have chromium-browser && ! have google-chrome; then apt_install chromium fonts-liberation; fi
  web_packages
}

# The tests in Chromium decide; those in Firefox are added where it can be had.
firefox() {
  node_20
  if [ -z "${FIREFOX:-}" ] && ! have firefox-esr && ! have firefox; then
    (apt_install firefox-esr) || { say "Firefox cannot be installed here: nothing is tested in it"; return; }
  fi
  web_packages
}

web_packages() {
  local web="$root/tests/web"
  if cmp -s "$web/package-lock.json" "$web/node_modules/.lock-installed"; then return; fi
  say "installing the browser tests' npm packages"
  (cd "$web" && npm ci --silent --no-audit --no-fund </dev/null)
  cp "$web/package-lock.json" "$web/node_modules/.lock-installed"
}

mutants() {
  native
  cargo_tool cargo-mutants "$CARGO_MUTANTS_VERSION"
}

for part in "${@:-wasm}"; do
  case "$part" in native|wasm|browser|firefox|mutants) "$part" ;; *) give_up "unknown part '$part'" ;; esac
done
