package jp.agata.reporting.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The two forms whose speed counts, invented: a roll on A3 and a card on A4. */
final class SampleForms {

    private static final List<String> NAMES =
            List.of("見本 太郎", "山口 花子", "渡邉󠄐 一郎", "髙橋 さくら", "𠮷田 健", "葛󠄂城 翼", "𩸽 海", "﨑山 凛");
    private static final List<String> MARKS = List.of("", "", "", "／", "○", "×", "遅", "早");

    private SampleForms() {}

    static Template roll() {
        Jrxml roll = new Jrxml("roll", 1191, 842).titleHeight(60).detailHeight(18);
        roll.label(0, 0, 300, 24, "fontSize=\"16.0\" vTextAlign=\"Middle\"", "出席簿（見本）");
        String cell = "fontSize=\"8.0\" hTextAlign=\"Center\" vTextAlign=\"Middle\"";
        roll.label(0, 30, 24, 30, cell, "番");
        roll.label(24, 30, 108, 30, cell, "氏名");
        roll.field(0, 0, 24, 18, cell, "number");
        roll.field(24, 0, 108, 18, "fontSize=\"9.0\" vTextAlign=\"Middle\"", "name");
        for (int day = 1; day <= 31; day++) {
            int x = 132 + (day - 1) * 27;
            roll.label(x, 30, 27, 15, cell + " mode=\"Opaque\" backcolor=\"#E0E0E0\"", String.valueOf(day));
            roll.label(x, 45, 27, 15, cell, "月火水木金土日".substring(day % 7, day % 7 + 1));
            roll.field(x, 0, 27, 18, cell, "day" + day);
        }
        for (int total = 1; total <= 6; total++) {
            int x = 969 + (total - 1) * 30;
            roll.label(x, 30, 30, 30, "fontSize=\"7.0\" hTextAlign=\"Center\" vTextAlign=\"Middle\"", "計" + total);
            roll.field(x, 0, 30, 18, "fontSize=\"8.0\" hTextAlign=\"Right\" vTextAlign=\"Middle\"", "total" + total);
        }
        return roll.compiled();
    }

    static List<Map<String, String>> rollRows(int pupils) {
        return IntStream.rangeClosed(1, pupils).mapToObj(SampleForms::rollRow).toList();
    }

    private static Map<String, String> rollRow(int number) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("number", String.valueOf(number));
        row.put("name", NAMES.get(number % NAMES.size()));
        for (int day = 1; day <= 31; day++) {
            row.put("day" + day, MARKS.get((number * 7 + day * 3) % MARKS.size()));
        }
        for (int total = 1; total <= 6; total++) {
            row.put("total" + total, String.valueOf(number * total % 23));
        }
        return row;
    }

    /** One page per pupil: 12 subjects by 10 columns, each pupil's number as the hidden index. */
    static Template card() {
        Jrxml card = new Jrxml("card", 595, 842).detailHeight(800);
        String cell = "fontSize=\"9.0\" hTextAlign=\"Center\" vTextAlign=\"Middle\"";
        card.field(0, 0, 10, 10, "", "key", "<property name=\"agata.index\" value=\"true\"/>");
        card.field(0, 20, 250, 30, "fontSize=\"16.0\" vTextAlign=\"Middle\"", "name");
        for (int row = 0; row < 12; row++) {
            card.detail(Jrxml.element(
                    "staticText", 0, 60 + row * 50, 75, 50, cell, "<text>教科" + (row + 1) + "</text>" + Jrxml.BOX));
            for (int column = 0; column < 10; column++) {
                card.field(75 + column * 48, 60 + row * 50, 48, 50, cell, "c" + row + "_" + column);
            }
        }
        card.field(0, 680, 555, 110, "fontSize=\"10.0\"", "remarks");
        return card.compiled();
    }

    static List<Map<String, String>> cardRows(int pupils) {
        return IntStream.rangeClosed(1, pupils).mapToObj(SampleForms::cardRow).toList();
    }

    private static Map<String, String> cardRow(int number) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("key", "pupil-" + number);
        row.put("name", NAMES.get(number % NAMES.size()));
        for (int i = 0; i < 120; i++) {
            row.put("c" + i / 10 + "_" + i % 10, List.of("Ａ", "Ｂ", "◎", "よくできた").get((number + i) % 4));
        }
        row.put("remarks", "学習に進んで取り組み、友だちの考えをよく聞いて自分の考えを深めました。".repeat(5));
        return row;
    }
}
