package org.suping.jobs.seal;

import java.util.ArrayList;
import java.util.List;
import org.suping.check.compare.Base;
import org.suping.check.compare.Earlier;
import org.suping.check.compare.ImportedBase;
import org.suping.check.compare.ReturnBase;
import org.suping.check.store.BaseStore;
import org.suping.evidence.store.Book;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.AttemptProof;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.store.AttemptStore;
import org.suping.jobs.store.ReturnContentStore;
import org.suping.seal.ReturnContent;
import org.suping.seal.context.ContextFile;
import org.suping.vocabulary.ExitCode;

/** What a return is compared with, for its package: whole, and as it was when they were compared. */
public final class ComparedReturns {

    private final Book book;

    public ComparedReturns(Book book) {
        this.book = book;
    }

    /**
     * The files.
     *
     * @throws BlockedException when one of them is not what it was any more: the return must be run once more
     */
    public List<ContextFile> files(ReturnContent content) {
        List<ContextFile> files = new ArrayList<>();
        int number = 0;
        for (Base base : content.checked().bases()) {
            number++;
            if (base instanceof ReturnBase returned) {
                files.addAll(ContextFile.of(number, content(returned, content)));
            } else if (base instanceof ImportedBase imported) {
                files.addAll(ContextFile.of(
                        number,
                        new Earlier.Imported(
                                imported,
                                new BaseStore(book.jdbc())
                                        .figures(
                                                content.definitions(),
                                                content.collected().attempt().revision(),
                                                imported))));
            }
        }
        return files;
    }

    private ReturnContent content(ReturnBase base, ReturnContent now) {
        Attempt attempt = new AttemptStore(book.jdbc())
                .of(base.attempt().revision()).stream()
                        .filter(each -> each.key().equals(base.attempt()))
                        .findFirst()
                        .orElseThrow(() -> changed(base, now));
        ReturnContent content = new ReturnContentStore(book.jdbc())
                .load(new AttemptProof(book.jdbc()).definitions(attempt), base.attempt());
        if (!content.fingerprint().equals(base.fingerprint())) {
            throw changed(base, now);
        }
        return content;
    }

    private static BlockedException changed(ReturnBase base, ReturnContent now) {
        return new BlockedException(
                ExitCode.NOT_PROVED,
                Finding.of(
                        "SEAL-BASE",
                        Severity.HARD,
                        now.collected().attempt().revision().toString(),
                        base.name(),
                        now.collected().attempt().revision().period()));
    }
}
