package org.suping.collect.complete.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delivery notes as people write them. */
class DeliveryNotesTest {

    private static final String NOTES = "complete: {notes: \"{period}/*.delivery.yml\"}\n";
    private static final String ROW = "A1,10,2026-07-01,visit,10.50";

    @TempDir
    Path folder;

    private DeliveredWorld world;

    @BeforeEach
    void open() {
        world = new DeliveredWorld(folder).source("crm", NOTES);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void may_be_several_and_name_files_in_folders_below() {
        world.source("**/crm", NOTES)
                .deliver("north/crm-1.csv", ROW)
                .deliver("south/crm-2.csv", "A2,10,2026-07-01,visit,1")
                .note("north.delivery.yml", "files: [{name: north/crm-1.csv, rows: 1}]\n")
                .note("south.delivery.yml", "files: [{name: south/crm-2.csv, sums: {amount: 1.0}}]\n");

        assertThat(told()).isEmpty();
        assertThat(world.attempt(1)).isEmpty();
    }

    @Test
    void that_are_not_in_utf8_say_so() throws Exception {
        world.deliver("crm-1.csv", ROW).note("crm.delivery.yml", "");
        Files.writeString(
                world.data().resolve("crm.delivery.yml"),
                "nil: {declared-by: 王敏, on: 2026-10-08, reason: 没有}\n",
                Charset.forName("GBK"));

        assertThat(told())
                .containsExactly(
                        "DEL-12 HARD 2026Q3/crm.delivery.yml  the delivery note is not in UTF-8. text in UTF-8."
                                + " save it again in UTF-8");
    }

    @Test
    void that_say_nothing_or_what_nobody_asks_are_corrected() {
        world.deliver("crm-1.csv", ROW)
                .note("a.delivery.yml", "")
                .note("b.delivery.yml", "file:\n  - {name: crm-1.csv, row: 1}\n")
                .note("c.delivery.yml", "files: [{name: crm-1.csv, rows: many}]\nnil: {on: 2026-10-08, reason: 没有}\n");

        assertThat(told())
                .containsExactly(
                        "yaml-empty HARD 2026Q3/a.delivery.yml  The file is empty. Expected keys and values. Fill or"
                                + " delete it",
                        "schema-unknown-key-near HARD 2026Q3/b.delivery.yml:1  Unknown key “file”. The nearest is"
                                + " “files”. Correct it",
                        "schema-unknown-key-near HARD 2026Q3/b.delivery.yml:2  Unknown key “row”. The nearest is"
                                + " “rows”. Correct it",
                        "schema-type HARD 2026Q3/c.delivery.yml:1  files[1].rows = many. Expected a whole number."
                                + " Correct it",
                        "schema-required HARD 2026Q3/c.delivery.yml:2  nil.declared-by is missing. Expected declared-by"
                                + " here. Add it");
    }

    @Test
    void that_declare_nothing_before_the_period_is_over_want_an_explanation() {
        world.note("crm.delivery.yml", "nil: {declared-by: 王敏, on: 2026-09-29, reason: 本季度没有投诉}\n");

        assertThat(world.attempt(1))
                .containsExactly(
                        "DEL-05 NOTE 2026Q3/crm.delivery.yml  王敏 declared a nil return on 2026-09-29:"
                                + " 本季度没有投诉. a declaration by a named person, where there was nothing. nothing; the"
                                + " figures of this source are 0",
                        "DEL-18 SOFT 2026Q3/crm.delivery.yml  王敏 declared the nil return on 2026-09-29, before the"
                                + " period ended on 2026-09-30. a declaration on the period's last day or later. ask 王敏"
                                + " to declare it again after the period, or explain");
    }

    @Test
    void that_declare_nothing_on_its_last_day_are_believed() {
        world.note("crm.delivery.yml", "nil: {declared-by: 王敏, on: 2026-09-30, reason: 本季度没有投诉}\n");

        assertThat(world.attempt(1)).hasSize(1);
    }

    @Test
    void say_which_day_their_files_speak_of() {
        world.source("crm", "complete: {notes: \"{period}/*.delivery.yml\", deliveries: whole}\n")
                .deliver("crm-a.csv", ROW, "A2,10,2026-07-01,visit,1")
                .deliver("crm-b.csv", ROW)
                .note("a.delivery.yml", "as-of: 2026-08-31\nfiles: [{name: crm-a.csv}]\n")
                .note("b.delivery.yml", "as-of: 2026-09-30\nfiles: [{name: crm-b.csv}]\n");

        assertThat(world.attempt(1))
                .containsExactly("DEL-16 SOFT crm  1 row of the delivery as of 2026-08-31 is not in that as of"
                        + " 2026-09-30: A2. whatever an earlier whole delivery held, in the later one too. find out who"
                        + " removed them and why, and explain; they still count");
    }

    @Test
    void that_two_people_wrote_about_one_file_must_agree() {
        world.deliver("crm-1.csv", ROW)
                .note("a.delivery.yml", "files: [{name: crm-1.csv, rows: 1}]\n")
                .note("b.delivery.yml", "files: [{name: crm-1.csv, rows: 2}]\n");

        assertThat(world.attempt(1))
                .containsExactly("DEL-06 HARD 2026Q3/crm-1.csv  1 row was read, 2 given in 2026Q3/b.delivery.yml. as"
                        + " many rows as the delivery note says. the file may be incomplete or the note wrong: ask the"
                        + " sender to compare and deliver again");
    }

    @Test
    void with_numbers_that_nobody_can_count_to_are_corrected() {
        world.deliver("crm-1.csv", ROW)
                .note(
                        "crm.delivery.yml",
                        "files:\n  - name: crm-1.csv\n    rows: 99999999999999999999\n    sums: {amount: 1.0e+999999999}\n");

        assertThat(told())
                .containsExactly(
                        "schema-type HARD 2026Q3/crm.delivery.yml:3  files[1].rows = 99999999999999999999. Expected a"
                                + " whole number. Correct it",
                        "schema-type HARD 2026Q3/crm.delivery.yml:4  files[1].sums.amount = 1.0e+999999999. Expected a"
                                + " number. Correct it");
    }

    @Test
    void know_content_that_was_delivered_for_another_period_under_another_name() {
        world.source("crm", "").in("2026Q2").deliver("crm-old.csv", ROW).attempt(1);
        world.in("2026Q3").deliver("crm-1.csv", ROW);

        assertThat(world.attempt(1))
                .containsExactly("DEL-17 SOFT 2026Q3/crm-1.csv  its content is that of 2026Q2/crm-old.csv"
                        + " delivered for 2026Q2. each period's own data. make sure that no old file was renamed and"
                        + " delivered again");
    }

    private List<String> told() {
        return DeliveredWorld.sentences(world.find().findings());
    }
}
