package jp.agata.forms;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Invented names for samples: ordinary ones, those that test font and width, nobody, and more than a page holds. */
public final class SampleNames {

    public record Name(String name, String furigana) {}

    public static final List<Name> ORDINARY = List.of(
            new Name("見本　花子", "みほん　はなこ"),
            new Name("見本　太郎", "みほん　たろう"),
            new Name("見本　さくら", "みほん　さくら"),
            new Name("見本　陸", "みほん　りく"),
            new Name("見本　陽菜", "みほん　ひな"),
            new Name("見本　朝陽", "みほん　あさひ"));

    /** IVS, 𠮷, 髙, 﨑, 互換漢字 and the 29 characters of forms-academic.md 1.4. */
    public static final List<Name> DIFFICULT = List.of(
            new Name("髙﨑　德子", "たかさき　のりこ"),
            new Name("𠮷村　結菜", "よしむら　ゆいな"),
            new Name("辻\uDB40\uDD02　見本", "つじ　みほん"),
            new Name("葛\uDB40\uDD02城　見本", "かつらぎ　みほん"),
            new Name("渡邉\uDB40\uDD0F　見本", "わたなべ　みほん"),
            new Name("\uFA19　\uFA1A", "じん　しょう"),
            new Name("アレクサンドラ・マリア・ダ・シルヴァ・フェレイラ・サントス", "あれくさんどら・まりあ・だ・しるゔぁ・ふぇれいら・さんとす"));

    public static final List<List<Name>> SETS = List.of(times(ORDINARY, 6), DIFFICULT, List.of(), times(ORDINARY, 15));

    private SampleNames() {}

    private static List<Name> times(List<Name> names, int count) {
        return Collections.nCopies(count, names).stream().flatMap(List::stream).toList();
    }

    /** The first {@code count}, ordinary and difficult in turn. */
    public static List<Name> mixed(int count) {
        var both = Stream.concat(DIFFICULT.stream(), ORDINARY.stream()).toList();
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> both.get(i % both.size()))
                .toList();
    }
}
