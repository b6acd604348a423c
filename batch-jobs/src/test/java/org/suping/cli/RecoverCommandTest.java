package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.evidence.Folders;
import org.suping.evidence.KillPoint;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.jobs.ledger.Holder;
import org.suping.jobs.ledger.Lease;
import org.suping.jobs.store.LeaseStore;

/** A run that died, as {@code status} and {@code recover} tell it. */
@Tag("campaign")
class RecoverCommandTest {

    private static final String ROW = "A-1,3101,2026-07-03,2026-07-05,2026-07-09,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d Asia/Shanghai";

    @TempDir
    private Path folder;

    private CommandWorld world;

    @BeforeEach
    void kill_a_run() throws Exception {
        world = CommandWorld.in(folder);
        world.deliver("crm-complaints.csv", ROW);
        Process run = SupingProcess.start(folder, "before-commit:settleRows", "run", "--period", "2026Q3");
        run.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(run.waitFor()).isEqualTo(KillPoint.HALTED);
    }

    @Test
    void finishes_what_a_dead_run_left_and_has_nothing_to_do_afterwards() {
        assertThat(world.suping("status").text())
                .matches("3100-2026Q3-r1  attempt 1  in progress  started 2026-10-09 09:00:00 Asia/Shanghai\n"
                        + "    pid \\d+ on \\S+ is gone, last heartbeat " + TIME
                        + "; ./suping recover goes on where it stopped\n"
                        + "    Next: wait for the run to end; if its process is gone run again and it goes on where it"
                        + " stopped\n");

        Said recovered = world.suping("recover");

        assertThat(recovered.exitCode()).isZero();
        assertThat(recovered.text())
                .startsWith(
                        "Suping dev · unit 3100 Shanghai branch · period 2026Q3 · revision r1 · attempt 1: going on with"
                                + " attempt 1 (started 2026-10-09 09:00:00 Asia/Shanghai and not completed)\n");
        assertThat(world.suping("recover")).isEqualTo(new Said(12, "No run was left unfinished\n"));
    }

    @Test
    void leaves_a_run_alone_that_is_alive_and_names_it() {
        Instant beat = Instant.now();
        try (Book book = Books.openForRun(new Folders(folder.resolve("config"), folder.resolve("work")), Map.of())) {
            LeaseStore leases = new LeaseStore(book.jdbc());
            Lease dead = leases.all().get(0);
            assertThat(leases.takeOver(dead, new Lease(dead.name(), Holder.me(), beat, beat)))
                    .isTrue();
        }

        assertThat(world.suping("status").text())
                .containsPattern("\n    pid " + Holder.me().pid() + " on \\S+, last heartbeat " + TIME + "\n");
        Said refused = world.suping("recover");

        assertThat(refused.exitCode()).isEqualTo(14);
        assertThat(refused.text())
                .matches("  run:3100-2026Q3-final  another run is alive: pid "
                        + Holder.me().pid() + " on \\S+, started " + TIME + ", last heartbeat " + TIME
                        + "\\. one run at a time for a return\\. wait for it to end; if its process is gone run again in about"
                        + " 30 seconds\n");
    }

    @Test
    void says_that_there_was_no_run_yet(@TempDir Path other) throws IOException {
        Said said = CommandWorld.in(other).suping("recover");

        assertThat(said.exitCode()).isEqualTo(12);
        assertThat(said.text())
                .isEqualTo("  work/book  nothing has been run yet. A first run: before it there is nothing to read. Run"
                        + " ./suping run --period PERIOD first; at headquarters, ./suping receive\n");
    }
}
