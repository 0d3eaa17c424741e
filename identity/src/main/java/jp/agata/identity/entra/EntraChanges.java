package jp.agata.identity.entra;

import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.kiota.ApiException;
import com.microsoft.kiota.RequestInformation;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.agata.identity.transfers.DirectoryChanges;
import tools.jackson.databind.JsonNode;

/** The delta query over users. */
record EntraChanges(Graph graph, AccountFields fields) implements DirectoryChanges {

    private static final String MARK = "@odata.deltaLink";
    private static final String NEXT = "@odata.nextLink";

    /** From now on; nothing is read that was before. */
    @Override
    public String mark() {
        return graph.read(Graph.at(address(fromNow()) + "&$deltatoken=latest"))
                .path(MARK)
                .stringValue();
    }

    @Override
    public Changes since(String mark) {
        try {
            return follow(graph.read(Graph.at(mark)));
        } catch (ApiException e) {
            if (isForgotten(e)) {
                return new Changes(List.of(), mark(), false);
            }
            throw e;
        }
    }

    private Changes follow(JsonNode first) {
        var changed = new ArrayList<UUID>();
        var page = first;
        while (true) {
            page.path("value")
                    .forEach(user -> changed.add(UUID.fromString(user.path("id").stringValue())));
            if (!page.has(NEXT)) {
                return new Changes(changed, page.path(MARK).stringValue(), true);
            }
            page = graph.read(Graph.at(page.path(NEXT).stringValue()));
        }
    }

    private static boolean isForgotten(ApiException e) {
        return e.getResponseStatusCode() == 410
                || e.getResponseStatusCode() == 400
                        && e instanceof ODataError error
                        && error.getError() != null
                        && "syncStateNotFound".equalsIgnoreCase(error.getError().getCode());
    }

    private RequestInformation fromNow() {
        return graph.requests()
                .users()
                .delta()
                .toGetRequestInformation(get -> get.queryParameters.select = fields.select());
    }

    private String address(RequestInformation request) {
        try {
            request.pathParameters.put(
                    "baseurl", graph.requests().getRequestAdapter().getBaseUrl());
            return request.getUri().toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
