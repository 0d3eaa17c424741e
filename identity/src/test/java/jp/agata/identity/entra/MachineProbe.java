package jp.agata.identity.entra;

import java.net.URI;
import java.util.UUID;

/** A program on a machine that has an identity of its own. */
final class MachineProbe {

    private MachineProbe() {}

    public static void main(String[] arguments) {
        if (System.getenv("IDENTITY_ENDPOINT") == null) {
            throw new IllegalStateException("Nobody may be asked but the stand-in");
        }
        var graph = URI.create(arguments[0]);
        var machine =
                new Registration(StandinProcess.CLIENT, Registration.Proof.MANAGED_IDENTITY, null, null, null, null);
        var properties = new EntraProperties(
                new UUID(0, 0),
                URI.create(EntraProperties.MICROSOFT),
                graph,
                machine,
                null,
                "extensionAttribute1",
                null);
        var users = Connections.of(properties).graph().read(Graph.at(graph + "/users"));
        System.out.println("can read: " + users.path("value").isArray());
    }
}
