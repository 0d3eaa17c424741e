package jp.agata.attendance;

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
 */
@ConfigurationProperties("agata.attendance")
record AttendanceSettings(
        @DefaultValue("true") boolean specialNeedsKeepsOpen,
        @DefaultValue("true") boolean stopBreaksAbsenceRun,
        @DefaultValue Map<AttendanceCode, String> symbols,
        @DefaultValue("チ") String late,
        @DefaultValue("ハ") String early) {

    Rulings rulings() {
        return new Rulings(specialNeedsKeepsOpen, stopBreaksAbsenceRun);
    }

    MarkSymbols marks() {
        return new MarkSymbols(symbols, late, early, MarkSymbols.STANDARD.missed());
    }
}
