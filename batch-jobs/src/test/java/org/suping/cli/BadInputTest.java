package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suping.cli.CommandWorld.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every kind of bad input, run through the command line: what is said as a whole, the exit code, and that nothing is lost.
 *
 * <p>What is said stands in {@code bad-input/CASE.txt}. {@code docs/bad-input.md} says which case is which item; what needs a
 * process, a database or a disk of its own stands in {@link BadStoreTest}.
 */
@Tag("campaign")
class BadInputTest {

    private static final Path SAID = Path.of("src", "test", "resources", "org", "suping", "cli", "bad-input");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    /**
     * One kind of bad input.
     *
     * @param name of the file that says what is said
     * @param plant makes a sound world bad
     */
    record Case(String name, Planting plant) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Makes a sound world bad. */
    interface Planting {
        void in(CommandWorld world) throws Exception;
    }

    static Stream<Case> cases() {
        return Stream.of(BadFiles.cases(), BadRows.cases(), BadWorkbooks.cases())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_told_as_a_whole(Case bad) throws Exception {
        CommandWorld world = CommandWorld.in(folder);
        world.deliver("crm-complaints-1.csv", BadRows.sound(20));
        bad.plant().in(world);

        Said said = world.suping("run", "--period", "2026Q3", "--json");

        String told = said.text().startsWith("{") ? findings(JSON.readTree(said.text())) : refused(world, said);
        assertThat(told).doesNotContain("\tat ", "Exception");
        Golden.check("bad-input/" + bad.name() + ".txt", "exit code " + said.exitCode() + "\n" + told);
    }

    @Test
    void has_a_file_for_each_case_and_a_line_for_each_in_the_list() throws IOException {
        List<String> names = cases().map(Case::name).sorted().toList();
        try (Stream<Path> files = Files.list(SAID)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(Files.readString(Path.of("docs", "bad-input.md")))
                .contains(names.stream().map(name -> "`" + name + "`").toList());
    }

    /** What stopped the run, in both languages: the second time it is the same. */
    private String refused(CommandWorld world, Said said) {
        return (said.text() + world.inChinese().run().text())
                .replace(folder.toString(), "FOLDER")
                .replaceAll("\\d{2}:\\d{2}(:\\d{2})?", "TIME");
    }

    /** What became of the rows and what was found, hard findings first as on the screen. */
    private static String findings(JsonNode run) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode file : run.get("files")) {
            lines.append("%s  read %s = accepted %s + rejected %s + duplicates %s + out of period %s%n"
                    .formatted(
                            file.get("name").asString(),
                            file.get("read"),
                            file.get("accepted"),
                            file.get("rejected"),
                            file.get("duplicates"),
                            file.get("outOfPeriod")));
        }
        for (JsonNode finding : run.get("findings")) {
            lines.append("%s %s  %s  %s. %s. %s%n"
                    .formatted(
                            finding.get("severity").asString(),
                            finding.get("code").asString(),
                            finding.get("where").asString(),
                            finding.get("found").asString(),
                            finding.get("expected").asString(),
                            finding.get("action").asString()));
        }
        return lines.toString();
    }
}
