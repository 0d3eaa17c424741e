package jp.agata.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import jp.agata.embedded.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortPlanTest {

    @TempDir
    private Path folder;

    @Test
    void theSamePortsAreUsedAgain() {
        var file = folder.resolve("ports.properties");
        var gateway = Ports.free();

        assertThat(PortPlan.of(file, gateway)).isEqualTo(PortPlan.of(file, gateway));
    }

    @Test
    void aTakenPublicPortIsRefused() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortPlan.of(folder.resolve("ports.properties"), taken.getLocalPort()))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.reason()).isEqualTo(Reason.PORT_TAKEN);
                        assertThat(refusal.text()).contains(" " + taken.getLocalPort() + " ");
                    });
        }
    }

    @Test
    void aTakenPortOfOursIsReplacedByAFreeOne() throws IOException {
        var file = folder.resolve("ports.properties");
        var gateway = Ports.free();
        var first = PortPlan.of(file, gateway);
        try (var taken = new ServerSocket(first.redis(), 1, InetAddress.getLoopbackAddress())) {
            var second = PortPlan.of(file, gateway);

            assertThat(second.redis()).isNotEqualTo(taken.getLocalPort());
            assertThat(second.postgres()).isEqualTo(first.postgres());
        }
    }
}
