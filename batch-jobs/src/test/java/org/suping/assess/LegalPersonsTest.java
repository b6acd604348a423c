package org.suping.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.measure.MeasuredReturn;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;

/** A property insurer that shipped, and beside it a life insurer and one that was closed before, below one group. */
class LegalPersonsTest {

    private static final String GROUP = """
              - {code: "9000", name: {zh: 示例保险集团, en: Example Group}, kind: group, regulator: {zh: 总局, en: NFRA}, valid-from: 2001-01-01}
              - {code: "2000", name: {zh: 示例人寿, en: Example Life}, kind: legal-person, parent: "9000", regulator: {zh: 总局, en: NFRA}, valid-from: 2009-01-01}
              - {code: "2900", name: {zh: 示例养老, en: Example Pensions}, kind: legal-person, parent: "9000", regulator: {zh: 总局, en: NFRA}, valid-from: 2009-01-01, valid-to: 2020-12-31}
            """;

    private final Definitions definitions = DefinitionsLoader.check(
                    DefinitionsLoader.loadOrThrow(Path.of("..", "config")).files().stream()
                            .flatMap(LegalPersonsTest::withGroup)
                            .sorted()
                            .toList())
            .orThrow();

    @Test
    void are_those_below_a_group_that_existed_in_the_period() {
        LegalPersons legalPersons = LegalPersons.below(definitions, revision("9000"));

        assertThat(legalPersons.units()).extracting(OrgUnit::code).containsExactlyInAnyOrder("1000", "2000");
        assertThat(legalPersons.words().zh()).startsWith("集团不作自评，由各法人分别自评：").contains("1000 示例财产保险股份有限公司", "2000 示例人寿");
        assertThat(LegalPersons.below(definitions, revision("1000")).areNone()).isTrue();
        assertThat(LegalPersons.below(definitions, revision("3100")).areNone()).isTrue();
    }

    @Test
    void are_assessed_each_for_itself_and_their_group_is_not() {
        assertThat(assessed("9000").scheme()).isEmpty();
        assertThat(assessed("9000").scores()).isEmpty();
        assertThat(assessed("9000").projected()).isNull();
        assertThat(assessed("1000").scheme()).isEqualTo("CN-NFRA-2025-20");
        assertThat(assessed("1000").scores()).hasSize(48);
    }

    private AssessedReturn assessed(String org) {
        return SchemeAssessor.assess(definitions, MeasuredReturn.of(new AttemptKey(revision(org), 1), List.of()));
    }

    private static RevisionKey revision(String org) {
        return new RevisionKey(org, Period.parse("2026Q3"), RevisionKind.CONSOLIDATED, 1);
    }

    private static Stream<DefinitionFile> withGroup(DefinitionFile file) {
        if (!file.path().equals("organisation.yml")) {
            return Stream.of(file);
        }
        String text = file.text()
                .replace("kinds:\n", "kinds:\n  group: {zh: 集团, en: group}\n")
                .replaceFirst("kind: legal-person\n", "kind: legal-person\n    parent: \"9000\"\n");
        return Stream.of(new DefinitionFile(file.path(), text + GROUP));
    }
}
