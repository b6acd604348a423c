package org.suping.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.ledger.Pins;
import org.suping.submit.ReturnState;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** What is done next with a consolidated return: its own commands, with the folders of the session. */
class NextStepTest {

    private static final NextStep STEPS = new NextStep(" --work hq");
    private static final RevisionKey GROUP =
            new RevisionKey("1000", Period.parse("2026Q3"), RevisionKind.CONSOLIDATED, 1);
    private static final Pins PINS =
            new Pins(Sha256.of("definitions"), Sha256.of("sources"), Sha256.of("key"), Language.ZH);
    private static final String CONSOLIDATE = "./suping consolidate --period 2026Q3 --org 1000";
    private static final String SEAL = "./suping seal --period 2026Q3 --org 1000 --consolidated --work hq";

    @Test
    void leads_a_consolidated_return_on_by_the_commands_that_make_and_close_it() {
        Map<AttemptState, Text> steps = new TreeMap<>();
        for (AttemptState state : AttemptState.values()) {
            steps.put(state, STEPS.of(attempt(state), null, null));
        }

        String explain = "./suping explain --period 2026Q3 --org 1000 --work hq";
        String again = CONSOLIDATE + " --work hq";
        assertThat(steps)
                .containsEntry(
                        AttemptState.RUNNING,
                        new Text(
                                "等待合并结束；若进程已不在，再执行 " + again + "（选项与上次相同），即从中断处继续",
                                "wait for it to end; if its process is gone, " + again
                                        + " with the options of before goes on where it stopped"))
                .containsEntry(
                        AttemptState.FAILED,
                        new Text(
                                "消除原因后再执行 " + again + "（选项与上次相同），从中断处继续",
                                "remove the cause; then " + again
                                        + " with the options of before goes on where it stopped"))
                .containsEntry(
                        AttemptState.BLOCKED,
                        new Text(
                                "改正阻断项涉及的数据（由机构更正后重新报送）或定义，再执行 " + again + "（选项与上次相同）",
                                "have the data behind the blocking findings corrected by their units, or correct the"
                                        + " definitions; then " + again + " with the options of before"))
                .containsEntry(
                        AttemptState.WAITING,
                        new Text(
                                "说明待说明事项（" + explain + " 列出各项和命令），再执行 " + again + "（选项与上次相同）",
                                "explain what is open (" + explain + " lists it with the commands); then " + again
                                        + " with the options of before"))
                .containsEntry(
                        AttemptState.READY,
                        new Text("核对工作簿和 PDF，然后封存：" + SEAL, "review the workbook and the PDF; then close it: " + SEAL))
                .containsEntry(
                        AttemptState.SEALED,
                        new Text(
                                "无需处理；更正用 " + CONSOLIDATE + " --revise 原因 --work hq",
                                "nothing to do; to correct it: " + CONSOLIDATE + " --revise REASON --work hq"));
    }

    @Test
    void names_signers_of_a_consolidated_return_as_the_signatures_stand() {
        assertThat(STEPS.of(attempt(AttemptState.SEALED), closed(ReturnState.UNSIGNED), null))
                .isEqualTo(new Text(
                        "编制人签名：" + SEAL + " --key 密钥.p12（证书须在 config/people.yml 中）",
                        "who prepared it signs: " + SEAL
                                + " --key KEY.p12 (the certificate stands in config/people.yml)"));
        assertThat(STEPS.of(attempt(AttemptState.SEALED), closed(ReturnState.SEALED), null))
                .isEqualTo(new Text(
                        "请另一人复核：./suping review hq/packages/a.zip --work hq --key 密钥.p12",
                        "another person reviews it: ./suping review hq/packages/a.zip --work hq --key KEY.p12"));
    }

    @Test
    void types_a_path_as_it_works_where_a_person_stands() {
        Path here = Path.of("/data/branch/here");
        Folders folders = new Folders(Path.of("/data/branch/config"), Path.of("/data/branch/here/../work"));

        Typed elsewhere = new Typed(folders, here, " --work ../work");
        Typed above = new Typed(folders, Path.of("/data/branch"), "");

        assertThat(elsewhere.path(folders.packages().resolve("a.zip"))).isEqualTo("/data/branch/work/packages/a.zip");
        assertThat(above.path(folders.packages().resolve("a.zip"))).isEqualTo("work/packages/a.zip");
    }

    private static SealedReturn closed(ReturnState state) {
        return new SealedReturn(
                "王总",
                Instant.EPOCH,
                state != ReturnState.UNSIGNED,
                "hq/packages/a.zip --work hq",
                Optional.of(state),
                Optional.empty());
    }

    private static Attempt attempt(AttemptState state) {
        return new Attempt(new AttemptKey(GROUP, 1), state, PINS, Instant.EPOCH, null, Text.EMPTY, null, null);
    }
}
