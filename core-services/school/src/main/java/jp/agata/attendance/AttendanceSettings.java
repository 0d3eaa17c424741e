package jp.agata.attendance;

import java.util.List;
import java.util.Map;
import jp.agata.attendance.RegisterMonth.Rulings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What boards decide differently.
 *
 * @param specialNeedsKeepsOpen whether an open 特別支援学級 keeps its grade from being wholly closed
 * @param stopBreaksAbsenceRun whether 出席停止・忌引等 ends a run of absences (施行令20条)
 * @param symbols code to printed mark, where it differs from the default
 * @param late printed mark of 遅刻
 * @param early printed mark of 早退
 * @param reasons 理由 and what it counts as, {@code 発熱/SICK}, unless a board or school sets its own
 */
@ConfigurationProperties("agata.attendance")
record AttendanceSettings(
        @DefaultValue("true") boolean specialNeedsKeepsOpen,
        @DefaultValue("true") boolean stopBreaksAbsenceRun,
        @DefaultValue Map<AttendanceCode, String> symbols,
        @DefaultValue("チ") String late,
        @DefaultValue("ハ") String early,

        @DefaultValue({
            "発熱/SICK",
            "頭痛/SICK",
            "腹痛/SICK",
            "かぜ/SICK",
            "けが/SICK",
            "通院/SICK",
            "家の用事/PRIVATE_REASON",
            "旅行/PRIVATE_REASON",
            "不登校/NON_ATTENDANCE",
            "インフルエンザ/INFECTION",
            "新型コロナウイルス感染症/INFECTION",
            "感染性胃腸炎/INFECTION",
            "溶連菌感染症/INFECTION",
            "忌引/BEREAVEMENT",
            "入学者選抜/PRINCIPAL_APPROVED",
            "台風・大雪などで登校できない/DISASTER",
            "教育支援センター/SUPPORT_CENTER",
            "寝坊/LATE",
            "通院のあと登校/LATE",
            "体調不良で早退/EARLY",
            "家の用事で早退/EARLY"
        })
        List<String> reasons) {

    Rulings rulings() {
        return new Rulings(specialNeedsKeepsOpen, stopBreaksAbsenceRun);
    }

    MarkSymbols marks() {
        return new MarkSymbols(symbols, late, early, MarkSymbols.STANDARD.missed());
    }

    List<Reason> standardReasons() {
        return reasons.stream().map(Reason::parse).toList();
    }
}
