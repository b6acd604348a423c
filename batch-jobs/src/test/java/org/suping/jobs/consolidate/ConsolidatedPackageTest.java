package org.suping.jobs.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.evidence.store.Book;
import org.suping.findings.Finding;
import org.suping.jobs.RunResult.Ended;
import org.suping.jobs.consolidate.ConsolidationRequest.Missing;
import org.suping.jobs.seal.ComparedReturns;
import org.suping.seal.PackageLayout;
import org.suping.seal.Sealer;
import org.suping.seal.ThisBuild;
import org.suping.seal.assemble.PackageAssembly;
import org.suping.seal.assemble.PackageAssembly.Maker;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.verify.PackageVerifier;
import org.suping.vocabulary.Period;

/** A consolidated return as a package: everything in it follows from what it holds, also what the documents say of time and ranks. */
class ConsolidatedPackageTest {

    @TempDir
    private Path folder;

    @Test
    void is_proved_to_the_last_byte_of_its_documents() throws IOException {
        GroupPackages group = GroupPackages.in(folder.resolve("group"));
        Headquarters headquarters = new Headquarters(GroupPackages.in(folder.resolve("office")));
        headquarters.accept(group.send(
                "3100",
                GroupPackages.complaint("A-1", "3101", "2026-07-03"),
                GroupPackages.complaint("A-2", "3101", "2026-08-03")));
        headquarters.accept(group.send("3300", GroupPackages.complaint("C-1", "3301", "2026-07-05")));

        // nobody has signed it; nothing else is to be said
        assertThat(verified(headquarters)).extracting(Finding::code).containsExactly("VERIFY-UNSIGNED");
    }

    /** Whatever a branch set aside was decided by its own rows: what another booked under the same number changes nothing there. */
    @Test
    void is_proved_where_branches_set_rows_aside_and_two_of_them_booked_one_number() throws IOException {
        GroupPackages group = GroupPackages.in(folder.resolve("group")).explaining("台风期间人手不足，已补办");
        Headquarters headquarters = new Headquarters(GroupPackages.in(folder.resolve("office")));
        headquarters.accept(group.send(
                "3100",
                GroupPackages.complaint("A-1", "3101", "2026-07-03"),
                GroupPackages.complaint("A-1", "3101", "2026-07-03"),
                GroupPackages.complaint("N-1", "3101", "2026-07-04"),
                GroupPackages.complaint("A-3", "3101", "2026-13-45"),
                GroupPackages.complaint("A-4", "3101", "2026-10-20")));
        headquarters.accept(group.send(
                "3300",
                GroupPackages.complaint("N-1", "3301", "2026-07-05"),
                GroupPackages.complaint("A-1", "3301", "2026-07-06")));

        assertThat(verified(headquarters)).extracting(Finding::code).containsExactly("VERIFY-UNSIGNED");
    }

    /** From the second period on figures stand beside those of the return that was put together before. */
    @Test
    void is_proved_beside_the_consolidated_return_of_the_period_before() throws IOException {
        GroupPackages group = GroupPackages.in(folder.resolve("group")).explaining("台风期间人手不足，已补办");
        Headquarters headquarters = new Headquarters(GroupPackages.in(folder.resolve("office")));
        group.during("2026Q2");
        headquarters.accept(group.send("3100", GroupPackages.complaint("A-0", "3101", "2026-05-03")));
        headquarters.accept(group.send("3300", GroupPackages.complaint("C-0", "3301", "2026-05-05")));
        Ended before = (Ended) headquarters.consolidate("1000", Period.parse("2026Q2"), null, Missing.LEAVE_OUT);
        group.during("2026Q3");
        headquarters.accept(group.send(
                "3100",
                GroupPackages.complaint("A-1", "3101", "2026-07-03"),
                GroupPackages.complaint("A-2", "3101", "2026-08-03")));
        headquarters.accept(group.send("3300", GroupPackages.complaint("C-1", "3301", "2026-07-05")));

        List<Finding> found = verified(headquarters);

        assertThat(before.attempt().key()).hasToString("1000-2026Q2-consolidated-r1-a1");
        assertThat(found).extracting(Finding::code).containsExactly("VERIFY-UNSIGNED");
    }

    private List<Finding> verified(Headquarters headquarters) throws IOException {
        Ended ended = (Ended) headquarters.consolidate(null, Missing.LEAVE_OUT);
        Path sealed =
                folder.resolve(PackageLayout.fileName(ended.attempt().key().revision()));
        try (Book book = headquarters.book()) {
            new PackageAssembly(ended.content(), ended.documents(), headquarters.folders())
                    .write(
                            sealed,
                            new Maker(
                                    ended.attempt().pins().key(),
                                    ended.attempt().pins().language(),
                                    ThisBuild.name(),
                                    new Sealer("总公司", null),
                                    null,
                                    new ComparedReturns(book).files(ended.content())));
        }
        return new PackageVerifier(TrustFolder.read(folder.resolve("trust")), folder.resolve("spill"))
                .verify(sealed)
                .findings();
    }
}
