package jp.agata.attendance;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of 出席停止 by disease (学校保健安全法施行規則19条). The day of onset, and the day of recovery, is day 0.
 *
 * @see #earliestReturn
 */
enum InfectionRule {
    INFLUENZA("インフルエンザ", 5, 2),
    COVID_19("新型コロナウイルス感染症", 5, 1),
    MEASLES("麻しん", null, 3),
    MUMPS("流行性耳下腺炎", 5, 0),
    PHARYNGOCONJUNCTIVAL_FEVER("咽頭結膜熱", null, 2),
    /** 特有の咳の消失、発しんの消失、全発しんの痂皮化: その日から */
    PERTUSSIS("百日咳", null, 0),
    RUBELLA("風しん", null, 0),
    CHICKENPOX("水痘", null, 0),
    /** 結核、髄膜炎菌性髄膜炎、第三種: 医師が感染のおそれがないと認めるまで */
    UNTIL_PHYSICIAN_AGREES("その他の感染症", null, null);

    private final String label;
    private final @Nullable Integer daysAfterOnset;
    private final @Nullable Integer daysAfterRecovery;

    InfectionRule(String label, @Nullable Integer daysAfterOnset, @Nullable Integer daysAfterRecovery) {
        this.label = label;
        this.daysAfterOnset = daysAfterOnset;
        this.daysAfterRecovery = daysAfterRecovery;
    }

    String label() {
        return label;
    }

    /** Empty where only a physician can say. */
    Optional<LocalDate> earliestReturn(LocalDate onset, LocalDate recovered) {
        if (daysAfterRecovery == null) {
            return Optional.empty();
        }
        // 「経過した後」: その日数が過ぎた翌日から
        var byRecovery = recovered.plusDays(daysAfterRecovery == 0 ? 0 : daysAfterRecovery + 1L);
        var byOnset = daysAfterOnset == null ? onset : onset.plusDays(daysAfterOnset + 1L);
        return Optional.of(byRecovery.isAfter(byOnset) ? byRecovery : byOnset);
    }
}
