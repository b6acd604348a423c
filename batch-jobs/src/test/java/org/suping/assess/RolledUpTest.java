package org.suping.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.findings.Finding;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;

/** Three branches below a legal person, which count half of it. */
class RolledUpTest {

    private static final String SCHEME = "CN-NFRA-2025-20";

    private static final String NIL = " nil";

    @TempDir
    private Path folder;

    @Test
    void adds_half_of_its_own_score_and_half_of_the_average_of_the_branches_and_rounds_once() throws IOException {
        RolledUp rolledUp = rolledUp("88.3", SCHEME, "80.1", "85.2", "90.1");

        // (80.1 + 85.2 + 90.1) ÷ 3 = 85.1333…, half of which is 42.5666…; half of 88.3 is 44.15
        assertThat(rolledUp.total()).isEqualTo(new BigDecimal("86.7"));
        assertThat(rolledUp.level()).isEqualTo("2A");
        assertThat(rolledUp.arithmetic()).isEqualTo("88.3 × 50% + 255.4 ÷ 3 × 50%");
        assertThat(rolledUp.rule().weakest().text().zh()).isEqualTo("未核实");
    }

    /** 88.3 × 60 % = 52.98 and 80.1 × 40 % = 32.04 make 85.02; 88.3 × 50 % = 44.15 and 80.1 × 50 % = 40.05 make 84.20. */
    @Test
    void takes_sixty_and_forty_in_the_years_of_the_rule_of_2021_and_halves_from_2025_on() {
        RolledUp then = shipped("2024Q4", "CN-CBIRC-2021-24");
        RolledUp now = shipped("2025Q1", SCHEME);

        assertThat(then.arithmetic()).isEqualTo("88.3 × 60% + 80.1 ÷ 1 × 40%");
        assertThat(then.total()).isEqualTo(new BigDecimal("85.0"));
        assertThat(then.level()).isEqualTo("2A");
        assertThat(then.rule().weakest().text().zh()).isEqualTo("单一来源");
        assertThat(now.arithmetic()).isEqualTo("88.3 × 50% + 80.1 ÷ 1 × 50%");
        assertThat(now.total()).isEqualTo(new BigDecimal("84.2"));
        assertThat(now.level()).isEqualTo("2B");
    }

    @Test
    void is_not_computable_while_a_branch_has_no_score_by_the_scheme() throws IOException {
        RolledUp unscored = rolledUp("88.3", SCHEME, "80.1", "85.2");
        RolledUp otherwise = rolledUp(null, "CN-2021", "80.1");

        assertThat(unscored.total()).isNull();
        assertThat(unscored.withoutScore()).containsExactly("3300");
        assertThat(otherwise.without(definitions("CN-2021", "80.1")).in(Language.ZH))
                .isEqualTo("无法计算：没有按本办法得分的是法人本身、3100 上海分公司、3200 江苏分公司、3300 浙江分公司");
        assertThat(unscored.without(definitions(SCHEME)).in(Language.EN))
                .isEqualTo("not computable: no score by this scheme of 3300 Zhejiang branch");
    }

    /** It lost what it could not earn; taken in, it would pull down a legal person in which nothing went wrong. */
    @Test
    void leaves_a_nil_return_without_a_base_out_of_the_average_and_names_it() throws IOException {
        RolledUp rolledUp = rolledUp("88.3", SCHEME, "80.1", "17.6 nil", "90.1");
        RolledUp nobody = rolledUp("88.3", SCHEME, "17.6 nil", "17.6 nil", "17.6 nil");

        assertThat(rolledUp.arithmetic()).isEqualTo("88.3 × 50% + 170.2 ÷ 2 × 50%");
        assertThat(rolledUp.nil()).containsExactly("3200");
        assertThat(rolledUp.nilWords(definitions(SCHEME)).in(Language.EN))
                .isEqualTo(
                        "not in the average and not ranked: 3200 Jiangsu branch (nil return: nothing happened that criteria could be reckoned of)");
        assertThat(nobody.total()).isNull();
        assertThat(nobody.withoutScore()).containsExactly("3100", "3200", "3300");
    }

    @Test
    void has_shares_that_add_up_to_a_hundred() throws IOException {
        List<DefinitionFile> files = new ArrayList<>();
        definitions(SCHEME).files().stream()
                .filter(file ->
                        !file.path().startsWith("schemes/") && !file.path().startsWith("consolidation"))
                .forEach(files::add);
        files.add(withShares(
                new DefinitionFile(
                        "schemes/CN-NFRA-2025-20.yml",
                        Files.readString(Path.of("src", "test", "resources", "org", "suping", "small-scheme.yml"))),
                40));

        List<Finding> found =
                DefinitionsLoader.check(files.stream().sorted().toList()).findings();

        assertThat(found)
                .extracting(
                        finding -> finding.found().zh()
                                + finding.expected().zh()
                                + finding.action().zh(),
                        finding ->
                                finding.found().en() + ". " + finding.expected().en() + ". "
                                        + finding.action().en())
                .containsExactly(
                        tuple(
                                "法人 50 与分公司 40 的份额之和为 90应为 100请改正份额",
                                "The shares of the legal person, 50, and of its branches, 40, add up to 90. Expected 100. Correct the shares"));
    }

    private static DefinitionFile withShares(DefinitionFile scheme, int branches) {
        return new DefinitionFile(
                scheme.path(),
                scheme.text() + "\nroll-up: {legal-person: 50, branches: " + branches
                        + ", aggregate: average, certainty: one source, aggregate-certainty: unverified}\n");
    }

    /** By the configuration that ships, in which 1000 has the one branch 3100. */
    private static RolledUp shipped(String period, String scheme) {
        List<DefinitionFile> files = new ArrayList<>(
                DefinitionsLoader.loadOrThrow(Path.of("..", "config")).files());
        files.add(new DefinitionFile("consolidation.yml", """
                packages:
                  - {org: "3100", period: "%s", revision: 1, name: x.zip, manifest: "%s", key: "%2$s",
                     score: {scheme: "%s", projected: "80.1"}}
                left-out: []
                """.formatted(period, "0".repeat(64), scheme)));
        AssessedReturn assessed = assessed(Period.parse(period), scheme, "88.3");
        return RolledUp.of(
                        DefinitionsLoader.check(files.stream().sorted().toList())
                                .orThrow(),
                        assessed)
                .orElseThrow();
    }

    private RolledUp rolledUp(@Nullable String own, String scheme, String... scores) throws IOException {
        AssessedReturn assessed = assessed(GroupPackages.PERIOD, SCHEME, own);
        return RolledUp.of(definitions(scheme, scores), assessed).orElseThrow();
    }

    private static AssessedReturn assessed(Period period, String scheme, @Nullable String own) {
        AttemptKey whole = new AttemptKey(new RevisionKey("1000", period, RevisionKind.CONSOLIDATED, 1), 1);
        return new AssessedReturn(
                whole,
                scheme,
                List.of(),
                List.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                own == null ? null : new BigDecimal(own),
                null);
    }

    private Definitions definitions(String scheme, String... scores) throws IOException {
        Definitions rulebook = DefinitionsLoader.loadOrThrow(
                GroupPackages.in(folder.resolve(String.valueOf(System.identityHashCode(scores))))
                        .headquarters()
                        .config());
        StringBuilder text = new StringBuilder("packages:\n");
        for (int i = 0; i < GroupPackages.BRANCHES.size(); i++) {
            text.append(
                    "  - {org: \"%s\", period: \"2026Q3\", revision: 1, name: x.zip, manifest: \"%s\", key: \"%2$s\""
                            .formatted(GroupPackages.BRANCHES.get(i), "0".repeat(64)));
            text.append(
                    i < scores.length
                            ? ", score: {scheme: \"%s\", projected: \"%s\"%s}}\n"
                                    .formatted(
                                            scheme,
                                            scores[i].replace(NIL, ""),
                                            scores[i].endsWith(NIL) ? ", without-base: [E4-1]" : "")
                            : "}\n");
        }
        List<DefinitionFile> files = new ArrayList<>();
        rulebook.files().forEach(file -> files.add(file.path().startsWith("schemes/") ? withShares(file, 50) : file));
        files.add(new DefinitionFile("consolidation.yml", text + "left-out: []\n"));
        return DefinitionsLoader.check(files.stream().sorted().toList()).orThrow();
    }
}
