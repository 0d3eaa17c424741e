package jp.agata.standin.graph.user;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Input;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the directory demands of an account's values beyond their types. */
@Component
class Account {

    static final Set<String> REQUIRED = Set.of("accountEnabled", "displayName", "mailNickname", "userPrincipalName");
    private static final Pattern PRINCIPAL_NAME = Pattern.compile("[A-Za-z0-9'._!#^~-]+@([A-Za-z0-9.-]+)");
    private static final Pattern NICKNAME = Pattern.compile("[\\x21-\\x7E&&[^@()\\\\\\[\\]\";:<>,]]+");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final List<String> CHARACTERS = List.of(".*[a-z].*", ".*[A-Z].*", ".*[0-9].*", ".*[^A-Za-z0-9].*");

    private final Directory directory;
    private final Kind user;
    private final List<String> domains;

    Account(Directory directory, GraphSettings settings) {
        this.directory = directory;
        this.user = directory.schema().user();
        this.domains = settings.domains();
    }

    void check(Values values, @Nullable Item except) {
        var name = values.text(user.property("userPrincipalName"));
        checkPrincipalName(name);
        if (!NICKNAME.matcher(values.text(user.property("mailNickname"))).matches()) {
            throw Input.invalid(user, "mailNickname");
        }
        var country = values.get(user.property("usageLocation"));
        if (country instanceof String code && !COUNTRY.matcher(code).matches()) {
            throw Input.invalid(user, "usageLocation");
        }
        directory.requireUnique(user, user.property("userPrincipalName"), name, except);
    }

    /** A password is looked at and not kept. */
    void checkPassword(JsonNode profile) {
        var password = profile.path("password").asString("");
        var kinds = CHARACTERS.stream().filter(password::matches).count();
        if (password.length() < 8 || password.length() > 256 || kinds < 3) {
            throw GraphError.badRequest("The specified password does not comply with password complexity requirements."
                    + " Please provide a different password.");
        }
    }

    private void checkPrincipalName(String name) {
        var matcher = PRINCIPAL_NAME.matcher(name);
        if (!matcher.matches()) {
            throw GraphError.badRequest("Property userPrincipalName is invalid.");
        }
        if (domains.stream().noneMatch(matcher.group(1)::equalsIgnoreCase)) {
            throw GraphError.badRequest("The domain portion of the userPrincipalName property is invalid. You must use"
                    + " one of the verified domain names in your organization.");
        }
    }
}
