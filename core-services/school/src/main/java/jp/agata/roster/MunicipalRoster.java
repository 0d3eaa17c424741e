package jp.agata.roster;

import java.util.List;
import java.util.UUID;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.school.SchoolCode;

/**
 * All schools of a municipality as a package brings them.
 *
 * @param systemCode 地方公共団体コード the sender states, or empty
 */
public record MunicipalRoster(String systemCode, int schoolYear, List<School> schools) {

    public record School(
            SchoolCode code, String name, List<Room> homerooms, List<Member> students, List<Staff> staff) {}

    /** @param grades as the school counts them: 中1 = 1 */
    public record Room(UUID id, String name, HomeroomKind kind, List<Integer> grades) {}

    /**
     * A child in its homeroom.
     *
     * @param lifeId 学習eポータルUUID
     * @param schoolName name used at school (通称); the same as the name for most
     */
    public record Member(
            UUID lifeId,
            String name,
            String furigana,
            String schoolName,
            String schoolFurigana,
            int grade,
            UUID homeroom,
            int number) {}

    /**
     * @param title in OneRoster's words: principal, siteAdministrator, teacher
     * @param inCharge homerooms of which 正担任 (primary)
     * @param assisting homerooms with which otherwise: 副担任
     */
    public record Staff(
            String employeeId, String name, String furigana, String title, List<UUID> inCharge, List<UUID> assisting) {}

    public int studentCount() {
        return schools.stream().mapToInt(school -> school.students().size()).sum();
    }

    public int homeroomCount() {
        return schools.stream().mapToInt(school -> school.homerooms().size()).sum();
    }
}
