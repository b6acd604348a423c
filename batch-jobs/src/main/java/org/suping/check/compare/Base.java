package org.suping.check.compare;

import java.util.List;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** What a return is compared with: an input of its own, named wherever a comparison is printed. */
public sealed interface Base permits ReturnBase, ImportedBase {

    Against against();

    /** The earlier period. */
    Period period();

    /** Over what it says. */
    Sha256 fingerprint();

    /** As findings call it: the same before it is sealed and after, so that what was explained stays explained. */
    Text name();

    /** As documents and screens call it: what is not closed yet, and may still change, is said to be so. */
    default Text shown() {
        return name();
    }

    /** Over which bases they are and what they say. */
    static Sha256 digest(List<Base> bases) {
        StringBuilder lines = new StringBuilder();
        bases.forEach(base -> lines.append(base.against().code())
                .append(' ')
                .append(base.shown().zh())
                .append(' ')
                .append(base.fingerprint())
                .append('\n'));
        return Sha256.of(lines.toString());
    }
}
