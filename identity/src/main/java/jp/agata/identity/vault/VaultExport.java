package jp.agata.identity.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What goes into the archive, read in one transaction with its row of the trail. */
record VaultExport(List<VaultItems.Opened> things, List<Credential> held, Look chosen) {

    List<List<String>> credentials(CredentialKind kind) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("日", "題", "主催・授与権者", "番号", "有効期限", "時間"));
        held.stream()
                .filter(credential -> credential.kind() == kind)
                .map(credential -> List.of(
                        credential.day().toString(),
                        credential.title(),
                        credential.issuer(),
                        credential.number(),
                        Objects.toString(credential.until(), ""),
                        Objects.toString(credential.hours(), "")))
                .forEach(rows::add);
        return rows;
    }

    List<List<String>> look() {
        return List.of(
                List.of("設定", "値"),
                List.of("文字の大きさ", chosen.textSize().label()),
                List.of("出欠のはじめの並べ方", chosen.rollView().label()),
                List.of("よく使う画面", String.join(" ", chosen.favourites())));
    }
}
