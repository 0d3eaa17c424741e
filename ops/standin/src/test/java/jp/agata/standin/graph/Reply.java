package jp.agata.standin.graph;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer over HTTP, ready to be looked at. */
public record Reply(int status, JsonNode json, String text, HttpResponse<String> response) {

    static Reply of(HttpResponse<String> response) {
        var isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
        var mapper = JsonMapper.shared();
        return new Reply(
                response.statusCode(),
                isJson && !response.body().isEmpty() ? mapper.readTree(response.body()) : mapper.createObjectNode(),
                response.body(),
                response);
    }

    public String at(String pointer) {
        return json.at(pointer).asString("");
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The refusal in one line: status, code, message. */
    public String error() {
        return status + " " + at("/error/code") + ": " + at("/error/message");
    }

    public String id() {
        return at("/id");
    }
}
