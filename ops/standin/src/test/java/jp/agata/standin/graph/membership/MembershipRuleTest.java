package jp.agata.standin.graph.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.TestKinds;
import jp.agata.standin.graph.directory.Values;
import org.junit.jupiter.api.Test;

class MembershipRuleTest {

    private static final Kind USER = TestKinds.user();
    private static final Values HANAKO = Values.none()
            .with(USER.property("companyName"), "長門市")
            .with(USER.property("department"), "長門市立みすゞ小学校")
            .with(USER.property("accountEnabled"), true)
            .with(USER.property("officeLocation"), "職員室");

    @Test
    void comparesAttributes() {
        assertThat(matches("user.companyName -eq \"長門市\"")).isTrue();
        assertThat(matches("(user.companyName -eq '美祢市')")).isFalse();
        assertThat(matches("user.department -startsWith \"長門市立\"")).isTrue();
        assertThat(matches("user.department -notContains \"中学校\"")).isTrue();
        assertThat(matches("user.companyName -in [\"美祢市\", \"長門市\"]")).isTrue();
        assertThat(matches("user.department -match \".*小学校$\"")).isTrue();
        assertThat(matches("user.physicalDeliveryOfficeName -eq \"職員室\"")).isTrue();
        assertThat(matches("user.jobTitle -eq null")).isTrue();
        assertThat(matches("user.extensionAttribute3 -eq null")).isTrue();
    }

    @Test
    void combinesConditions() {
        assertThat(matches("(user.companyName -eq \"長門市\") and (user.accountEnabled -eq true)"))
                .isTrue();
        assertThat(matches("user.companyName -eq \"x\" or not (user.accountEnabled -eq false)"))
                .isTrue();
        assertThat(matches("user.companyName -eq \"長門市\" -and user.accountEnabled -eq false"))
                .isFalse();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (var rule : new String[] {
            "user.shoeSize -eq \"24\"",
            "user.officeLocation -eq \"x\"",
            "device.displayName -eq \"x\"",
            "user.department -like \"x\"",
            "user.department -eq",
            "(user.department -eq \"x\"",
            "user.department -eq x",
            "user.assignedPlans -any (assignedPlan.service -eq \"x\")"
        }) {
            assertThatThrownBy(() -> matches(rule)).as(rule).isInstanceOf(GraphError.class);
        }
    }

    private static boolean matches(String rule) {
        return MembershipRule.parse(rule, USER).test(HANAKO);
    }
}
