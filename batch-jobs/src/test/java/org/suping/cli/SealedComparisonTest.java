package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/** A return that is compared with another, and the package that carries both. */
@Tag("campaign")
class SealedComparisonTest {

    private static final String ROW = "%s,3101,%s-03,%s-05,%s-09,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";

    @TempDir
    private Path folder;

    private CommandWorld world;

    @BeforeEach
    void deliver_two_quarters() throws IOException {
        world = CommandWorld.in(folder);
        world.with("SUPING_CLOCK", "2027-01-09T01:00:00Z");
        world.deliver("crm-complaints-1.csv", row("A-1", "2026-07"), row("A-2", "2026-08"));
        Path next = Files.createDirectories(folder.resolve("data/2026Q4"));
        Files.writeString(
                next.resolve("crm-complaints-1.csv"),
                String.join(
                                "\n",
                                CommandWorld.HEADINGS,
                                row("B-1", "2026-10"),
                                row("B-2", "2026-11"),
                                row("B-3", "2026-11"))
                        + "\n");
        Files.writeString(
                next.resolve("finance-premium.csv"),
                Files.readString(world.complaints("finance-premium.csv"))
                        .replace("2026-07-", "2026-10-")
                        .replace("2026-08-", "2026-11-")
                        .replace("2026-09-", "2026-12-"));
    }

    @Test
    void is_with_a_sealed_return_as_well_and_is_proved_from_the_package_alone() {
        world.run();
        assertThat(seal("2026Q3").exitCode()).isZero();

        Said next = world.suping("run", "--period", "2026Q4");
        assertThat(next.exitCode()).as(next.text()).isZero();
        assertThat(seal("2026Q4").exitCode()).isZero();
        Said verified = world.suping("verify", "work/packages/3100-2026Q4-r1.suping.zip");

        assertThat(verified.text())
                .contains(
                        "  compared    with 1 earlier return or import, in the package, as the content names it\n",
                        "  documents   4, made again from the content, byte for byte the same:",
                        "\nproved\n");
    }

    @Test
    void with_a_return_that_is_open_says_so_until_that_is_sealed() {
        world.run();
        world.suping("run", "--period", "2026Q4");
        Said traced = world.suping("trace", "CP-01", "--org", "3100", "--period", "2026Q4");
        seal("2026Q4");
        Said verified = world.suping("verify", "work/packages/3100-2026Q4-r1.suping.zip");

        assertThat(traced.text()).contains("(3100-2026Q3-r1 (not sealed): 2)");
        assertThat(verified.text()).contains("byte for byte the same:", "\nproved\n");
    }

    @Test
    void is_with_imported_figures_as_well() throws IOException {
        Files.writeString(
                folder.resolve("last.csv"), "period,indicator,org,value\n2025Q3,CP-01,3101,7\n2026Q2,CP-01,3101,5\n");
        Said imported = world.suping("import-figures", "last.csv", "--as", "2025 上报数", "--by", "李敏");
        assertThat(imported.exitCode()).as(imported.text()).isZero();
        world.run();
        seal("2026Q3");

        Said verified = world.suping("verify", "work/packages/3100-2026Q3-r1.suping.zip");

        assertThat(verified.text()).contains("  compared    with 2 earlier returns or imports,", "\nproved\n");
    }

    @Test
    void is_not_sealed_over_a_return_that_has_changed_since() throws IOException {
        world.run();
        world.suping("run", "--period", "2026Q4");
        world.deliver("crm-complaints-1.csv", row("A-1", "2026-07"));
        world.run();

        Said sealed = seal("2026Q4");

        assertThat(sealed.text())
                .contains(
                        "  3100-2026Q4-r1  3100-2026Q3-r1, which it is compared with, has changed since. A comparison with a"
                                + " return as it stands. Run once more first: ./suping run --period 2026Q4");
        assertThat(sealed.exitCode()).isEqualTo(13);
    }

    @Test
    void is_told_when_the_earlier_figures_in_the_package_were_changed_or_taken_out() throws IOException {
        world.run();
        world.suping("run", "--period", "2026Q4");
        seal("2026Q4");
        Path sealed = folder.resolve("work/packages/3100-2026Q4-r1.suping.zip");

        Path changed = Insider.changed(
                sealed,
                members -> Insider.edit(
                        members,
                        "context/1/content.txt",
                        "figure\tCP-01@3100\tVALUE\t2",
                        "figure\tCP-01@3100\tVALUE\t9"),
                Function.identity());
        Path moved = Insider.changed(
                sealed,
                members -> Insider.edit(members, "context/1/organisation.yml", "2025-12-31", "2026-12-31"),
                Function.identity());
        Path without = Insider.changed(sealed, members -> members.remove("context/1/content.txt"), Function.identity());

        assertThat(world.suping("verify", changed.toString()).text())
                .containsPattern(
                        "  context/1/content\\.txt  the digest of what the return is compared with is [0-9a-f…]+\\. The content"
                                + " demands [0-9a-f…]+\\. It was changed: ask the signer");
        assertThat(world.suping("verify", moved.toString()).text())
                .contains("  context/1/organisation.yml  the digest of what the return is compared with is ");
        Said taken = world.suping("verify", without.toString());
        assertThat(taken.text())
                .containsPattern(
                        "  context/1/[a-z]+\\.txt  the package lacks what the return is compared with\\. What the content says it"
                                + " is compared with\\. It was taken out: ask the signer");
        assertThat(taken.exitCode()).isEqualTo(13);
    }

    private Said seal(String period) {
        return world.suping("seal", "--period", period, "--by", "李敏");
    }

    private static String row(String id, String month) {
        return ROW.formatted(id, month, month, month);
    }
}
