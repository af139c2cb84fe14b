#!/usr/bin/env bash
# Plumbline's one entry: installs what is missing, builds, packages, runs, tests. `./build-oxt.sh help` says how.
set -euo pipefail
cd "$(dirname "$0")"

packages=(g++ cmake ninja-build ccache zip libreoffice-calc libreoffice-gtk3 libreoffice-l10n-de libreoffice-l10n-es libreoffice-l10n-fr libreoffice-l10n-it libreoffice-l10n-pt-br libreoffice-dev python3-uno libboost1.81-dev libgtest-dev libbenchmark-dev xvfb xdotool poppler-utils)
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}  # without it nothing that uses precompiled headers is kept
python=/usr/bin/python3  # the interpreter for which Debian builds python3-uno

help() {
    cat <<'TEXT'
./build-oxt.sh            build and package dist/plumbline.oxt
./build-oxt.sh demo       build, open the sample workbook in a private profile, print its scorecard, write dist/demo/
./build-oxt.sh demo --show    the same, then open the workbook in a window (needs a display)
./build-oxt.sh test       build and run every test, engine to real Calc
./build-oxt.sh test NAME [CASE]    one suite or one case, with what it needs: core, calc, wizard, 'TextPool.*', … (another name lists them)
./build-oxt.sh bench      build and run the benchmarks
./build-oxt.sh install    add the package for the current user
./build-oxt.sh generate   write the files that come from src/catalogue
./build-oxt.sh help       this text
TEXT
}

fail() { echo "build-oxt.sh: $*" >&2; exit 1; }

missing_packages() {
    command -v dpkg-query >/dev/null || return 0
    for package in "${packages[@]}"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || echo "$package"
    done
}

dependencies() {
    local missing
    missing=$(missing_packages | tr '\n' ' ')
    [ -n "${missing// /}" ] || return 0
    local become=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "these packages are missing: $missing— install them as root with: apt-get install $missing"
        become=(sudo)
    fi
    echo "installing: $missing"
    "${become[@]}" apt-get update -q >/dev/null || fail "apt-get update failed; is the network there?"
    # shellcheck disable=SC2086
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing >/dev/null ||
        fail "could not install: $missing"
}

build() {  # PRESET TARGET ...
    local preset=$1
    shift
    [ "build/$preset/build.ninja" -nt CMakePresets.json ] || configure "$preset"  # Ninja sees to the CMake files itself
    cmake --build "build/$preset" ${1:+--target "$@"}
}

configure() {  # PRESET
    local preset=$1 launcher=()
    command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    cmake --preset "$preset" -G Ninja "${launcher[@]}" >"/tmp/plumbline-$preset-$$.log" 2>&1 || { cat "/tmp/plumbline-$preset-$$.log"; fail "configuring failed"; }
    rm -f "/tmp/plumbline-$preset-$$.log"
}

check_library() {  # what ships may need nothing but the office, libc and the C++ runtime that the office uses; it exports its services only
    local library=$1 needed exported
    needed=$(objdump -p "$library" | awk '/NEEDED/ {print $2}' | grep -Ev '^(libc|libm|libpthread|libdl|libgcc_s|libstdc\+\+|ld-linux-x86-64|libuno_[a-z0-9]+)\.so' || true)
    [ -z "$needed" ] || fail "the library needs more than the office, libc and the C++ runtime: $needed"
    exported=$(nm -D --defined-only "$library" | awk '$2 ~ /^[B-Z]$/ {print $3}')
    exported=$(grep -v '^plumbline_[A-Za-z]*_get_implementation$' <<<"$exported" || true)
    [ -z "$exported" ] || fail "the library should export its services only, but exports: $exported"
}

package() {
    build release plumbline
    check_library build/release/src/calc/libplumbline.so
    pack release dist/plumbline.oxt
    echo "dist/plumbline.oxt"
}

pack() {  # PRESET FILE
    local library=build/$1/src/calc/libplumbline.so tree=build/$1/package file=$PWD/$2
    rm -rf "$tree"
    mkdir -p "$tree" "$(dirname "$file")"
    cp -R extension/. "$tree/"
    cp -R registry/. "$tree/registry/"
    cp LICENSE "$tree/LICENSE"
    cp "build/$1/src/calc/plumbline.rdb" "$tree/"
    if [ "$1" = release ]; then strip -o "$tree/libplumbline.so" "$library"; else cp "$library" "$tree/"; fi
    rm -f "$file"
    (cd "$tree" && find . -type f | sort | zip -qX "$file" -@)
}

checked_package() {
    build dev-office plumbline
    pack dev-office build/dev-office/plumbline.oxt
}

test_everything() {
    build dev
    package
    "$python" tests/run.py
}

test_some() {  # NAME [CASE ...]
    local needs what targets
    needs=$("$python" tests/run.py --needs "$@") || exit 2
    targets=$(sed -n 's/^dev //p' <<<"$needs")
    # shellcheck disable=SC2086
    [ -z "$targets" ] || build dev $targets
    for what in package checked_package; do
        ! grep -qx "$what" <<<"$needs" || "$what"
    done
    "$python" tests/run.py "$@"
}

case ${1:-package} in
    package) dependencies; package ;;
    demo) dependencies; package; "$python" tests/calc/demo.py dist/plumbline.oxt "${@:2}" ;;
    test) dependencies; if [ $# -gt 1 ]; then test_some "${@:2}"; else test_everything; fi ;;
    bench)
        dependencies
        build release
        package
        for program in build/release/bench_programs/*; do if [ -x "$program" ]; then "$program"; fi; done
        "$python" bench/outside.py
        "$python" bench/calc_bench.py --million
        "$python" bench/sidebar_bench.py
        "$python" bench/wizard_bench.py
        "$python" bench/asof_bench.py
        "$python" bench/bookings_bench.py
        "$python" bench/report_bench.py
        ;;
    install)
        dependencies
        package
        [ "$(id -u)" != 0 ] || fail "unopkg does not install for root; run this as the user who uses LibreOffice"
        unopkg add --force --suppress-license dist/plumbline.oxt
        ;;
    generate) dependencies; build dev emit_catalogue; build/dev/src/catalogue/emit_catalogue . ;;
    help | -h | --help) help ;;
    *) help >&2; fail "there is no command '$1'" ;;
esac
