package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/** A hard finding that has to stand: asked for before the return is sealed, signed for afterwards, by two people. */
@Tag("campaign")
class WaiverTest {

    private static final String PACKAGE = "work/packages/3100-2026Q3-r1.suping.zip";
    private static final String FINDING = "CK-90@3100 上海分公司";
    private static final String IN_TIME = "A-%s,3101,2026-07-03,2026-07-05,2026-07-09,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";
    private static final String CHECK = """
            code: CK-90
            severity: hard
            name: {zh: 至多一件投诉, en: At most one complaint}
            figures:
              received: CP-01
            expect: received <= 1
            found: {zh: "受理 {received} 件", en: "{received} received"}
            expected: {zh: 应至多 1 件, en: Expected one at most}
            action: {zh: 请核对, en: Look into it}
            """;

    @TempDir
    private Path folder;

    private CommandWorld world;

    @BeforeEach
    void run_into_a_hard_finding() throws IOException {
        world = CommandWorld.in(folder);
        new Signers(world).with("李敏", "prepare").with("王强", "review").with("赵芳", "approve, waive");
        Files.writeString(world.path("config/checks/CK-90.yml"), CHECK);
        world.deliver("crm-complaints-1.csv", IN_TIME.formatted("1"), IN_TIME.formatted("2"));
        assertThat(world.run().exitCode()).isEqualTo(11);
    }

    @Test
    void lets_a_return_be_sealed_and_approved_only_once_it_is_signed() throws IOException {
        assertThat(ask().exitCode()).isZero();
        Said run = world.run();
        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.text())
                .contains("        1 hard finding is to be waived: once sealed, whoever may signs with ./suping waive;"
                        + " without it nobody can approve\n");
        assertThat(cover()).contains("可封存（1 项阻断项待豁免）");
        world.suping("seal", "--period", "2026Q3", "--key", "work/keys/李敏.p12");
        Said verified = world.suping("verify", PACKAGE);
        assertThat(verified.exitCode()).isEqualTo(10);
        assertThat(verified.text())
                .endsWith("\n  " + FINDING
                        + "  A hard finding, and no signature waives it. A waiver of every hard finding by"
                        + " somebody who may. Have somebody who may sign with ./suping waive; until then the return should"
                        + " not be accepted\n");
        assertThat(sign("review", "王强").text())
                .contains("\nNow: reviewed, waivers wanted. Next: who may waive: ./suping waive ");
        Said early = sign("approve", "赵芳");
        assertThat(early.exitCode()).isEqualTo(17);
        assertThat(early.text())
                .isEqualTo("  3100-2026Q3-r1  The hard finding " + FINDING
                        + " is not waived. Every hard finding is waived by"
                        + " somebody who may: 赵芳. ./suping waive PACKAGE --finding \"" + FINDING
                        + "\" --key KEY.p12, or correct it: ./suping run --revise\n");

        Said waived = sign("waive", "赵芳", "--finding", FINDING);
        assertThat(waived.exitCode()).as(waived.text()).isZero();
        assertThat(sign("approve", "赵芳").exitCode()).isZero();
        Said proved = world.suping("verify", PACKAGE);
        assertThat(proved.exitCode()).as(proved.text()).isZero();
        assertThat(proved.text())
                .contains("signature   waive " + FINDING
                        + ": 赵芳, at 2026-10-09T01:00:00Z by own account (time not proved)\n");
    }

    @Test
    void is_not_had_by_an_explanation_alone() {
        Said explained = world.suping("explain", "CK-90", "--text", "两件都是同一人，系统重复登记", "--by", "李敏");

        assertThat(explained.exitCode()).isEqualTo(2);
        assertThat(explained.text())
                .contains(
                        "What blocks must be corrected; an explanation does not take its place. correct the data or the"
                                + " definition and run again; where what a check found has to stand, ask for a waiver with --waiver\n");
        assertThat(world.run().exitCode()).isEqualTo(11);
    }

    @Test
    void is_not_asked_for_what_does_not_block() throws IOException {
        world.deliver(
                "crm-complaints-1.csv",
                IN_TIME.replace("07-05,", "07-25,").replace("07-09,", "07-26,").formatted("1"));
        assertThat(world.run().exitCode()).isEqualTo(10);

        Said refused = world.suping("explain", "CK-03", "--all", "--waiver", "--text", "九月起已补齐人手", "--by", "李敏");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.text())
                .isEqualTo("  CK-03  It is no hard finding of a check, at 3100 上海分公司. Only what a check found can be"
                        + " waived. Leave --waiver out for a finding to explain; correct any other\n");
    }

    private Said ask() {
        return world.suping("explain", "CK-90", "--waiver", "--text", "两件都是同一人，系统重复登记", "--by", "李敏");
    }

    private Said sign(String role, String name, String... more) {
        String[] words = new String[4 + more.length];
        words[0] = role;
        words[1] = PACKAGE;
        words[2] = "--key";
        words[3] = "work/keys/" + name + ".p12";
        System.arraycopy(more, 0, words, 4, more.length);
        return world.suping(words);
    }

    private String cover() throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("work/reports/3100-2026Q3-r1.xlsx")))) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        }
        return text.toString();
    }
}
