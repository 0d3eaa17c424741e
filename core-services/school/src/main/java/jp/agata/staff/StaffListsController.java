package jp.agata.staff;

import jp.agata.intake.Upload;
import jp.agata.tenancy.Tenant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Choosing a staff list, and the lists given before. */
@Controller
@RequestMapping("/{tenant}/staff/lists")
class StaffListsController {

    private final StaffLists lists;

    StaffListsController(StaffLists lists) {
        this.lists = lists;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("history", lists.history());
        return "staff/lists";
    }

    @PostMapping
    String create(@RequestParam MultipartFile file) {
        var upload = Upload.of(file);
        return "redirect:/" + Tenant.current().code() + "/staff/lists/" + lists.receive(upload.name(), upload.bytes());
    }
}
