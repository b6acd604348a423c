package org.suping.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.render.PrintedFigure;
import org.suping.render.group.GroupModels;
import org.suping.vocabulary.Language;

/** {@link GroupModels#scored}: seven branches, the fourth far above the others, the second late, an eighth missing. */
class GroupReportTest {

    @TempDir
    private Path folder;

    /** The pages as they are read, a line for each line of print. */
    private List<String> pages(Language language) throws IOException {
        Path file = folder.resolve(language + ".pdf");
        new JasperReportRenderer().render(GroupModels.scored(language), file);
        try (PDDocument report = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setPageEnd("\f");
            return List.of(stripper.getText(report).split("\f"));
        }
    }

    @Test
    void says_on_its_first_page_who_is_left_out() throws IOException {
        assertThat(pages(Language.ZH).get(0)).contains("合并 7 个封存包；不含 1 家：3008 例（未报）");
        assertThat(pages(Language.EN).get(0)).contains("Made of 7 packages; without 1 unit: 3008 Branch (missing)");
    }

    /** Half of 0.0, and half of (98.0 + 65.2 + 65.2 + 0.0 + 66.7 + 64.2 + 18.3) ÷ 7 = 377.6 ÷ 7. */
    @Test
    void shows_the_parts_of_a_legal_persons_score_and_what_they_come_to() throws IOException {
        assertThat(pages(Language.ZH).get(1))
                .containsSubsequence(
                        "其中法人部分（50%） 0.00 0.0 × 50%",
                        "其中分公司部分（50%） 26.97 377.6 ÷ 7 × 50%", "法人与分公司汇总得分（未核实） 27.0 分　等级 5（未核实）");
        assertThat(pages(Language.EN).get(1))
                .containsSubsequence(
                        "of which the legal person (50%) 0.00 0.0 × 50%",
                        "of which its branches (50%) 26.97 377.6 ÷ 7 × 50%",
                        "Score of legal person and branches (unverified) 27.0 points, level 5 (unverified)");
    }

    @Test
    void lists_first_who_is_left_out_and_who_came_late() throws IOException {
        assertThat(whole(Language.ZH))
                .contains("合并范围与报送时间 未收到的截至 2026-10-23。")
                .containsSubsequence(
                        "3008 例 未纳入 未报 2026-10-20 3 个工作日",
                        "3002 例2分公司 纳入 迟报 2026-10-20 2026-10-22 2 个工作日 r1",
                        "3001 例甲分公司 纳入 按时 2026-10-20 2026-10-15 r1");
    }

    @Test
    void ranks_the_branches_by_score_and_tells_median_and_ends_of_the_indicators() throws IOException {
        assertThat(whole(Language.ZH))
                .contains("分公司得分 得分以封存包所载为准；中位数 65.2")
                .containsSubsequence(
                        "3001 例甲分公司 1 98.0 +32.8",
                        "3005 例5分公司 2 66.7 +1.5",
                        "3002 例2分公司 3 65.2 0.0",
                        "3003 例3分公司 3 65.2 0.0",
                        "3006 例6分公司 5 64.2 −1.0",
                        "3007 例7分公司 6 18.3 −46.9",
                        "3004 例4分公司 7 0.0 −65.2",
                        "CP-01 受理投诉量（件） 7 11 1,400 3004 0 3005 ▲3004");
    }

    private String whole(Language language) throws IOException {
        return pages(language).stream().collect(Collectors.joining());
    }

    @Test
    void lists_the_figures_at_both_ends_among_those_it_prints() {
        assertThat(new JasperReportRenderer().render(GroupModels.scored(Language.EN), folder.resolve("listed.pdf")))
                .contains(new PrintedFigure(3, "CP-01@3004", "1,400"), new PrintedFigure(3, "CP-01@3005", "0"));
    }
}
