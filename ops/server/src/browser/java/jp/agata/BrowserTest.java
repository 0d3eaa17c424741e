package jp.agata;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** Tests that see what staff see. The demo world is shared: each test takes a homeroom no other one takes. */
@Timeout(120)
abstract class BrowserTest extends RunningServer {

    static final String MINE = "/352136";
    static final String NAGATO = "/352110";

    private final List<Screen> screens = new ArrayList<>();

    Screen screenOf(String employeeId) {
        return screen(as(employeeId));
    }

    Screen screen(StaffBrowser staff) {
        var screen = new Screen(port, staff.request("/").build());
        screens.add(screen);
        return screen;
    }

    @AfterEach
    void closeScreens() {
        screens.forEach(Screen::close);
    }
}
