package jp.agata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(strings = {"/352012", "/352012/", "/352012/attendance/3-1", "/352012;x=1/a", "/%33%352012/a"})
    void sixDigitsAtTheBeginningAreTheMunicipality(String path) {
        assertThat(Destination.tenantOf(PathContainer.parsePath(path))).contains("352012");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/pref/352012", "/3520123/", "/35201/", "//352012/", "/３５２０１２/", "/352012a"})
    void anythingElseNamesNone(String path) {
        assertThat(Destination.tenantOf(PathContainer.parsePath(path))).isEmpty();
    }
}
