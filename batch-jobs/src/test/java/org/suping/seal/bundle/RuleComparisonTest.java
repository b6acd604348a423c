package org.suping.seal.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.suping.definitions.DefinitionFile;
import org.suping.seal.bundle.RuleDifference.Kind;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

class RuleComparisonTest {

    private static final DefinitionFile INDICATOR = new DefinitionFile("indicators/CP-02.yml", """
            code: CP-02
            scale: 2
            terms:
              numerator:
                filter: days_to_tell <= 15
              denominator:
                record: complaint
            breakdowns: [channel, line]
            """);
    private static final DefinitionFile SCHEME = new DefinitionFile("schemes/S.yml", """
            id: S
            elements:
              - code: E1
                weight: 10
              - code: E2
                weight: 20
            """);
    private static final DefinitionFile SETTINGS = new DefinitionFile("suping.yml", "org: 3100\n");

    @Test
    void finds_nothing_where_nothing_is_otherwise() {
        assertThat(compare(INDICATOR, SCHEME, SETTINGS)).isEmpty();
        assertThat(compare(INDICATOR, SCHEME, new DefinitionFile("sources/crm.yml", "code: crm\n")))
                .isEmpty();
    }

    @Test
    void tells_the_value_that_was_changed() {
        List<RuleDifference> differences = compare(edited(INDICATOR, "<= 15", "<= 150"), SCHEME);

        assertThat(differences)
                .containsExactly(new RuleDifference(
                        "indicators/CP-02.yml",
                        Kind.CHANGED,
                        List.of(new RuleChange("terms.numerator.filter", "days_to_tell <= 15", "days_to_tell <= 150")),
                        Optional.empty()));
        assertThat(differences.get(0).words().get(0).in(Language.EN))
                .isEqualTo("terms.numerator.filter: days_to_tell <= 15 → days_to_tell <= 150");
        assertThat(differences.get(0).isUndeclared()).isTrue();
    }

    @Test
    void tells_members_of_a_list_by_their_names() {
        DefinitionFile more = edited(SCHEME, "weight: 20", "weight: 19\n  - code: E3\n    weight: 1");

        assertThat(compare(INDICATOR, more).get(0).changes())
                .containsExactly(
                        new RuleChange("elements[E2].weight", "20", "19"),
                        new RuleChange("elements[E3]", "-", "{code: E3, weight: 1}"));
        assertThat(compare(edited(INDICATOR, "[channel, line]", "[line]"), SCHEME)
                        .get(0)
                        .changes())
                .containsExactly(new RuleChange("breakdowns", "[channel, line]", "[line]"));
    }

    @Test
    void tells_a_list_from_a_text_that_looks_like_one() {
        assertThat(compare(edited(INDICATOR, "[channel, line]", "[\"channel, line\"]"), SCHEME)
                        .get(0)
                        .kind())
                .isEqualTo(Kind.CHANGED);
        assertThat(compare(edited(INDICATOR, "scale: 2", "scale: \"2\""), SCHEME)
                        .get(0)
                        .changes())
                .containsExactly(new RuleChange("scale", "2", "\"2\""));
    }

    @Test
    void tells_that_only_the_order_is_another() {
        DefinitionFile turned = new DefinitionFile(
                SCHEME.path(), "elements:\n  - code: E2\n    weight: 20\n  - code: E1\n    weight: 10\nid: S\n");

        assertThat(compare(INDICATOR, turned).get(0).changes())
                .containsExactly(new RuleChange("elements[*]", "E1, E2", "E2, E1"));
    }

    @Test
    void tells_the_part_of_a_long_text_that_differs() {
        String many = "a = 1 OR ".repeat(60);
        DefinitionFile before = edited(INDICATOR, "days_to_tell <= 15", many + "days_to_tell <= 15");
        DefinitionFile after = edited(INDICATOR, "days_to_tell <= 15", many + "days_to_tell <= 150");

        assertThat(RuleComparison.of(bundle(before), List.of(after))
                        .get(0)
                        .changes()
                        .get(0)
                        .after())
                .isEqualTo("…OR a = 1 OR a = 1 OR days_to_tell <= 150");
    }

    @Test
    void does_not_take_a_comment_for_a_rule() {
        List<RuleDifference> differences =
                compare(edited(INDICATOR, "scale: 2", "# two places\nscale: \"2\"".replace("\"2\"", "2")), SCHEME);

        assertThat(differences)
                .containsExactly(new RuleDifference(INDICATOR.path(), Kind.REWRITTEN, List.of(), Optional.empty()));
        assertThat(differences.get(0).isUndeclared()).isFalse();
        assertThat(differences.get(0).isOverlaid()).isFalse();
        assertThat(differences.get(0).words().get(0).in(Language.ZH)).isEqualTo("只有注释或排版不同");
    }

    @Test
    void tells_what_was_added_and_what_was_taken_out() {
        List<RuleDifference> differences = compare(INDICATOR, new DefinitionFile("checks/CK-99.yml", "code: CK-99\n"));

        assertThat(differences).extracting(RuleDifference::kind).containsExactly(Kind.ADDED, Kind.REMOVED);
        assertThat(differences).extracting(RuleDifference::path).containsExactly("checks/CK-99.yml", "schemes/S.yml");
        assertThat(differences.get(0).words().get(0).in(Language.EN)).isEqualTo("the bundle has no such file");
        assertThat(differences.get(1).words().get(0).in(Language.EN))
                .isEqualTo("the bundle has this file and here it is missing");
        assertThat(differences.get(1).words(new Text("总公司配置", "headquarters' configuration")))
                .containsExactly(new Text(
                        "总公司配置中有这个文件，这里没有", "headquarters' configuration has this file and here it is missing"));
    }

    @Test
    void tells_that_a_file_is_otherwise_where_what_it_said_is_not_at_hand() {
        Bundle list = new Bundle(bundle(INDICATOR, SCHEME).text(), Map.of());

        RuleDifference difference = RuleComparison.of(list, List.of(edited(INDICATOR, "<= 15", "<= 150"), SCHEME))
                .get(0);

        assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
        assertThat(difference.words().get(0).in(Language.EN)).isEqualTo("it says something else");
    }

    @Test
    void knows_what_was_declared() {
        DefinitionFile overlays = new DefinitionFile(
                "overlays.yml",
                "overlays:\n  - {path: indicators/CP-02.yml, by: 李敏, why: 分公司另有考核口径, since: 2026-07-01}\n");

        RuleDifference difference =
                compare(edited(INDICATOR, "<= 15", "<= 150"), SCHEME, overlays).get(0);

        assertThat(difference.overlay().map(overlay -> overlay.by() + " " + overlay.why() + " " + overlay.since()))
                .contains("李敏 分公司另有考核口径 2026-07-01");
        assertThat(difference.isOverlaid()).isTrue();
        assertThat(difference.isUndeclared()).isFalse();
    }

    private static List<RuleDifference> compare(DefinitionFile... files) {
        return RuleComparison.of(bundle(INDICATOR, SCHEME), List.of(files));
    }

    private static Bundle bundle(DefinitionFile... files) {
        Map<String, org.suping.vocabulary.Sha256> digests = new TreeMap<>();
        List<DefinitionFile> rules = new ArrayList<>(List.of(files));
        rules.forEach(file -> digests.put(file.path(), file.digest()));
        return Bundle.of(
                new BundleText(
                        "2026-09",
                        Instant.parse("2026-09-20T08:00:00Z"),
                        "总公司",
                        Optional.empty(),
                        new TreeMap<>(digests)),
                rules);
    }

    private static DefinitionFile edited(DefinitionFile file, String before, String after) {
        assertThat(file.text()).contains(before);
        return new DefinitionFile(file.path(), file.text().replace(before, after));
    }
}
