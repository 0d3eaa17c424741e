package jp.agata;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.agata.identity.People;
import jp.agata.tenancy.Tenant;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of orders about the people and schools of the demo world. */
@TestComponent
class OrderFileMaker {

    private static final List<String> COLUMNS = List.of(
            "NUMBER",
            "ACT",
            "TARGET",
            "EFFECTIVE_ON",
            "EMPLOYEE",
            "NAME",
            "KIND",
            "FROM_MUNICIPALITY",
            "FROM_SCHOOL",
            "FROM_TITLE",
            "TO_MUNICIPALITY",
            "TO_SCHOOL",
            "TO_TITLE",
            "NOTE");
    private static final String HEADER =
            "発令番号,区分,対象発令番号,発令日,職員番号,氏名,種別,異動元自治体コード,異動元学校コード,異動元職名,異動先自治体コード,異動先学校コード,新職名,備考\n";
    private static final Tenant MINE = new Tenant("352136");
    private static final Tenant NAGATO = new Tenant("352110");

    private final People people;
    private final SignIn signIn;
    private final JdbcClient jdbc;

    OrderFileMaker(People people, SignIn signIn, JdbcClient jdbc) {
        this.people = people;
        this.signIn = signIn;
        this.jdbc = jdbc;
    }

    /** From the person's school in 美祢市 to the first school of 長門市, on 1 April 2027. */
    String transfer(String number, String employee) {
        return order(number, employee, "転任", LocalDate.of(2027, 4, 1), "教諭");
    }

    String order(String number, String employee, String kind, LocalDate day, String title) {
        return HEADER
                + String.join(
                        ",",
                        number,
                        "発令",
                        "",
                        day.toString(),
                        employee,
                        people.byEmployeeId(employee).orElseThrow().name(),
                        kind,
                        MINE.code(),
                        ownSchool(employee),
                        "教諭",
                        NAGATO.code(),
                        firstSchool(),
                        title,
                        "")
                + "\n";
    }

    /** Which column holds what, as the form sends it. */
    Map<String, String> mapping() {
        var form = new HashMap<String, String>();
        for (var i = 0; i < COLUMNS.size(); i++) {
            form.put("column-" + COLUMNS.get(i), String.valueOf(i));
        }
        return form;
    }

    private String ownSchool(String employee) {
        return MINE.call(() -> jdbc.sql("select code from school where id = ?")
                .param(signIn.schoolOf(employee))
                .query(String.class)
                .single());
    }

    private String firstSchool() {
        return NAGATO.call(() -> jdbc.sql("select code from school order by code limit 1")
                .query(String.class)
                .single());
    }
}
