# Sourced by ./agata: the tools it needs, the build, the font.

CHECK_FAILED=1
BAD_USAGE=2
NO_JDK=3
BUILD_FAILED=4
NOT_OURS=7
TOOL_MISSING=9
DECLINED=10
NOT_RUNNING=12

FONT_PACKAGE=fonts-ipamj-mincho
LAUNCHER_JAR="$ROOT/ops/embedded/target/agata-embedded-exec.jar"
LAUNCHER_OPTIONS=(-Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
    --enable-native-access=ALL-UNNAMED)

say() { printf '%s\n' "$*"; }

fail() {
    local code="$1"
    shift
    printf '%s\n' "$*" >&2
    exit "$code"
}

need_tool() {
    command -v "$1" >/dev/null || fail "$TOOL_MISSING" "$1 が見つかりません。$2 を入れてから、もう一度実行してください。"
}

is_jdk_25() {
    [[ -x "$1/bin/javac" && -r "$1/release" ]] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

# JAVA_HOME, then PATH, then the usual place of Debian and Fedora.
need_jdk() {
    local candidate on_path=""
    on_path="$(command -v javac || true)"
    [[ -z "$on_path" ]] || on_path="$(dirname "$(dirname "$(readlink -f "$on_path")")")"
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*; do
        if [[ -n "$candidate" ]] && is_jdk_25 "$candidate"; then
            export JAVA_HOME="$candidate"
            return
        fi
    done
    fail "$NO_JDK" "JDK 25 が見つかりません。Eclipse Temurin 25（https://adoptium.net/）などの JDK 25 を入れ、JAVA_HOME にその場所を設定してください。"
}

need_built() {
    [[ -f "$LAUNCHER_JAR" ]] || fail "$NOT_RUNNING" "まだ一度も動かしていません。./agata start で動かします。"
}

# Sets LAUNCHER to the launcher's command: as an earlier start prepared it, unless it was built again since.
find_launcher() {
    local prepared="$ROOT/target/run/launcher.args"
    LAUNCHER=("$JAVA_HOME/bin/java")
    if [[ -r "$prepared" ]] && (($(stat -c %Y "$prepared") > $(stat -c %Z "$LAUNCHER_JAR"))); then
        LAUNCHER+=("@$prepared")
    else
        LAUNCHER+=("${LAUNCHER_OPTIONS[@]}" -jar "$LAUNCHER_JAR")
    fi
}

# Builds the given modules unless nothing they could be made of is younger than the last build of each.
build_changed() {
    local stamps="$ROOT/target/built" modules
    modules="$(IFS=,; printf '%s' "$*")"
    if is_built "$stamps" "$@"; then
        return
    fi
    say "変わったところをビルドしています（最初は数分かかります）…"
    mkdir -p "$stamps"
    touch "$stamps/begun"
    ./mvnw -B -q -Pstart package -pl "$modules" -am ||
        fail "$BUILD_FAILED" "ビルドできませんでした。上の [ERROR] の行を見てください（初回は Maven Central への接続が要ります）。"
    for modules in "$@"; do
        touch -r "$stamps/begun" "$stamps/${modules//\//-}"
    done
}

is_built() {
    local stamps="$1" module stamp oldest=""
    shift
    for module in "$@"; do
        stamp="$stamps/${module//\//-}"
        [[ -f "$stamp" ]] && compgen -G "$module/target/*.jar" >/dev/null || return 1
        [[ -n "$oldest" && ! "$stamp" -ot "$oldest" ]] || oldest="$stamp"
    done
    [[ -z "$(find pom.xml .mvn core-services identity reporting forms tenant-admin ops \
        \( -name target -o -path '*/src/test' \) -prune -o \
        \( -path '*/src/main/*' -o -name pom.xml -o -path '.mvn/*' \) -newer "$oldest" -print -quit)" ]]
}

# Exports AGATA_FONT: as configured, as installed, or unpacked from Debian's package without root.
find_font() {
    local candidate
    for candidate in "${AGATA_FONT:-}" "$CACHE/fonts/ipamjm.ttf" /usr/share/fonts/truetype/ipamj/ipamjm.ttf; do
        if [[ -n "$candidate" && -r "$candidate" ]]; then
            export AGATA_FONT="$candidate"
            return
        fi
    done
    if fetch_font; then
        export AGATA_FONT="$CACHE/fonts/ipamjm.ttf"
        return
    fi
    unset AGATA_FONT
    say "注意: IPAmj明朝を入手できませんでした。帳票は印刷できません。https://moji.or.jp/mojikiban/font/ から ipamjm.ttf を入手し、環境変数 AGATA_FONT にその場所を設定してください。" >&2
    return 1
}

fetch_font() {
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
    say "IPAmj明朝（$FONT_PACKAGE）を取得しています…"
    local work code=0
    work="$(mktemp -d)"
    (download_font "$work") >"$work/log" 2>&1 || code=$?
    ((code == 0)) || tail -n 3 "$work/log" >&2
    rm -rf -- "$work"
    return "$code"
}

# apt with state folders of our own changes nothing on the machine. One update at a time, and all or nothing.
download_font() {
    set -e
    local work="$1" apt
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/deb" "$CACHE/fonts"
    apt=(apt-get -q -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User= -o Debug::NoLocking=1)
    "${apt[@]}" update
    cd "$work"
    "${apt[@]}" download "$FONT_PACKAGE"
    dpkg-deb -x "$FONT_PACKAGE"_*.deb deb
    cp deb/usr/share/doc/"$FONT_PACKAGE"/*Licen[sc]e* deb/usr/share/doc/"$FONT_PACKAGE"/copyright "$CACHE/fonts/" || true
    cp deb/usr/share/fonts/truetype/ipamj/ipamjm.ttf "$CACHE/fonts/ipamjm.ttf.new"
    mv "$CACHE/fonts/ipamjm.ttf.new" "$CACHE/fonts/ipamjm.ttf"
}
