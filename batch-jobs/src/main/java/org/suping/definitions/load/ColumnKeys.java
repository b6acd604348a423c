package org.suping.definitions.load;

import java.util.Optional;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnType;
import org.suping.definitions.PersonalKind;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.yaml.Yaml;

/** Whether the keys of a record's column go with each other. */
final class ColumnKeys {

    private final Yaml.Fields fields;
    private final Known known;

    private ColumnKeys(Yaml.Fields fields, Known known) {
        this.fields = fields;
        this.known = known;
    }

    /** Tells what does not. */
    static void check(Yaml.Fields fields, ColumnType type, Known known) {
        ColumnKeys keys = new ColumnKeys(fields, known);
        Optional<CodeList> codes = fields.find("codes").flatMap(known::codeList);
        fields.find("default").ifPresent(code -> keys.checkDefault(code, codes));
        if (fields.areRead("type", "personal", "hashed")) {
            keys.mustFit(type);
            keys.checkAhead(type);
            keys.checkKeep();
        }
    }

    /** Of a list that could not be read nothing is said. */
    private void checkDefault(Yaml code, Optional<CodeList> codes) {
        if (fields.find("codes").isEmpty()) {
            known.add(code.place(), "record-default");
        }
        codes.ifPresent(
                list -> known.mustBeOneOf(code, "CODE", list.codes().keySet(), known.isWhole("CODE", list.name())));
    }

    private void mustFit(ColumnType type) {
        boolean coded = type == ColumnType.CODE;
        if (coded != fields.find("codes").isPresent()) {
            known.add(fields.place(), coded ? "record-no-codes" : "record-surplus-codes", fields.text("name"));
        }
        boolean personal = fields.find("personal").isPresent();
        if (personal && type != ColumnType.TEXT) {
            known.add(fields.get("personal").place(), "record-personal-type", fields.text("name"));
        }
        if (fields.find("normalise").isPresent() && !personal) {
            known.add(fields.keyPlace("normalise"), "record-normalise", fields.text("name"));
        }
        if (fields.truth("hashed") && !personal) {
            known.add(fields.get("hashed").place(), "record-hashed", fields.text("name"));
        }
    }

    /** Other personal data is always stored masked, and what is no personal data as it is. */
    private void checkKeep() {
        boolean freeText = fields.find("personal")
                .filter(kind -> Common.constant(PersonalKind.class, kind) == PersonalKind.FREE_TEXT)
                .isPresent();
        if (fields.find("keep").isPresent() && !freeText) {
            known.add(fields.keyPlace("keep"), "record-keep", fields.text("name"));
        }
    }

    /** Only a day can lie ahead, and what is derived is no day that anybody delivered. */
    private void checkAhead(ColumnType type) {
        if (fields.truth("may-lie-ahead")
                && (type != ColumnType.DATE || fields.find("derived").isPresent())) {
            known.add(fields.keyPlace("may-lie-ahead"), "record-ahead", fields.text("name"));
        }
    }
}
