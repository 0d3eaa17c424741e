package jp.agata.identity.entra;

import com.azure.core.credential.TokenCredential;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.http.middleware.options.RetryHandlerOption;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Microsoft Graph as one app registration sees it. */
final class Graph {

    /** Whoever sends something twice has to know it, so nothing is sent again behind our back. */
    private static final RetryHandlerOption ONCE =
            new RetryHandlerOption((delay, count, request, response) -> false, 0, 0);

    private static final HashMap<String, ParsableFactory<? extends Parsable>> ERRORS = new HashMap<>(
            Map.of("4XX", ODataError::createFromDiscriminatorValue, "5XX", ODataError::createFromDiscriminatorValue));
    private static final JsonMapper JSON = JsonMapper.shared();

    private final GraphServiceClient client;

    Graph(TokenCredential credential, URI address) {
        var http = GraphClientFactory.create().retryOnConnectionFailure(false).build();
        this.client = new GraphServiceClient(new TokenOrNothing(credential, address), http);
        client.getRequestAdapter().setBaseUrl(address.toString());
    }

    /** Where requests are made, to be sent from here. */
    GraphServiceClient requests() {
        return client;
    }

    JsonNode read(RequestInformation request) {
        return JSON.readTree(bytes(request));
    }

    /** The items of a list, page by page, however many there are. */
    List<JsonNode> all(RequestInformation first) {
        return rest(read(first));
    }

    List<JsonNode> rest(JsonNode page) {
        var items = new ArrayList<JsonNode>();
        var at = page;
        at.path("value").forEach(items::add);
        while (at.has("@odata.nextLink")) {
            at = read(at(at.path("@odata.nextLink").stringValue()));
            at.path("value").forEach(items::add);
        }
        return items;
    }

    /** Every step has a fate of its own, told in the order of the requests. */
    List<Part> batch(List<RequestInformation> steps) {
        var request = new RequestInformation(HttpMethod.POST, "{+baseurl}/$batch", new HashMap<>());
        request.headers.add("Accept", "application/json");
        request.setStreamContent(new ByteArrayInputStream(BatchBody.of(steps)), "application/json");
        request.addRequestOptions(List.of(ONCE));
        return BatchBody.parts(read(request), steps.size());
    }

    static RequestInformation at(String link) {
        var request = new RequestInformation();
        request.httpMethod = HttpMethod.GET;
        request.setUri(URI.create(link));
        request.headers.add("Accept", "application/json");
        return request;
    }

    private byte[] bytes(RequestInformation request) {
        try (var answer = client.getRequestAdapter().sendPrimitive(request, ERRORS, InputStream.class)) {
            return answer == null ? new byte[0] : answer.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
