package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a stranger gets: the way to sign in, and nothing else. */
class EntranceIT extends RunningServer {

    @Test
    void strangerIsSentToSignIn() {
        var answer = stranger().get("/352136/homerooms");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/oauth2/authorization/entra");
    }

    @Test
    void signInGoesToEntraWithProofKeyAndNonce() {
        var answer = stranger().get("/oauth2/authorization/entra");

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("http://localhost:1/authorize?response_type=code&client_id=agata")
                .contains("code_challenge_method=S256", "nonce=");
    }

    @Test
    void stepUpAsksForTheSecondFactor() {
        var answer = stranger().get("/oauth2/authorization/entra?acrs=c1");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("claims=", "acrs");
    }

    @Test
    void supervisorHearsThatTheServerLives() {
        assertThat(stranger().json("GET", "/actuator/health", "").statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswerForbidsForeignScripts() {
        var answer = stranger().get("/signed-out");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'");
        assertThat(answer.body()).contains("サインアウトしました");
    }
}
