package org.suping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.definitions.people.Role;
import org.suping.seal.PackageLayout;

/** Somebody with a trusted key who changes what is read in place of the content: the guide, and the lists of figures. */
@Tag("campaign")
class SealedTextsTest {

    @TempDir
    static Path folder;

    private static Insider insider;

    @BeforeAll
    static void seal_a_return() throws IOException {
        insider = new Insider(folder);
    }

    @Test
    void finds_a_figure_that_was_changed_in_the_list_for_other_programs() throws IOException {
        Said verified = insider.verify(
                members -> Insider.edit(
                        members,
                        PackageLayout.FIGURES_CSV,
                        "VALUE,50.00,%,numerator=1;denominator=2",
                        "VALUE,95.00,%,"),
                Function.identity());

        assertThat(verified.text())
                .containsPattern(
                        "figures\\.csv:\\d+  this line is “CP-02@3100,.*,VALUE,95\\.00,%,”\\."
                                + " “CP-02@3100,.*,VALUE,50\\.00,%,numerator=1;denominator=2”\\. The file was changed: ask the signer");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void finds_another_step_in_the_guide_for_auditors() throws IOException {
        Said verified = insider.verify(
                members -> Insider.edit(
                        members, PackageLayout.README, "   sha256sum manifest.json  ", "   cat manifest.json"),
                Function.identity());

        assertThat(verified.text()).containsPattern("  README\\.txt:\\d+  this line is “   cat manifest\\.json");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void finds_a_file_that_no_package_has() throws IOException {
        Said verified = insider.verify(
                members -> members.put("opinion.txt", "All is well".getBytes(UTF_8)), Function.identity());

        assertThat(verified.text())
                .contains("  opinion.txt  no package of ours has this file. Only files that ./suping seal puts there."
                        + " It was put in afterwards: ask the signer");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void finds_an_approval_by_who_prepared_it() throws IOException {
        Said verified = insider.verify(members -> {}, Function.identity(), Role.PREPARE, Role.APPROVE);

        assertThat(verified.text())
                .contains(
                        "  3100-2026Q3-r1.suping.zip  李敏 prepared it and signed as well: approve. A signature of somebody who"
                                + " did not prepare it. That signature counts for nothing: have somebody else sign who may");
        assertThat(verified.exitCode()).isEqualTo(13);
    }
}
