package org.suping.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;

/** All indicators on a page, as they ship. */
class CataloguePageTest {

    private static final Period PERIOD = Period.parse("2026Q3");

    private static Definitions definitions;

    @BeforeAll
    static void load() {
        definitions = DefinitionsLoader.loadOrThrow(Path.of("..", "config"));
    }

    @Test
    void has_every_indicator_once_below_its_record() {
        List<String> cards = Pattern.compile("<article id=\"([^\"]+)\"")
                .matcher(page(Language.ZH, Map.of()))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(cards)
                .containsExactlyInAnyOrderElementsOf(definitions.indicators().keySet());
        assertThat(cards.get(0)).as("most are of complaints").isEqualTo("CP-01");
    }

    @Test
    void says_of_an_indicator_what_it_is_how_it_is_counted_and_how_certain_that_is() {
        String page = page(Language.EN, Map.of("CP-13", "91.27 %  3100  2026Q3"));

        assertThat(text(page, "CP-13"))
                .isEqualTo(
                        "clause: official/several formula: unverified CP-13 Told within the limit % Of the complaints whose"
                                + " limit lies in the period, the share told within it. The limit is receipt plus 15 days, or the day an"
                                + " approved extension moved it to. numerator ÷ denominator × 100, rounded half up to 2 decimals Term"
                                + " Rows that count SQL predicate Numerator complaints whose limit lies in the period, told within it"
                                + " complaint · limit in the period · nature is complaint; and day told is on or before limit"
                                + " \"limit_on\" BETWEEN DATE '2026-07-01' AND DATE '2026-09-30' AND \"nature\" = 'complaint' AND"
                                + " \"told_on\" <= \"limit_on\" Denominator complaints whose limit lies in the period complaint · limit in"
                                + " the period · nature is complaint \"limit_on\" BETWEEN DATE '2026-07-01' AND DATE '2026-09-30' AND"
                                + " \"nature\" = 'complaint' Breakdowns channel, level that handles it Clause Complaint measures (CBIRC"
                                + " Order No. 3 of 2020), time limit of 15 days and its extensions Example 91.27 % 3100 2026Q3 Trace"
                                + " ./suping trace CP-13");
    }

    @Test
    void names_what_persons_are_told_apart_by_in_words() {
        assertThat(text(page(Language.ZH, Map.of()), "CP-06"))
                .contains("= 不同的证件号码的个数")
                .doesNotContain("不同的id_no_hash");
    }

    @Test
    void leaves_out_what_there_is_not() {
        assertThat(text(page(Language.ZH, Map.of()), "CP-10"))
                .doesNotContain("示例", "分类维度")
                .endsWith("追溯 ./suping trace CP-10");
    }

    @Test
    void asks_nothing_of_the_network_and_takes_nothing_for_markup() {
        String page = page(Language.EN, Map.of("CP-01", "<script>alert(1)</script>"));

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("http:", "https:", "src=");
        assertThat(page.split("<script>", -1)).hasSize(2);
    }

    private static String page(Language language, Map<String, String> examples) {
        return CataloguePage.of(definitions, PERIOD, language, examples);
    }

    /** What a reader sees of a card. */
    private static String text(String page, String code) {
        MatchResult card = Pattern.compile("(?s)<article id=\"" + code + "\".*?</article>")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow();
        return card.group()
                .replaceAll("<[^>]+>", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&#x3D;", "=")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
