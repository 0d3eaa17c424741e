package jp.agata.identity;

import java.util.UUID;

/**
 * A member of staff of the prefecture.
 *
 * @param employeeId 職員番号, six digits; leading zeros count
 * @param objectId {@code oid} of the Microsoft 365 account, with {@code directoryTenant} the key of sign-in
 */
public record Person(UUID id, String employeeId, String name, String furigana, UUID directoryTenant, UUID objectId) {}
