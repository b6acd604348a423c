package org.suping.collect.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.collect.CollectWorld;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.SourceDefinition.ColumnMapping;
import org.suping.definitions.source.CellFormat;
import org.suping.definitions.source.CellFormat.NumberFormat;
import org.suping.findings.BlockedException;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;

/** In which order a column writes day and month: decided by the column, or by nobody. */
class DayOrdersTest {

    private static final List<String> FORMATS = List.of("d/M/yyyy", "M/d/yyyy", "yyyy-M-d");

    @TempDir
    Path folder;

    @Test
    void is_what_the_cells_say_that_read_in_one_order_only() {
        assertThat(decided("3/4/2026", "30/4/2026", "2026-5-6", "")).containsExactly("d/M/yyyy", "yyyy-M-d");
        assertThat(decided("3/4/2026", "4/30/2026", "2026-5-6")).containsExactly("M/d/yyyy", "yyyy-M-d");
    }

    @Test
    void does_not_matter_where_no_cell_reads_as_two_days() {
        assertThat(decided("4/4/2026", "30/4/2026", "4/30/2026")).isEqualTo(FORMATS);
    }

    @Test
    void is_not_guessed_where_every_cell_reads_in_both() {
        BlockedException stopped =
                catchThrowableOfType(BlockedException.class, () -> decided("4/4/2026", "3/4/2026", "5/6/2026"));

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE);
        assertThat(stopped.findings().stream().map(found -> found.sentence(Language.EN)))
                .containsExactly("crm.csv:3  2 rows of the column “受理日期” are a day both as d/M/yyyy and as M/d/yyyy,"
                        + " and not the same (line 3, 4); the other rows do not tell which."
                        + " one of the two formats in the whole column."
                        + " ask who exported it, and write the one format in the source's definition; nothing is"
                        + " guessed");
        assertThat(stopped.findings().get(0).sentence(Language.ZH))
                .isEqualTo("crm.csv:3  列“受理日期”有 2 行按 d/M/yyyy 和 M/d/yyyy 都是日期，但不是同一天（第 3, 4 行），"
                        + "其余各行也分不出。整列只用其中一种格式。向导出人员问清次序，在来源定义的 format 中写明；不作猜测");
    }

    @Test
    void is_refused_where_the_column_is_of_two_minds() {
        BlockedException stopped =
                catchThrowableOfType(BlockedException.class, () -> decided("30/4/2026", "4/30/2026", "5/6/2026"));

        assertThat(stopped.findings().stream().map(found -> found.sentence(Language.EN)))
                .containsExactly("crm.csv:4  the column “受理日期” has rows that are days only as d/M/yyyy, and others"
                        + " only as M/d/yyyy; 1 row is a day as both, and not the same (line 4)."
                        + " one of the two formats in the whole column."
                        + " export it again, with all days as yyyy-MM-dd");
    }

    private List<String> decided(String... days) {
        SourceDefinition crm = new CollectWorld(folder)
                .definitions()
                .sources()
                .values()
                .iterator()
                .next();
        SourceDefinition open = crm.with(List.of(
                ColumnMapping.below("受理日期", "received_on", new CellFormat(FORMATS, NumberFormat.PLAIN, Map.of()))));
        assertThat(DayOrders.areOpen(open)).isTrue();
        SourceDefinition decided = DayOrders.decide(open, new ListedRows("受理日期", List.of(days)));
        return decided.columns().get(0).format().days();
    }
}
