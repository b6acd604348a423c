package org.suping.render.html.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.Included;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.group.TimelinessWords;

/**
 * The units that owe a return, and others that sent one, by what became of it. Names are those of the template.
 *
 * @param states headings
 * @param totals of each state
 * @param told as of which day, and what provisional days are; empty where nothing is known of the returns' time
 */
record Completeness(List<String> states, List<Line> lines, List<String> totals, String told) {

    private static final String IN = "in";
    private static final String CARRIED = "carried";

    /**
     * One unit.
     *
     * @param cells one for each state
     * @param due empty where it owes nothing, and {@code received} and {@code late} likewise
     * @param name of its package; where none is in the return why one that was accepted is not, else empty
     */
    record Line(
            String code,
            String unit,
            boolean out,
            List<Cell> cells,
            String due,
            String received,
            String late,
            String name) {}

    /** @param state in words where it is the unit's; empty otherwise */
    record Cell(String state) {}

    static Completeness of(ReportModel model, GroupUnits units) {
        Consolidation consolidation = model.definitions().consolidation();
        Wording words = new Wording(model.language());
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put(IN, words.label("group.state.in"));
        headings.put("missing", words.label("group.state.missing"));
        headings.put("returned", words.label("group.state.returned"));
        headings.put("excused", words.label("group.state.excused"));
        Map<String, String> states =
                states(consolidation, units.obliged(model.revision().period()));
        states.values().forEach(state -> headings.putIfAbsent(state, words.label("group.state." + state)));
        List<Line> lines = new ArrayList<>();
        states.forEach((unit, state) -> {
            List<Cell> cells = headings.keySet().stream()
                    .map(each -> new Cell(each.equals(state) ? headings.getOrDefault(each, each) : ""))
                    .toList();
            TimelinessWords time = new TimelinessWords(model, unit);
            String name = consolidation
                    .of(unit)
                    .map(Included::name)
                    .or(() -> consolidation.carriedOf(unit).map(CarriedOver::name))
                    .or(() -> consolidation
                            .leftOutOf(unit)
                            .filter(LeftOut::hasPackage)
                            .map(one -> words.of(one.words())))
                    .orElse("");
            lines.add(new Line(
                    unit, units.name(unit), !state.equals(IN), cells, time.due(), time.received(), time.late(), name));
        });
        List<String> totals = headings.keySet().stream()
                .map(state -> states.values().stream().filter(state::equals).count())
                .map(Wording::number)
                .toList();
        return new Completeness(List.copyOf(headings.values()), lines, totals, TimelinessWords.told(model));
    }

    /** Of each unit; one that owes a return and is neither in nor left out does not exist. */
    private static Map<String, String> states(Consolidation consolidation, List<String> obliged) {
        Map<String, String> known = new LinkedHashMap<>();
        consolidation.packages().forEach(one -> known.put(one.org(), IN));
        consolidation.carried().forEach(one -> known.put(one.org(), CARRIED));
        consolidation.leftOut().forEach((LeftOut one) -> known.put(one.org(), one.reason()));
        Set<String> order = new LinkedHashSet<>(obliged);
        order.addAll(known.keySet());
        Map<String, String> states = new LinkedHashMap<>();
        order.forEach(unit -> states.put(unit, known.getOrDefault(unit, "missing")));
        return states;
    }
}
