package org.suping.cli.screen.trace;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.check.compare.ComparedFigure;
import org.suping.cli.screen.FindingJson;
import org.suping.evidence.Json;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.measure.carried.CarriedFigures;
import org.suping.prove.SourceComparison;
import org.suping.prove.Trace;
import org.suping.prove.Trace.TracedTerm;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** A whole trace as JSON. Keys are stable; figures are text, so that no reader rounds them. */
public final class TraceJson {

    private final Trace trace;
    private final Language language;

    private TraceJson(Trace trace, Language language) {
        this.trace = trace;
        this.language = language;
    }

    /** The trace, the content fingerprint of its return if that is complete, and the comparison with an original file where one was asked for. */
    public static String of(
            Trace trace,
            @Nullable Sha256 fingerprint,
            Optional<SourceComparison> compared,
            List<ComparedFigure> moved,
            Language language) {
        TraceJson told = new TraceJson(trace, language);
        Map<String, @Nullable Object> json = told.whole();
        json.put("compared", moved.stream().map(told::moved).toList());
        json.put("fingerprint", fingerprint == null ? null : fingerprint.hex());
        compared.ifPresent(comparison -> json.put(
                "against",
                map(
                        "name",
                        comparison.name(),
                        "sha256",
                        comparison.digest().hex(),
                        "sameFile",
                        comparison.isSameFile(),
                        "rows",
                        comparison.rows(),
                        "differing",
                        comparison.differing(),
                        "differences",
                        FindingJson.of(comparison.differences(), language))));
        return Json.of(json);
    }

    /** The figure beside the same of an earlier period. */
    private Map<String, @Nullable Object> moved(ComparedFigure compared) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("against", compared.base().against().code());
        json.put("period", compared.base().period().toString());
        json.put("base", words(compared.source()));
        json.put("then", compared.then().toPlainString());
        json.put("change", compared.change().toPlainString());
        json.put(
                "growthPercent",
                compared.growth().map(BigDecimal::toPlainString).orElse(null));
        return json;
    }

    private Map<String, @Nullable Object> whole() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("attempt", trace.attempt().toString());
        json.put("indicator", trace.indicator().code());
        json.put("name", words(trace.indicator().name()));
        json.put("org", trace.unit().code());
        json.put("orgName", words(trace.unit().name()));
        json.put("period", trace.attempt().revision().period().toString());
        json.put("kind", trace.attempt().revision().kind().code());
        json.put("breakdown", trace.figure().key().breakdown().toString());
        json.put("state", trace.figure().state().name());
        json.put(
                "value",
                trace.figure().value() == null ? null : trace.figure().value().toPlainString());
        json.put("unit", words(trace.indicator().unit()));
        json.put("formula", trace.indicator().formula().name());
        json.put("factor", trace.indicator().factor().toPlainString());
        json.put("scale", trace.indicator().scale());
        json.put("clause", clause());
        json.put("terms", trace.terms().stream().map(this::term).toList());
        json.put(
                "missingUnits",
                trace.missing().stream().map(unit -> unit.code()).toList());
        json.put(
                "missingColumns",
                trace.lacking().stream()
                        .map(one -> map(
                                "record", one.record().code(),
                                "column", one.column().name(),
                                "title", words(one.column().title()),
                                "sources", List.copyOf(one.sources())))
                        .toList());
        json.put("carriedOver", trace.carried().stream().map(this::carried).toList());
        json.put("files", trace.files().stream().map(EvidenceJson::file).toList());
        json.put("counted", EvidenceJson.rows(trace.counted(), language));
        json.put("leftOut", EvidenceJson.rows(trace.leftOut(), language));
        json.put("proved", trace.proof().isProved());
        json.put("differences", FindingJson.of(trace.proof().differences(), language));
        return json;
    }

    private Map<String, Object> carried(CarriedFigures.Part part) {
        return map(
                "org", part.from().org(),
                "period", part.from().period().toString(),
                "package", part.from().name(),
                "manifest", part.from().manifest().hex(),
                "figure", part.figure().key().toString(),
                "state", part.figure().state().name(),
                "terms", part.figure().terms().stream().map(TraceJson::value).toList());
    }

    private Map<String, Object> clause() {
        return map(
                "source",
                words(trace.indicator().clause().source()),
                "certainty",
                trace.indicator().clause().certainty().code(),
                "formulaCertainty",
                trace.indicator().clause().formulaCertainty().code());
    }

    private Map<String, Object> term(TracedTerm term) {
        return map(
                "name",
                term.definition().name(),
                "record",
                term.definition().record(),
                "kind",
                term.definition().kind().name(),
                "words",
                words(term.definition().words()),
                "predicate",
                words(term.predicate()),
                "sql",
                term.sql(),
                "stored",
                value(term.stored()),
                "recounted",
                value(term.recounted()),
                "read",
                term.read(),
                "rows",
                term.tallies().entrySet().stream()
                        .map(tally -> map(
                                "verdict",
                                tally.getKey().kind().name(),
                                "code",
                                tally.getKey().code(),
                                "words",
                                words(tally.getKey().words()),
                                "rows",
                                tally.getValue().rows()))
                        .toList());
    }

    private static Map<String, Object> value(Term term) {
        TermValue value = term.value();
        return value == null
                ? map("state", term.state().name())
                : map("state", term.state().name(), "value", value.text(), "rows", value.rows());
    }

    private String words(Text text) {
        return text.in(language);
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
