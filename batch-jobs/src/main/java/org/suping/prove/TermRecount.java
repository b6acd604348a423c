package org.suping.prove;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Within;
import org.suping.definitions.expression.Expression;
import org.suping.measure.TermValue;
import org.suping.prove.Verdict.Kind;
import org.suping.vocabulary.RowStatus;

/**
 * One term counted again: every row gets exactly one {@link Verdict}, and those that count are added one by one.
 *
 * <p>No row is lost: the tallies of all verdicts add up to the rows that were read.
 */
public final class TermRecount {

    private static final Comparator<Verdict> ORDER =
            Comparator.comparing(Verdict::kind).thenComparing(Verdict::code);

    private final TermDefinition term;
    private final String orgColumn;
    private final boolean canBreakDown;
    private final Population population;
    private final Expression inTime;
    private final Verdicts verdicts;
    private final List<FilterCondition> conditions;
    private final Adder adder;
    /** By identity: {@link Verdicts} makes each verdict once, and comparing words a million times takes seconds. */
    private final Map<Verdict, Tally> tallies = new IdentityHashMap<>();

    public TermRecount(TermDefinition term, RecordDefinition record, Population population) {
        this.term = term;
        this.orgColumn = record.orgColumn();
        this.canBreakDown = population.breakdown().isNone()
                || record.column(population.breakdown().dimension()).isPresent();
        this.population = population;
        this.inTime = record.counts(term.moment(), population.period());
        this.verdicts = new Verdicts(record, term);
        this.conditions = FilterCondition.of(term, record, population.period());
        this.adder = Adder.of(term);
    }

    /** Judges a row, counts it if it counts, and says what became of it. */
    public Verdict add(PartRow row) {
        Verdict verdict = judge(row);
        tallies.computeIfAbsent(verdict, first -> new Tally()).add(row);
        return verdict;
    }

    /** Adds what another counted of the same term in rows that come later. */
    public void add(TermRecount later) {
        later.tallies.forEach((verdict, tally) ->
                tallies.computeIfAbsent(own(verdict), first -> new Tally()).add(tally));
        adder.add(later.adder);
    }

    private Verdict own(Verdict equal) {
        return tallies.keySet().stream().filter(equal::equals).findFirst().orElse(equal);
    }

    private Verdict judge(PartRow row) {
        Object unit = row.get(orgColumn);
        boolean below = unit != null && population.units().contains(unit);
        boolean accepted = row.status().equals(RowStatus.ACCEPTED.code());
        // a row that was rejected for its unit could have been anybody's
        if (!below && (accepted || unit != null && population.otherUnits().contains(unit))) {
            return verdicts.of(Kind.OTHER_UNIT);
        }
        if (!isInBreakdown(row, accepted)) {
            return verdicts.of(Kind.OTHER_BREAKDOWN);
        }
        if (!accepted) {
            return verdicts.notAccepted(row.status(), row.finding());
        }
        if (row.isDuplicate()) {
            return verdicts.of(Kind.DUPLICATE);
        }
        return judgeContent(row);
    }

    private Verdict judgeContent(PartRow row) {
        Kind elsewhen = whyNotThen(row);
        if (elsewhen != null) {
            return verdicts.of(elsewhen);
        }
        for (FilterCondition condition : conditions) {
            Verdict failed = condition.whyNot(row);
            if (failed != null) {
                return failed;
            }
        }
        return verdicts.of(adder.add(row, term.column()) ? Kind.COUNTED : Kind.WITHOUT_VALUE);
    }

    /** Why the row's days are not those of the term's moment, or null where they are. */
    private @Nullable Kind whyNotThen(PartRow row) {
        if (!(term.moment() instanceof Within within)) {
            return Boolean.TRUE.equals(inTime.evaluate(row)) ? null : Kind.NOT_OPEN;
        }
        LocalDate day = (LocalDate) row.get(within.dateColumn());
        if (day == null) {
            return Kind.WITHOUT_DAY;
        }
        return population.period().contains(day) ? null : Kind.OTHER_DAYS;
    }

    /** Of a row that was not accepted, only a value that was read tells that it is another's. */
    private boolean isInBreakdown(PartRow row, boolean accepted) {
        if (population.breakdown().isNone()) {
            return true;
        }
        if (!canBreakDown) {
            return false;
        }
        Object value = row.get(population.breakdown().dimension());
        return value == null && !accepted
                || population.breakdown().value().equals(value == null ? "" : value.toString());
    }

    public TermDefinition term() {
        return term;
    }

    public TermValue value() {
        return adder.value();
    }

    /** What became of the rows, in the order in which they were asked. */
    public SortedMap<Verdict, Tally> tallies() {
        SortedMap<Verdict, Tally> sorted = new TreeMap<>(ORDER);
        sorted.putAll(tallies);
        return sorted;
    }
}
