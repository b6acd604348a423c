package org.suping.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.assess.CriterionScore;
import org.suping.definitions.CheckDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.Folders;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunRequest;
import org.suping.jobs.RunResult;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;

/**
 * Everything that ships is defined, used, rendered, tested and documented, and nothing is rendered or documented that is not
 * defined: the sample that ships is run once, and what it made is held against its definitions.
 */
class CompletenessTest {

    private static final Path CONFIG = Path.of("..", "config");
    private static final Path PAGE = Path.of("docs", "catalogue.md");
    private static final Path FIGURES = Path.of("src/test/resources/org/suping/samples/shanghai-figures.txt");
    private static final String ORG = "3100";
    private static final List<String> LISTS = List.of("指标说明", "数据来源");
    private static final Pattern INDICATOR = Pattern.compile("\\b[A-Z]{2}-\\d{2}\\b");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[a-z_]+}");

    @TempDir
    private static Path work;

    private static Definitions definitions;
    private static ReturnContent content;
    private static Map<String, String> sheets;

    @BeforeAll
    static void runs_the_sample_that_ships() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-10-09T01:00:00Z"), ZoneOffset.UTC);
        Period period = Period.parse("2026Q3");
        Folders folders = new Folders(CONFIG, work);
        definitions = DefinitionsLoader.loadOrThrow(CONFIG);
        content = ((RunResult.Ended) new ReturnRunner()
                        .run(new RunRequest(folders, Map.of(), clock, null, period), RunListener.SILENT))
                .content();
        try (Workbook workbook = WorkbookFactory.create(
                work.resolve("reports/3100-2026Q3-r1.xlsx").toFile(), null, true)) {
            DataFormatter formatter = new DataFormatter();
            sheets = Stream.iterate(0, i -> i < workbook.getNumberOfSheets(), i -> i + 1)
                    .map(workbook::getSheetAt)
                    .collect(Collectors.toMap(Sheet::getSheetName, sheet -> text(sheet, formatter)));
        }
    }

    @Test
    void measures_and_prints_every_indicator() {
        Set<String> codes = definitions.indicators().keySet();

        assertThat(codes).hasSizeGreaterThan(90);
        assertThat(codes)
                .filteredOn(code ->
                        content.measured().figure(new FigureKey(code, ORG)).isEmpty())
                .as("indicators without a figure of the reporting unit")
                .isEmpty();
        for (String sheet : LISTS) {
            assertThat(codes)
                    .filteredOn(code -> !names(sheet, code))
                    .as("indicators that %s lacks", sheet)
                    .isEmpty();
        }
        assertThat(definitions.indicators().values())
                .filteredOn(indicator -> sheets.keySet().stream()
                        .noneMatch(sheet -> !LISTS.contains(sheet)
                                && sheets.getOrDefault(sheet, "")
                                        .contains(indicator.name().zh())))
                .extracting(IndicatorDefinition::code)
                .as("indicators that no sheet of statistics has")
                .isEmpty();
    }

    @Test
    void prints_no_indicator_that_is_not_defined() {
        Set<String> printed = new TreeSet<>();
        sheets.values().forEach(text -> INDICATOR.matcher(text).results().forEach(found -> printed.add(found.group())));
        printed.removeAll(definitions.checks().keySet());

        assertThat(printed)
                .as("codes in the workbook without a definition")
                .isEqualTo(new TreeSet<>(definitions.indicators().keySet()));
    }

    @Test
    void scores_and_prints_every_criterion_and_no_other() {
        List<String> defined = criteria().map(Criterion::code).toList();

        assertThat(content.assessed().scores())
                .extracting(CriterionScore::criterion)
                .containsExactlyElementsOf(defined);
        assertThat(defined)
                .filteredOn(code -> !names("自评表", code))
                .as("criteria that the self-assessment lacks")
                .isEmpty();
    }

    @Test
    void counts_every_record_from_a_source_and_uses_every_list_of_codes() {
        Set<String> delivered = definitions.sources().values().stream()
                .map(SourceDefinition::record)
                .collect(Collectors.toSet());
        Set<String> counted = new HashSet<>();
        definitions
                .indicators()
                .values()
                .forEach(indicator -> indicator.terms().forEach(term -> counted.add(term.record())));
        Set<String> coded = new HashSet<>();
        definitions
                .records()
                .values()
                .forEach(record -> record.columns().forEach(column -> coded.add(String.valueOf(column.codeList()))));

        assertThat(definitions.records().keySet())
                .as("records that no source delivers")
                .isSubsetOf(delivered);
        assertThat(definitions.records().keySet())
                .as("records that no indicator counts")
                .isSubsetOf(counted);
        assertThat(definitions.codeLists().keySet())
                .as("lists of codes that no column has")
                .isSubsetOf(coded);
    }

    @Test
    void shows_by_a_test_what_every_check_says() {
        String tests = ProgramText.ofTests().text();

        assertThat(definitions.checks().values())
                .filteredOn(check -> !isSaid(check, tests))
                .extracting(CheckDefinition::code)
                .as("checks of which no test tells what they found: assert the whole sentence")
                .isEmpty();
    }

    /** Run with {@code -Dsuping.golden=write} to write the page anew, and read the difference. */
    @Test
    void documents_every_indicator_check_and_criterion_and_no_other() throws IOException {
        mustBe(PAGE, CataloguePages.of(definitions));
    }

    /** A changed filter, sample or rule shows in these lines; each figure is proved row by row elsewhere. */
    @Test
    void has_the_figures_and_scores_that_were_kept_when_last_looked_at() throws IOException {
        StringBuilder lines = new StringBuilder();
        definitions.indicators().values().forEach(indicator -> lines.append(line(indicator)));
        for (CriterionScore score : content.assessed().scores()) {
            lines.append(score.criterion())
                    .append(" ")
                    .append(score.earned())
                    .append(" of ")
                    .append(score.points().toPlainString())
                    .append("  ")
                    .append(score.arithmetic().zh())
                    .append('\n');
        }
        mustBe(FIGURES, lines.toString());
    }

    private static String line(IndicatorDefinition indicator) {
        Figure figure =
                content.measured().figure(new FigureKey(indicator.code(), ORG)).orElseThrow();
        return indicator.code() + " " + indicator.name().zh() + " "
                + figure.state().text().zh() + " " + figure.value() + " "
                + indicator.unit().zh() + '\n';
    }

    private static void mustBe(Path golden, String text) throws IOException {
        if ("write".equals(System.getProperty("suping.golden"))) {
            Files.writeString(golden, text);
        }
        assertThat(text).as(golden.toString()).isEqualTo(Files.readString(golden));
    }

    private static Stream<Criterion> criteria() {
        return definitions.schemeFor(Period.parse("2026Q3")).orElseThrow().elements().stream()
                .flatMap(element -> element.criteria().stream());
    }

    private static boolean isSaid(CheckDefinition check, String tests) {
        return Stream.of(Language.values())
                .anyMatch(language -> ARGUMENT.splitAsStream(check.found().in(language))
                        .map(String::strip)
                        .filter(words -> words.length() > 1)
                        .allMatch(tests::contains));
    }

    private static boolean names(String sheet, String code) {
        Matcher matcher = Pattern.compile("\\b" + Pattern.quote(code) + "\\b").matcher(sheets.getOrDefault(sheet, ""));
        return matcher.find();
    }

    private static String text(Sheet sheet, DataFormatter formatter) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row ->
                row.forEach(cell -> text.append(formatter.formatCellValue(cell)).append('\n')));
        return text.toString();
    }
}
