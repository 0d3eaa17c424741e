package jp.agata.excuse;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.school.Schools;
import jp.agata.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases, and what the school reports of its suspensions. */
@Controller
@RequestMapping("/{tenant}/excuses")
class ExcuseListController {

    private final ExcuseLists lists;
    private final Schools schools;
    private final Access access;
    private final Sentences sentences;
    private final Clock clock;

    ExcuseListController(ExcuseLists lists, Schools schools, Access access, Sentences sentences, Clock clock) {
        this.lists = lists;
        this.schools = schools;
        this.access = access;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable YearMonth month, Model model) {
        var today = LocalDate.now(clock);
        var reported = month == null ? YearMonth.from(today) : month;
        var byOpen = lists.cases().stream().collect(Collectors.partitioningBy(one -> one.isOpen(today)));
        model.addAttribute("open", byOpen.get(true)).addAttribute("over", byOpen.get(false));
        model.addAttribute("month", reported);
        model.addAttribute("report", lists.mayReport() ? lists.report(reported) : null);
        return "excuse/cases";
    }

    @GetMapping("/report.csv")
    ResponseEntity<byte[]> report(@RequestParam YearMonth month) {
        var school = schools.get(access.ownSchool().orElseThrow(AccessProblem.NOT_FOUND::with));
        var name = "%s %s %s.csv".formatted(sentences.of("excuse.report.file"), school.name(), month);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(lists.exported(month).csv(school.name()).getBytes(StandardCharsets.UTF_8));
    }
}
