package jp.agata.student;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.homeroom.HomeroomKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roll (学籍) as an import compares it with a file, and what only an import may put right: birthday, gender and the
 * life id of a child first entered without one.
 */
@Service
@Transactional
public class StudentRegister {

    /**
     * A child on roll, with the 戸籍 name and the place in a homeroom.
     *
     * @param alias 学校使用名, or empty
     * @param homeroom absent while the child is in none
     * @param addressProtected 支援措置: the address kept here must not be shown to whoever brings a file
     */
    public record Entry(
            UUID student,
            UUID enrollment,
            UUID lifeId,
            UUID school,
            String schoolName,
            @Nullable UUID homeroom,
            String homeroomName,
            HomeroomKind homeroomKind,
            int grade,
            int number,
            String name,
            String furigana,
            String alias,
            Gender gender,
            @Nullable LocalDate birthDate,
            Contact contact,
            boolean addressProtected) {}

    /** Empty values change nothing. */
    public record Correction(
            UUID student, @Nullable LocalDate birthDate, Optional<Gender> gender, Optional<UUID> lifeId) {}

    private final RegisterStatements register;
    private final Access access;
    private final Audit audit;

    StudentRegister(RegisterStatements register, Access access, Audit audit) {
        this.register = register;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Everyone on roll of the municipality on the day. Children of other schools are there to tell a file of another
     * school from this one's; nothing but their school's name may be shown.
     */
    @Transactional(readOnly = true)
    public List<Entry> onRoll(UUID importingSchool, LocalDate day) {
        access.requireSchool(Permission.IMPORT_ROSTER, importingSchool);
        return register.onRoll(day);
    }

    /** Waits for another import into this school to end. */
    public void lock(UUID school) {
        access.requireSchool(Permission.IMPORT_ROSTER, school);
        register.lock(school);
    }

    public void correct(UUID school, List<Correction> corrections) {
        access.requireSchool(Permission.IMPORT_ROSTER, school);
        if (!corrections.isEmpty()) {
            register.correct(school, corrections);
            audit.record(
                    Audit.Action.CHANGE,
                    Audit.Target.of("student", "*"),
                    Permission.IMPORT_ROSTER.classification(),
                    Map.of(
                            "what",
                            "correct",
                            "ids",
                            corrections.stream().map(Correction::student).toList()));
        }
    }
}
