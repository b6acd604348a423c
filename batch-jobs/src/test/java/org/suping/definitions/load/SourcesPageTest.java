package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.Definitions;
import org.suping.definitions.source.SourceFormat;

/** The page on how to add a source: its examples are right as they stand, one for each format, and it names every key. */
class SourcesPageTest {

    private static final Path PAGE = Path.of("docs", "sources.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- example: (\\S+) -->\\n```yaml\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path temporary;

    @Test
    void shows_examples_that_can_be_loaded() throws IOException {
        ConfigCopy copy = ConfigCopy.in(temporary);
        List<String> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        while (example.find()) {
            copy.write(example.group(1), example.group(2));
            examples.add(example.group(1).replaceFirst("sources/(.*)\\.yml", "$1"));
        }

        assertThat(DefinitionsLoader.load(copy.folder()).findings()).isEmpty();
        Definitions loaded = DefinitionsLoader.loadOrThrow(copy.folder());
        assertThat(loaded.sources()).containsKeys(examples.toArray(String[]::new));
        assertThat(loaded.sources().values())
                .extracting(source -> source.format().name())
                .contains(
                        SourceFormat.Delimited.NAME,
                        SourceFormat.Workbook.NAME,
                        SourceFormat.Parquet.NAME,
                        SourceFormat.Jdbc.NAME);
    }

    @Test
    void names_every_key() throws IOException {
        String page = Files.readString(PAGE);
        String schema = Files.readString(Path.of("src/main/resources/org/suping/schema/source.schema.json"));

        Matcher key =
                Pattern.compile("^ {4}\"([a-z-]+)\": \\{$", Pattern.MULTILINE).matcher(schema);
        while (key.find()) {
            assertThat(page).contains(key.group(1));
        }
    }
}
