package org.suping.definitions.consolidation;

import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * A unit that is left out, with everything below it. Its name stands here, for the tree no longer has it.
 *
 * @param reason how its return stood, in the words of submissions: {@code missing}, {@code returned}, {@code excused}, {@code due},
 *     {@code not-due}, {@code not-obliged}; or {@value #DECIDED} or {@value #WITHIN}, where headquarters leaves out what it has accepted
 * @param why headquarters does so; empty otherwise
 */
public record LeftOut(String org, Text name, String reason, String why) {

    /** Its package is left out, and the unit with it. */
    public static final String DECIDED = "decided";

    /** Its own package is left out, by headquarters or because the unit owes none; the package of a unit above speaks of it. */
    public static final String WITHIN = "within";

    /** One without an accepted package. */
    public LeftOut(String org, Text name, String reason) {
        this(org, name, reason, "");
    }

    /** Whether headquarters has said so of a package that it accepted. */
    public boolean isDecided() {
        return !why.isEmpty();
    }

    /** Whether it has a package that was accepted. */
    public boolean hasPackage() {
        return isDecided() || isWithin();
    }

    /** Whether the unit stays in the tree, for another package speaks of it. */
    public boolean isWithin() {
        return reason.equals(WITHIN);
    }

    /** Why it is left out: the state of its return, or what headquarters has said. */
    public Text words() {
        if (isDecided()) {
            return Labels.text("left-out." + reason, why);
        }
        return isWithin() ? Labels.text("left-out.spoken-for") : UnitTimeliness.words(reason);
    }
}
