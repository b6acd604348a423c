package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/** A return that was sealed before there was a key: it is signed later, and nothing else of it changes. */
@Tag("campaign")
class SignedLaterTest {

    private static final String PACKAGE = "work/packages/3100-2026Q3-r1.suping.zip";
    private static final String ROW = "A-1,3101,2026-07-03,2026-07-05,2026-07-09,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";

    @TempDir
    private Path folder;

    private CommandWorld world;

    @BeforeEach
    void seal_without_a_key() throws IOException {
        world = CommandWorld.in(folder);
        world.deliver("crm-complaints-1.csv", ROW);
        assertThat(world.run().exitCode()).isZero();
        assertThat(world.suping("seal", "--period", "2026Q3", "--by", "李敏").exitCode())
                .isZero();
        new Signers(world).with("李敏", "prepare").with("王强", "review");
    }

    @Test
    void is_the_same_package_with_a_signature_beside_it() throws IOException {
        byte[] before = Files.readAllBytes(world.path(PACKAGE));
        assertThat(world.suping("status").text())
                .containsPattern("3100-2026Q3-r1\\b.* sealed, not signed\\b")
                .contains("who prepared it signs: ./suping seal --period PERIOD --key KEY.p12");

        Said signed = world.suping("seal", "--period", "2026Q3", "--key", "work/keys/李敏.p12");

        assertThat(signed.exitCode()).as(signed.text()).isZero();
        assertThat(signed.text()).contains("3100-2026Q3-r1.prepare.sig");
        assertThat(Files.readAllBytes(world.path(PACKAGE))).isEqualTo(before);
        assertThat(world.suping("verify", PACKAGE).exitCode()).isZero();
        assertThat(world.suping("seal", "--period", "2026Q3", "--key", "work/keys/李敏.p12")
                        .exitCode())
                .isEqualTo(12);
    }

    @Test
    void is_not_signed_when_the_package_is_no_longer_the_one_that_was_made() throws IOException {
        Files.write(world.path(PACKAGE), new byte[] {1, 2, 3});

        Said refused = world.suping("seal", "--period", "2026Q3", "--key", "work/keys/李敏.p12");

        assertThat(refused.exitCode()).isEqualTo(13);
        assertThat(world.path("work/packages/3100-2026Q3-r1.prepare.sig")).doesNotExist();
    }

    @Test
    void is_not_signed_by_somebody_who_may_not_prepare() {
        Said refused = world.suping("seal", "--period", "2026Q3", "--key", "work/keys/王强.p12");

        assertThat(refused.exitCode()).isEqualTo(17);
        assertThat(world.path("work/packages/3100-2026Q3-r1.prepare.sig")).doesNotExist();
    }
}
