package org.suping.definitions.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.yaml.Yaml.Scalar.Layout;
import org.suping.vocabulary.Visible;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads one file into a tree. Only plain YAML: no tags, no anchors, no second document, no key twice.
 *
 * <p>Nothing is constructed from the text but texts; what is a number is asked later.
 */
public final class YamlReader {

    /** Far more than a definition needs. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final int DEEPEST = 20;
    /** Hive writes it between fields; alone, and written {@code "\\x01"}, it shows nothing else. */
    private static final String SEPARATOR = "\u0001";

    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("^[\\s-]*[\\w-]+：");
    /** As the parser complains of {@code !!java.net.URL}. */
    private static final String GLOBAL_TAG = "Global tag is not allowed: ";

    private final String file;
    private final PlacedFindings findings;

    private YamlReader(String file, PlacedFindings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The root of a file whose text is a map; findings and nothing when it is not. */
    public static Optional<Yaml.Fields> read(String file, String text, PlacedFindings findings) {
        return new YamlReader(file, findings).root(text);
    }

    private Optional<Yaml.Fields> root(String text) {
        try {
            Node root = new org.yaml.snakeyaml.Yaml(options()).compose(new StringReader(text));
            if (root == null) {
                findings.add(Place.of(file), "yaml-empty");
            } else if (node(root) instanceof Yaml.Fields fields) {
                return Optional.of(fields);
            } else {
                findings.add(place(root), "yaml-no-map");
            }
        } catch (MarkedYAMLException unreadable) {
            Mark mark = unreadable.getProblemMark();
            addProblem(text, mark == null ? Place.of(file) : place(mark), String.valueOf(unreadable.getProblem()));
        } catch (YAMLException unreadable) {
            addProblem(
                    text,
                    Place.of(file),
                    String.valueOf(unreadable.getMessage()).lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }

    /** A full-width colon is no colon to YAML, which then complains of something else on a later line. */
    private void addProblem(String text, Place place, String problem) {
        List<String> lines = text.lines().limit(place.line()).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (FULL_WIDTH_COLON.matcher(lines.get(i)).find()) {
                findings.add(new Place(file, i + 1, 0), "yaml-full-width-colon");
                return;
            }
        }
        if (problem.startsWith(GLOBAL_TAG)) {
            findings.add(
                    place, "yaml-tag", problem.substring(GLOBAL_TAG.length()).replace(Tag.PREFIX, "!!"));
            return;
        }
        findings.add(place, problem.contains("TAB") ? "yaml-tab" : "yaml-syntax", problem);
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        return options;
    }

    private @Nullable Yaml node(Node node) {
        if (node.getAnchor() != null) {
            findings.add(place(node), "yaml-anchor", node.getAnchor());
        }
        if (isForeign(node.getTag())) {
            findings.add(place(node), "yaml-tag", node.getTag().getValue());
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            mustBeVisible(scalar);
            return new Yaml.Scalar(scalar.getValue(), layout(scalar), place(node));
        }
        if (node instanceof SequenceNode sequence) {
            return items(sequence);
        }
        return node instanceof MappingNode mapping ? fields(mapping) : null;
    }

    /** What a definition says is shown on screens and in documents; there a hidden character could show something else. */
    private void mustBeVisible(ScalarNode scalar) {
        if (scalar.getValue().equals(SEPARATOR)) {
            return;
        }
        String hidden = Visible.firstOf(scalar.getValue().replace('\n', ' ').replace('\t', ' '));
        if (!hidden.isEmpty()) {
            findings.add(place(scalar), "yaml-hidden", hidden);
        }
    }

    private static boolean isForeign(Tag tag) {
        return !tag.startsWith(Tag.PREFIX) || tag.equals(Tag.BINARY) || tag.equals(Tag.SET) || tag.equals(Tag.OMAP);
    }

    private Yaml items(SequenceNode sequence) {
        List<Yaml> nodes = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            Yaml read = node(item);
            if (read != null) {
                nodes.add(read);
            }
        }
        return new Yaml.Items(List.copyOf(nodes), place(sequence));
    }

    private Yaml fields(MappingNode mapping) {
        Map<String, Yaml.Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            if (!(key instanceof ScalarNode name)) {
                findings.add(place(key), "yaml-key");
                continue;
            }
            mustBeVisible(name);
            Yaml value = node(tuple.getValueNode());
            Yaml.Field earlier = fields.get(name.getValue());
            if (earlier != null) {
                findings.add(
                        place(key),
                        "yaml-duplicate-key",
                        name.getValue(),
                        earlier.keyPlace().line());
            } else if (value != null) {
                fields.put(name.getValue(), new Yaml.Field(place(key), value));
            }
        }
        return new Yaml.Fields(fields, place(mapping), true);
    }

    private static Layout layout(ScalarNode scalar) {
        if (scalar.getStartMark().getLine() != scalar.getEndMark().getLine()) {
            return Layout.SEVERAL_LINES;
        }
        return scalar.getScalarStyle() == ScalarStyle.PLAIN ? Layout.PLAIN : Layout.QUOTED;
    }

    private Place place(Node node) {
        return place(node.getStartMark());
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
