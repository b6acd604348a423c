package org.suping.definitions.load.scheme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.yaml.Yaml;

/**
 * Criteria in files of their own, {@code schemes/CN-NFRA-2025-20/E6-6.yml}, so that adding one edits no long file. The folder
 * names the scheme, the code its element.
 */
public final class OwnCriteria {

    private static final Comparator<Yaml> BY_CODE = Comparator.comparingInt(
                    (Yaml node) -> code(node).text().length())
            .thenComparing(node -> code(node).text());

    private final Map<String, List<Yaml>> byScheme = new TreeMap<>();
    private final Known known;

    public OwnCriteria(Known known) {
        this.known = known;
    }

    /** The folder of a criterion's file, which is its scheme. */
    public static String scheme(String path) {
        String folder = path.substring(0, path.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** Takes the criterion of a file. */
    public void add(Yaml.Fields root) {
        Common.named(FileKind.CRITERION, code(root), known);
        byScheme.computeIfAbsent(scheme(root.place().file()), scheme -> new ArrayList<>())
                .add(root);
    }

    /** Tells of folders that are no scheme's. */
    public void mustHaveSchemes(Collection<String> schemes, boolean whole) {
        byScheme.forEach((scheme, criteria) -> known.mustBeOneOf(
                new Yaml.Scalar(
                        scheme, Yaml.Scalar.Layout.PLAIN, criteria.get(0).place()),
                "SCHEME",
                schemes,
                whole));
    }

    /** Tells of criteria of elements that the scheme does not have. */
    void mustHaveElements(String scheme, Collection<String> elements, boolean whole) {
        for (Yaml node : byScheme.getOrDefault(scheme, List.of())) {
            Yaml code = code(node);
            if (code.isRead()) {
                known.mustBeOneOf(
                        new Yaml.Scalar(element(code), Yaml.Scalar.Layout.PLAIN, code.place()),
                        "ELEMENT",
                        elements,
                        whole);
            }
        }
    }

    /** Those of an element, by number. */
    List<Yaml> of(String scheme, String element) {
        return byScheme.getOrDefault(scheme, List.of()).stream()
                .filter(node -> code(node).isRead() && element(code(node)).equals(element))
                .sorted(BY_CODE)
                .toList();
    }

    private static Yaml code(Yaml node) {
        return node.fields().get("code");
    }

    private static String element(Yaml code) {
        int dash = code.text().indexOf('-');
        return dash < 0 ? "" : code.text().substring(0, dash);
    }
}
