package org.suping.check.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.Organisation;
import org.suping.vocabulary.Labels;
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
     * @param merged not left out: units merged into one of these since, whose figures of then are counted with it
     */
    public record LeftOut(
            List<String> opened,
            List<String> closed,
            List<String> movedIn,
            List<String> movedOut,
            List<String> carried,
            List<String> merged) {

        /** Where no unit was merged and none is carried over. */
        public LeftOut(List<String> opened, List<String> closed, List<String> movedIn, List<String> movedOut) {
            this(opened, closed, movedIn, movedOut, List.of(), List.of());
        }

        public LeftOut {
            opened = List.copyOf(opened);
            closed = List.copyOf(closed);
            movedIn = List.copyOf(movedIn);
            movedOut = List.copyOf(movedOut);
            carried = List.copyOf(carried);
            merged = List.copyOf(merged);
        }

        /** Whether the units were the same. */
        public boolean isNobody() {
            return areAllMerged() && merged.isEmpty();
        }

        /** Whether nobody is left out, and units were merged at most. */
        public boolean areAllMerged() {
            return opened.isEmpty() && closed.isEmpty() && movedIn.isEmpty() && movedOut.isEmpty() && carried.isEmpty();
        }

        /** Who is left out and why: {@code 不计新设：310104 …；不计划出：3102 …}. */
        public Text words(Organisation organisation) {
            Map<String, List<String>> kinds = new LinkedHashMap<>();
            kinds.put("opened", opened);
            kinds.put("closed", closed);
            kinds.put("moved-in", movedIn);
            kinds.put("moved-out", movedOut);
            kinds.put("carried", carried);
            kinds.put("merged", merged);
            List<Text> told = new ArrayList<>();
            kinds.forEach((kind, units) -> {
                if (!units.isEmpty()) {
                    told.add(Labels.text("compare.left-out." + kind, UnitWords.listed(organisation, units)));
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
