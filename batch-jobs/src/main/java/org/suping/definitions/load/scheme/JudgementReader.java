package org.suping.definitions.load.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.suping.definitions.Organisation;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.scheme.Judgements;
import org.suping.definitions.scheme.Judgements.Evidence;
import org.suping.definitions.scheme.Judgements.Judgement;
import org.suping.definitions.scheme.Judgements.Verdict;
import org.suping.definitions.scheme.ScoringRule;
import org.suping.definitions.yaml.Yaml;

/** Reads {@code judgements/ORG/YEAR.yml}: criteria that are judged, answers they can have, evidence that is there and valid. */
public final class JudgementReader {

    private static final List<String> VERDICTS = List.of("points", "yes", "not-applicable");

    private final Yaml.Fields root;
    private final SchemeDefinition scheme;
    private final EvidenceReader shown;
    private final Known known;

    private JudgementReader(Yaml.Fields root, SchemeDefinition scheme, Map<String, String> files, Known known) {
        this.root = root;
        this.scheme = scheme;
        this.shown = new EvidenceReader(root.place().file(), files, known);
        this.known = known;
    }

    /**
     * Reads one file.
     *
     * @param files path → the line that stands for it, of all evidence there is
     */
    public static Optional<Judgements> read(
            Yaml.Fields root,
            Optional<Organisation> organisation,
            List<SchemeDefinition> schemes,
            Map<String, String> files,
            Known known) {
        Yaml org = root.get("org");
        organisation.ifPresent(all -> known.mustBeOneOf(org, "UNIT", all.units().keySet()));
        int year = root.integer("year");
        String expected = "judgements/" + org.text() + "/" + year + ".yml";
        if (root.areRead("org", "year") && !root.place().file().endsWith(expected)) {
            known.add(root.keyPlace("org"), "judgement-place", org.text(), year, expected);
        }
        Optional<SchemeDefinition> scheme = SchemeDefinition.of(schemes, year);
        if (scheme.isEmpty() && root.areRead("year")) {
            known.add(root.keyPlace("year"), "judgement-no-scheme", year);
        }
        return scheme.map(found -> new JudgementReader(root, found, files, known).judgements(org.text(), year));
    }

    private Judgements judgements(String org, int year) {
        List<Yaml> criteria = root.list("judgements").stream()
                .map(node -> node.fields().get("criterion"))
                .toList();
        Common.mustDiffer(criteria, "CRITERION", known);
        List<Judgement> answers = new ArrayList<>();
        for (Yaml node : root.list("judgements")) {
            judgement(node.fields()).ifPresent(answers::add);
        }
        return new Judgements(org, year, List.copyOf(answers));
    }

    private Optional<Judgement> judgement(Yaml.Fields fields) {
        Yaml code = fields.get("criterion");
        List<String> codes = scheme.elements().stream()
                .flatMap(element -> element.criteria().stream())
                .map(Criterion::code)
                .toList();
        if (!known.mustBeOneOf(code, "CRITERION", codes)) {
            return Optional.empty();
        }
        Criterion criterion = scheme.criterion(code.text()).orElseThrow();
        if (fields.find("by").map(by -> by.isRead() && by.text().isBlank()).orElse(fields.isRead())) {
            known.add(code.place(), "judgement-nobody", criterion.code());
        }
        Optional<LocalDate> on = Common.day(fields.get("on"), known);
        Optional<Verdict> verdict = verdict(fields, criterion);
        List<Evidence> evidence = fields.list("evidence").stream()
                .flatMap(node -> shown.evidence(node.fields(), on).stream())
                .toList();
        verdict.ifPresent(found -> mustBeShown(fields, criterion, found));
        return on.flatMap(day -> verdict.map(found -> new Judgement(
                criterion.code(),
                fields.find("by").map(Yaml::text).orElse(""),
                day,
                found,
                fields.text("reason"),
                evidence)));
    }

    private Optional<Verdict> verdict(Yaml.Fields fields, Criterion criterion) {
        List<String> given =
                VERDICTS.stream().filter(key -> fields.find(key).isPresent()).toList();
        if (given.size() != 1) {
            if (fields.isRead()) {
                known.add(
                        fields.keyPlace("criterion"),
                        "judgement-answer",
                        criterion.code(),
                        given.isEmpty() ? "—" : String.join(", ", given));
            }
            return Optional.empty();
        }
        String key = given.get(0);
        if (key.equals("not-applicable")) {
            return Optional.of(new Verdict.NotApplicable());
        }
        if (!(criterion.rule() instanceof ScoringRule.Judged judged)) {
            known.add(fields.keyPlace(key), "judgement-measured", criterion.code(), indicator(criterion));
            return Optional.empty();
        }
        if (judged.isYesNo() != key.equals("yes")) {
            known.add(
                    fields.keyPlace(key), "judgement-kind", criterion.code(), key, judged.isYesNo() ? "yes" : "points");
            return Optional.empty();
        }
        return judged.isYesNo()
                ? Optional.of(new Verdict.Answer(fields.truth("yes")))
                : points(fields, criterion).map(Verdict.Points::new);
    }

    private static String indicator(Criterion criterion) {
        return Objects.requireNonNullElse(criterion.indicator(), "");
    }

    private Optional<BigDecimal> points(Yaml.Fields fields, Criterion criterion) {
        BigDecimal points = fields.number("points");
        if (points.compareTo(criterion.points()) > 0) {
            known.add(
                    fields.get("points").place(),
                    "judgement-above",
                    criterion.code(),
                    points.toPlainString(),
                    criterion.points().toPlainString());
            return Optional.empty();
        }
        return Optional.of(points);
    }

    /** Points for which evidence is asked are not had without. */
    private void mustBeShown(Yaml.Fields fields, Criterion criterion, Verdict verdict) {
        boolean earns = verdict instanceof Verdict.Points some && some.points().signum() > 0
                || verdict instanceof Verdict.Answer answer && answer.isYes();
        boolean isAsked = !criterion.evidence().zh().isEmpty();
        if (earns && isAsked && fields.list("evidence").isEmpty() && fields.areRead("evidence")) {
            known.add(fields.keyPlace("criterion"), "judgement-evidence", criterion.code(), criterion.evidence());
        }
    }
}
