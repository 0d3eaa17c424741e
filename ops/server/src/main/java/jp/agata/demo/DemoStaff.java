package jp.agata.demo;

import java.util.List;
import java.util.UUID;
import jp.agata.access.Role;
import org.jspecify.annotations.Nullable;

/** An invented member of staff and the posts they hold. */
record DemoStaff(
        UUID id, String employeeId, NamePool.Name name, UUID objectId, boolean multiFactor, List<Appointment> posts) {

    /** @param place as shown: 美祢市立さくら小学校, 美祢市教育委員会 */
    record Appointment(
            UUID id,
            Role role,
            @Nullable String tenant,
            @Nullable UUID school,
            @Nullable UUID homeroom,
            String place,
            String title) {}

    DemoStaff with(Appointment further) {
        var both = List.of(posts.getFirst(), further);
        return new DemoStaff(id, employeeId, name, objectId, multiFactor, both);
    }
}
