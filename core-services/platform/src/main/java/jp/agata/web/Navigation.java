package jp.agata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The entries the modules contribute, as far as the actor may open them. */
@Component
class Navigation {

    record Entry(String label, String address, String icon, boolean isCurrent) {}

    /** The prefectural side begins with its first entry; it has no home page of its own. */
    static final String PREFECTURE = "/pref";

    private final Access access;
    private final ObjectProvider<NavigationEntry> entries;
    private final MessageSource messages;

    Navigation(Access access, ObjectProvider<NavigationEntry> entries, MessageSource messages) {
        this.access = access;
        this.entries = entries;
        this.messages = messages;
    }

    List<Entry> of(HttpServletRequest request, String base) {
        var below = below(request, base);
        var open = entries.stream()
                .filter(entry -> mayOpen(entry.permission()) && !(entry.path().isEmpty() && base.equals(PREFECTURE)))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        // 「attendance」と「attendance/board」のように重なるときは、長い方が今いる所
        var current = open.stream()
                .filter(entry -> entry.covers(below))
                .max(Comparator.comparingInt(entry -> entry.path().length()));
        return open.stream()
                .map(entry -> new Entry(
                        label(entry),
                        base + "/" + entry.path(),
                        entry.icon(),
                        current.filter(entry::equals).isPresent()))
                .toList();
    }

    boolean mayOpen(@Nullable Permission permission) {
        return permission == null || access.may(permission);
    }

    private String label(NavigationEntry entry) {
        return Objects.requireNonNull(messages.getMessage(entry.label(), null, entry.label(), Locale.JAPAN));
    }

    private static String below(HttpServletRequest request, String base) {
        var uri = request.getRequestURI();
        return uri.startsWith(base + "/") ? uri.substring(base.length() + 1) : "";
    }
}
