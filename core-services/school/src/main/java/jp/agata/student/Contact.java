package jp.agata.student;

/** Where a student lives and who to call. Empty texts where nothing is known. */
public record Contact(String postalCode, String address, String phone, String guardianName, String guardianRelation) {

    /** What may be shown of a child under protection (支援措置): no place to find them by. */
    Contact withoutAddress() {
        return new Contact("", "", phone, guardianName, guardianRelation);
    }
}
