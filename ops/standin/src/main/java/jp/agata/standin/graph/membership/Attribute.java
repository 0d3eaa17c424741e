package jp.agata.standin.graph.membership;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Property;
import jp.agata.standin.graph.directory.Values;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A user's attribute by the name rules know it under, which is not always the one the API uses. */
record Attribute(Property property, String part) {

    private static final Map<String, String> RENAMED = Map.of(
            "physicalDeliveryOfficeName",
            "officeLocation",
            "telephoneNumber",
            "businessPhones",
            "mobile",
            "mobilePhone");
    private static final Set<String> SUPPORTED = Set.of(
            "accountEnabled",
            "city",
            "companyName",
            "country",
            "department",
            "displayName",
            "employeeId",
            "employeeType",
            "givenName",
            "jobTitle",
            "mail",
            "mailNickname",
            "mobilePhone",
            "officeLocation",
            "postalCode",
            "preferredLanguage",
            "state",
            "streetAddress",
            "surname",
            "usageLocation",
            "userPrincipalName",
            "userType");

    static Attribute of(String token, Kind user) {
        if (!token.startsWith("user.")) {
            throw RuleTokens.wrong("'" + token + "' is not a property of a user.");
        }
        var name = token.substring("user.".length());
        if (name.matches("extensionAttribute([1-9]|1[0-5])")) {
            return new Attribute(user.property("onPremisesExtensionAttributes"), name);
        }
        var known = RENAMED.getOrDefault(name, RENAMED.containsValue(name) ? "" : name);
        var property = user.find(known)
                .filter(found -> SUPPORTED.contains(found.name()) || found.isExtension())
                .orElseThrow(() -> RuleTokens.wrong("Property '" + name + "' is not supported."));
        return new Attribute(property, "");
    }

    Predicate<Values> is(Predicate<@Nullable String> test) {
        return values -> test.test(value(values));
    }

    private @Nullable String value(Values values) {
        var value = values.get(property);
        if (value instanceof JsonNode node) {
            return node.path(part).stringValueOpt().orElse(null);
        }
        return value == null ? null : value.toString();
    }
}
