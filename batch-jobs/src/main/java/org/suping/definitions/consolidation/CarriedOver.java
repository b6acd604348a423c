package org.suping.definitions.consolidation;

import java.util.Set;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * A unit without a package of the period, for which the figures of its package of the period before stand in.
 *
 * <p>Its score is not among it: what a legal person is awarded rests on this period alone. What that package reported was measured from its own rows when it was accepted; none of them is among this return's. Wherever
 * the unit is named, the period its figures are of is named with it.
 *
 * @param org whose figures they are, with everything below it
 * @param period in which they were measured
 * @param name of the package's file
 * @param manifest digest of its manifest
 * @param reason how the unit's return of this period stands, as {@link LeftOut#reason()}
 * @param otherwise codes of indicators that were defined otherwise then: nothing of them is carried over
 * @param figures their terms, as {@code carried/ORG.txt} of the pinned definitions has them
 */
public record CarriedOver(
        String org,
        Period period,
        int revision,
        String name,
        Sha256 manifest,
        String reason,
        Set<String> otherwise,
        String figures) {

    /** Of the file that has the figures of an organisation. */
    public static String path(String org) {
        return "carried/" + org + ".txt";
    }

    /** The unit's name with what it must not be mistaken without: {@code 江苏分公司（沿用2026Q2）}. */
    public Text marked(Text unit) {
        return new Text(unit.zh() + "（沿用" + period + "）", unit.en() + " (carried over from " + period + ")");
    }
}
