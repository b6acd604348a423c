package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/** A branch whose export joins the causes of a complaint in one cell: complaints are counted apart from their matters. */
class JoinedListsTest {

    private static final String ROW = "%s,310101,2026-07-03,2026-07-05,2026-07-09,来访,%s,机动车辆保险,10.00,王某,,内容";

    @TempDir
    private Path folder;

    private CommandWorld world;

    @BeforeEach
    void split() throws IOException {
        world = CommandWorld.in(folder);
        world.edit("config/sources/crm.yml", "record: complaint\n", "record: complaint\nrejected-at-most: 50\n");
        world.edit("config/sources/crm.yml", "    header: 投诉事由\n", "    header: 投诉事由\n    split: [\";\", \"；\"]\n");
        world.edit("config/records/complaint.yml", "org-column: org\n", "org-column: org\nmatter-column: matter\n");
        world.edit(
                "config/records/complaint.yml",
                "  - name: category\n",
                "  - {name: matter, title: {zh: 事项, en: matter}, type: integer}\n  - name: category\n");
        String indicator = Files.readString(world.path("config/indicators/CP-01.yml"));
        Files.writeString(world.path("config/indicators/CP-91.yml"), indicator.replace("CP-01", "CP-91"));
        world.edit(
                "config/indicators/CP-01.yml",
                "filter: nature = 'complaint'\n",
                "filter: nature = 'complaint' AND matter = 1\n");
    }

    @Test
    void are_counted_once_per_complaint_and_once_per_matter() throws IOException {
        deliver();

        Said said = world.run();

        assertThat(said.exitCode()).isEqualTo(10);
        assertThat(said.text())
                .contains(" 8 rows   accepted  5 · rejected 3 · duplicate 0 · out of period 0  (made of 4 lines)");
        assertThat(trace("CP-01"))
                .contains(
                        "= 3 complaints   proved row by row",
                        "Count: 5 rows left out  rejected because cause is not in the code list: 2 · rejected because"
                                + " cause is empty: 1 · matter is not 1: 2\n",
                        "    crm-complaints.csv line 4#2  complaint number A-3",
                        "    crm-complaints.csv line 2#3  [matter is not 1] complaint number A-1");
        assertThat(trace("CP-91")).contains("= 5 complaints   proved row by row");
        assertThat(trace("CP-91", "--rows", "rows.csv")).contains("5 rows written");
        assertThat(Files.readAllLines(world.path("rows.csv")).stream()
                        .skip(1)
                        .map(line -> line.replaceAll(
                                "^2026Q3/crm-complaints.csv,([^,]*),.*visit,(\\d),([^,]*),.*$", "$1 $2 $3")))
                .containsExactly(
                        "2 1 claims dispute",
                        "2#2 2 sales dispute",
                        "2#3 3 other",
                        "3 1 claims dispute",
                        "4#2 1 service dispute");
    }

    @Test
    void of_more_than_a_thousand_matters_are_no_lists() throws IOException {
        String thousand = "其他;".repeat(999) + "理赔纠纷";
        world.deliver("crm-complaints.csv", ROW.formatted("A-1", thousand), ROW.formatted("A-2", thousand + ";来访"));

        assertThat(world.suping("collect", "--preview", "crm", "--period", "2026Q3")
                        .text())
                .startsWith("2026Q3/crm-complaints.csv: 3 rows; 2 would count, 1 would be rejected, 0 are out of the"
                        + " period  (made of 2 lines)\n")
                .contains(
                        "  2026Q3/crm-complaints.csv:3  cause lists too many matters in 1 row (line 3). at most 1000 matters in a cell. check the signs of split in the source's definition; they are stored as rejected\n");
    }

    @Test
    void are_shown_split_before_they_are_collected() throws IOException {
        deliver();

        Said said = world.suping("collect", "--preview", "crm", "--period", "2026Q3");

        assertThat(said.text())
                .startsWith("2026Q3/crm-complaints.csv: 8 rows; 5 would count, 3 would be rejected, 0 are out of the"
                        + " period  (made of 4 lines)\n  line 2\n")
                .contains(
                        "  line 2#3\n",
                        "  line 3#3 would be rejected: cause is not in the code list\n",
                        "  line 5 would be rejected: cause is empty\n",
                        "  2026Q3/crm-complaints.csv:3#3  cause is not in the code list in 2 rows (line 3#3, 4, as 字字)."
                                + " one of 理赔纠纷, 销售纠纷, 退保纠纷, 服务纠纷, 其他."
                                + " deliver them again corrected, or add the spelling to codes in the source's"
                                + " definition\n",
                        "  2026Q3/crm-complaints.csv:3  1 cell names a matter twice (line 3)."
                                + " every matter once in a cell."
                                + " each was counted once; nothing to do unless another matter was meant\n");
    }

    @Test
    void differ_from_a_changed_original_by_the_matter() throws IOException {
        deliver();
        world.run();
        world.edit("data/2026Q3/crm-complaints.csv", "销售纠纷", "服务纠纷");

        assertThat(trace("CP-91", "--against", "data/2026Q3/crm-complaints.csv"))
                .contains("    ✗ 2#2  Columns category differ. They should be as in the parts."
                        + " Find out who changed the original\n");
    }

    @Test
    void are_set_aside_with_all_their_matters_where_a_complaint_was_delivered_twice() throws IOException {
        world.deliver(
                "crm-complaints.csv",
                ROW.formatted("A-1", "理赔纠纷;销售纠纷;其他"),
                ROW.formatted("A-1", "理赔纠纷;销售纠纷;其他"),
                ROW.formatted("A-2", "理赔纠纷"),
                ROW.formatted("A-2", "理赔纠纷;服务纠纷"));

        Said said = world.run();

        assertThat(said.text())
                .contains(
                        " 9 rows   accepted  4 · rejected 0 · duplicate 5 · out of period 0  (made of 4 lines)",
                        "complaint  1 duplicate differs from the row that counts (2026Q3/crm-complaints.csv:5 and"
                                + " 2026Q3/crm-complaints.csv:4)");
        assertThat(trace("CP-01")).contains("= 2 complaints   proved row by row");
        assertThat(trace("CP-91")).contains("= 4 complaints   proved row by row");
    }

    @Test
    void are_held_against_control_totals_as_the_lines_they_came_in() throws IOException {
        deliver();
        world.edit("config/sources/crm.yml", "columns:", "complete: {notes: \"{period}/*.delivery.yml\"}\ncolumns:");
        String note = "files:\n  - {name: crm-complaints.csv, rows: %d, sums: {amount: %d}}\n";

        Files.writeString(world.path("data/2026Q3/crm.delivery.yml"), note.formatted(8, 80));
        Said differing = world.run();
        Files.writeString(world.path("data/2026Q3/crm.delivery.yml"), note.formatted(4, 40));
        Said same = world.run();

        assertThat(differing.exitCode()).isEqualTo(11);
        assertThat(differing.text())
                .contains(
                        "2026Q3/crm-complaints.csv  4 rows were read, 8 given in 2026Q3/crm.delivery.yml.",
                        "2026Q3/crm-complaints.csv  the sum of amount in dispute (yuan) is 40, 80 given in");
        assertThat(same.exitCode()).isEqualTo(10);
        assertThat(same.text()).doesNotContain("given in 2026Q3/crm.delivery.yml");
    }

    private void deliver() throws IOException {
        world.deliver(
                "crm-complaints.csv",
                ROW.formatted("A-1", "理赔纠纷;销售纠纷； 其他;"),
                ROW.formatted("A-2", "理赔纠纷;理赔纠纷;理赔"),
                ROW.formatted("A-3", "查无此事;服务纠纷"),
                ROW.formatted("A-4", "；;"));
    }

    private String trace(String indicator, String... more) {
        List<String> words = new ArrayList<>(List.of("trace", indicator, "--period", "2026Q3", "--org", "3100"));
        words.addAll(List.of(more));
        return world.suping(words.toArray(String[]::new)).text();
    }
}
