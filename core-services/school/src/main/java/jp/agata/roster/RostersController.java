package jp.agata.roster;

import java.util.List;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.intake.GivenFile;
import jp.agata.intake.Upload;
import jp.agata.school.School;
import jp.agata.school.Schools;
import jp.agata.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Choosing a file, and the files given before. */
@Controller
@RequestMapping("/{tenant}/rosters")
class RostersController {

    record Line(GivenFile file, @Nullable School school) {}

    private final RosterImports imports;
    private final Schools schools;
    private final Access access;

    RostersController(RosterImports imports, Schools schools, Access access) {
        this.imports = imports;
        this.schools = schools;
        this.access = access;
    }

    @GetMapping
    String show(Model model) {
        var all = schools.all();
        model.addAttribute("schools", all);
        model.addAttribute(
                "history",
                imports.history().stream().map(file -> line(file, all)).toList());
        model.addAttribute("whole", access.ownSchool().isEmpty());
        return "roster/rosters";
    }

    /** Without a school, a package of the whole municipality. */
    @PostMapping
    String create(@RequestParam(required = false) @Nullable UUID school, @RequestParam MultipartFile file) {
        var upload = Upload.of(file);
        var id = imports.receive(school, upload.name(), upload.bytes());
        return "redirect:/" + Tenant.current().code() + "/rosters/" + id;
    }

    private static Line line(GivenFile file, List<School> all) {
        return new Line(
                file,
                all.stream()
                        .filter(school -> school.id().equals(file.school()))
                        .findFirst()
                        .orElse(null));
    }
}
