package jp.agata.attendance;

import java.util.ArrayList;
import java.util.List;
import jp.agata.calendar.JapanTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which 教務 and the board set what a reason counts as. */
@Controller
@RequestMapping("/{tenant}/attendance/reasons")
class ReasonController {

    private final Reasons reasons;

    ReasonController(Reasons reasons) {
        this.reasons = reasons;
    }

    @GetMapping
    String show(Model model) {
        var list = reasons.toSet();
        model.addAttribute("list", list)
                .addAttribute("version", reasons.version())
                .addAttribute("meanings", Reason.Meaning.all());
        var change = list.change();
        model.addAttribute("changed", change == null ? "" : change.by() + " " + JapanTime.dayAndTime(change.at()));
        return "attendance/reasons";
    }

    @PostMapping
    String set(
            @PathVariable String tenant, @RequestParam int version, @RequestParam MultiValueMap<String, String> form) {
        reasons.set(read(form), version);
        return back(tenant);
    }

    @PostMapping("/withdrawal")
    String giveUp(@PathVariable String tenant, @RequestParam int version) {
        reasons.giveUp(version);
        return back(tenant);
    }

    /** A row without a wording is left out. */
    private static List<Reason> read(MultiValueMap<String, String> form) {
        var wordings = form.getOrDefault("wording", List.of());
        var meanings = form.getOrDefault("meaning", List.of());
        var read = new ArrayList<Reason>();
        for (var row = 0; row < wordings.size() && row < meanings.size(); row++) {
            if (!wordings.get(row).isBlank()) {
                var key = meanings.get(row);
                read.add(new Reason(
                        wordings.get(row).strip(),
                        Reason.Meaning.of(key).orElseThrow(() -> AttendanceProblem.UNKNOWN_SYMBOL.with(key))));
            }
        }
        return read;
    }

    private static String back(String tenant) {
        return "redirect:/" + tenant + "/attendance/reasons";
    }
}
