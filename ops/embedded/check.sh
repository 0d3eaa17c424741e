# Sourced by ./agata: the whole check. The order is from the quickest verdict to the slowest.

check() {
    need_jdk
    need_tool git git
    local before
    before="$(tree_state)"
    find . -path '*/target/*-reports/TEST-*.xml' -delete
    step "持ち込んではいけないもの" no_leaks
    step "移行ファイル" migrations_are_sound
    step "書式" ./mvnw -B -q spotless:check
    find_font || true
    if $QUICK; then
        step "コンパイルと単体テスト" ./mvnw -B test
    else
        need_test_tools
        step "コンパイル、単体テスト、結合テスト、ブラウザーテスト" ./mvnw -B verify -Pbrowser
    fi
    [[ "$(tree_state)" == "$before" ]] || {
        git status --short
        fail "$CHECK_FAILED" "検査の途中で、管理しているファイルが変わりました（上の一覧）。"
    }
    say "$(tests_run)。検査はすべて通りました。"
}

tests_run() {
    find . -path '*/target/*-reports/TEST-*.xml' |
        xargs -r grep -hoE '<testsuite [^>]*' |
        sed -E 's/.* tests="([0-9]+)".* skipped="([0-9]+)".*/\1 \2/; s/.* skipped="([0-9]+)".* tests="([0-9]+)".*/\2 \1/' |
        awk '{ run += $1; skipped += $2 } END { printf "テスト %d 件（うち飛ばしたもの %d 件）", run, skipped }'
}

step() {
    local name="$1"
    shift
    say "== $name"
    "$@" || fail "$CHECK_FAILED" "検査「$name」で見つかった問題を直してください。"
}

# In a clean tree, equality before and after is what `git diff --exit-code` asks.
tree_state() {
    git rev-parse HEAD 2>/dev/null && git status --porcelain && git diff HEAD
}

no_leaks() {
    local found=0
    forbid 'TODO|FIXME|XXX' '(TODO|FIXME|XXX)([^(#]|$)' "TODO には課題番号を付けてください（例: TODO(#12)）" || found=1
    forbid 'machine' '(^|[^A-Za-z0-9_.])/(roo[t]|wor[k]|home/[a-z]+)/[A-Za-z0-9._-]' "特定の機械の場所が書かれています" || found=1
    forbid 'secret' '-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[bp]-[0-9]' "秘密の鍵が書かれています" || found=1
    return "$found"
}

forbid() {
    local pattern="$2" message="$3"
    if git grep -nIE -e "$pattern" -- ':!mvnw' ':!mvnw.cmd' ':!ops/embedded/check.sh' >&2; then
        say "$message" >&2
        return 1
    fi
}

# Every change can be taken back, names no schema, and takes nothing away before its release of removal.
migrations_are_sound() {
    local file found=0
    while IFS= read -r file; do
        head -n 1 "$file" | grep -q '^--liquibase formatted sql' || { say "$file: 1 行目が --liquibase formatted sql ではありません" >&2; found=1; }
        grep -q '^--rollback ' "$file" || { say "$file: --rollback がありません" >&2; found=1; }
        if grep -vE '^ *--' "$file" | grep -qiE '\b(drop (table|column|schema)|rename (to|column)|set not null)\b' &&
            ! grep -q '^-- contract: ' "$file"; then
            say "$file: 消す・名前を変える・必須にする変更には「-- contract: リリース」が要ります" >&2
            found=1
        fi
    done < <(git ls-files '*/src/main/resources/db/*.sql')
    same_number_twice && found=1
    return "$found"
}

same_number_twice() {
    local twice
    twice="$(git ls-files '*/src/main/resources/db/*.sql' | sed -E 's|/([0-9]{4})-[^/]*$|/\1|' | sort | uniq -d)"
    [[ -n "$twice" ]] && say "同じ番号の移行ファイルがあります: $twice" >&2
}

# What the integration and browser tests need of the machine: installed where we may, asked for where we may not.
need_test_tools() {
    local missing=()
    find_chromium || missing+=(chromium)
    has_font_for_screens || missing+=(fonts-noto-cjk)
    ldconfig -p 2>/dev/null | grep -q libfontconfig.so.1 || missing+=(libfontconfig1)
    ((${#missing[@]} > 0)) || return 0
    if [[ "$(id -u)" != 0 ]] || ! command -v apt-get >/dev/null; then
        fail "$TOOL_MISSING" "検査に要るものがありません: ${missing[*]}。Debian では sudo apt-get install -y ${missing[*]} で入ります。別の Chromium を使うときは AGATA_CHROMIUM にその場所を設定してください。"
    fi
    say "検査に要るものを入れています: ${missing[*]}"
    apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null ||
        fail "$TOOL_MISSING" "${missing[*]} を入れられませんでした。ネットワークを確かめてください。"
    find_chromium || fail "$TOOL_MISSING" "Chromium が見つかりません。AGATA_CHROMIUM にその場所を設定してください。"
}

find_chromium() {
    local candidate
    for candidate in "${AGATA_CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [[ -n "$candidate" ]] && candidate="$(command -v "$candidate")"; then
            export AGATA_CHROMIUM="$candidate"
            return
        fi
    done
    return 1
}

has_font_for_screens() {
    command -v fc-list >/dev/null && [[ -n "$(fc-list :lang=ja)" ]]
}
