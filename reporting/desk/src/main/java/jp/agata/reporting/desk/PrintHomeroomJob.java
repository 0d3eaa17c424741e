package jp.agata.reporting.desk;

import java.time.Clock;
import java.util.UUID;
import jp.agata.forms.Forms;
import jp.agata.jobs.JobHandler;
import jp.agata.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints one homeroom of a batch in a transaction of its own. Run twice, it finds the item done and does nothing. */
@Component
class PrintHomeroomJob implements JobHandler<PrintHomeroom> {

    private final PrintBatchItems items;
    private final PrintDesk desk;
    private final Forms forms;
    private final TransactionTemplate transaction;
    private final ProblemWords words;
    private final Clock clock;

    PrintHomeroomJob(
            PrintBatchItems items,
            PrintDesk desk,
            Forms forms,
            TransactionTemplate transaction,
            ProblemWords words,
            Clock clock) {
        this.items = items;
        this.desk = desk;
        this.forms = forms;
        this.transaction = transaction;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Class<PrintHomeroom> requestType() {
        return PrintHomeroom.class;
    }

    @Override
    public void handle(UUID job, PrintHomeroom request) {
        try {
            transaction.executeWithoutResult(status -> items.findById(request.item())
                    .filter(PrintBatchItem::isWaiting)
                    .ifPresent(this::print));
        } catch (Problem refused) {
            // 直すのは人: 同じことを繰り返しても同じ答えなので、理由を残して終える
            transaction.executeWithoutResult(status ->
                    items.findById(request.item()).ifPresent(item -> item.fail(words.of(refused), clock.instant())));
        }
    }

    private void print(PrintBatchItem item) {
        var batch = item.batch();
        item.done(desk.print(forms.get(batch.form()), batch.requestFor(item)), clock.instant());
    }
}
