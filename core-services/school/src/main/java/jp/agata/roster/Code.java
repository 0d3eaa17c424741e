package jp.agata.roster;

import static jp.agata.sheet.Verdict.ERROR;
import static jp.agata.sheet.Verdict.WARNING;

import jp.agata.sheet.FindingCode;
import jp.agata.sheet.Verdict;

/** Everything that can be found in a roster beyond what any sheet can have, how grave it usually is, and the stable name it has in texts and lists. */
public enum Code implements FindingCode {
    ENCODING_NOT_UTF8("encoding.not_utf8", ERROR),

    GRADE_UNKNOWN("grade.unknown", ERROR),
    GRADE_BIRTHDAY_MISMATCH("grade.birthday_mismatch", WARNING),
    NUMBER_INVALID("number.invalid", ERROR),
    GENDER_UNKNOWN("gender.unknown", ERROR),
    FURIGANA_NOT_KANA("furigana.not_kana", WARNING),
    DATE_FUTURE("date.future", ERROR),
    DATE_MIXED_STYLE("date.mixed_style", WARNING),

    ROSTER_NO_ROWS("roster.no_rows", WARNING),
    ROSTER_DUPLICATE_NUMBER("roster.duplicate_number", ERROR),
    ROSTER_DUPLICATE_PERSON("roster.duplicate_person", ERROR),
    ROSTER_NUMBER_TAKEN("roster.number_taken", ERROR),
    ROSTER_SHIFTED("roster.shifted", ERROR),
    ROSTER_WRONG_SCHOOL("roster.wrong_school", ERROR),
    ROSTER_BIRTH_DATE_DIFFERS("roster.birth_date_differs", WARNING),

    ZIP_PATH("zip.path", ERROR),
    ZIP_RATIO("zip.ratio", ERROR),
    ZIP_DUPLICATE("zip.duplicate", ERROR),
    ZIP_CORRUPT("zip.corrupt", ERROR),
    ZIP_SIZE("zip.size", ERROR),
    ZIP_ENCRYPTED("zip.encrypted", ERROR),
    ZIP_TOO_MANY("zip.too_many", ERROR),

    ONEROSTER_NO_MANIFEST("oneroster.no_manifest", ERROR),
    ONEROSTER_PARENT_FOLDER("oneroster.parent_folder", ERROR),
    ONEROSTER_MANIFEST("oneroster.manifest", ERROR),
    ONEROSTER_VERSION("oneroster.version", ERROR),
    ONEROSTER_DELTA("oneroster.delta", ERROR),
    ONEROSTER_ABSENT_PRESENT("oneroster.absent_present", ERROR),
    ONEROSTER_BULK_MISSING("oneroster.bulk_missing", ERROR),
    ONEROSTER_UNKNOWN_FILE("oneroster.unknown_file", ERROR),
    ONEROSTER_HEADER("oneroster.header", ERROR),
    ONEROSTER_HEADER_CASE("oneroster.header_case", ERROR),
    ONEROSTER_LINE_BREAK("oneroster.line_break", ERROR),
    ONEROSTER_REQUIRED("oneroster.required", ERROR),
    ONEROSTER_NOT_UUID("oneroster.not_uuid", ERROR),
    ONEROSTER_DUPLICATE_ID("oneroster.duplicate_id", ERROR),
    ONEROSTER_DUPLICATE_MASTER("oneroster.duplicate_master", ERROR),
    ONEROSTER_DANGLING("oneroster.dangling", ERROR),
    ONEROSTER_BULK_STATUS("oneroster.bulk_status", ERROR),
    ONEROSTER_STUDENT_PRIMARY("oneroster.student_primary", ERROR),
    ONEROSTER_SESSION_TITLE("oneroster.session_title", ERROR),
    ONEROSTER_SCHOOL_YEAR("oneroster.school_year", ERROR),
    ONEROSTER_COURSE_TITLE("oneroster.course_title", ERROR),
    ONEROSTER_KANA("oneroster.kana", ERROR),
    ONEROSTER_SUBJECT_COUNT("oneroster.subject_count", ERROR),
    ONEROSTER_ORG_TYPE("oneroster.org_type", ERROR),
    ONEROSTER_PRIMARY_ORG("oneroster.primary_org", ERROR),
    ONEROSTER_PRIMARY_ROLE("oneroster.primary_role", ERROR),
    ONEROSTER_VOCABULARY("oneroster.vocabulary", ERROR),
    ONEROSTER_BOOLEAN("oneroster.boolean", ERROR),
    ONEROSTER_DATE("oneroster.date", ERROR),
    ONEROSTER_MUST_BE_EMPTY("oneroster.must_be_empty", ERROR),
    ONEROSTER_NUMBER("oneroster.number", ERROR),
    ONEROSTER_OTHER_SCHOOL("oneroster.other_school", ERROR),
    ONEROSTER_MUNICIPALITY("oneroster.municipality", ERROR);

    private final String text;
    private final Verdict verdict;

    Code(String text, Verdict verdict) {
        this.text = text;
        this.verdict = verdict;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
