package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.cli.CommandWorld.Said;

/** A branch sends its return again: a complaint comes, one is moved to another unit. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("campaign")
class ResubmissionTest {

    private static final String FIGURES = """
            Figures
              CP-01@3200  Complaints received  2 → 3  complaint 1 added, 1 changed
            """;

    @TempDir
    private static Path folder;

    private static GroupPackages group;
    private static Headquarters office;
    private static Path first;
    private static Path second;
    private static String before;

    @BeforeAll
    static void receive_a_first_revision() throws IOException {
        group = GroupPackages.in(folder);
        first = group.send(
                "3200",
                GroupPackages.complaint("B-1", "3201", "2026-07-04"),
                GroupPackages.complaint("B-2", "3200", "2026-09-04"));
        office = new Headquarters(folder.resolve("office"), group).sent(first);
        assertThat(office.suping("receive", "inbox").exitCode()).isEqualTo(10);
        before = listed();
        second = group.revise(
                "3200",
                "补报一件，改正一件的机构",
                GroupPackages.complaint("B-1", "3201", "2026-07-04"),
                GroupPackages.complaint("B-2", "3201", "2026-09-04"),
                GroupPackages.complaint("B-3", "3201", "2026-08-04"));
    }

    /** Everything that headquarters keeps, but for logs and what is being read. */
    private static String listed() throws IOException {
        try (Stream<Path> files = Files.walk(office.folders().work())) {
            List<String> names = files.map(file -> office.folders().work().relativize(file))
                    .map(Path::toString)
                    .filter(name ->
                            name.startsWith("received") || name.startsWith("receipts") || name.startsWith("vault"))
                    .sorted()
                    .toList();
            return String.join("\n", names);
        }
    }

    @Test
    @Order(1)
    void says_before_it_is_accepted_what_would_change_and_keeps_nothing() throws IOException {
        Said preview = office.suping("receive", second.toString(), "--preview");

        assertThat(preview.exitCode()).isEqualTo(10);
        assertThat(preview.text())
                .contains(
                        "3200 Jiangsu branch  2026Q3 r2  would be: accepted with open points (a preview, nothing is registered)\n",
                        "/3200-2026Q3-r1.suping.zip → ",
                        FIGURES.strip(),
                        "\n  complaint  B-2  organisation unit: 3200 → 3201 (2026Q3/crm-complaints-1.csv:3)\n",
                        "\n  complaint  B-3  added (2026Q3/crm-complaints-1.csv:4)\n");
        assertThat(listed()).isEqualTo(before);
        Said table = office.suping("receive", second.toString(), "--preview", "--json", "--to", "change.json");
        assertThat(table.text())
                .contains("\n{\n  \"file\": \"3200-2026Q3-r2.suping.zip\",\n  \"org\": \"3200\",")
                .contains("\"answer\": \"accepted-open\"", "\"inForce\": 1,\n  \"difference\": {\n    \"")
                .contains("\"figure\": \"CP-01@3200\",\n        \"before\": \"2\",\n        \"after\": \"3\"")
                .contains("\n  }\n}\n");
        assertThat(folder.resolve("office/change.json")).isNotEmptyFile();
    }

    /** Another headquarters has nothing of the unit. */
    @Test
    @Order(1)
    void tells_programs_the_answer_where_there_is_nothing_to_compare_with() throws IOException {
        Headquarters other = new Headquarters(folder.resolve("other"), group);

        Said told = other.suping("receive", first.toString(), "--preview", "--json");

        assertThat(told.exitCode()).isEqualTo(10);
        assertThat(told.text())
                .contains("\"answer\": \"accepted-open\"", "\"inForce\": null,\n  \"difference\": null\n}\n");
    }

    @Test
    @Order(2)
    void says_when_it_is_accepted_how_much_changed_and_writes_the_table_beside_the_receipt() throws IOException {
        Said received = office.sent(second).suping("receive", "inbox");

        assertThat(received.text())
                .contains("3200 Jiangsu branch  2026Q3  r1 → r2:\n  Different: figures ")
                .contains("complaint 1 added, 1 changed")
                .containsPattern("  All differences: .*3200-2026Q3-r2\\.changes\\.xlsx and \\.json beside it\n");
        assertThat(listed()).contains("3200-2026Q3-r2.changes.xlsx", "3200-2026Q3-r2.changes.json");
        assertThat(office.suping("receive", "inbox").text()).doesNotContain("All differences");
    }

    @Test
    @Order(3)
    void does_what_the_page_says() throws IOException {
        String page = Files.readString(Path.of("docs/headquarters.md"));
        int heading = page.indexOf("## What changes when a branch sends again");
        List<String> commands = page.substring(heading, page.indexOf("\n## ", heading + 1))
                .lines()
                .filter(line -> line.startsWith("$ ./suping "))
                .map(line -> line.substring("$ ./suping ".length()))
                .toList();

        assertThat(commands).hasSize(3);
        for (String command : commands) {
            Said said = office.suping(command.split(" "));
            // what the page receives was received by the test before
            assertThat(said.exitCode()).as(said.text()).isIn(10, 12);
        }
        assertThat(folder.resolve("office/change.xlsx")).isNotEmptyFile();
    }

    @Test
    @Order(4)
    void says_what_an_option_needs() {
        Said alone = office.suping("receive", second.toString(), "--to", "change.xlsx");
        Said several = office.suping("receive", "inbox", "--preview", "--json");

        assertThat(office.suping("receive", second.toString(), "--preview", "--to", "change.csv")
                        .exitCode())
                .isEqualTo(2);
        assertThat(office.suping("receive", second.toString(), "--preview", "--to", "nowhere/change.xlsx")
                        .exitCode())
                .isEqualTo(2);
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.text())
                .contains("Option --to goes with --preview only. Expected --preview. When a package is received its"
                        + " differences are written beside the receipt; to look first, add --preview");
        assertThat(several.exitCode()).isEqualTo(2);
        assertThat(several.text())
                .contains(
                        "Option --json is for one package; there are 2. Expected one file. Name one of the files or leave"
                                + " the option out");
        assertThat(office.inChinese()
                        .suping("receive", "inbox", "--preview", "--json")
                        .text())
                .contains("选项 --json 只用于一个封存包，这里有 2 个。应指定一个文件。改为指定其中一个文件，或去掉这个选项");
        assertThat(office.suping("receive", second.toString(), "--to", "change.xlsx")
                        .text())
                .contains("选项 --to 只与 --preview 同用。应写明 --preview。接收后，差别自动写在回执旁边；只想先看，请加 --preview");
    }

    @Test
    @Order(5)
    void tells_another_program_where_it_is_written_what_changed() throws IOException {
        Headquarters programs = new Headquarters(folder.resolve("programs"), group).sent(first, second);
        Path answers;
        try (Stream<Path> files = Files.walk(office.folders().receipts())) {
            answers = files.filter(file -> file.endsWith("3200-2026Q3-r2.changes.json"))
                    .findFirst()
                    .orElseThrow();
        }
        Path written = programs.folders()
                .receipts()
                .resolve(office.folders().receipts().relativize(answers));
        Path workbook = written.resolveSibling("3200-2026Q3-r2.changes.xlsx");
        String told = """
                    "changes": {
                      "since": 1,
                      "xlsx": "%s",
                      "json": "%s"
                    }
                """.formatted(workbook, written);

        Said received = programs.suping("receive", "inbox", "--json");

        assertThat(received.exitCode()).isEqualTo(10);
        assertThat(received.text())
                .startsWith("[\n")
                .contains("\"changes\": null\n")
                .contains(told);
        assertThat(Files.readString(written).replace("/programs/", "/office/")).isEqualTo(Files.readString(answers));
        assertThat(workbook).hasSameBinaryContentAs(answers.resolveSibling(workbook.getFileName()));
        Files.delete(workbook);
        Said again = programs.suping("receive", "inbox", "--json");
        assertThat(again.exitCode()).isEqualTo(12);
        assertThat(again.text()).contains("\"since\": 1,");
        assertThat(workbook).as("made again after somebody was killed").isNotEmptyFile();
    }
}
