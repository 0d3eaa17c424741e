package jp.agata.identity.entra;

import com.microsoft.graph.models.AadUserConversationMember;
import com.microsoft.graph.models.ConversationMember;
import com.microsoft.graph.models.Group;
import com.microsoft.graph.models.PasswordProfile;
import com.microsoft.graph.models.ReferenceCreate;
import com.microsoft.graph.models.User;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.teams.item.members.remove.RemovePostRequestBody;
import com.microsoft.kiota.RequestInformation;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.agata.identity.transfers.Circle;
import jp.agata.identity.transfers.PlanOp;
import jp.agata.identity.transfers.Trait;
import jp.agata.identity.transfers.Write;
import org.jspecify.annotations.Nullable;

/** The one request that each write is. Every body is made anew: the library sends only what changed since it sent it last. */
record Requests(GraphServiceClient graph, AccountFields fields) {

    private static final String V1 = "https://graph.microsoft.com/v1.0";

    /** Full access to somebody else's mailbox is Exchange's to give; Graph has no request for it. */
    static boolean isThere(Write write) {
        return write.first().kind() != PlanOp.Kind.HAND_OVER_MAIL;
    }

    Optional<RequestInformation> of(Write write) {
        return Optional.of(write).filter(Requests::isThere).map(this::request).map(request -> {
            request.headers.add("x-ms-throttle-priority", "low");
            request.headers.add("client-request-id", name(write.first()));
            return request;
        });
    }

    /** By this name a request is found again on both sides. */
    static String name(PlanOp op) {
        return UUID.nameUUIDFromBytes(op.key().getBytes(StandardCharsets.UTF_8)).toString();
    }

    private RequestInformation request(Write write) {
        var op = write.first();
        return switch (op.kind()) {
            case CREATE_ACCOUNT -> graph.users().toPostRequestInformation(newcomer(op, write.firstPass()));
            case UPDATE_ACCOUNT -> graph.users().byUserId(oid(op)).toPatchRequestInformation(fields.change(op.after()));
            case REVOKE_SESSIONS ->
                graph.users().byUserId(oid(op)).revokeSignInSessions().toPostRequestInformation();
            case JOIN -> join(write.ops());
            case LEAVE -> leave(op);
            case HAND_OVER_MAIL -> throw new IllegalArgumentException("No request: " + op);
        };
    }

    private User newcomer(PlanOp op, String firstPass) {
        var attributes = new HashMap<>(op.after());
        var name = attributes.remove(Trait.NAME);
        var address = attributes.remove(Trait.ADDRESS);
        if (name == null || address == null) {
            throw new IllegalArgumentException("No account without a name and an address: " + op);
        }
        var user = fields.change(attributes);
        user.setDisplayName(name);
        user.setUserPrincipalName(address);
        user.setMailNickname(address.substring(0, address.indexOf('@')));
        user.setEmployeeId(op.employeeId());
        user.setUsageLocation("JP");
        var profile = new PasswordProfile();
        profile.setPassword(firstPass);
        profile.setForceChangePasswordNextSignIn(true);
        user.setPasswordProfile(profile);
        return user;
    }

    private RequestInformation join(List<PlanOp> ops) {
        var first = ops.getFirst();
        var target = target(first);
        return switch (target.kind()) {
            case GROUP, LICENCE ->
                ops.size() == 1
                        ? graph.groups()
                                .byGroupId(target.id())
                                .members()
                                .ref()
                                .toPostRequestInformation(reference(first))
                        : graph.groups().byGroupId(target.id()).toPatchRequestInformation(members(ops));
            case UNIT ->
                graph.directory()
                        .administrativeUnits()
                        .byAdministrativeUnitId(target.id())
                        .members()
                        .ref()
                        .toPostRequestInformation(reference(first));
            case TEAM -> graph.teams().byTeamId(target.id()).members().toPostRequestInformation(member(first));
        };
    }

    private RequestInformation leave(PlanOp op) {
        var target = target(op);
        return switch (target.kind()) {
            case GROUP, LICENCE ->
                graph.groups()
                        .byGroupId(target.id())
                        .members()
                        .byDirectoryObjectId(oid(op))
                        .ref()
                        .toDeleteRequestInformation();
            case UNIT ->
                graph.directory()
                        .administrativeUnits()
                        .byAdministrativeUnitId(target.id())
                        .members()
                        .byDirectoryObjectId(oid(op))
                        .ref()
                        .toDeleteRequestInformation();
            case TEAM -> {
                var body = new RemovePostRequestBody();
                body.setValues(List.<ConversationMember>of(member(op)));
                yield graph.teams().byTeamId(target.id()).members().remove().toPostRequestInformation(body);
            }
        };
    }

    private static Group members(List<PlanOp> ops) {
        var group = new Group();
        group.setAdditionalData(new HashMap<>(
                Map.of("members@odata.bind", ops.stream().map(Requests::object).toList())));
        return group;
    }

    private static ReferenceCreate reference(PlanOp op) {
        var reference = new ReferenceCreate();
        reference.setOdataId(object(op));
        return reference;
    }

    private static AadUserConversationMember member(PlanOp op) {
        var member = new AadUserConversationMember();
        member.setRoles(List.of());
        member.setAdditionalData(new HashMap<>(Map.of("user@odata.bind", V1 + "/users('" + oid(op) + "')")));
        return member;
    }

    private static String object(PlanOp op) {
        return V1 + "/directoryObjects/" + oid(op);
    }

    private static String oid(PlanOp op) {
        return required(op.oid(), op).toString();
    }

    private static Circle.Target target(PlanOp op) {
        return required(op.target(), op);
    }

    private static <T> T required(@Nullable T part, PlanOp op) {
        if (part == null) {
            throw new IllegalArgumentException("Incomplete: " + op);
        }
        return part;
    }
}
