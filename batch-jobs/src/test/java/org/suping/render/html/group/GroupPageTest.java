package org.suping.render.html.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.group.GroupModels;
import org.suping.vocabulary.Language;

/** Seven branches, the fourth far above the others, and an eighth that is missing. */
class GroupPageTest {

    static final List<Long> COUNTS = List.of(12L, 9L, 9L, 1_400L, 0L, 15L, 11L);

    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "suping", "render", "html");

    @ParameterizedTest
    @EnumSource(Language.class)
    void is_this_page(Language language) throws IOException {
        Path golden = GOLDEN.resolve("consolidated." + language.name().toLowerCase(java.util.Locale.ROOT) + ".html");
        String page = page(language);
        if ("write".equals(System.getProperty("suping.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, page);
        }
        assertThat(page).isEqualTo(Files.readString(golden));
    }

    @Test
    void shows_the_whole_and_every_branch_as_it_was_measured() {
        ReportModel model = GroupModels.model(Language.ZH, COUNTS);
        String page = html(model);
        Wording words = new Wording(Language.ZH);

        for (Figure figure : model.measured().figures().values()) {
            FigureKey key = figure.key();
            String unit =
                    model.definitions().organisation().unit(key.org()).name().zh();
            String shown = key.org().length() > 4
                    ? words.figure(figure)
                    : words.figureWithUnit(figure, model.definitions().indicator(key.indicator()));
            assertThat(text(section(page, key.indicator())))
                    .as(key.toString())
                    .contains(key.org() + " " + unit + " " + shown);
        }
    }

    @Test
    void ranks_the_branches_beside_their_median_and_marks_the_one_far_off() {
        assertThat(rows(section(page(Language.EN), "CP-01")))
                .startsWith(
                        "1 3004 Branch 4 1,400 +1,389 high",
                        "2 3006 Branch 6 15 +4",
                        "3 3001 例甲分公司 12 +1",
                        "4 3007 Branch 7 11 0",
                        "5 3002 Branch 2 9 −2",
                        "5 3003 Branch 3 9 −2",
                        "7 3005 Branch 5 0 −11");
        assertThat(text(section(page(Language.EN), "CP-01")))
                .contains("7 units have a value, median 11 complaints, 1 outlier (below 0 or above 24)");
    }

    @Test
    void says_why_a_branch_has_no_value_and_ranks_it_nowhere() {
        assertThat(text(section(page(Language.ZH), "CP-06"))).contains("1 家机构有数值，中位数 1,234 人（不足 6 家，不判离群）");
        assertThat(rows(section(page(Language.ZH), "CP-06"))).startsWith("1 3001 例甲分公司 1,234 0", "– 3002 例2分公司 未报");
    }

    @Test
    void tells_which_units_are_in_and_which_are_not() {
        assertThat(rows(section(page(Language.ZH), "completeness")))
                .startsWith(
                        "3001 例甲分公司 ● 已纳入 2026-10-20 2026-10-15 10:00 3001-2026Q3-r1.suping.zip",
                        "3002 例2分公司 ● 已纳入 2026-10-20 2026-10-22 09:30 2 个工作日 3002-2026Q3-r1.suping.zip")
                .endsWith("3008 例8分公司 ● 未报 2026-10-20 3 个工作日 无", "合计 7 1 0 0")
                .hasSize(9);
    }

    @Test
    void says_as_of_which_day_those_stand_that_have_not_come() {
        assertThat(text(section(page(Language.ZH), "completeness"))).contains("未收到的截至 2026-10-23。");
        assertThat(text(section(page(Language.EN), "completeness"))).contains("Not yet come: as of 2026-10-23.");
    }

    @Test
    void leads_from_a_figure_to_its_package_and_to_the_command_that_traces_it() {
        String page = page(Language.ZH);
        assertThat(text(section(page, "CP-01")))
                .contains(
                        "./suping trace CP-01@1000 --period 2026Q3",
                        "3001-2026Q3-r1.suping.zip 追溯到行 ./suping trace CP-01@3001 --period 2026Q3",
                        "300101 例1支公司 12 CP-01@300101");
        assertThat(page).contains("href=\"#package-3001\"", "id=\"package-3001\"");
    }

    @Test
    void has_every_id_once_and_leads_to_none_that_is_not_there() {
        String page = page(Language.ZH);
        List<String> ids = found(page, " id=\"([^\"]+)\"");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(found(page, "href=\"#([^\"]+)\""));
        assertThat(ids).containsAll(found(page, "aria-labelledby=\"([^\"]+)\""));
    }

    @Test
    void asks_nothing_of_a_network_and_takes_no_name_for_markup() {
        String page = html(GroupModels.model(Language.EN, COUNTS, "<script>alert(\"1\")</script>"));

        assertThat(page)
                .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;")
                .contains("content=\"default-src 'none';")
                .doesNotContain("http:", "https:", "src=", "url(", "@import");
        assertThat(page.split("<script>", -1)).hasSize(2);
    }

    @Test
    void heads_every_table_and_skips_no_level_of_headings() {
        String page = page(Language.EN);
        List<String> levels = found(page, "<h(\\d)");
        for (int i = 1; i < levels.size(); i++) {
            assertThat(Integer.parseInt(levels.get(i)) - Integer.parseInt(levels.get(i - 1)))
                    .isLessThanOrEqualTo(1);
        }
        assertThat(found(page, "(<th(?: [^>]*)?>)")).isNotEmpty().allMatch(head -> head.contains("scope="));
        assertThat(found(page, "(<main|<nav|<header|aria-live|class=\"skip\")")).hasSize(5);
    }

    @Test
    void draws_bars_in_proportion_and_says_the_same_in_words() {
        String chart = section(page(Language.EN), "CP-01");

        assertThat(found(chart, "<rect[^>]* width=\"([^\"]+)\""))
                .containsExactly("100%", "1.07%", "0.86%", "0.79%", "0.64%", "0.64%", "0%");
        assertThat(found(chart, "<svg role=\"img\" aria-label=\"([^\"]+)\""))
                .singleElement()
                .asString()
                .endsWith("Highest Branch 4 1,400, lowest Branch 5 0; every value is in the table below.");
    }

    @Test
    void is_there_when_no_branch_has_anything() {
        String page = html(GroupModels.model(Language.EN, List.of()));

        assertThat(text(section(page, "CP-01"))).contains("No unit has a value");
        assertThat(page).doesNotContain("<svg");
    }

    /** What is read is at least 4.5 times as bright or dark as what it stands on, by WCAG 2. */
    @Test
    void has_colours_that_can_be_read() {
        List<MatchResult> colours = Pattern.compile("--(ink|soft|mark|warn): #([0-9a-f]{6})")
                .matcher(page(Language.EN))
                .results()
                .toList();
        assertThat(colours).hasSize(4);
        assertThat(colours)
                .allSatisfy(colour -> assertThat(1.05 / (luminance(colour.group(2)) + 0.05))
                        .as(colour.group(1))
                        .isGreaterThan(4.5));
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static String page(Language language) {
        return html(GroupModels.model(language, COUNTS));
    }

    private static String section(String page, String id) {
        return found(page, "(?s)(<section [^>]*id=\"" + id + "\".*?</section>)").get(0);
    }

    private static List<String> rows(String part) {
        return found(part, "(?s)(<tr.*?</tr>)").stream()
                .skip(1)
                .map(GroupPageTest::text)
                .toList();
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private static String text(String part) {
        return part.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
    }

    static String html(ReportModel model) {
        StringWriter page = new StringWriter();
        GroupPage.write(model, page);
        return page.toString();
    }
}
