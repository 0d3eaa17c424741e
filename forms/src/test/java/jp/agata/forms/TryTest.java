package jp.agata.forms;
import org.junit.jupiter.api.Test;
import java.nio.file.*;
import java.util.*;
import jp.agata.reporting.engine.*;
import jp.agata.problem.Problem;
class TryTest {
  @Test void t() throws Exception {
    var press = new FormPress(Press.of(Path.of(System.getProperty("user.home"), ".cache/agata/fonts/usr/share/fonts/truetype/ipamj/ipamjm.ttf")), new Templates());
    for (var form : EveryForm.all()) for (var paper : form.facts().papers()) {
      int k=0;
      for (var doc : form.samples()) {
        try {
        var pr = press.print(form, doc, paper.id());
        Files.write(Path.of("/tmp/"+paper.template()+"-"+k+".png"), press.png(pr,1,110));
        System.out.println(paper.template()+" "+k+" pages "+pr.pageCount()+" "+pr.substitutions());
        } catch (Problem e) { System.out.println(paper.template()+k+e+e.findings()); }
        k++;
      }
    }
  }
}
