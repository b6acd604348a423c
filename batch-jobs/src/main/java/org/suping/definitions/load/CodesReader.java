package org.suping.definitions.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.suping.definitions.CodeList;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.Text;

/** Reads {@code codes.yml}. */
final class CodesReader {

    private CodesReader() {}

    static void read(Yaml.Fields root, Known known) {
        if (!root.isRead()) {
            known.leaveUnread(FileKind.CODES.name(), "codes");
        }
        root.byKey().forEach((name, field) -> {
            Yaml.Fields list = field.value().fields();
            known.add(new CodeList(name, Common.text(list.get("title")), texts(list.get("codes"))));
            if (!list.areRead("codes")) {
                known.leaveUnread("CODE", name);
            }
        });
    }

    /** Words by code, in the order of the file. */
    static Map<String, Text> texts(Yaml node) {
        Map<String, Text> texts = new LinkedHashMap<>();
        node.fields().byKey().forEach((code, field) -> texts.put(code, Common.text(field.value())));
        return Collections.unmodifiableMap(texts);
    }
}
