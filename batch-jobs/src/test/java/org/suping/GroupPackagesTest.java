package org.suping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.verify.PackageVerifier;
import org.suping.seal.verify.Verification;

/** That the packages other tests receive are such as branches send. */
class GroupPackagesTest {

    @TempDir
    private Path folder;

    @Test
    void are_sealed_signed_and_prove_themselves() throws IOException {
        GroupPackages group = GroupPackages.in(folder).signing();
        Path first = group.send("3200", GroupPackages.complaint("A-1", "3201", "2026-07-03"));
        Path second = group.revise(
                "3200",
                "补报一件",
                GroupPackages.complaint("A-1", "3201", "2026-07-03"),
                GroupPackages.complaint("A-2", "3201", "2026-07-04"));

        TrustFolder trust = TrustFolder.read(group.headquarters().config().resolve("trust"));
        Verification one = new PackageVerifier(trust, folder.resolve("spill")).verify(first);
        Verification other = new PackageVerifier(trust, folder.resolve("spill")).verify(second);

        assertThat(one.findings()).isEmpty();
        assertThat(other.findings()).isEmpty();
        assertThat(other.manifest().previous().manifest())
                .isEqualTo(one.manifest().digest());
        assertThat(second).hasFileName("3200-2026Q3-r2.suping.zip");
    }
}
