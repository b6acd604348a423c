package org.suping.seal.bundle;

import java.util.List;
import java.util.Optional;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.overlay.Overlay;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * A file of the rules that is not as in the bundle.
 *
 * @param path below the configuration folder
 * @param kind what became of it
 * @param changes value by value, where both texts are at hand and can be read; else none
 * @param overlay who says so and why; empty where nobody does
 */
public record RuleDifference(String path, Kind kind, List<RuleChange> changes, Optional<Overlay> overlay) {

    /** What became of a file. */
    public enum Kind {
        /** It says something else. */
        CHANGED,
        /** The bundle has no such file. */
        ADDED,
        /** The bundle has it, and it is not there. */
        REMOVED,
        /** It says the same in another layout or with other comments: no figure can be another. */
        REWRITTEN
    }

    public RuleDifference {
        changes = List.copyOf(changes);
    }

    /** Whether it matters and nobody has said that it is so. */
    public boolean isUndeclared() {
        return kind != Kind.REWRITTEN && overlay.isEmpty();
    }

    /** Whether somebody has said that it is so. */
    public boolean isOverlaid() {
        return kind != Kind.REWRITTEN && overlay.isPresent();
    }

    /** Whether a figure may be another one for it: not for the calendar. */
    public boolean decidesFigures() {
        return new DefinitionFile(path, "").decidesFigures();
    }

    /** What is otherwise than in the bundle, in sentences: one for each value, or one for the file. */
    public List<Text> words() {
        return words(Labels.text("rule.bundle"));
    }

    /** The same where the rules are not a bundle's, or the bundle has a name. */
    public List<Text> words(Text rules) {
        return changes.isEmpty()
                ? List.of(Labels.text("rule." + kind, rules))
                : changes.stream()
                        .map(change -> Labels.text("rule.change", change.key(), change.before(), change.after()))
                        .toList();
    }
}
