package jp.agata.standin.graph.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecurityIdentifierTest {

    @Test
    void isTheIdentifierInWords() {
        assertThat(SecurityIdentifier.of(UUID.fromString("00000001-0002-0003-0400-000000000005")))
                .isEqualTo("S-1-12-1-1-196610-4-83886080");
    }
}
