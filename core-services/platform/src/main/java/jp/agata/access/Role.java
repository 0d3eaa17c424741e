package jp.agata.access;

import static jp.agata.access.Permission.*;
import static jp.agata.access.Reach.*;

import java.util.EnumSet;
import java.util.Set;

/** The roles of the prefecture (職), what each may do, and over whom: the whole table, nowhere else. */
public enum Role {
    PRINCIPAL(
            "校長",
            SCHOOL,
            VIEW_STUDENT,
            VIEW_CONTACT,
            TAKE_ROLL,
            EXCUSE,
            ADMIT_EXCUSE,
            ORDER_CLOSURE,
            SET_REASONS,
            CLOSE_MONTH,
            APPROVE_MONTH,
            CORRECT_CLOSED,
            PRINT,
            VIEW_BOARD),
    VICE_PRINCIPAL(
            "教頭",
            SCHOOL,
            VIEW_STUDENT,
            VIEW_CONTACT,
            TAKE_ROLL,
            EXCUSE,
            ORDER_CLOSURE,
            SET_REASONS,
            IMPORT_ROSTER,
            CLOSE_MONTH,
            CORRECT_CLOSED,
            PRINT,
            VIEW_BOARD),
    CURRICULUM_COORDINATOR(
            "教務主任", SCHOOL, VIEW_STUDENT, TAKE_ROLL, EXCUSE, SET_REASONS, IMPORT_ROSTER, PRINT, VIEW_BOARD),
    HOMEROOM_TEACHER("担任", HOMEROOM, VIEW_STUDENT, VIEW_CONTACT, TAKE_ROLL, EXCUSE, PRINT),
    ASSISTANT_HOMEROOM_TEACHER("副担任", HOMEROOM, VIEW_STUDENT, TAKE_ROLL, EXCUSE, PRINT),
    SUBJECT_TEACHER("教諭", NOBODY),
    SCHOOL_NURSE("養護教諭", SCHOOL, VIEW_HEALTH),
    NUTRITION_TEACHER("栄養教諭", SCHOOL, VIEW_HEALTH),
    OFFICE_STAFF("事務職員", SCHOOL, VIEW_STUDENT, VIEW_CONTACT, IMPORT_ROSTER, PRINT),
    SUPPORT_COORDINATOR("特別支援教育コーディネーター", SCHOOL, VIEW_STUDENT),
    SCHOOL_COUNSELOR("スクールカウンセラー", NOBODY),
    SCHOOL_SOCIAL_WORKER("スクールソーシャルワーカー", NOBODY),
    ICT_SUPPORTER("ICT支援員", NOBODY),
    SCHOOL_PHYSICIAN("学校医", NOBODY),
    /** 去った人が、前の市町の許しで日を限って読む。書く許しは何もない。 */
    HANDOVER_HOMEROOM("引継ぎ（学級の閲覧）", HOMEROOM, VIEW_STUDENT),
    HANDOVER_SCHOOL("引継ぎ（学校の閲覧）", SCHOOL, VIEW_STUDENT),
    MUNICIPAL_BOARD("市町教委", TENANT, VIEW_STUDENT, SET_REASONS, IMPORT_ROSTER, PRINT, VIEW_BOARD, MANAGE_STAFF),
    PREFECTURAL_BOARD("県教委", NOBODY, MANAGE_TENANTS, VIEW_ORDERS, MANAGE_TRANSFERS),
    PERSONNEL_OFFICE("県教委（人事）", NOBODY, VIEW_ORDERS, MANAGE_ORDERS);

    private final String label;
    private final Reach reach;
    private final Set<Permission> permissions;

    Role(String label, Reach reach, Permission... permissions) {
        this.label = label;
        this.reach = reach;
        this.permissions = permissions.length == 0 ? Set.of() : EnumSet.copyOf(Set.of(permissions));
    }

    public String label() {
        return label;
    }

    public Reach reach() {
        return reach;
    }

    /** Whether it is a role at the prefecture, whose pages are below {@code /pref}. */
    public boolean isPrefectural() {
        return this == PREFECTURAL_BOARD || this == PERSONNEL_OFFICE;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
