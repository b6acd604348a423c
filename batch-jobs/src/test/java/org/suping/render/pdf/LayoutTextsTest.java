package org.suping.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suping.render.ReportModel;
import org.suping.render.SampleReport;
import org.suping.render.group.GroupModels;
import org.suping.vocabulary.Language;

/** Layouts and texts fit each other, in both directions. */
class LayoutTextsTest {

    private static final Path LAYOUTS = Path.of("..", "report-templates", "src", "main", "jrxml");
    private static final Pattern TEXT = Pattern.compile("\\$P\\{text}\\.get\\(\"([^\"]+)\"\\)");

    @Test
    void has_exactly_the_texts_that_the_layouts_ask_for() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path layout : layouts()) {
            Matcher matcher = TEXT.matcher(Files.readString(layout));
            while (matcher.find()) {
                asked.add(matcher.group(1));
            }
        }
        ReportModel model = SampleReport.model(Language.EN);
        Map<String, String> texts = new LayoutTexts(model).map();
        // what it is made of only a consolidated return tells
        assertThat(texts).doesNotContainKey("composition");
        texts.putAll(new LayoutTexts(GroupModels.scored(Language.EN)).map());
        texts.putAll(new Overview(model, new ScoreRows(model), new ComparisonRows(model)).texts());

        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void finds_every_layout_compiled() throws IOException {
        for (Path layout : layouts()) {
            String compiled = layout.getFileName().toString().replace(".jrxml", ".jasper");
            assertThat(LayoutTexts.class.getResource("/org/suping/pdf/" + compiled))
                    .as(compiled)
                    .isNotNull();
        }
    }

    @Test
    void says_of_every_element_of_a_layout_which_it_is_so_that_compiling_it_again_gives_the_same_bytes()
            throws IOException {
        for (Path layout : layouts()) {
            assertThat(Files.readAllLines(layout))
                    .as(layout.toString())
                    .filteredOn(line -> line.contains("<element ") || line.contains("<jasperReport "))
                    .isNotEmpty()
                    .allMatch(line -> line.contains(" uuid=\""));
        }
    }

    private static Iterable<Path> layouts() throws IOException {
        try (Stream<Path> files = Files.list(LAYOUTS)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
    }
}
