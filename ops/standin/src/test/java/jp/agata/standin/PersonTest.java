package jp.agata.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Person PERSON = new Person(
            "00000000-0000-4000-8000-000000000001",
            "E0001",
            "佐伯 美和",
            "さえき みわ",
            "e0001@demo.example",
            "美祢市立あさひ小学校 3年1組 担任",
            "美祢市",
            true,
            List.of());

    @Test
    void isFoundByKanaOfEitherKindAndAnyWidth() {
        assertThat(PERSON.matches("サエキ")).isTrue();
        assertThat(PERSON.matches("ｻｴｷ ミワ")).isTrue();
        assertThat(PERSON.matches("ｅ０００１")).isTrue();
    }

    @Test
    void everyWordOfTheQuestionMustBeKnown() {
        assertThat(PERSON.matches("あさひ　3年1組")).isTrue();
        assertThat(PERSON.matches("あさひ 校長")).isFalse();
        assertThat(PERSON.matches("")).isTrue();
    }
}
