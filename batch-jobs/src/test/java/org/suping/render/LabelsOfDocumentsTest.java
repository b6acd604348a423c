package org.suping.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suping.vocabulary.Labels;

/** What documents say is there in both languages. */
class LabelsOfDocumentsTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "suping", "render");
    private static final Pattern KEY = Pattern.compile("\\blabel\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void has_words_in_both_languages_for_every_key() {
        assertThat(Labels.all().entrySet())
                .filteredOn(label -> label.getKey().startsWith("render."))
                .hasSizeGreaterThan(100)
                .allSatisfy(label -> {
                    assertThat(label.getValue().zh()).as(label.getKey()).isNotBlank();
                    assertThat(label.getValue().en()).as(label.getKey()).isNotBlank();
                });
    }

    @Test
    void has_every_key_that_the_renderers_ask_for() throws IOException {
        Set<String> asked = keys();

        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(asked).allSatisfy(key -> assertThat(Labels.all()).containsKey("render." + key));
    }

    private static Set<String> keys() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
