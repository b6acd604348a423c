package org.suping.render.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.render.RenderedDocument;
import org.suping.render.SampleReport;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/** The documents of an attempt in a real book. */
class DocumentStoreTest {

    private static final AttemptKey ATTEMPT =
            SampleReport.model(Language.ZH).collected().attempt();

    @TempDir
    private Path folder;

    @Test
    void keeps_the_documents_of_the_last_rendering_only() {
        RenderedDocument report = new RenderedDocument("3100-2026Q3-r1.pdf", Sha256.of("report"), 121_004);
        RenderedDocument workbook = new RenderedDocument("3100-2026Q3-r1.xlsx", Sha256.of("workbook"), 61_220);
        try (Book book = Books.openForRun(new Folders(folder, folder.resolve("work")), Map.of())) {
            DocumentStore store = new DocumentStore(book.jdbc());
            assertThat(store.load(ATTEMPT)).isEmpty();

            store.save(ATTEMPT, List.of(new RenderedDocument("3100-2026Q3-r1.pdf", Sha256.of("earlier"), 9)));
            store.save(ATTEMPT, List.of(workbook, report));

            assertThat(store.load(ATTEMPT)).containsExactly(report, workbook);
        }
    }
}
