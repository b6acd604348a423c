package org.suping.jobs.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.findings.Finding;
import org.suping.jobs.RunResult.Ended;
import org.suping.jobs.consolidate.ConsolidationRequest.Missing;
import org.suping.seal.PackageLayout;
import org.suping.seal.Sealer;
import org.suping.seal.ThisBuild;
import org.suping.seal.assemble.PackageAssembly;
import org.suping.seal.assemble.PackageAssembly.Maker;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.verify.PackageVerifier;
import org.suping.seal.verify.Verification;

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
        Ended ended = (Ended) headquarters.consolidate(null, Missing.LEAVE_OUT);
        Path sealed =
                folder.resolve(PackageLayout.fileName(ended.attempt().key().revision()));
        new PackageAssembly(ended.content(), ended.documents(), headquarters.folders())
                .write(
                        sealed,
                        new Maker(
                                ended.attempt().pins().key(),
                                ended.attempt().pins().language(),
                                ThisBuild.name(),
                                new Sealer("总公司", null),
                                null,
                                List.of()));

        Verification verified =
                new PackageVerifier(TrustFolder.read(folder.resolve("trust")), folder.resolve("spill")).verify(sealed);

        // nobody has signed it; nothing else is to be said
        assertThat(verified.findings()).extracting(Finding::code).containsExactly("VERIFY-UNSIGNED");
    }
}
