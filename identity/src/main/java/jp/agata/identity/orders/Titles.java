package jp.agata.identity.orders;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.agata.access.Role;

/**
 * Which role a title (職名) is. In schools those of 学校教育法37条 and its kindred; duties given inside a school, such as
 * 担任 or 教務主任, are no titles and are not ordered by the prefecture.
 */
public final class Titles {

    private static final Map<String, Role> IN_SCHOOLS = Map.ofEntries(
            entry("校長", Role.PRINCIPAL),
            entry("副校長", Role.VICE_PRINCIPAL),
            entry("教頭", Role.VICE_PRINCIPAL),
            entry("主幹教諭", Role.SUBJECT_TEACHER),
            entry("指導教諭", Role.SUBJECT_TEACHER),
            entry("教諭", Role.SUBJECT_TEACHER),
            entry("助教諭", Role.SUBJECT_TEACHER),
            entry("講師", Role.SUBJECT_TEACHER),
            entry("養護教諭", Role.SCHOOL_NURSE),
            entry("養護助教諭", Role.SCHOOL_NURSE),
            entry("栄養教諭", Role.NUTRITION_TEACHER),
            entry("学校栄養職員", Role.NUTRITION_TEACHER),
            entry("事務長", Role.OFFICE_STAFF),
            entry("事務主幹", Role.OFFICE_STAFF),
            entry("事務職員", Role.OFFICE_STAFF),
            entry("スクールカウンセラー", Role.SCHOOL_COUNSELOR),
            entry("スクールソーシャルワーカー", Role.SCHOOL_SOCIAL_WORKER),
            entry("ICT支援員", Role.ICT_SUPPORTER),
            entry("学校医", Role.SCHOOL_PHYSICIAN));

    /** 地方教育行政の組織及び運営に関する法律18条の職と、教育委員会の事務局の職。 */
    private static final Set<String> AT_BOARDS =
            Set.of("教育長", "教育次長", "課長", "管理主事", "指導主事", "社会教育主事", "主幹", "主査", "主任", "主事");

    private Titles() {}

    /** The role of who holds that position; empty for a title unknown at such a place. */
    public static Optional<Role> role(Position position) {
        if (!position.place().isBoard()) {
            return Optional.ofNullable(IN_SCHOOLS.get(position.title()));
        }
        return AT_BOARDS.contains(position.title())
                ? Optional.of(position.place().isPrefecture() ? Role.PREFECTURAL_BOARD : Role.MUNICIPAL_BOARD)
                : Optional.empty();
    }
}
