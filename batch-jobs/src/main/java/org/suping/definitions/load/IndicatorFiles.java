package org.suping.definitions.load;

import java.util.List;
import java.util.stream.Stream;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.yaml.Yaml;

/**
 * Reads {@code indicators/*.yml}. A file holds one indicator and is named by its code, {@code VS-01.yml}; or it lists those of a
 * group and is named by the letters they share: {@code VS-01} and {@code VS-02} in {@code VS.yml}.
 */
final class IndicatorFiles {

    private static final String SEVERAL = "indicators";

    private final Known known;

    IndicatorFiles(Known known) {
        this.known = known;
    }

    static boolean areSeveral(Yaml.Fields root) {
        return root.find(SEVERAL).isPresent();
    }

    void read(List<Yaml.Fields> roots) {
        Common.mustDiffer(roots.stream().flatMap(IndicatorFiles::codes).toList(), "INDICATOR", known);
        for (Yaml.Fields root : roots) {
            if (areSeveral(root)) {
                readGroup(root);
            } else {
                add(root, Common.named(FileKind.INDICATOR, root.get("code"), known));
            }
        }
    }

    /** A file that is named otherwise than its indicator is told by itself. */
    private static Stream<Yaml> codes(Yaml.Fields root) {
        return areSeveral(root)
                ? root.list(SEVERAL).stream().map(node -> node.fields().get("code"))
                : Stream.of(root.get("code")).filter(code -> code.text().equals(Common.fileName(root)));
    }

    private void readGroup(Yaml.Fields root) {
        String group = Common.fileName(root);
        if (!root.areRead(SEVERAL)) {
            known.leaveUnread(FileKind.INDICATOR.name(), group);
        }
        for (Yaml node : root.list(SEVERAL)) {
            Yaml code = node.fields().get("code");
            if (!code.isRead()) {
                known.leaveUnread(FileKind.INDICATOR.name(), group);
                IndicatorReader.read(node.fields(), group, known);
                continue;
            }
            if (!code.text().startsWith(group + "-")) {
                known.add(code.place(), "indicator-group", code.text(), group + FileKind.SUFFIX);
            }
            add(node.fields(), code.text());
        }
    }

    private void add(Yaml.Fields indicator, String code) {
        known.indicators().put(code, IndicatorReader.read(indicator, code, known));
    }
}
