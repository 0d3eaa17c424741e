package jp.agata.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes the invented world before the first page is served, where {@code agata.demo} is {@code small} or
 * {@code prefecture}. What a crash left undone is done by the next start; what is done is never touched again.
 */
@Component
@ConditionalOnExpression("'${agata.demo:none}' != 'none'")
class DemoAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAtStart.class);

    private final MunicipalitySeed municipalities;
    private final StaffSeed staff;
    private final PeopleFile file;
    private final OrdersFile orders;
    private final Clock clock;
    private final DemoScale scale;
    private volatile boolean running;

    DemoAtStart(
            MunicipalitySeed municipalities,
            StaffSeed staff,
            PeopleFile file,
            OrdersFile orders,
            Clock clock,
            @Value("${agata.demo}") String demo) {
        this.municipalities = municipalities;
        this.staff = staff;
        this.file = file;
        this.orders = orders;
        this.clock = clock;
        this.scale = DemoScale.valueOf(demo.toUpperCase(Locale.ROOT));
    }

    @Override
    public void start() {
        if (!staff.isWritten()) {
            write();
        } else if (file.isMissing()) {
            var world = new DemoWorld(scale);
            file.write(world.staff(), scale.municipalities());
        }
        running = true;
    }

    private void write() {
        var world = new DemoWorld(scale);
        var time = new DemoTime(LocalDate.now(clock));
        for (var turn = 0; turn < world.parts().size(); turn++) {
            municipalities.make(world.parts().get(turn), turn, time, world.names());
        }
        file.write(world.staff(), scale.municipalities());
        orders.write(world, time.schoolYear().lastDay().plusDays(1));
        staff.write(world.staff(), time.schoolYear().firstDay());
        LOG.info(
                "Demo {}: {} municipalities, {} staff",
                scale,
                world.parts().size(),
                world.staff().size());
    }

    /** Before the web server and the schedulers. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
