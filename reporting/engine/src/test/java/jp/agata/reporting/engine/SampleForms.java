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

    /** What the direct exporter leaves to the library, beside what it draws itself. */
    static Template decorated() {
        String cell = "fontSize=\"10.0\" hTextAlign=\"Center\" vTextAlign=\"Middle\" ";
        String name = "<property name=\"agata.fit\" value=\"name\"/><box><pen lineWidth=\"0.5\"/></box>";
        return new Jrxml("decorated", 420, 420)
                .detailHeight(380)
                .field(0, 0, 108, 11, "fontSize=\"9.0\" vTextAlign=\"Middle\"", "longName", name)
                .field(0, 20, 108, 11, "fontSize=\"9.0\" vTextAlign=\"Middle\"", "narrowName", name)
                .field(0, 40, 60, 20, cell + "bold=\"true\"", "a")
                .field(60, 40, 60, 20, cell + "underline=\"true\"", "a")
                .field(120, 40, 60, 20, cell + "forecolor=\"#CC0000\"", "a")
                .field(180, 40, 60, 20, cell + "mode=\"Opaque\" backcolor=\"#FFEE99\"", "a")
                .field(240, 40, 60, 20, cell, "a", "<box><pen lineWidth=\"2.0\"/></box>")
                .field(300, 40, 60, 20, cell, "a", "<box><pen lineWidth=\"0.5\" lineStyle=\"Dashed\"/></box>")
                .field(0, 70, 20, 80, cell + "rotation=\"Left\"", "a")
                .field(30, 70, 20, 80, cell + "rotation=\"Right\"", "a")
                .field(60, 70, 120, 80, "fontSize=\"10.0\"", "lines")
                .field(190, 70, 80, 80, "fontSize=\"10.0\" hTextAlign=\"Right\" vTextAlign=\"Bottom\"", "lines")
                .field(280, 70, 90, 80, "fontSize=\"10.0\" hTextAlign=\"Justified\"", "lines")
                .field(0, 170, 80, 14, "fontSize=\"12.0\" textAdjust=\"ScaleFont\"", "narrowName")
                .detail(Jrxml.element("line", 100, 170, 60, 30, "direction=\"BottomUp\"", ""))
                .detail(Jrxml.element("ellipse", 180, 170, 40, 20, "mode=\"Transparent\"", ""))
                .detail(Jrxml.element("rectangle", 240, 170, 40, 30, "radius=\"5\" backcolor=\"#DDEEFF\"", ""))
                .detail(Jrxml.element("rectangle", 0, 200, 80, 30, "mode=\"Transparent\"", ""))
                .field(5, 205, 60, 20, cell, "a", "")
                .detail(Jrxml.element("rectangle", 300, 30, 40, 20, "backcolor=\"#EEEEEE\"", ""))
                .compiled();
    }

    static Map<String, String> decoratedRow() {
        return Map.of(
                "longName", "アレクサンドラ・マリア・ダ・シルヴァ・フェレイラ・サントス",
                "narrowName", "勘解由小路 左衛門三郎丸一郎",
                "a", "邉󠄗𠮷",
                "lines", "一行目の文です。\n二行目は折り返すほど長く、句読点も、あります。");
    }
}
