package org.suping.check.compare;

import java.util.List;
import org.suping.definitions.Organisation;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/** How findings name a unit: code first, name after. */
public final class UnitWords {

    /** The words of a finding have to fit into the book; more units than these are counted but not named. */
    private static final int NAMED = 40;

    private UnitWords() {}

    /** Several in a row. */
    public static Text listed(Organisation organisation, List<String> codes) {
        return joined(codes.stream()
                .map(code -> organisation.has(code) ? of(organisation.unit(code)) : Text.same(code))
                .toList());
    }

    /** Several in a row, where the organisation of the return may not have them. */
    public static Text listed(List<OrgUnit> units) {
        return joined(units.stream().map(UnitWords::of).toList());
    }

    private static Text joined(List<Text> all) {
        List<Text> names = all.stream().limit(NAMED).toList();
        String more = all.size() > NAMED ? " …" : "";
        return new Text(
                String.join("、", names.stream().map(Text::zh).toList()) + more,
                String.join(", ", names.stream().map(Text::en).toList()) + more);
    }

    public static Text of(OrgUnit unit) {
        return new Text(
                unit.code() + " " + unit.name().zh(),
                unit.code() + " " + unit.name().en());
    }

    /** As the place of a finding, which is the same in both languages. */
    public static String where(OrgUnit unit) {
        return of(unit).zh();
    }
}
