package jp.agata.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.calendar.JapanTime;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.web.HomeItem;
import jp.agata.web.HomeItems;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roll on the home page: the own class still unconfirmed, or for 教頭 and 教務 how many classes are. */
@Component
@Order(10)
class WaitingRolls implements HomeItems {

    // 職員室の出欠板が教頭に知らせる時刻
    private static final String MORNING = "8:40";

    private final Sheets sheets;
    private final OverdueRolls overdue;
    private final Homerooms homerooms;
    private final Access access;
    private final Clock clock;

    WaitingRolls(Sheets sheets, OverdueRolls overdue, Homerooms homerooms, Access access, Clock clock) {
        this.sheets = sheets;
        this.overdue = overdue;
        this.homerooms = homerooms;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HomeItem> waiting() {
        if (!access.may(Permission.TAKE_ROLL)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        return access.ownHomeroom()
                .map(own -> ofHomeroom(homerooms.get(own), today))
                .orElseGet(() -> access.ownSchool()
                        .filter(_ -> access.may(Permission.VIEW_BOARD))
                        .map(school -> ofSchool(school, today))
                        .orElseGet(List::of));
    }

    private List<HomeItem> ofHomeroom(Homeroom home, LocalDate today) {
        var items = new ArrayList<HomeItem>();
        if (sheets.unconfirmed(home, today, today).contains(today)) {
            items.add(new HomeItem(
                    HomeItem.When.NOW,
                    MORNING,
                    "",
                    Texts.of("waiting.now"),
                    home.displayName(),
                    Texts.of("waiting.now.action"),
                    "attendance/" + home.id() + "/" + today));
        }
        earlier(home, overdue.of(home, today)).forEach(items::add);
        return items;
    }

    private static Stream<HomeItem> earlier(Homeroom home, List<LocalDate> days) {
        return days.stream()
                .findFirst()
                .map(day -> new HomeItem(
                        HomeItem.When.TODAY,
                        JapanTime.day(day),
                        days.size() > 1 ? Texts.of("waiting.earlier.more", days.size() - 1) : "",
                        Texts.of("waiting.earlier"),
                        Texts.of("waiting.earlier.detail"),
                        Texts.of("waiting.earlier.action"),
                        "attendance/" + home.id() + "/" + day))
                .stream();
    }

    private List<HomeItem> ofSchool(UUID school, LocalDate today) {
        return Stream.concat(today(school, today), earlier(overdue.ofSchool(school, today)))
                .toList();
    }

    private Stream<HomeItem> today(UUID school, LocalDate today) {
        var all = homerooms.ofSchool(school, SchoolYear.of(today).year());
        var waiting = sheets.unconfirmed(school, all, today).stream()
                .map(Homeroom::displayName)
                .toList();
        return waiting.isEmpty()
                ? Stream.empty()
                : Stream.of(new HomeItem(
                        HomeItem.When.NOW,
                        MORNING,
                        Texts.of("waiting.school.count", waiting.size(), all.size()),
                        Texts.of("waiting.school"),
                        String.join("、", waiting),
                        Texts.of("waiting.school.action"),
                        "attendance/board"));
    }

    private static Stream<HomeItem> earlier(List<OverdueRolls.Overdue> rolls) {
        return rolls.stream()
                .map(roll -> roll.days().getFirst())
                .min(LocalDate::compareTo)
                .map(first -> new HomeItem(
                        HomeItem.When.TODAY,
                        JapanTime.day(first),
                        Texts.of("waiting.school.since"),
                        Texts.of("waiting.school.earlier"),
                        rolls.stream()
                                .map(roll -> Texts.of(
                                        "waiting.school.days",
                                        roll.homeroom().displayName(),
                                        roll.days().size()))
                                .collect(Collectors.joining("、")),
                        Texts.of("waiting.school.action"),
                        "attendance/board"))
                .stream();
    }
}
