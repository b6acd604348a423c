package org.suping.check.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.check.CheckedReturn;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.SmallWorld;
import org.suping.vocabulary.Text;

/** What the checks found, in the book. */
class FindingStoreTest {

    @TempDir
    Path folder;

    @Test
    void comes_back_in_its_order_and_the_last_findings_stay() {
        CheckedReturn checked = new CheckedReturn(
                SmallWorld.ATTEMPT, List.of(finding("CK-03", Severity.SOFT), finding("CK-01", Severity.HARD)));
        try (Book book = Books.openForRun(new Folders(folder, folder.resolve("work")), Map.of())) {
            FindingStore store = new FindingStore(book.jdbc());
            assertThat(store.load(SmallWorld.ATTEMPT)).isEqualTo(new CheckedReturn(SmallWorld.ATTEMPT, List.of()));

            store.save(new CheckedReturn(SmallWorld.ATTEMPT, List.of(finding("CK-09", Severity.NOTE))));
            store.save(checked);

            assertThat(store.load(SmallWorld.ATTEMPT)).isEqualTo(checked);
        }
    }

    private static Finding finding(String code, Severity severity) {
        return new Finding(
                code, severity, "3100 上海分公司", new Text("一", "one"), new Text("二", "two"), new Text("三", "three"));
    }
}
