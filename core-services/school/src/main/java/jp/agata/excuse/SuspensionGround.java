package jp.agata.excuse;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.agata.attendance.AttendanceCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a student is kept away (出席停止の理由), and until when: diseases of 学校保健安全法施行規則18条 with the standards of
 * its 19条, and the two grounds that are none. The day of onset, and the day of recovery, is day 0.
 */
enum SuspensionGround {
    INFLUENZA("インフルエンザ", 5, 2),
    COVID_19("新型コロナウイルス感染症", 5, 1),
    MEASLES("麻しん", null, 3),
    MUMPS("流行性耳下腺炎", 5, 0),
    PHARYNGOCONJUNCTIVAL_FEVER("咽頭結膜熱", null, 2),
    /** 特有の咳の消失、発しんの消失、全発しんの痂皮化: その日から */
    PERTUSSIS("百日咳", null, 0),
    RUBELLA("風しん", null, 0),
    CHICKENPOX("水痘", null, 0),
    TUBERCULOSIS("結核"),
    MENINGOCOCCAL_MENINGITIS("髄膜炎菌性髄膜炎"),
    ENTEROHEMORRHAGIC_COLI("腸管出血性大腸菌感染症"),
    EPIDEMIC_KERATOCONJUNCTIVITIS("流行性角結膜炎"),
    HEMORRHAGIC_CONJUNCTIVITIS("急性出血性結膜炎"),
    CHOLERA("コレラ"),
    DYSENTERY("細菌性赤痢"),
    TYPHOID("腸チフス"),
    PARATYPHOID("パラチフス"),
    /** 感染性胃腸炎、溶連菌感染症など */
    OTHER_INFECTION("その他の感染症"),
    /** 治癒するまで */
    FIRST_CLASS_INFECTION("第一種の感染症"),
    /** 患者と同居する者、流行地から通う者、そこを旅行した者（同条四号から六号） */
    SUSPECTED_INFECTION("感染のおそれ（同居・流行地など）"),
    HOSPITALIZATION("感染症法による入院"),
    DISCIPLINE("性行不良（学校教育法35条）");

    private final String label;
    private final @Nullable Integer daysAfterOnset;
    private final @Nullable Integer daysAfterRecovery;

    SuspensionGround(String label, @Nullable Integer daysAfterOnset, @Nullable Integer daysAfterRecovery) {
        this.label = label;
        this.daysAfterOnset = daysAfterOnset;
        this.daysAfterRecovery = daysAfterRecovery;
    }

    SuspensionGround(String label) {
        this(label, null, null);
    }

    public String label() {
        return label;
    }

    AttendanceCode code() {
        return switch (this) {
            case HOSPITALIZATION -> AttendanceCode.HOSPITALIZATION;
            case DISCIPLINE -> AttendanceCode.DISCIPLINE;
            default -> AttendanceCode.INFECTION;
        };
    }

    /** Whether the label is a drawer rather than a disease, and the disease has to be named. */
    public boolean isNamed() {
        return this == OTHER_INFECTION || this == FIRST_CLASS_INFECTION || this == SUSPECTED_INFECTION;
    }

    public boolean countsFromOnset() {
        return daysAfterOnset != null;
    }

    public boolean countsFromRecovery() {
        return daysAfterRecovery != null;
    }

    public int daysAfterOnset() {
        return daysAfterOnset == null ? 0 : daysAfterOnset;
    }

    public int daysAfterRecovery() {
        return daysAfterRecovery == null ? 0 : daysAfterRecovery;
    }

    /** 「経過した後」: その日数が過ぎた翌日から. Empty where onset decides nothing. */
    Optional<LocalDate> returnByOnset(@Nullable LocalDate onset) {
        return daysAfterOnset == null || onset == null
                ? Optional.empty()
                : Optional.of(onset.plusDays(daysAfterOnset + 1L));
    }

    Optional<LocalDate> returnByRecovery(@Nullable LocalDate recovered) {
        return daysAfterRecovery == null || recovered == null
                ? Optional.empty()
                : Optional.of(recovered.plusDays(daysAfterRecovery == 0 ? 0 : daysAfterRecovery + 1L));
    }

    /** Empty while a day is missing that decides, and where only a physician can say. */
    Optional<LocalDate> earliestReturn(@Nullable LocalDate onset, @Nullable LocalDate recovered) {
        var byOnset = returnByOnset(onset);
        var byRecovery = returnByRecovery(recovered);
        var unknown = byRecovery.isEmpty() || countsFromOnset() && byOnset.isEmpty();
        return unknown
                ? Optional.empty()
                : Stream.concat(byOnset.stream(), byRecovery.stream()).max(LocalDate::compareTo);
    }
}
