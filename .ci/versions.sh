# The versions of every tool the project builds with, in one place.
# shellcheck shell=bash disable=SC2034
TRUNK_VERSION=0.21.14
BINARYEN_VERSION=132.0.0
CARGO_MUTANTS_VERSION=27.1.0
# The tool and the library must be of one version: Cargo.lock says which.
WASM_BINDGEN_VERSION=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' "$(dirname "${BASH_SOURCE[0]}")/../Cargo.lock")
# Where built tools are kept, so that a second clone on the same machine finds them again.
TOOLS="${HIM_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/him-pathways/tools}"
ESBUILD_VERSION=0.28.2
# The newest that runs on Node 20.
JSDOM_VERSION=26.1.0
ZOPFLI_VERSION=1.0.15
