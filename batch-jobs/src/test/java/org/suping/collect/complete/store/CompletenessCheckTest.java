package org.suping.collect.complete.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said when something that should have been delivered was not. */
class CompletenessCheckTest {

    private static final String NOTES = "complete: {notes: \"{period}/*.delivery.yml\"}\n";

    @TempDir
    Path folder;

    private DeliveredWorld world;

    @BeforeEach
    void open() {
        world = new DeliveredWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void is_silent_when_the_totals_given_with_a_delivery_are_those_of_its_rows() {
        world.source("crm", NOTES)
                .deliver("crm-1.csv", "A1,10,2026-07-01,visit,10.50", "A2,10,2025-01-01,visit,-0.5", "A3,99,,,7")
                .note("crm.delivery.yml", "files:\n  - {name: crm-1.csv, rows: 3, sums: {amount: 17.00}}\n");

        assertThat(world.attempt(1)).isEmpty();
    }

    @Test
    void blocks_when_rows_or_sums_differ_from_those_given() {
        world.source("crm", NOTES)
                .deliver("crm-1.csv", "A1,10,2026-07-01,visit,10.50", "A2,10,2026-07-01,visit,abc")
                .note("crm.delivery.yml", "files:\n  - {name: crm-1.csv, rows: 3, sums: {amount: 11}}\n");

        assertThat(world.attempt(1))
                .containsExactly(
                        "DEL-06 HARD 2026Q3/crm-1.csv  2 rows were read, 3 given in 2026Q3/crm.delivery.yml."
                                + " as many rows as the delivery note says. the file may be incomplete or the note"
                                + " wrong: ask the sender to compare and deliver again",
                        "DEL-07 HARD 2026Q3/crm-1.csv  the sum of amount is 10.5, 11 given in 2026Q3/crm.delivery.yml"
                                + " (1 row without a number that could be read). the sum that the delivery note says."
                                + " the file may be incomplete or altered, or the note wrong: ask the sender to compare"
                                + " and deliver again");
    }

    @Test
    void says_nothing_of_unreadable_numbers_where_there_are_none() {
        world.source("crm", NOTES)
                .deliver("crm-1.csv", "A1,10,2026-07-01,visit,10.50")
                .note("crm.delivery.yml", "files:\n  - {name: crm-1.csv, sums: {amount: 11}}\n");

        assertThat(world.attempt(1))
                .containsExactly("DEL-07 HARD 2026Q3/crm-1.csv  the sum of amount is 10.5, 11 given in"
                        + " 2026Q3/crm.delivery.yml. the sum that the delivery note says."
                        + " the file may be incomplete or altered, or the note wrong: ask the sender to compare"
                        + " and deliver again");
    }

    @Test
    void misses_files_that_only_the_note_or_only_the_folder_has() {
        world.source("crm", NOTES)
                .deliver("crm-1.csv", "A1,10,2026-07-01,visit,1")
                .note("crm.delivery.yml", "files:\n  - {name: crm-2.csv}\n");

        assertThat(DeliveredWorld.sentences(world.find().findings()))
                .containsExactly(
                        "DEL-02 HARD 2026Q3/crm.delivery.yml  the file crm-2.csv is named here and not there."
                                + " every file of a delivery note beside it. ask the sender for the file, or correct"
                                + " the note",
                        "DEL-03 HARD 2026Q3/crm-1.csv  no delivery note names this file. every file of the source crm"
                                + " in a delivery note. ask the sender to correct the note, or move the file away");
    }

    @Test
    void misses_the_note() {
        world.source("crm", NOTES).deliver("crm-1.csv", "A1,10,2026-07-01,visit,1");

        assertThat(DeliveredWorld.sentences(world.find().findings()))
                .containsExactly("DEL-01 HARD crm  no delivery note matches 2026Q3/*.delivery.yml in "
                        + folder.resolve("data")
                        + ". a delivery note beside the files, which names each with its rows and sums. ask the sender"
                        + " for it, or delete complete.notes in the source's definition");
    }

    @Test
    void tells_every_mistake_in_a_note_with_its_line() {
        world.source("crm", NOTES)
                .deliver("crm-1.csv", "A1,10,2026-07-01,visit,1")
                .note("crm.delivery.yml", "as-of: 2026-02-30\nfiles:\n  - {name: crm-1.csv, sums: {amuont: 1}}\n");

        assertThat(DeliveredWorld.sentences(world.find().findings()))
                .anySatisfy(told -> assertThat(told).contains("2026Q3/crm.delivery.yml:1 ", "2026-02-30"))
                .contains("DEL-11 HARD 2026Q3/crm.delivery.yml:3  sums names \"amuont\", which is no column of numbers."
                        + " Expected amount. correct the delivery note")
                .hasSize(2);
    }

    @Test
    void takes_a_nil_return_by_a_named_person_in_place_of_a_file() {
        world.source("crm", NOTES)
                .note("crm.delivery.yml", "nil: {declared-by: 王敏, on: 2026-10-08, reason: 本季度没有投诉}\n");

        assertThat(world.find().isBlocked()).isFalse();
        assertThat(world.attempt(1))
                .containsExactly("DEL-05 NOTE 2026Q3/crm.delivery.yml  王敏 declared a nil return on 2026-10-08:"
                        + " 本季度没有投诉. a declaration by a named person, where there was nothing. nothing; the figures"
                        + " of this source are 0");
    }

    @Test
    void takes_no_nil_return_beside_a_file() {
        world.source("crm", NOTES)
                .deliver("crm-1.csv", "A1,10,2026-07-01,visit,1")
                .note("crm.delivery.yml", "nil: {declared-by: 王敏, on: 2026-10-08, reason: 本季度没有投诉}\n");

        assertThat(DeliveredWorld.sentences(world.find().findings()))
                .containsExactly("DEL-04 HARD 2026Q3/crm.delivery.yml  王敏 declares a nil return, and 1 file is there"
                        + " (2026Q3/crm-1.csv for one). either a nil return or files. ask 王敏 which is right, then move"
                        + " away the files or the note");
    }

    @Test
    void misses_numbers_between_those_of_the_period() {
        world.source("crm", "complete: {numbers: {column: id, date: received_on, digits: 3, first: 1}}\n")
                .deliver(
                        "crm-1.csv",
                        "SH2026002,10,2026-07-01,,",
                        "SH2026003,99,2026-07-02,,",
                        "SH2026005,10,2026-07-03,,",
                        "SH2026009,10,2026-07-03,,",
                        "SH2025100,10,2025-12-03,,",
                        "SH2025900,10,2025-12-30,,",
                        "unnumbered,10,2026-07-03,,");

        assertThat(world.attempt(1))
                .containsExactly("DEL-08 SOFT crm  5 numbers are missing of number: SH2026001, SH2026004,"
                        + " SH2026006–008. numbers one after the other. find out why these were not delivered"
                        + " (void, deleted or left out), and explain");
    }

    @Test
    void holds_the_ledger_of_another_party_against_the_own_rows() {
        world.ledger("complete: {reconcile: {record: complaint, where: \"channel = 'regulator'\", key: {id: id},"
                        + " same: {received_on: received_on}}}\n")
                .deliver("ledger.csv", "B1,10,2026-07-01,,", "B2,10,2026-07-02,,", "B3,10,2026-07-03,,")
                .deliver(
                        "crm-1.csv",
                        "B1,10,2026-07-01,regulator,",
                        "B2,10,2026-07-05,regulator,",
                        "B4,10,2026-07-04,regulator,",
                        "B5,10,2026-07-04,visit,");

        assertThat(world.attempt(1))
                .containsExactly(
                        "DEL-09 SOFT ledger  1 row has no counterpart in complaint: B3. a row of complaint for every row"
                                + " of the ledger. deliver them, look for them among the rejected rows of complaint, or"
                                + " explain",
                        "DEL-10 SOFT ledger  1 row of complaint is not in the ledger: B4. a row of the ledger for every"
                                + " row of complaint. compare with whoever keeps the ledger, or explain",
                        "DEL-14 SOFT ledger  1 row differs in day received from day received of complaint: B2. the same"
                                + " in both. find out which is right, correct it and deliver again, or explain");
    }

    @Test
    void remembers_rows_that_an_earlier_attempt_had() {
        String row = ",10,2026-07-01,visit,1";
        world.deliver("crm-1.csv", "A1" + row, "A2" + row, "A3" + row);
        assertThat(world.attempt(1)).isEmpty();
        String gone =
                "DEL-15 SOFT 2026Q3/crm-1.csv  1 row that attempt %d or an earlier one had is no longer delivered: A2."
                        + " what was once delivered stays; a correction changes it and does not remove it. find out who removed"
                        + " them and why, or whether their lines could not be read, and explain; restore and deliver again what was"
                        + " removed by mistake";

        world.deliver("crm-1.csv", "A1" + row, "A3" + row);
        assertThat(world.attempt(2)).containsExactly(gone.formatted(1));
        world.deliver("crm-1.csv", "A1" + row, "A3" + row, "A4" + row);
        assertThat(world.attempt(3)).containsExactly(gone.formatted(2));
        world.deliver("crm-1.csv", "A1" + row, "A2" + row, "A3" + row, "A4" + row);
        assertThat(world.attempt(4)).isEmpty();
    }

    @Test
    void sees_what_a_later_whole_delivery_lacks_and_counts_the_latest_version() {
        world.source("crm-{as-of}", "complete: {deliveries: whole}\n")
                .deliver("crm-20260731.csv", "A1,10,2026-07-01,visit,1", "A2,10,2026-07-02,visit,1")
                .deliver("crm-2026-09-30.csv", "A1,10,2026-07-01,visit,2");

        List<String> told = world.attempt(1);

        assertThat(told)
                .containsExactly("DEL-16 SOFT crm  1 row of the delivery as of 2026-07-31 is not in that as of"
                        + " 2026-09-30: A2. whatever an earlier whole delivery held, in the later one too. find out who"
                        + " removed them and why, and explain; they still count");
        assertThat(world.counting()).containsExactly("A1 2.0000", "A2 1.0000");
    }

    @Test
    void wants_the_day_that_a_files_name_should_hold() {
        world.source("crm-{as-of}", "").deliver("crm-20260231.csv", "A1,10,2026-07-01,visit,1");

        assertThat(DeliveredWorld.sentences(world.find().findings()))
                .containsExactly("DEL-13 HARD 2026Q3/crm-20260231.csv  the name holds no day where"
                        + " {period}/crm-{as-of}*.csv wants one. a day as 20260930 or 2026-09-30. rename the file or"
                        + " change files in the source's definition");
    }
}
