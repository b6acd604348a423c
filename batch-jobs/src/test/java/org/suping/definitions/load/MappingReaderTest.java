package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.SourceDefinition.ColumnMapping;
import org.suping.definitions.source.CellFormat;
import org.suping.definitions.source.CellFormat.NumberFormat;
import org.suping.definitions.source.CellOrigin;
import org.suping.definitions.source.CellOrigin.Constant;
import org.suping.definitions.source.CellOrigin.Heading;
import org.suping.vocabulary.Language;

/** How a source's columns are read, and every mistake in saying so. */
class MappingReaderTest {

    private static final String CRM = "sources/crm.yml";
    private static final String AMOUNT = "  - {column: amount, header: 涉诉金额}\n";
    private static final String TOLD = "  - {column: told_on, header: 告知日期, format: yyyy-MM-dd}\n";
    private static final String LINE = "  - column: line\n    header: 险种\n";

    @TempDir
    private Path temporary;

    @Test
    void reads_defaults_cases_formats_and_units() {
        ConfigCopy copy = ConfigCopy.in(temporary)
                .change(
                        CRM,
                        AMOUNT,
                        "  - {column: amount, header: 金额（万元）, times: 10000, decimal-sign: \",\", default: \"0\"}\n")
                .change(CRM, TOLD, "  - {column: told_on, header: 告知日期, formats: [d/M/yyyy, M/d/yyyy]}\n")
                .change(CRM, LINE, """
                          - column: line
                            cases:
                              - {when: {险类: [车险, ""], 险种: [交强险]}, constant: motor}
                              - {header: 险种}
                        """.indent(0));

        SourceDefinition crm = Objects.requireNonNull(
                DefinitionsLoader.load(copy.folder()).orThrow().sources().get("crm"));

        assertThat(crm.columns())
                .contains(
                        new ColumnMapping(
                                "amount",
                                new Heading("金额（万元）"),
                                "0",
                                new CellFormat(List.of(), new NumberFormat(',', 10_000), Map.of())),
                        new ColumnMapping(
                                "told_on",
                                new Heading("告知日期"),
                                "",
                                new CellFormat(List.of("d/M/yyyy", "M/d/yyyy"), NumberFormat.PLAIN, Map.of())));
        assertThat(crm.columns().stream()
                        .filter(column -> column.column().equals("line"))
                        .map(ColumnMapping::origin))
                .containsExactly(new CellOrigin.Cases(List.of(
                        new CellOrigin.Case(
                                Map.of("险类", List.of("车险", ""), "险种", List.of("交强险")), new Constant("motor")),
                        new CellOrigin.Case(Map.of(), new Heading("险种")))));
        assertThat(crm.headings()).contains("险类", "险种", "告知日期").doesNotHaveDuplicates();
    }

    @Test
    void reads_what_stands_for_nothing_what_is_merged_downwards_and_what_is_no_record() {
        ConfigCopy copy = ConfigCopy.in(temporary)
                .change(
                        CRM,
                        "delimiter: \",\"\n",
                        "delimiter: \",\"\nempty: [—, \"NULL\"]\nskip: [{投诉编号: [合计, \"\"]}]\n")
                .change(CRM, AMOUNT, "  - {column: amount, header: 涉诉金额, empty: [/], down: true}\n");

        SourceDefinition crm = Objects.requireNonNull(
                DefinitionsLoader.load(copy.folder()).orThrow().sources().get("crm"));

        assertThat(crm.skip()).containsExactly(Map.of("投诉编号", List.of("合计", "")));
        assertThat(crm.columns())
                .contains(
                        ColumnMapping.below(
                                "涉诉金额",
                                "amount",
                                new CellFormat(List.of(), NumberFormat.PLAIN, Map.of(), List.of("/"), true, List.of())),
                        ColumnMapping.below(
                                "投诉编号",
                                "complaint_id",
                                new CellFormat(
                                        List.of(),
                                        NumberFormat.PLAIN,
                                        Map.of(),
                                        List.of("—", "NULL"),
                                        false,
                                        List.of())));
    }

    @Test
    void tells_every_mistake_with_its_line() {
        ConfigCopy copy = ConfigCopy.in(temporary)
                .change(CRM, AMOUNT, "  - {column: amount, header: 金额, times: 12, decimal-sign: \";\"}\n")
                .change(
                        CRM,
                        TOLD,
                        "  - {column: told_on, header: 告知, format: d/M/yyyy, formats: [M/d/yyyy, d/m/yyyy]}\n")
                .change(CRM, LINE, "  - column: line\n    cases: [{header: 险种, constant: motor}, {constant: moter}]\n")
                .change(CRM, "{column: complaint_id, header: 投诉编号}", "{column: complaint_id, header: 投诉编号, times: 10}");

        assertThat(DefinitionsLoader.load(copy.folder()).findings().stream().map(found -> found.sentence(Language.EN)))
                .containsExactly(
                        "config/sources/crm.yml:12  The column complaint_id is of type text and needs no times. Exp"
                                + "ected times at columns of numbers only. Delete times",
                        "config/sources/crm.yml:15  The column told_on has both format and formats. Expected one of"
                                + " them. Delete one",
                        "config/sources/crm.yml:15  format = \"d/m/yyyy\": mm is minutes, a month is written MM. Ex"
                                + "pected \"d/M/yyyy\". Write MM",
                        "config/sources/crm.yml:35  The column line needs exactly one of header, constant and cases"
                                + ". Expected exactly one of them. Add or delete one",
                        "config/sources/crm.yml:35  Unknown code “moter”. The nearest is “motor”. Correct it" + "",
                        "config/sources/crm.yml:41  columns[9].decimal-sign = ;. Expected one of ., ,"
                                + ". Use one of them",
                        "config/sources/crm.yml:41  columns[9].times = 12. The nearest is “10”; known are 10, 100, "
                                + "1000, 10000, 100000, 1000000, 10000000, 100000000. Correct it");
    }
}
