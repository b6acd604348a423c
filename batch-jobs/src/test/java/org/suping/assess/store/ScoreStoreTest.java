package org.suping.assess.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.assess.AssessedReturn;
import org.suping.assess.AssessedReturn.ElementScore;
import org.suping.assess.CriterionScore;
import org.suping.assess.ScoreLine;
import org.suping.assess.ScoreState;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.measure.SmallWorld;
import org.suping.vocabulary.Text;

/** Scores in the book. */
class ScoreStoreTest {

    private static final AssessedReturn ASSESSED = new AssessedReturn(
            SmallWorld.ATTEMPT,
            "TEST-2026",
            List.of(
                    new CriterionScore(
                            "E4",
                            "E4-2",
                            ScoreState.SCORED,
                            new BigDecimal("10"),
                            new BigDecimal("6.70"),
                            new Text("十", "ten"),
                            List.of(
                                    new ScoreLine(
                                            new Text("线性", "linear"),
                                            new Text("来自", "from"),
                                            new Text("式", "formula"),
                                            new BigDecimal("7.00")),
                                    new ScoreLine(
                                            new Text("扣", "deducted"),
                                            Text.EMPTY,
                                            new Text("减", "less"),
                                            new BigDecimal("-0.30")))),
                    new CriterionScore(
                            "E4",
                            "E4-1",
                            ScoreState.BLANK,
                            new BigDecimal("15.0"),
                            null,
                            new Text("不得分", "none"),
                            List.of())),
            List.of(
                    new ElementScore("E4", new BigDecimal("25"), new BigDecimal("6.70")),
                    new ElementScore("E1", new BigDecimal("75"), null)),
            new BigDecimal("25"),
            new BigDecimal("6.70"),
            new BigDecimal("26.8"),
            "5");

    @TempDir
    Path folder;

    @Test
    void come_back_as_they_were_saved_and_the_last_ones_stay() {
        AssessedReturn none = new AssessedReturn(
                SmallWorld.ATTEMPT, "OTHER", List.of(), List.of(), BigDecimal.ZERO, BigDecimal.ZERO, null, null);
        try (Book book = Books.openForRun(new Folders(folder, folder.resolve("work")), Map.of())) {
            ScoreStore store = new ScoreStore(book.jdbc());
            assertThat(store.load(SmallWorld.ATTEMPT)).isEqualTo(AssessedReturn.unscored(SmallWorld.ATTEMPT));

            store.save(none);
            assertThat(store.load(SmallWorld.ATTEMPT)).isEqualTo(none);

            store.save(ASSESSED);
            store.save(ASSESSED);
            assertThat(store.load(SmallWorld.ATTEMPT)).isEqualTo(ASSESSED);
        }
    }
}
