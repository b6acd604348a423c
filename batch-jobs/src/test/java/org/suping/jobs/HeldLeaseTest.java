package org.suping.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.jobs.ledger.Holder;
import org.suping.jobs.ledger.Lease;
import org.suping.jobs.store.LeaseStore;
import org.suping.vocabulary.ExitCode;

/** Who may run a return. */
class HeldLeaseTest {

    private static final String NAME = "run:3100-2026Q3-final";
    private static final Instant NOW = Instant.parse("2026-10-05T01:00:00.123456Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    private static final Instant ELSEWHEN = Instant.parse("2026-10-01T00:00:00Z");

    @TempDir
    Path folder;

    private Book book;
    private LeaseStore leases;

    @BeforeEach
    void open_the_book() {
        book = Books.openForRun(new Folders(folder.resolve("config"), folder.resolve("work")), Map.of());
        leases = new LeaseStore(book.jdbc());
    }

    @AfterEach
    void close_the_book() {
        book.close();
    }

    @Test
    void is_held_by_this_process_until_it_is_closed() {
        try (HeldLease lease = HeldLease.take(leases, NAME, CLOCK)) {
            lease.mustBeHeld();
            assertThat(leases.all()).containsExactly(new Lease(NAME, Holder.me(), NOW, NOW));
        }
        assertThat(leases.all()).isEmpty();
    }

    @Test
    void is_refused_while_its_holder_lives() {
        Holder other = new Holder(4711, "elsewhere", ELSEWHEN);
        leases.take(new Lease(NAME, other, ELSEWHEN, NOW.minusSeconds(30)));

        assertThatThrownBy(() -> HeldLease.take(leases, NAME, CLOCK))
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.ANOTHER_RUN_ALIVE))
                .hasMessage(
                        NAME + "  another run is alive: pid 4711 on elsewhere, started 2026-10-01 08:00:00"
                                + " Asia/Shanghai, last heartbeat 2026-10-05 08:59:30 Asia/Shanghai. one run at a time for a return. wait for it to end; if its process is gone run again in about 30 seconds");
    }

    @Test
    void is_taken_from_a_holder_without_heartbeat() {
        leases.take(new Lease(NAME, new Holder(4711, "elsewhere", ELSEWHEN), ELSEWHEN, NOW.minusSeconds(31)));

        try (HeldLease lease = HeldLease.take(leases, NAME, CLOCK)) {
            lease.mustBeHeld();
            assertThat(leases.find(NAME).orElseThrow().holder()).isEqualTo(Holder.me());
        }
    }

    @Test
    void is_taken_at_once_from_a_process_of_this_machine_that_is_gone() {
        Holder me = Holder.me();
        Holder gone = new Holder(me.pid(), me.host(), me.start().minusSeconds(60));
        leases.take(new Lease(NAME, gone, ELSEWHEN, NOW));

        try (HeldLease lease = HeldLease.take(leases, NAME, CLOCK)) {
            lease.mustBeHeld();
            assertThat(leases.find(NAME).orElseThrow().holder()).isEqualTo(me);
        }
    }

    @Test
    void is_taken_from_a_run_of_this_process_that_could_not_give_it_back() {
        leases.take(new Lease(NAME, Holder.me(), ELSEWHEN, NOW));
        try (HeldLease lease = HeldLease.take(leases, NAME, CLOCK)) {
            lease.mustBeHeld();
            assertThatThrownBy(() -> HeldLease.take(leases, NAME, CLOCK))
                    .hasMessageStartingWith(NAME + "  another run is alive: "
                            + Holder.me().words().en());
        }
    }

    @Test
    void stops_a_run_that_slept_so_long_that_another_took_over() {
        Lease taken = new Lease(NAME, new Holder(4711, "elsewhere", ELSEWHEN), NOW, NOW);
        try (HeldLease lease = HeldLease.take(leases, NAME, CLOCK)) {
            leases.takeOver(leases.find(NAME).orElseThrow(), taken);
            lease.beat();

            assertThatThrownBy(lease::mustBeHeld)
                    .hasMessage(
                            NAME
                                    + "  this process was asleep for too long and another one took the lease. a heartbeat at least every 30 seconds. wait for the other run to end; nothing that was done is lost");
        }
    }

    @Test
    void leaves_a_lease_alone_that_another_process_took_over() {
        Lease taken = new Lease(NAME, new Holder(4711, "elsewhere", ELSEWHEN), NOW, NOW);
        try (HeldLease lease = HeldLease.take(leases, NAME, CLOCK)) {
            lease.mustBeHeld();
            assertThat(leases.takeOver(leases.find(NAME).orElseThrow(), taken)).isTrue();
        }
        assertThat(leases.all()).containsExactly(taken);
    }
}
