package jp.agata.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.agata.characters.Cp932;
import jp.agata.characters.SearchKey;
import jp.agata.roster.RegisterSnapshot.Child;

/** What taking over one row changes. */
public record Difference(RosterRow row, Optional<Child> child, List<Change> changes) {

    static final Set<Field> CONTACT =
            Set.of(Field.POSTAL_CODE, Field.ADDRESS, Field.GUARDIAN, Field.RELATION, Field.PHONE);
    private static final Set<Field> ADDRESS = Set.of(Field.POSTAL_CODE, Field.ADDRESS);

    /** One value, before and after, as a person reads it. */
    public record Change(Field field, String before, String after) {}

    /** The registered value as this person may see it; whoever brings a file learns no address from it. */
    public String before(Change change, boolean showsContacts) {
        var isProtected = child.filter(Child::addressProtected).isPresent() && ADDRESS.contains(change.field());
        var isHidden = isProtected || !showsContacts && CONTACT.contains(change.field());
        return isHidden ? "（表示しません）" : change.before();
    }

    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED
    }

    public Kind kind() {
        if (child.isEmpty()) {
            return Kind.NEW;
        }
        return changes.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
    }

    boolean touches(Set<Field> fields) {
        return changes.stream().anyMatch(change -> fields.contains(change.field()));
    }

    static Difference of(RosterRow row, Optional<Child> child) {
        return new Difference(
                row, child, child.map(c -> List.copyOf(changes(row, c))).orElse(List.of()));
    }

    private static List<Change> changes(RosterRow row, Child child) {
        var changes = new ArrayList<Change>();
        compare(changes, Field.GRADE, child.grade() + "年", row.grade() + "年");
        compare(
                changes,
                Field.HOMEROOM,
                child.homeroom().label(),
                row.homeroom().label());
        compare(changes, Field.NUMBER, child.number() + "番", row.number() + "番");
        compare(changes, Field.NAME, child.name(), keptName(row.name(), child.name()));
        compare(changes, Field.FURIGANA, child.furigana(), row.furigana());
        compareGiven(changes, Field.ALIAS, child.alias(), row.alias());
        compareGiven(changes, Field.GENDER, GenderCode.label(child.gender()), GenderCode.label(row.gender()));
        compare(
                changes,
                Field.BIRTH_DATE,
                child.birthDate().map(LocalDate::toString).orElse(""),
                row.birthDate().toString());
        compareGiven(
                changes,
                Field.POSTAL_CODE,
                child.contact().postalCode(),
                row.contact().postalCode());
        compareGiven(
                changes, Field.ADDRESS, child.contact().address(), row.contact().address());
        compareGiven(
                changes,
                Field.GUARDIAN,
                child.contact().guardian(),
                keptName(row.contact().guardian(), child.contact().guardian()));
        compareGiven(
                changes,
                Field.RELATION,
                child.contact().relation(),
                row.contact().relation());
        compareGiven(
                changes, Field.PHONE, child.contact().phone(), row.contact().phone());
        return changes;
    }

    /** A list that could not carry the registered characters does not take them away: 吉 of CP932 is no news about 𠮷. */
    static String keptName(String written, String registered) {
        var isOnlyPoorer = !Cp932.unwritable(registered).isEmpty()
                && Cp932.unwritable(written).isEmpty()
                && SearchKey.of(written).equals(SearchKey.of(registered));
        return isOnlyPoorer ? registered : written;
    }

    private static void compareGiven(List<Change> changes, Field field, String before, String after) {
        if (!after.isEmpty()) {
            compare(changes, field, before, after);
        }
    }

    private static void compare(List<Change> changes, Field field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(field, before, after));
        }
    }
}
