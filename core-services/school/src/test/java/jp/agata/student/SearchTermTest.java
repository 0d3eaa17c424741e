package jp.agata.student;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermTest {

    @ParameterizedTest
    @CsvSource({
        "3-1, 3, 1, 0",
        "３－１, 3, 1, 0",
        "3年1組, 3, 1, 0",
        "3年 1組, 3, 1, 0",
        "3年, 3, '', 0",
        "3年松組, 3, 松, 0",
        "3-1-12, 3, 1, 12",
        "3-1 12番, 3, 1, 12",
        "3年1組12番, 3, 1, 12",
        "12番, 0, '', 12",
        "7, 0, '', 7",
    })
    void classesAndNumbersAreUnderstood(String typed, int grade, String homeroom, int number) {
        assertThat(SearchTerm.of(typed)).isEqualTo(new SearchTerm(grade, homeroom, number, ""));
    }

    @ParameterizedTest
    @CsvSource({"さと", "佐藤 凪", "𠮷田", "ひまわり1", "アレクサンドラ・マリア", "3・4"})
    void everythingElseIsAReadingOrAName(String typed) {
        assertThat(SearchTerm.of(typed)).isEqualTo(new SearchTerm(0, "", 0, typed));
    }

    @Test
    void nothingTypedFindsNobody() {
        assertThat(SearchTerm.of(" 　").isEmpty()).isTrue();
    }

    @Test
    void wildcardsAreOrdinaryCharacters() {
        assertThat(NameKey.beginningOfReading("%_\\")).isEqualTo("\\%\\_\\\\%");
    }
}
