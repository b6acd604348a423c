package org.suping.check.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.check.compare.Against;
import org.suping.check.compare.Base;
import org.suping.check.compare.ComparedFigure;
import org.suping.check.compare.Comparison;
import org.suping.check.compare.Earlier;
import org.suping.check.compare.ImportedBase;
import org.suping.check.compare.ReturnBase;
import org.suping.check.imported.FigureImport;
import org.suping.check.imported.ImportedFigure;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.store.FigureStore;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/**
 * What the book has that returns are compared with: earlier returns, and figures that were imported.
 */
public final class BaseStore {

    /** As the ledger spells what is complete and in force. */
    private static final String COMPLETE = "('waiting', 'ready', 'sealed')";

    private static final String ORGANISATION = "organisation.yml";

    private final JdbcClient jdbc;
    private final ImportStore imports;

    public BaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.imports = new ImportStore(jdbc);
    }

    /**
     * What a return would be compared with now: of each earlier period the final return of the same unit, its latest complete
     * attempt, then the imports that have a figure of one of its units, the latest first.
     */
    public List<Base> find(Definitions definitions, RevisionKey revision) {
        List<Base> bases = new ArrayList<>();
        for (Against against : Against.values()) {
            Optional<Period> earlier = against.of(revision.period());
            earlier.flatMap(period -> latest(against, revision, period)).ifPresent(bases::add);
            earlier.ifPresent(period -> bases.addAll(imported(definitions.organisation(), revision, against, period)));
        }
        return bases;
    }

    /** A return that was put together from packages is compared with such a one, every other with a final one. */
    private Optional<ReturnBase> latest(Against against, RevisionKey revision, Period period) {
        RevisionKind kind =
                revision.kind() == RevisionKind.CONSOLIDATED ? RevisionKind.CONSOLIDATED : RevisionKind.FINAL;
        return jdbc
                .sql("select '" + against.code() + "' as against, org, period, kind, revision, attempt, fingerprint,"
                        + " case when state = 'sealed' then 1 else 0 end as sealed from attempt where org = ? and period = ? and kind = ? and state in "
                        + COMPLETE
                        + " order by revision desc, attempt desc")
                .params(revision.org(), period.toString(), kind.code())
                .query((line, number) -> BaseTable.returned(line))
                .list()
                .stream()
                .findFirst();
    }

    private List<ImportedBase> imported(
            Organisation organisation, RevisionKey revision, Against against, Period period) {
        Set<String> units = units(organisation, revision, period);
        List<ImportedBase> bases = new ArrayList<>();
        for (FigureImport source : imports.all()) {
            String lines =
                    figures(source, period, units).map(ImportedFigure::line).collect(Collectors.joining("\n"));
            if (!lines.isEmpty()) {
                Sha256 fingerprint = Sha256.of(source.digest() + "\n" + lines);
                bases.add(new ImportedBase(against, period, source, fingerprint));
            }
        }
        return bases;
    }

    /** Of this period or the earlier one. */
    private static Set<String> units(Organisation organisation, RevisionKey revision, Period period) {
        Set<String> units = new HashSet<>();
        for (Period either : List.of(revision.period(), period)) {
            organisation.subtree(revision.org(), either).stream()
                    .map(OrgUnit::code)
                    .forEach(units::add);
        }
        return units;
    }

    private Stream<ImportedFigure> figures(FigureImport source, Period period, Set<String> units) {
        return imports.figures(source).stream()
                .filter(figure -> figure.period().equals(period)
                        && units.contains(figure.key().org()));
    }

    /** The figures that the fingerprint of an import is of, in their order. */
    public Map<FigureKey, ImportedFigure> figures(Definitions definitions, RevisionKey revision, ImportedBase base) {
        Map<FigureKey, ImportedFigure> figures = new LinkedHashMap<>();
        figures(base.source(), base.period(), units(definitions.organisation(), revision, base.period()))
                .forEach(figure -> figures.put(figure.key(), figure));
        return figures;
    }

    /** The figures of an attempt beside those of its bases. */
    public Comparison compare(Definitions definitions, MeasuredReturn measured, List<Base> bases) {
        List<Earlier> earlier = new ArrayList<>();
        for (Base base : bases) {
            if (base instanceof ReturnBase returned) {
                MeasuredReturn figures = new FigureStore(jdbc).load(returned.attempt());
                earlier.add(new Earlier.Measured(returned, figures, organisation(returned.attempt(), definitions)));
            } else if (base instanceof ImportedBase imported) {
                earlier.add(new Earlier.Imported(imported, figures(imported)));
            }
        }
        return Comparison.of(definitions, measured, earlier);
    }

    /** One figure beside those of the attempt's bases, like for like left out. */
    public List<ComparedFigure> compare(AttemptKey attempt, Figure figure) {
        BigDecimal now = figure.value();
        return now == null ? List.of() : compare(attempt, figure.key(), now);
    }

    private List<ComparedFigure> compare(AttemptKey attempt, FigureKey key, BigDecimal now) {
        List<ComparedFigure> compared = new ArrayList<>();
        for (Base base : new BaseTable(jdbc).pinned(attempt)) {
            boolean isOpen = compared.stream().noneMatch(before -> before.base().against() == base.against());
            if (isOpen) {
                compare(base, key, now).ifPresent(compared::add);
            }
        }
        return compared;
    }

    private Optional<ComparedFigure> compare(Base base, FigureKey key, BigDecimal now) {
        if (base instanceof ReturnBase returned) {
            return new FigureStore(jdbc)
                    .find(returned.attempt(), key)
                    .flatMap(then -> Optional.ofNullable(then.value()))
                    .map(then -> new ComparedFigure(base, key, now, then, null, Optional.empty()));
        }
        return base instanceof ImportedBase imported
                ? Optional.ofNullable(figures(imported).get(key))
                        .map(then ->
                                new ComparedFigure(base, key, now, then.value(), then.certainty(), Optional.empty()))
                : Optional.empty();
    }

    /** The units as they stood when the attempt was added up. */
    private Organisation organisation(AttemptKey attempt, Definitions now) {
        return jdbc.sql("select path, content from definition_file where attempt_id = ? and path = ?")
                .params(attempt.toString(), ORGANISATION)
                .query((line, number) -> new DefinitionFile(line.getString("path"), line.getString("content")))
                .optional()
                .flatMap(DefinitionsLoader::organisation)
                .orElse(now.organisation());
    }

    private SortedMap<FigureKey, ImportedFigure> figures(ImportedBase base) {
        SortedMap<FigureKey, ImportedFigure> figures = new TreeMap<>();
        imports.figures(base.source()).stream()
                .filter(figure -> figure.period().equals(base.period()))
                .forEach(figure -> figures.put(figure.key(), figure));
        return figures;
    }
}
