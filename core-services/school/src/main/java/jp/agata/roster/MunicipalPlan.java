package jp.agata.roster;

import java.util.List;
import java.util.Optional;
import jp.agata.intake.GivenFile;
import jp.agata.school.SchoolKind;
import jp.agata.student.StudentRegister.Entry;

/** What taking over a package changes, school by school. */
public record MunicipalPlan(MunicipalRoster roster, List<SchoolPlan> schools) {

    /**
     * @param known children already on roll, with what becomes different
     * @param staying on roll of the school but not in the package
     */
    public record SchoolPlan(
            MunicipalRoster.School school, List<MunicipalRoster.Member> added, List<Known> known, int staying) {

        public long changed() {
            return known.stream().filter(Known::isChanged).count();
        }

        public SchoolKind kind() {
            return switch (school.code().kind()) {
                case "C1" -> SchoolKind.JUNIOR_HIGH;
                case "C2" -> SchoolKind.COMPULSORY;
                case "E1" -> SchoolKind.SPECIAL_NEEDS;
                default -> SchoolKind.ELEMENTARY;
            };
        }
    }

    public record Known(MunicipalRoster.Member member, MunicipalRoster.Room room, Entry entry) {

        boolean isRenamed() {
            return !entry.name().equals(member.name()) || !entry.furigana().equals(member.furigana());
        }

        boolean hasOtherAlias() {
            return alias().filter(alias -> !alias.equals(entry.alias())).isPresent();
        }

        Optional<String> alias() {
            return member.schoolName().equals(member.name()) ? Optional.empty() : Optional.of(member.schoolName());
        }

        boolean isMoved() {
            return entry.grade() != member.grade()
                    || entry.number() != member.number()
                    || !entry.homeroomName().equals(room.name())
                    || entry.homeroomKind() != room.kind();
        }

        boolean hasOtherLifeId() {
            return !entry.lifeId().equals(member.lifeId());
        }

        boolean isChanged() {
            return isRenamed() || hasOtherAlias() || isMoved() || hasOtherLifeId();
        }
    }

    public int added() {
        return schools.stream().mapToInt(school -> school.added().size()).sum();
    }

    public int changed() {
        return (int) schools.stream().mapToLong(SchoolPlan::changed).sum();
    }

    GivenFile.Counts counts() {
        return new GivenFile.Counts(added(), changed(), roster.studentCount() - added() - changed());
    }
}
