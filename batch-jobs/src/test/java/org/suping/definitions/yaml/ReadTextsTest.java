package org.suping.definitions.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.yaml.ReadTexts.Key;
import org.suping.findings.Finding;

class ReadTextsTest {

    private static final String TEXT = "code: crm\nfiles: [one.csv, \"two.csv\"]\n";

    @Test
    void it_gives_the_tree_of_a_text_that_was_read_before() {
        ReadTexts texts = new ReadTexts(1_000);
        Yaml.Fields tree = tree("config/sources/crm.yml", TEXT);
        texts.put(key(TEXT), tree);

        assertThat(texts.find(key(TEXT), "config/sources/crm.yml")).containsSame(tree);
        assertThat(texts.find(key(TEXT + "#"), "config/sources/crm.yml")).isEmpty();
        assertThat(texts.find(new Key("RECORD", TEXT), "config/sources/crm.yml"))
                .isEmpty();
    }

    @Test
    void its_tree_for_a_file_of_another_name_is_the_one_that_would_be_read_there() {
        ReadTexts texts = new ReadTexts(1_000);
        texts.put(key(TEXT), tree("config/sources/3100/crm.yml", TEXT));

        assertThat(texts.find(key(TEXT), "config/sources/3200/crm.yml"))
                .contains(tree("config/sources/3200/crm.yml", TEXT));
    }

    @Test
    void it_forgets_what_was_not_asked_for_when_there_are_too_many_characters() {
        ReadTexts texts = new ReadTexts(2 * TEXT.length() + 2);
        texts.put(key(TEXT), tree("a.yml", TEXT));
        texts.put(key(TEXT + "#"), tree("b.yml", TEXT));
        texts.find(key(TEXT), "a.yml");
        texts.put(key("#" + TEXT), tree("c.yml", TEXT));

        assertThat(texts.find(key(TEXT), "a.yml")).isPresent();
        assertThat(texts.find(key(TEXT + "#"), "b.yml")).isEmpty();
        assertThat(texts.find(key("#" + TEXT), "c.yml")).isPresent();
    }

    @Test
    void a_mistake_is_told_each_time_a_text_is_read() {
        List<DefinitionFile> files =
                List.of(new DefinitionFile("sources/mistaken.yml", "code: mistaken\ncode: again\n"));

        List<Finding> first = DefinitionsLoader.check(files).findings();
        List<Finding> second = DefinitionsLoader.check(files).findings();

        assertThat(first).anyMatch(finding -> finding.where().equals("config/sources/mistaken.yml:2"));
        assertThat(second).isEqualTo(first);
    }

    private static Key key(String text) {
        return new Key("SOURCE", text);
    }

    private static Yaml.Fields tree(String file, String text) {
        Optional<Yaml.Fields> tree = YamlReader.read(file, text, new PlacedFindings());
        return tree.orElseThrow();
    }
}
