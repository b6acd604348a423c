package org.suping.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/** Every finding says what was found, what was expected and what to do, and a test shows it. */
class FindingsCompletenessTest {

    private static final String START = "finding.";
    private static final String FOUND = ".found";
    private static final Pattern RAISED = Pattern.compile("(?:Finding\\.of|refused|known\\.add|findings\\.add)\\("
            + "\\s*(?:[^;\"]{0,120}?,\\s*)?\"([A-Za-z]+-[A-Za-z0-9-]*[A-Za-z0-9])\"\\s*[,)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d#?(?:\\?[^}]*)?}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Set<String> codes = Labels.all().keySet().stream()
            .filter(key -> key.startsWith(START) && key.endsWith(FOUND))
            .map(key -> key.substring(START.length(), key.length() - FOUND.length()))
            .collect(Collectors.toSet());
    private final String tests = withoutSpace(ProgramText.ofTests().text().replace("\\\"", "\""));

    @Test
    void says_what_was_found_and_expected_and_what_to_do() {
        assertThat(codes)
                .hasSizeGreaterThan(300)
                .allSatisfy(code -> assertThat(Labels.all())
                        .as("labels of " + code)
                        .containsKeys(START + code + FOUND, START + code + ".expected", START + code + ".action"));
        assertThat(Labels.all().keySet())
                .filteredOn(key -> key.startsWith(START) && !key.equals("finding.sentence"))
                .filteredOn(key -> !codes.contains(key.substring(START.length(), key.lastIndexOf('.'))))
                .as("labels of a finding that does not say what was found: complete or delete them")
                .isEmpty();
    }

    @Test
    void has_words_for_every_finding_that_is_raised() {
        Set<String> raised = ProgramText.ofProgram().found(RAISED, 1);

        assertThat(raised.size()).isGreaterThan(100);
        assertThat(raised)
                .filteredOn(code -> !codes.contains(code))
                .as("findings without words: add finding.CODE.found, .expected and .action to labels.csv")
                .isEmpty();
    }

    @Test
    void is_shown_by_a_test() {
        assertThat(codes)
                .filteredOn(code -> !isShown(code, tests))
                .as("findings that no test tells: assert the whole sentence, or delete what nobody can meet")
                .isEmpty();
    }

    @Test
    void would_tell_of_a_finding_that_no_test_shows() {
        assertThat(isShown("SRC-01", tests)).isTrue();
        assertThat(isShown("SRC-01", "a test that names SRC-01 and asserts no sentence"))
                .isFalse();
    }

    private static boolean isShown(String code, String tests) {
        return Arrays.stream(Language.values()).anyMatch(language -> tests.contains(said(code, language)));
    }

    /** The longest words between arguments: of what was found, or where that has none of its own, of what was expected. */
    private static String said(String code, Language language) {
        int least = language == Language.ZH ? 3 : 5;
        return Stream.of(FOUND, ".expected", ".action")
                .map(part -> Labels.in(language, START + code + part))
                .map(FindingsCompletenessTest::longest)
                .filter(words -> words.length() >= least)
                .findFirst()
                .orElse(code + " has no words of its own");
    }

    private static String longest(String label) {
        return ARGUMENT.splitAsStream(label)
                .map(FindingsCompletenessTest::withoutSpace)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String withoutSpace(String text) {
        return SPACE.matcher(text).replaceAll("");
    }
}
