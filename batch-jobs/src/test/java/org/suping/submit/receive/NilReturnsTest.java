package org.suping.submit.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.seal.Manifest;
import org.suping.seal.Sealer;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/** Returns that say there was nothing, by the records that ship. */
class NilReturnsTest {

    private static final SourceFile NOTE = file("crm", "complaint", "2026Q3/crm.delivery.yml");
    private static final SourceFile LETTERS = file("letters", "complaint", "2026Q3/letters.csv");
    private static final SourceFile PREMIUM = file("finance", "premium", "2026Q3/finance-premium.csv");

    private final NilReturns nils = new NilReturns(DefinitionsLoader.loadOrThrow(Path.of("..", "config")));

    private static SourceFile file(String source, String record, String name) {
        return new SourceFile(source, record, name, 1, Sha256.of(name), 0, LocalDate.of(2026, 9, 30));
    }

    private static Manifest manifest(RowCounts letters) {
        Sha256 any = Sha256.of("any");
        RevisionKey revision = new RevisionKey("3200", Period.parse("2026Q3"), RevisionKind.FINAL, 1);
        return new Manifest(
                new AttemptKey(revision, 1),
                any,
                any,
                any,
                Language.ZH,
                "a build",
                new Sealer("李敏", null),
                null,
                List.of(NOTE, LETTERS, PREMIUM),
                Map.of(LETTERS.partition(), letters, PREMIUM.partition(), new RowCounts(9, 9, 0, 0, 0)),
                List.of(),
                List.of());
    }

    @Test
    void are_those_with_a_note_and_no_row_of_what_happens() {
        assertThat(nils.isNil(manifest(RowCounts.ZERO))).isTrue();
        assertThat(nils.doubt(manifest(RowCounts.ZERO))).isEmpty();
        assertThat(nils.isNil(manifest(new RowCounts(1, 1, 0, 0, 0)))).isFalse();
        assertThat(nils.doubt(manifest(new RowCounts(2, 1, 1, 0, 0)))).isEmpty();
    }

    @Test
    void are_doubted_where_rows_were_rejected() {
        Manifest rejected = manifest(new RowCounts(2, 0, 2, 0, 0));

        assertThat(nils.isNil(rejected)).isTrue();
        assertThat(nils.doubt(rejected).orElseThrow().sentence(Language.EN))
                .isEqualTo(
                        "3200-2026Q3-r1  it is a nil return, and 2 rows were rejected. A nil return without any row. Have the unit"
                                + " look at the rejected rows; what did happen is corrected in its next revision");
        assertThat(nils.doubt(rejected).orElseThrow().sentence(Language.ZH))
                .isEqualTo("3200-2026Q3-r1  这是零报告，却有 2 行被拒绝。零报告没有任何行。请机构核对被拒绝的行；确有其事的，更正后封存下一版本");
    }
}
