package org.suping.collect.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.collect.CollectWorld;
import org.suping.collect.RawRow;
import org.suping.collect.RowReason;
import org.suping.collect.RowTally;
import org.suping.collect.StoredRow;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.SourceDefinition.ColumnMapping;
import org.suping.definitions.source.CellFormat;
import org.suping.definitions.source.CellOrigin;
import org.suping.definitions.source.CellOrigin.Case;
import org.suping.definitions.source.CellOrigin.Constant;
import org.suping.definitions.source.CellOrigin.Heading;
import org.suping.evidence.PartColumn;

/** Where a column's text comes from: a heading, a constant, a default, the first case that fits the row. */
class RowMapperTest {

    private static final CellFormat CHANNELS =
            CellFormat.codes(Map.of("来访", "visit", "网络", "online", "热线电话", "hotline"));

    @TempDir
    Path folder;

    @Test
    void takes_a_constant_and_puts_a_default_in_the_place_of_nothing() {
        List<ColumnMapping> columns = List.of(
                new ColumnMapping("channel", new Heading("渠道"), "网络", CHANNELS),
                new ColumnMapping("category", new Constant("claims"), "", CellFormat.PLAIN),
                ColumnMapping.below("编号", "complaint_id", CellFormat.PLAIN),
                new ColumnMapping("org", new Constant("3101"), "", CellFormat.PLAIN),
                new ColumnMapping("received_on", new Heading("日期"), "2026-07-31", CellFormat.day("yyyy-MM-dd")));

        assertThat(mapped(columns, "编号|渠道|日期", "C1|来访|2026-07-03", "C2|\u3000\u00A0|"))
                .containsExactly("C1 3101 visit claims 2026-07-03 null", "C2 3101 online claims 2026-07-31 null");
    }

    @Test
    void takes_the_first_case_that_fits_the_row() {
        CellOrigin channel = new CellOrigin.Cases(List.of(
                new Case(Map.of("来源", List.of("电话", "手机")), new Constant("hotline")),
                new Case(Map.of("来源", List.of("网"), "转办", List.of("")), new Constant("online")),
                new Case(Map.of("来源", List.of("其他")), new Heading("转办"))));
        List<ColumnMapping> columns = List.of(
                new ColumnMapping("channel", channel, "", CHANNELS),
                ColumnMapping.below("编号", "complaint_id", CellFormat.PLAIN),
                new ColumnMapping("category", new Constant("claims"), "", CellFormat.PLAIN),
                new ColumnMapping("org", new Constant("3101"), "", CellFormat.PLAIN),
                new ColumnMapping("received_on", new Constant("2026-07-03"), "", CellFormat.PLAIN));

        assertThat(mapped(columns, "编号|来源|转办", "C1|手机|x", "C2|网|", "C3| 其他|来访", "C4|网|x"))
                .containsExactly(
                        "C1 3101 hotline claims 2026-07-03 null",
                        "C2 3101 online claims 2026-07-03 null",
                        "C3 3101 visit claims 2026-07-03 null",
                        "C4 3101 null claims 2026-07-03 R-REQUIRED:channel");
    }

    private List<String> mapped(List<ColumnMapping> columns, String headings, String... lines) {
        CollectWorld world = new CollectWorld(folder);
        MappingRules rules = MappingRules.of(world.definitions(), "crm", CollectWorld.ATTEMPT.revision(), world.key());
        SourceDefinition source = rules.source().with(columns);
        ListedRows rows = new ListedRows(headings, List.of(lines));
        RowMapper mapper = new RowMapper(rules.with(source), rows.headings());
        List<PartColumn> parts = PartColumn.of(rules.record());
        StoredRow row = new StoredRow(parts.size());
        RowValues values = new RowValues(parts);
        List<String> mapped = new ArrayList<>();
        RowTally tally = new RowTally();
        for (RawRow raw = rows.next(tally); raw != null; raw = rows.next(tally)) {
            mapper.map(raw, row);
            values.of(row);
            RowReason reason = row.reason();
            mapped.add(values.get("complaint_id") + " " + values.get("org") + " " + values.get("channel") + " "
                    + values.get("category") + " " + values.get("received_on") + " "
                    + (reason == null ? null : reason.code()));
        }
        return mapped;
    }
}
