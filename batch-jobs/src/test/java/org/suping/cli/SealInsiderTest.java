package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.seal.PackageLayout;
import org.suping.vocabulary.Sha256;

/** Somebody with a key that is trusted, who changes a package, digests everything again and signs it. */
@Tag("campaign")
class SealInsiderTest {

    @TempDir
    static Path folder;

    private static Insider insider;

    @BeforeAll
    static void seal_a_return() throws IOException {
        insider = new Insider(folder);
    }

    @Test
    void is_let_through_when_nothing_was_changed() throws IOException {
        Said verified = insider.verify(members -> {}, Function.identity());

        assertThat(verified.text()).contains("\nproved\n");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void is_found_out_who_changes_a_figure() throws IOException {
        Said verified = insider.verify(
                members -> Insider.edit(
                        members,
                        PackageLayout.CONTENT,
                        "figure\tCP-02@3101\tVALUE\t50.00\n",
                        "figure\tCP-02@3101\tVALUE\t95.00\n"),
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "  CP-02@3101  it is 95.00 · numerator 1/1 · denominator 2/2 in the package. The evidence gives"
                                + " 50.00 · numerator 1/1 · denominator 2/2. The figure or the evidence was changed: ask the signer");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_changes_a_score() throws IOException {
        Said verified = insider.verify(
                members -> Insider.edit(members, PackageLayout.CONTENT, "\nassessment\t", "\nassessment\tother-"),
                Function.identity());

        assertThat(verified.text()).contains("  assessment other-", " in the package. The figures give -.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_changes_a_row() throws IOException {
        Said verified = insider.verify(
                members -> insider.part(members, "SELECT * REPLACE (days_to_tell - 20 AS days_to_tell) FROM rows"),
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "  CP-02@3101  it is 50.00 · numerator 1/1 · denominator 2/2 in the package. The evidence gives"
                                + " 100.00 · numerator 2/2 · denominator 2/2.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    /** Both were told 22 and 2 days after they came: 16 instead of 22 moves no figure and no finding. */
    @Test
    void is_found_out_who_changes_a_derived_cell_on_which_no_figure_turns() throws IOException {
        Said verified = insider.verify(
                members -> insider.part(
                        members,
                        "SELECT * REPLACE (if(days_to_tell = 22, 16, days_to_tell) AS days_to_tell) FROM rows"),
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "-00001.parquet  1 row holds something else in column days_to_tell than follows from their other cells."
                                + " What the definition of the column computes. The evidence was changed: ask the signer\n")
                .doesNotContain("  CP-");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_puts_in_a_row_of_another_unit() throws IOException {
        Said verified = insider.verify(
                members -> insider.part(
                        members, "SELECT * REPLACE (if(complaint_id = 'A-1', '1000', org) AS org) FROM rows"),
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "  complaint  1 accepted row of 1000. Rows of 3100 and the units below it only. Somebody put rows in or"
                                + " changed them: ask the signer\n");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_leaves_a_row_out() throws IOException {
        Said verified = insider.verify(
                members -> insider.part(members, "SELECT * FROM rows WHERE _status = 'accepted'"), Function.identity());

        assertThat(verified.text())
                .contains(
                        "-00001.parquet  3 rows. 4 rows by the manifest: none lost, none added. The evidence or the manifest was changed: ask"
                                + " the signer",
                        "crm-complaints-1.csv  rejected: 1 row by the manifest, 0 in the evidence. No row lost, none"
                                + " added. The evidence or the manifest was changed: ask the signer");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_changes_what_is_a_duplicate() throws IOException {
        Said verified = insider.verify(
                members -> insider.rewrite(
                        members, "record=complaint/source=settlement", "SELECT * FROM rows WHERE kind <> 'duplicate'"),
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "/record=complaint/source=settlement/part-00001.parquet  0 rows. 1 row by the manifest: none lost, none added.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_decides_that_another_row_is_the_duplicate() throws IOException {
        String settlement = "record=complaint/source=settlement";
        Said verified = insider.verify(
                members -> {},
                manifest -> Insider.with(
                        manifest,
                        manifest.fingerprint(),
                        manifest.definitions(),
                        manifest.parts().stream()
                                .map(part -> part.path().contains(settlement) ? Insider.otherContent(part) : part)
                                .toList()));

        assertThat(verified.text())
                .contains("complaint  other rows are duplicates or repeats: 1 in the package, 1 decided again.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_changes_a_definition() throws IOException {
        Said verified = insider.verify(
                members -> Insider.edit(
                        members, "definitions/indicators/CP-02.yml", "days_to_tell <= 15", "days_to_tell <= 150"),
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "  CP-02@3101  it is 50.00 · numerator 1/1 · denominator 2/2 in the package. The evidence gives"
                                + " 100.00 · numerator 2/2 · denominator 2/2.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_forgets_a_digest_in_the_manifest() throws IOException {
        Said fingerprint = insider.verify(
                members -> {},
                manifest -> Insider.with(manifest, Sha256.of("another"), manifest.definitions(), manifest.parts()));
        Said definitions = insider.verify(
                members -> {},
                manifest -> Insider.with(manifest, manifest.fingerprint(), Sha256.of("another"), manifest.parts()));

        assertThat(fingerprint.text())
                .contains("manifest.json  the manifest contradicts itself: the digest of content.txt is not ");
        assertThat(definitions.text()).contains("definitions/  the digest of the definitions is ");
    }

    @Test
    void is_found_out_who_sends_what_cannot_be_read() throws IOException {
        byte[] rubbish = "no Parquet at all".getBytes(StandardCharsets.UTF_8);
        Said part = insider.verify(
                members -> members.put(Insider.partPath(members, "source=crm"), rubbish), Function.identity());
        Said content = insider.verify(members -> members.put(PackageLayout.CONTENT, rubbish), Function.identity());
        Said definition = insider.verify(
                members -> members.put("definitions/indicators/CP-02.yml", rubbish), Function.identity());

        assertThat(part.text())
                .contains(
                        "-00001.parquet  the evidence cannot be read. Parts in Parquet. Ask the sender for the package as it was made");
        assertThat(content.text()).contains("content.txt  the content cannot be read.");
        assertThat(definition.text()).contains("config/indicators/CP-02.yml");
        assertThat(List.of(part.exitCode(), content.exitCode(), definition.exitCode()))
                .containsOnly(13);
    }

    @Test
    void is_found_out_who_changes_a_cell_that_no_figure_rests_on() throws IOException {
        Said verified = insider.verify(
                members -> insider.part(members, "SELECT * REPLACE (amount + 1 AS amount) FROM rows"),
                Function.identity());
        Said rewritten = insider.verify(members -> insider.part(members, "SELECT * FROM rows"), Function.identity());

        assertThat(verified.text())
                .contains(
                        "-00001.parquet  its rows are not those that were collected. Every cell of every row as it was collected. The"
                                + " evidence was changed: ask the signer");
        assertThat(verified.exitCode()).isEqualTo(13);
        assertThat(rewritten.exitCode()).as("the same rows, written again").isZero();
    }

    @Test
    void is_found_out_who_leaves_a_settlement_out_of_all_lists() throws IOException {
        String settlement = "record=complaint/source=settlement";
        Said verified =
                insider.verify(members -> members.remove(Insider.partPath(members, settlement)), Function.identity());

        assertThat(verified.text())
                .contains(
                        "  complaint  other rows are duplicates or repeats: 0 in the package, 1 decided again. What follows from the"
                                + " evidence. The settlement was changed: ask the signer\n",
                        "crm-complaints-1.csv  duplicates: 1 row by the manifest, 0 in the evidence. No row lost, none added.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_sets_other_rows_aside_than_the_manifest_says() throws IOException {
        Said verified = insider.verify(
                members -> insider.rewrite(
                        members,
                        "record=complaint/source=settlement",
                        "SELECT * REPLACE (_row + 1000 AS _row) FROM rows"),
                Function.identity());

        assertThat(verified.text())
                .contains("  complaint  other rows are duplicates or repeats: 1 in the package, 1 decided again.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_hides_rows_from_every_count() throws IOException {
        Said state = insider.verify(
                members -> insider.part(
                        members,
                        "SELECT * REPLACE (if(complaint_id = 'A-1', 'withdrawn', _status) AS _status) FROM rows"),
                Function.identity());
        Said file = insider.verify(
                members -> insider.part(
                        members,
                        "SELECT * REPLACE (if(complaint_id = 'A-1', repeat('ab', 32), _file) AS _file) FROM rows"),
                Function.identity());

        assertThat(List.of(state.text(), file.text()))
                .allSatisfy(text -> assertThat(text)
                        .contains(
                                "-00001.parquet  1 row of no source file, or in no state that rows have. Every row of a source"
                                        + " file that the manifest lists, and accepted, rejected or out of period. Rows were put in or"
                                        + " hidden: ask the signer\n"));
        assertThat(List.of(state.exitCode(), file.exitCode())).containsOnly(13);
    }

    @Test
    void is_found_out_who_says_that_somebody_else_closed_it() throws IOException {
        Said declared = insider.verify(members -> {}, manifest -> Insider.sealedBy(manifest, "赵芳", ""));
        Said certified = insider.verify(members -> {}, manifest -> Insider.sealedBy(manifest, "赵芳", "ab".repeat(32)));

        assertThat(declared.text())
                .contains(
                        "  manifest.json  the manifest says it was sealed by 赵芳 (self-declared, without a signature at that time); the preparer's signature is"
                                + " 李敏's. Who closed it is who signed as its preparer. Ask both who closed it\n");
        assertThat(declared.exitCode()).isEqualTo(10);
        assertThat(certified.text())
                .contains("  manifest.json  the manifest says it was sealed by 赵芳 (certificate abab…ab); the preparer's"
                        + " signature is 李敏's. Who closed it is who signed as its preparer. Ask both who closed it\n");
        assertThat(certified.exitCode()).isEqualTo(13);
    }

    @Test
    void is_found_out_who_puts_a_file_beside_the_evidence() throws IOException {
        Said verified = insider.verify(
                members -> {
                    members.put("evidence/extra.csv", "rows".getBytes(StandardCharsets.UTF_8));
                    members.put("context/9/content.txt", "figures".getBytes(StandardCharsets.UTF_8));
                    members.put("bundle/x.txt", "rules".getBytes(StandardCharsets.UTF_8));
                },
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "  evidence/extra.csv  no package of ours has this file.",
                        "  context/9/content.txt  no package of ours has this file.",
                        "  bundle/x.txt  no package of ours has this file.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }
}
