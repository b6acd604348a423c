package org.suping.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.suping.vocabulary.Labels;

/** Every label is asked for somewhere, and every label asked for is there. */
class LabelsCompletenessTest {

    private static final Path FILE = Path.of("../report-templates/src/main/resources/org/suping/labels.csv");
    private static final Pattern ASKED =
            Pattern.compile("\\bLabels\\s*\\.(?:text|in)\\(\\s*(?:language,\\s*)?\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[#?}]");

    private final ProgramText program = ProgramText.ofProgram();
    private final Set<String> literals = program.literals();
    private final Set<String> words = new HashSet<>(literals);
    private final Set<String> starts = pairs(ending(Pattern.compile("[a-zA-Z0-9.-]+[.-]")));
    private final Set<String> ends = pairs(ending(Pattern.compile("[.-][a-z][a-zA-Z0-9.-]*")));

    LabelsCompletenessTest() {
        words.addAll(program.constants());
        ends.addAll(literals.stream().map(literal -> "." + literal).toList());
        ends.addAll(literals.stream()
                .filter(literal -> literal.startsWith("-"))
                .flatMap(literal -> Set.of(literal + ".found", literal + ".expected", literal + ".action").stream())
                .toList());
        ends.add("");
    }

    /** Of the help {@code HelpTest} says so: its labels are asked for by names that picocli makes. */
    @Test
    void has_no_label_that_nothing_asks_for() {
        assertThat(Labels.all()).hasSizeGreaterThan(1_000);
        assertThat(Labels.all().keySet())
                .filteredOn(key -> !key.startsWith("help."))
                .filteredOn(key -> !isAskedFor(key))
                .as("labels that no program text asks for: delete them from labels.csv, or ask for them")
                .isEmpty();
    }

    @Test
    void has_every_label_that_is_asked_for() {
        Set<String> asked = program.found(ASKED, 1);

        assertThat(asked.size()).isGreaterThan(100);
        assertThat(asked)
                .filteredOn(key -> !Labels.all().containsKey(key))
                .as("labels that the program asks for: add them to labels.csv in both languages")
                .isEmpty();
    }

    @Test
    void has_each_label_once() throws IOException {
        List<String> keys = Files.readAllLines(FILE).stream()
                .filter(line -> line.matches("[a-zA-Z0-9_.+-]+,.*"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();

        assertThat(keys).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
    }

    @Test
    void puts_the_same_arguments_into_both_languages() {
        assertThat(Labels.all().entrySet())
                .filteredOn(label -> !places(label.getValue().zh())
                        .equals(places(label.getValue().en())))
                .as("labels that leave out an argument in one language: write the same {0}, {1} … in both")
                .isEmpty();
    }

    @Test
    void would_tell_of_a_label_that_nothing_asks_for() {
        assertThat(isAskedFor("finding.SRC-01.found")).isTrue();
        assertThat(isAskedFor("finding.SRC-99.found")).isFalse();
        assertThat(isAskedFor("render.files.digest")).isTrue();
        assertThat(isAskedFor("render.files.weather")).isFalse();
        assertThat(isAskedFor("attempt-state.READY.next")).isTrue();
        assertThat(isAskedFor("attempt-state.VANISHED.next")).isFalse();
    }

    /** A whole literal, or made of a beginning, a word or constant, and an end. */
    private boolean isAskedFor(String key) {
        return literals.contains(key)
                || hasKnownEnd(key)
                || starts.stream().filter(key::startsWith).anyMatch(start -> isWord(key.substring(start.length())));
    }

    /** A word without a beginning: {@code words + ".more"}. */
    private boolean hasKnownEnd(String key) {
        int dot = key.lastIndexOf('.');
        return dot > 0 && literals.contains(key.substring(0, dot)) && literals.contains(key.substring(dot));
    }

    private boolean isWord(String rest) {
        for (int i = rest.length(); i > 0; i--) {
            if (words.contains(rest.substring(0, i)) && ends.contains(rest.substring(i))) {
                return true;
            }
        }
        return false;
    }

    private Set<String> ending(Pattern pattern) {
        return literals.stream()
                .filter(literal -> pattern.matcher(literal).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Alone, and one after another: {@code "render." + "files." + name}. */
    private static Set<String> pairs(Set<String> parts) {
        Set<String> pairs = new HashSet<>(parts);
        for (String first : parts) {
            parts.forEach(second -> pairs.add(first + second));
        }
        return pairs;
    }

    private static Set<String> places(String label) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(label);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }
}
