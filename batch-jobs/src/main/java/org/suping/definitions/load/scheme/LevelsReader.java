package org.suping.definitions.load.scheme;

import java.util.ArrayList;
import java.util.List;
import org.suping.definitions.SchemeDefinition.Level;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.yaml.Yaml;

/** Reads the {@code levels} of a scheme, or of a later evaluation year of it. */
final class LevelsReader {

    private final Yaml.Fields owner;
    private final Known known;

    /** @param owner whose {@code levels} they are */
    LevelsReader(Yaml.Fields owner, Known known) {
        this.owner = owner;
        this.known = known;
    }

    /** Best first, down to 0, so that every score has its level. */
    List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        for (Yaml node : owner.list("levels")) {
            Yaml.Fields fields = node.fields();
            Level level = new Level(fields.text("code"), fields.number("min-inclusive"));
            if (fields.areRead("min-inclusive")) {
                if (!levels.isEmpty()) {
                    mustLieBelow(levels.get(levels.size() - 1), level, fields);
                }
                levels.add(level);
            }
        }
        if (!levels.isEmpty() && levels.size() == owner.list("levels").size()) {
            mustEndAtZero(levels.get(levels.size() - 1));
        }
        return List.copyOf(levels);
    }

    private void mustEndAtZero(Level last) {
        if (last.minInclusive().signum() != 0) {
            known.add(
                    owner.keyPlace("levels"),
                    "scheme-last-level",
                    last.code(),
                    last.minInclusive().toPlainString());
        }
    }

    private void mustLieBelow(Level better, Level level, Yaml.Fields fields) {
        if (level.minInclusive().compareTo(better.minInclusive()) >= 0) {
            known.add(
                    fields.get("min-inclusive").place(),
                    "scheme-levels",
                    level.code(),
                    level.minInclusive().toPlainString(),
                    better.code(),
                    better.minInclusive().toPlainString());
        }
    }
}
