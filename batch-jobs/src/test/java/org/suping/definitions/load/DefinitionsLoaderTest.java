package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.definitions.Definitions;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.settings.Schedule;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/** What the loader reads, and every mistake it tells. */
class DefinitionsLoaderTest {

    private static final Path SHIPPED = Path.of("..", "config");
    private static final Path GOLDEN = Path.of("src/test/resources/org/suping/definitions/load");

    @TempDir
    private Path temporary;

    @Test
    void reads_the_configuration_that_ships_without_a_finding() {
        Checked<Definitions> loaded = DefinitionsLoader.load(SHIPPED);

        assertThat(loaded.findings()).isEmpty();
        Definitions definitions = loaded.orThrow();
        assertThat(definitions.indicators()).hasSize(94).containsKeys("CP-01", "RV-03", "ED-02", "TR-06");
        assertThat(definitions.organisation().subtree("3100", Period.parse("2026Q3")))
                .extracting(unit -> unit.code())
                .containsExactly(
                        "3100", "3101", "310101", "31010101", "310102", "3102", "310201", "31020101", "310202");
        assertThat(definitions.schedule().entries())
                .containsExactly(new Schedule.Entry(
                        "quarterly-return", "0 0 6 5 1,4,7,10 ?", "run", Schedule.PeriodChoice.PREVIOUS_QUARTER));
    }

    @Test
    void reads_pinned_files_to_the_same_definitions() {
        Definitions loaded = DefinitionsLoader.load(SHIPPED).orThrow();

        assertThat(DefinitionsLoader.reload(loaded.files())).isEqualTo(loaded);
    }

    @Test
    void gives_each_term_its_whole_predicate() {
        Definitions loaded = DefinitionsLoader.load(SHIPPED).orThrow();
        TermDefinition told = loaded.indicator("CP-02").term("numerator");

        Expression predicate = loaded.predicate(told, Period.parse("2026Q3"));

        assertThat(predicate.sql())
                .isEqualTo(
                        "\"due_on\" BETWEEN DATE '2026-07-01' AND DATE '2026-09-30' AND \"nature\" = 'complaint' AND \"days_to_tell\" <= 15");
        assertThat(predicate.words())
                .isEqualTo(
                        new Text(
                                "应告知日在 2026-07-01 至 2026-09-30 之间，且事项性质为投诉，且告知用时（日）不超过 15",
                                "day due is from 2026-07-01 to 2026-09-30; and nature is complaint; and days to tell is at most 15"));
    }

    @Test
    void reads_the_same_whatever_ends_the_lines_and_begins_the_file() {
        ConfigCopy copy = ConfigCopy.in(temporary);
        Definitions plain = DefinitionsLoader.load(copy.folder()).orThrow();
        for (String file : List.of("codes.yml", "indicators/CP-02.yml", "records/complaint.yml")) {
            copy.write(file, "\uFEFF" + copy.read(file).replace("\n", "\r\n"));
        }
        Definitions loaded = DefinitionsLoader.load(copy.folder()).orThrow();

        assertThat(loaded).isEqualTo(plain);
        assertThat(loaded.digest()).isEqualTo(plain.digest());
    }

    @Test
    void changes_its_digest_with_a_definition_but_not_with_a_setting() {
        ConfigCopy copy = ConfigCopy.in(temporary);
        Definitions before = DefinitionsLoader.load(copy.folder()).orThrow();
        copy.change("suping.yml", "language: zh", "language: en").delete("schedule.yml");
        Definitions told = DefinitionsLoader.load(copy.folder()).orThrow();
        copy.change("indicators/CP-02.yml", "days_to_tell <= 15", "days_to_tell <= 14");
        Definitions measured = DefinitionsLoader.load(copy.folder()).orThrow();

        assertThat(told.digest()).isEqualTo(before.digest());
        assertThat(measured.digest()).isNotEqualTo(before.digest());
        assertThat(told.schedule()).isEqualTo(Schedule.EMPTY);
    }

    /** Run with {@code -Dsuping.golden=write} to write the file anew, and read the difference. */
    @Test
    void tells_every_mistake_at_once_in_both_languages() throws IOException {
        ConfigCopy copy = ConfigCopy.in(temporary);
        PlantedMistakes.plant(copy);

        List<Finding> findings = DefinitionsLoader.load(copy.folder()).findings();

        mustBeTold("mistakes.txt", findings);
    }

    @Test
    void tells_the_mistakes_of_meaning_in_files_that_break_their_schema_and_none_twice() throws IOException {
        ConfigCopy copy = ConfigCopy.in(temporary);
        MixedMistakes.plant(copy);

        mustBeTold("mixed-mistakes.txt", DefinitionsLoader.load(copy.folder()).findings());
    }

    private static void mustBeTold(String golden, List<Finding> findings) throws IOException {
        String told = String.join("\n", lines(findings, Language.ZH)) + "\n\n"
                + String.join("\n", lines(findings, Language.EN)) + "\n";
        if ("write".equals(System.getProperty("suping.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(GOLDEN.resolve(golden), told);
        }
        assertThat(told).isEqualTo(Files.readString(GOLDEN.resolve(golden)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "# nothing but a remark\n",
                "just a text",
                "- a\n- list\n",
                "a: [1, 2",
                "a: {b",
                "a: b: c",
                "\ta: b",
                "? [complex]\n: key\n",
                "a: &x [1]\nb: *x\n",
                "a: *nowhere",
                "a: &x {b: *x}",
                "a: !!java.net.URL [http://example.org]",
                "a: !mine b",
                "a: 1\n---\nb: 2\n",
                "code: CP-02\nterms: []\nclause: text\n",
                "code: 12\nname: [a]\nterms: {numerator: 3}\n",
                "%YAML 9.9\n---\na: b",
                "a: \"\\q\"",
                "a: |\n  b\n c",
                "<<: {a: b}",
                "'': ''",
                "\u0000",
                "terms: ~",
                "zone: [Asia/Shanghai]",
                "a: \u0007"
            })
    void answers_any_content_with_findings(String text) {
        for (String file : List.of("indicators/CP-02.yml", "codes.yml", "organisation.yml", "suping.yml")) {
            ConfigCopy copy = ConfigCopy.in(temporary.resolve(file.replace('/', '-')));
            copy.write(file, text);

            Checked<Definitions> loaded = DefinitionsLoader.load(copy.folder());

            assertThat(loaded.isBlocked()).as(file).isTrue();
            assertThat(DefinitionsLoader.zone(copy.folder())).as(file).isNotNull();
            assertThat(loaded.findings())
                    .as(file)
                    .anyMatch(finding -> finding.where().startsWith("config/" + file));
        }
    }

    @Test
    void refuses_a_file_made_to_be_slow() {
        ConfigCopy copy = ConfigCopy.in(temporary);
        copy.write("codes.yml", "[".repeat(10_000))
                .write("records/exposure.yml", "a: " + "x".repeat(1_100_000))
                .write("checks/CK-02.yml", "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n");

        assertThat(lines(DefinitionsLoader.load(copy.folder()).findings(), Language.EN))
                .anyMatch(line -> line.startsWith("config/codes.yml"))
                .anyMatch(line -> line.equals("config/records/exposure.yml  The file has 1100003 bytes."
                        + " Expected at most 1000000. Check whether it is the right file"))
                .anyMatch(line -> line.startsWith("config/checks/CK-02.yml"));
    }

    @Test
    void refuses_what_is_not_utf8_or_not_there() {
        ConfigCopy copy = ConfigCopy.in(temporary);
        copy.write("codes.yml", "channel: 渠道".getBytes(Charset.forName("GB18030")))
                .delete("suping.yml");

        assertThat(lines(DefinitionsLoader.load(copy.folder()).findings(), Language.ZH))
                .contains(
                        "config/codes.yml:1  从本行起不是 UTF-8 编码；像是 GBK/GB18030。应为 UTF-8。请在编辑器中以 UTF-8 编码另存",
                        "config/suping.yml  缺少文件 suping.yml。每个配置文件夹都要有它。请从自带的 config 复制后修改");
        Path nowhere = temporary.resolve("nowhere");
        assertThat(lines(DefinitionsLoader.load(nowhere).findings(), Language.EN))
                .containsExactly(
                        nowhere + "  There is no such folder. Expected the configuration folder. Check the path");
    }

    @Test
    void has_a_schema_that_every_file_of_the_configuration_names() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".yml"))::iterator) {
                String first = Files.readAllLines(file, StandardCharsets.UTF_8).get(0);
                String schema = first.replaceFirst("# yaml-language-server: \\$schema=", "");
                assertThat(file.resolveSibling(schema)).as("schema of %s", file).exists();
            }
        }
    }

    @Test
    void says_nothing_more_of_what_rests_on_a_file_that_is_no_yaml() {
        ConfigCopy copy = ConfigCopy.in(temporary);
        copy.change("records/complaint.yml", "key: [complaint_id]", "key: [complaint_id")
                .change("codes.yml", "channel:", "channel");

        assertThat(lines(DefinitionsLoader.load(copy.folder()).findings(), Language.EN))
                .containsExactly(
                        "config/codes.yml:5  The YAML cannot be read: mapping values are not allowed here."
                                + " Expected valid YAML. Check indentation, quotation marks and brackets",
                        "config/records/complaint.yml:7  The YAML cannot be read: expected ',' or ']', but got :."
                                + " Expected valid YAML. Check indentation, quotation marks and brackets");
    }

    @Test
    void reads_a_misspelt_key_as_what_it_was_meant_to_be() {
        ConfigCopy copy = ConfigCopy.in(temporary);
        copy.change("records/complaint.yml", "org-column: org", "org-colum: organisation")
                .change("codes.yml", "codes:", "code:");

        assertThat(lines(DefinitionsLoader.load(copy.folder()).findings(), Language.EN))
                .containsExactly(
                        "config/codes.yml:6  Unknown key “code”. The nearest is “codes”. Correct it",
                        "config/records/complaint.yml:7  Unknown key “org-colum”. The nearest is “org-column”. Correct it",
                        "config/records/complaint.yml:7  Unknown column “organisation”. Known are complaint_id, org,"
                                + " nature, received_on, due_on, extended_to, limit_on, due_30_on, due_60_on, told_on,"
                                + " closed_on, withdrawn_on, reopened_on, reclosed_on, channel, category, line,"
                                + " handler_level, escalated, amount, complainant, id_no, content, days_to_tell, days_to_close. Use one of them");
    }

    private static List<String> lines(List<Finding> findings, Language language) {
        return findings.stream().map(finding -> finding.sentence(language)).toList();
    }
}
