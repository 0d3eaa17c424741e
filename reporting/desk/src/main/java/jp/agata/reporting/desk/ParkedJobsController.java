package jp.agata.reporting.desk;

import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.jobs.QueuedJobs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Work that kept failing (止まった処理): seen and run again by those who watch over a school or municipality. */
@Controller
@RequestMapping("/{tenant}/jobs")
class ParkedJobsController {

    private final QueuedJobs jobs;
    private final Access access;

    ParkedJobsController(QueuedJobs jobs, Access access) {
        this.jobs = jobs;
        this.access = access;
    }

    @GetMapping
    String list(Model model) {
        access.require(Permission.VIEW_BOARD);
        model.addAttribute("jobs", jobs.parked());
        return "desk/jobs";
    }

    @PostMapping("/{job}/repetition")
    String runAgain(@PathVariable String tenant, @PathVariable UUID job) {
        access.require(Permission.VIEW_BOARD);
        jobs.runAgain(job);
        return "redirect:/%s/jobs".formatted(tenant);
    }
}
