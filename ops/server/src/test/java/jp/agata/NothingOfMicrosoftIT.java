package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** A server that has served, in every role, has not loaded a class of Microsoft's: nobody waits for what nobody uses. */
class NothingOfMicrosoftIT extends RunningServer {

    @Test
    void isLoadedBeforeItIsNeeded() throws Exception {
        assertThat(as("110111").get("/").statusCode()).isLessThan(400);

        var loaded = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmClassHierarchy",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});

        assertThat(loaded).contains("jp.agata.identity.SecurityConfiguration");
        assertThat(loaded.lines()
                        .filter(line -> line.matches(".*[|-](com\\.microsoft\\.|com\\.azure\\.|okhttp3\\.).*")))
                .isEmpty();
    }
}
