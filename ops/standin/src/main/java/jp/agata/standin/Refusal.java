package jp.agata.standin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Entra's refusals: its number, the protocol's error code and its English text. Callers of the real thing are written against these. */
public enum Refusal {
    APPLICATION_UNKNOWN(
            700016,
            "unauthorized_client",
            400,
            "Application with the given identifier was not found in the directory."),
    SECRET_WRONG(7000215, "invalid_client", 401, "Invalid client secret provided."),
    REDIRECT_UNKNOWN(
            50011,
            "invalid_request",
            400,
            "The redirect URI specified in the request does not match the redirect URIs configured for the application."),
    PROOF_KEY_MISSING(9002325, "invalid_request", 400, "Proof Key for Code Exchange is required: code_challenge."),
    PROOF_KEY_METHOD(
            501491, "invalid_request", 400, "Invalid size or method of Code_Challenge parameter: S256 is required."),
    VERIFIER_WRONG(
            501481,
            "invalid_grant",
            400,
            "The Code_Verifier does not match the code_challenge supplied in the authorization request."),
    CODE_INVALID(
            70008,
            "invalid_grant",
            400,
            "The provided authorization code is invalid, has expired or was already redeemed."),
    SCOPE_UNKNOWN(70011, "invalid_scope", 400, "The provided value for the input parameter 'scope' is not valid."),
    INTERACTION_REQUIRED(50058, "login_required", 400, "Session information is not sufficient for single-sign-on."),
    RESPONSE_TYPE(700054, "unsupported_response_type", 400, "The response_type is not enabled for the application."),
    GRANT_TYPE(70003, "unsupported_grant_type", 400, "The app requested an unsupported grant type."),
    DIRECTORY_UNKNOWN(
            90002, "invalid_request", 400, "Tenant not found. Check to make sure you have the correct tenant ID."),
    PROOF_MISSING(
            7000216,
            "invalid_client",
            401,
            "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type."),
    CERTIFICATE_UNKNOWN(
            700027,
            "invalid_client",
            401,
            "The certificate with identifier used to sign the client assertion is not registered on application."),
    ASSERTION_EXPIRED(700024, "invalid_client", 401, "Client assertion is not within its valid time range."),
    FEDERATION_UNKNOWN(
            700213,
            "invalid_client",
            401,
            "No matching federated identity record found for presented assertion subject."),
    SCOPE_NOT_DEFAULT(
            1002012,
            "invalid_scope",
            400,
            "Client credential flows must have a scope value with /.default suffixed to the resource identifier."),
    RESOURCE_UNKNOWN(
            500011, "invalid_resource", 400, "The resource principal was not found in the tenant of the directory."),
    REQUEST_MALFORMED(900144, "invalid_request", 400, "The request is malformed or lacks a required parameter.");

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final int number;
    private final String code;
    private final int status;
    private final String text;

    Refusal(int number, String code, int status, String text) {
        this.number = number;
        this.code = code;
        this.status = status;
        this.text = text;
    }

    static Refusal of(OAuth2Error error) {
        return switch (error.getErrorCode()) {
            case "invalid_client" -> parameter(error).endsWith("client_id") ? APPLICATION_UNKNOWN : SECRET_WRONG;
            case "unauthorized_client" -> APPLICATION_UNKNOWN;
            case "invalid_grant" -> parameter(error).endsWith("code_verifier") ? VERIFIER_WRONG : CODE_INVALID;
            case "invalid_scope" -> SCOPE_UNKNOWN;
            case "login_required" -> INTERACTION_REQUIRED;
            case "unsupported_response_type" -> RESPONSE_TYPE;
            case "unsupported_grant_type" -> GRANT_TYPE;
            default -> ofParameter(parameter(error));
        };
    }

    private static Refusal ofParameter(String parameter) {
        return switch (parameter.substring(parameter.lastIndexOf(' ') + 1)) {
            case "client_id" -> APPLICATION_UNKNOWN;
            case "redirect_uri" -> REDIRECT_UNKNOWN;
            case "code_challenge" -> PROOF_KEY_MISSING;
            case "code_challenge_method" -> PROOF_KEY_METHOD;
            default -> REQUEST_MALFORMED;
        };
    }

    private static String parameter(OAuth2Error error) {
        @Nullable String description = error.getDescription();
        return description == null ? "" : description;
    }

    String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String description() {
        return "AADSTS" + number + ": " + text;
    }

    public Map<String, Object> body(Instant now) {
        var timestamp = TIMESTAMP.format(now);
        var trace = UUID.randomUUID().toString();
        return Map.of(
                "error",
                code,
                "error_description",
                description() + " Trace ID: " + trace + " Timestamp: " + timestamp,
                "error_codes",
                List.of(number),
                "timestamp",
                timestamp,
                "trace_id",
                trace,
                "correlation_id",
                UUID.randomUUID().toString());
    }
}
