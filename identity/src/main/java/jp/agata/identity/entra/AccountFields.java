package jp.agata.identity.entra;

import com.microsoft.graph.models.OnPremisesExtensionAttributes;
import com.microsoft.graph.models.User;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.agata.identity.transfers.Account;
import jp.agata.identity.transfers.Trait;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which property of a user each trait is. What is not here cannot be written. */
record AccountFields(String places, String stamp) {

    private static final String ATTRIBUTES = "onPremisesExtensionAttributes";

    String[] select() {
        return new String[] {
            "id",
            "employeeId",
            "userPrincipalName",
            "accountEnabled",
            "companyName",
            "department",
            "officeLocation",
            "jobTitle",
            ATTRIBUTES,
            "signInSessionsValidFromDateTime",
            stamp
        };
    }

    Account account(JsonNode user) {
        var traits = new EnumMap<Trait, String>(Trait.class);
        traits.put(Trait.ENABLED, Boolean.toString(user.path("accountEnabled").asBoolean(false)));
        traits.put(Trait.COMPANY_NAME, text(user, "companyName"));
        traits.put(Trait.DEPARTMENT, text(user, "department"));
        traits.put(Trait.OFFICE_LOCATION, text(user, "officeLocation"));
        traits.put(Trait.JOB_TITLE, text(user, "jobTitle"));
        traits.put(Trait.PLACES, text(user.path(ATTRIBUTES), places));
        traits.put(Trait.APPLIED_ORDER, text(user, stamp));
        traits.put(Trait.SESSIONS_SINCE, instant(text(user, "signInSessionsValidFromDateTime")));
        return new Account(
                UUID.fromString(text(user, "id")), text(user, "employeeId"), text(user, "userPrincipalName"), traits);
    }

    User change(Map<Trait, String> values) {
        var user = new User();
        values.forEach((trait, value) -> {
            if (!trait.isAttribute()) {
                throw new IllegalArgumentException("Not ours to change: " + trait);
            }
            put(user, trait, value.isEmpty() ? null : value);
        });
        return user;
    }

    private void put(User user, Trait trait, @Nullable String value) {
        switch (trait) {
            case ENABLED -> user.setAccountEnabled(Boolean.valueOf(value));
            case COMPANY_NAME -> user.setCompanyName(value);
            case DEPARTMENT -> user.setDepartment(value);
            case OFFICE_LOCATION -> user.setOfficeLocation(value);
            case JOB_TITLE -> user.setJobTitle(value);
            case PLACES -> user.setOnPremisesExtensionAttributes(attribute(value));
            case APPLIED_ORDER -> user.setAdditionalData(one(stamp, value));
            case MAIL_HANDED_TO, SESSIONS_SINCE, NAME, ADDRESS ->
                throw new IllegalArgumentException("Not an attribute: " + trait);
        }
    }

    private OnPremisesExtensionAttributes attribute(@Nullable String value) {
        var attributes = new OnPremisesExtensionAttributes();
        attributes.setAdditionalData(one(places, value));
        return attributes;
    }

    private static Map<String, Object> one(String name, @Nullable String value) {
        var map = new HashMap<String, @Nullable Object>();
        map.put(name, value);
        return map;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static String instant(String time) {
        return time.isEmpty() ? "" : Instant.parse(time).toString();
    }
}
