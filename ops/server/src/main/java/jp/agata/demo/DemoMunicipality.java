package jp.agata.demo;

import java.util.List;
import jp.agata.tenancy.Tenant;

/**
 * A municipality of 山口県 with invented schools. The codes and names of the municipalities are real, nothing below is.
 *
 * @param number position in the prefecture's list; the first two digits of its staff's 職員番号
 * @param population in thousands, by which the children are shared out
 */
record DemoMunicipality(int number, String code, String name, int elementary, int juniorHigh, double population) {

    static final List<DemoMunicipality> YAMAGUCHI = List.of(
            new DemoMunicipality(1, "352012", "下関市", 48, 22, 250),
            new DemoMunicipality(2, "352021", "宇部市", 24, 13, 160),
            new DemoMunicipality(3, "352039", "山口市", 36, 18, 190),
            new DemoMunicipality(4, "352047", "萩市", 18, 13, 44),
            new DemoMunicipality(5, "352063", "防府市", 17, 11, 114),
            new DemoMunicipality(6, "352071", "下松市", 9, 4, 57),
            new DemoMunicipality(7, "352080", "岩国市", 38, 18, 127),
            new DemoMunicipality(8, "352101", "光市", 11, 5, 49),
            new DemoMunicipality(9, "352110", "長門市", 10, 6, 32),
            new DemoMunicipality(10, "352128", "柳井市", 9, 4, 30),
            new DemoMunicipality(11, "352136", "美祢市", 9, 6, 22),
            new DemoMunicipality(12, "352152", "周南市", 32, 15, 137),
            new DemoMunicipality(13, "352161", "山陽小野田市", 12, 6, 60),
            new DemoMunicipality(14, "353051", "周防大島町", 12, 5, 14),
            new DemoMunicipality(15, "353213", "和木町", 1, 1, 6),
            new DemoMunicipality(16, "353418", "上関町", 1, 1, 2.4),
            new DemoMunicipality(17, "353434", "田布施町", 4, 1, 14),
            new DemoMunicipality(18, "353442", "平生町", 2, 1, 11),
            new DemoMunicipality(19, "355020", "阿武町", 2, 1, 3));

    static DemoMunicipality of(String code) {
        return YAMAGUCHI.stream()
                .filter(municipality -> municipality.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Tenant tenant() {
        return new Tenant(code);
    }

    /** 職員番号: municipality, school and person, two digits each. School 0 is the board. */
    String employeeId(int school, int person) {
        return "%02d%02d%02d".formatted(number, school, person);
    }
}
