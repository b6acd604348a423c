package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.seal.PackageLayout;
import org.suping.seal.zip.PackageArchive;

/** What becomes of free text by the policy of its record: it is left out, unless it says that it is kept, masked. */
@Tag("campaign")
class FreeTextPolicyTest {

    private static final String PACKAGE = "3100-2026Q3-r1.suping.zip";
    private static final String KEPT = "    keep: masked\n";
    private static final String WORDS = "车损已经";
    private static final int ROWS = 40;

    @TempDir
    private Path folder;

    private final List<String> phones = new ArrayList<>();
    private CommandWorld world;

    @BeforeEach
    void has_a_telephone_number_in_every_complaint() throws IOException {
        world = CommandWorld.in(folder);
        Random random = new Random(20_261_009);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String phone = "154%08d".formatted(random.nextInt(100_000_000));
            phones.add(phone);
            rows.add(
                    "C-%02d,3101,2026-07-%02d,2026-07-28,2026-07-29,来访,理赔纠纷,机动车辆保险,10.00,王某,,".formatted(i, 14 + i % 14)
                            + WORDS + "三个月，请电" + phone);
        }
        world.deliver("crm-complaints-1.csv", rows.toArray(String[]::new));
    }

    /** What the record says after its column of free text, in place of what ships. */
    private void policy(String keys) throws IOException {
        world.edit("config/records/complaint.yml", KEPT, keys);
    }

    private Map<String, String> sealed() throws Exception {
        Said run = world.run();
        assertThat(run.exitCode()).as(run.text()).isZero();
        Said sealed = world.suping("seal", "--period", "2026Q3", "--by", "李敏");
        assertThat(sealed.exitCode()).as(sealed.text()).isZero();
        world.suping("trace", "CP-01", "--period", "2026Q3", "--rows", "work/rows.csv");
        try (PackageArchive archive = PackageArchive.open(folder.resolve("work/packages/" + PACKAGE))) {
            for (String path : archive.paths()) {
                Path file = folder.resolve("work/unpacked").resolve(path);
                Files.createDirectories(file.resolveSibling(""));
                Files.write(file, archive.read(path, 1 << 26));
            }
        }
        return MadeTexts.of(folder.resolve("work"));
    }

    private static String rows(Map<String, String> made) {
        return made.entrySet().stream()
                .filter(text ->
                        text.getKey().endsWith(".parquet rows") && text.getKey().contains("complaint"))
                .map(Map.Entry::getValue)
                .reduce("", String::concat);
    }

    private String guide() throws IOException {
        try (PackageArchive archive = PackageArchive.open(folder.resolve("work/packages/" + PACKAGE))) {
            return new String(archive.read(PackageLayout.README, 1 << 20), StandardCharsets.UTF_8);
        }
    }

    private Said verified() {
        return world.suping("verify", "work/packages/" + PACKAGE);
    }

    @Test
    void stores_nothing_of_a_text_that_is_left_out_anywhere() throws Exception {
        policy("");

        Map<String, String> made = sealed();

        assertThat(rows(made)).as("the search reads what it looks at").contains("C-07\t", "王**\t");
        assertThat(phones).hasSize(ROWS).allSatisfy(phone -> {
            assertThat(made)
                    .allSatisfy((file, text) -> assertThat(text).as(file).doesNotContain(phone));
            assertThat(world.said()).doesNotContain(phone);
        });
        assertThat(made).allSatisfy((file, text) -> assertThat(text).as(file).doesNotContain(WORDS));
        assertThat(guide())
                .contains("没有自由文本：采集时已略去", "no free text is in them: it was left out when they were collected");
        Said verified = verified();
        assertThat(verified.text()).contains("  free text   1 column left out, and empty; kept masked: none\n");
        assertThat(verified.exitCode()).as(verified.text()).isEqualTo(10);
    }

    @Test
    void stores_a_text_that_is_kept_with_its_numbers_masked() throws Exception {
        Map<String, String> made = sealed();

        assertThat(rows(made)).contains(WORDS + "三个月，请电");
        assertThat(phones)
                .allSatisfy(phone -> assertThat(made)
                        .allSatisfy((file, text) -> assertThat(text).as(file).doesNotContain(phone)));
        assertThat(guide())
                .contains(
                        "自由文本只有 complaint.content：按规则脱敏，规则能找到大部分，不是全部，请勿外传",
                        "free text is in complaint.content only, masked by rules that find most and not all: do not pass it"
                                + " on");
        assertThat(verified().text())
                .contains("  free text   0 columns left out, and empty; kept masked: complaint.content\n");
        world.inChinese();
        assertThat(verified().text()).contains("  自由文本  0 列未保留，均为空；脱敏保留：complaint.content\n");
    }

    @Test
    void asks_for_a_required_text_and_its_form_before_it_is_left_out() throws Exception {
        policy("    required: true\n    pattern: '" + WORDS + ".*'\n");
        world.edit("config/suping.yml", "rejected-at-most: 20", "rejected-at-most: 90");
        String row = ",3101,2026-07-02,2026-07-08,2026-07-09,来访,理赔纠纷,机动车辆保险,10.00,王某,,";
        world.deliver("crm-complaints-1.csv", "A-1" + row, "A-2" + row + "电话15412345678", "A-3" + row + WORDS + "拖");

        world.run();

        Map<String, String> made = MadeTexts.of(folder.resolve("work"));
        assertThat(rows(made)).contains("R-REQUIRED:content", "R-PATTERN:content", "A-3\t");
        assertThat(made)
                .allSatisfy((file, text) -> assertThat(text)
                        .as(file)
                        .doesNotContain("15412345678")
                        .doesNotContain("字字###########")
                        .doesNotContain(WORDS + "拖"));
    }

    @Test
    void finds_rows_with_text_in_a_package_whose_rules_leave_it_out() throws IOException {
        Insider insider = new Insider(folder.resolve("insider"));

        Said verified = insider.verify(
                members -> Insider.edit(members, "definitions/records/complaint.yml", KEPT, ""), Function.identity());

        assertThat(verified.text())
                .containsPattern(
                        "  evidence/\\S+\\.parquet  the free text of column content is left out by its rules, and 4 rows hold"
                                + " some\\. Nothing in this column\\. The rows were not collected by the rules beside them: do"
                                + " not pass them on and ask the signer");
        assertThat(verified.exitCode()).isEqualTo(13);
    }
}
