package org.suping.check.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.definitions.Organisation;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/** A figure over the units that stood below its unit in both periods. */
public record LikeForLike(BigDecimal now, BigDecimal then, LeftOut leftOut) {

    /**
     * The units left out.
     *
     * @param opened of now, for they were not there then
     * @param closed of then, for they are no longer there
     * @param movedIn of now, for they stood elsewhere then
     * @param movedOut of then, for they stand elsewhere now, or were merged into one that does
     * @param carried of both, for their figures of now are those of then
     * @param notThen of now, for the earlier consolidated return was made without them
     * @param notNow of then, for this consolidated return is made without them
     * @param merged not left out: units merged into one of these since, whose figures of then are counted with it
     */
    public record LeftOut(
            List<String> opened,
            List<String> closed,
            List<String> movedIn,
            List<String> movedOut,
            List<String> carried,
            List<OrgUnit> notThen,
            List<OrgUnit> notNow,
            List<String> merged) {

        /** Where no unit was merged, none is carried over and both returns have all there were. */
        public LeftOut(List<String> opened, List<String> closed, List<String> movedIn, List<String> movedOut) {
            this(opened, closed, movedIn, movedOut, List.of(), List.of(), List.of(), List.of());
        }

        public LeftOut {
            opened = List.copyOf(opened);
            closed = List.copyOf(closed);
            movedIn = List.copyOf(movedIn);
            movedOut = List.copyOf(movedOut);
            carried = List.copyOf(carried);
            notThen = List.copyOf(notThen);
            notNow = List.copyOf(notNow);
            merged = List.copyOf(merged);
        }

        /** Whether the units were the same. */
        public boolean isNobody() {
            return areAllMerged() && merged.isEmpty();
        }

        /** Whether nobody is left out, and units were merged at most. */
        public boolean areAllMerged() {
            return Stream.of(opened, closed, movedIn, movedOut, carried, notThen, notNow)
                    .allMatch(List::isEmpty);
        }

        /** Who is left out and why: {@code 不计新设：310104 …；不计划出：3102 …}. */
        public Text words(Organisation organisation) {
            Map<String, Text> kinds = new LinkedHashMap<>();
            kinds.put("opened", UnitWords.listed(organisation, opened));
            kinds.put("closed", UnitWords.listed(organisation, closed));
            kinds.put("moved-in", UnitWords.listed(organisation, movedIn));
            kinds.put("moved-out", UnitWords.listed(organisation, movedOut));
            kinds.put("not-then", UnitWords.listed(notThen));
            kinds.put("not-now", UnitWords.listed(notNow));
            kinds.put("carried", UnitWords.listed(organisation, carried));
            kinds.put("merged", UnitWords.listed(organisation, merged));
            List<Text> told = new ArrayList<>();
            kinds.forEach((kind, units) -> {
                if (!units.equals(Text.EMPTY)) {
                    told.add(Labels.text("compare.left-out." + kind, units));
                }
            });
            return new Text(
                    String.join("；", told.stream().map(Text::zh).toList()),
                    String.join("; ", told.stream().map(Text::en).toList()));
        }
    }

    /** As of the figure itself. */
    public Optional<BigDecimal> growth() {
        return ComparedFigure.growth(now, then);
    }
}
