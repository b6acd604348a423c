package org.suping.check;

import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/** How findings name a unit: code first, name after. */
final class UnitWords {

    private UnitWords() {}

    static Text of(OrgUnit unit) {
        return new Text(
                unit.code() + " " + unit.name().zh(),
                unit.code() + " " + unit.name().en());
    }

    /** As the place of a finding, which is the same in both languages. */
    static String where(OrgUnit unit) {
        return of(unit).zh();
    }
}
