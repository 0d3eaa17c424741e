package jp.agata.identity.entra;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import java.time.InstantSource;
import jp.agata.identity.transfers.Directory;
import jp.agata.identity.transfers.DirectoryChanges;

/** Graph with the credentials of each app registration. */
record Connections(Graph graph, Graph teams, AccountFields fields) {

    static Connections of(EntraProperties properties) {
        return of(properties, new JdkHttpClientBuilder().build());
    }

    /** @param http by which tokens are fetched */
    static Connections of(EntraProperties properties, HttpClient http) {
        var credentials = new Credentials(properties, http);
        var graph = new Graph(credentials.of(properties.directory()), properties.graph());
        var teams =
                properties.teams() == null ? graph : new Graph(credentials.of(properties.teams()), properties.graph());
        return new Connections(graph, teams, new AccountFields(properties.placesAttribute(), properties.stamp()));
    }

    Directory directory(InstantSource clock) {
        return new EntraDirectory(graph, teams, fields, clock);
    }

    DirectoryChanges changes() {
        return new EntraChanges(graph, fields);
    }
}
