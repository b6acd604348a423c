package org.suping.definitions.load.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.definitions.SchemeDefinition.LaterLevels;
import org.suping.definitions.SchemeDefinition.Level;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.scheme.RollUp;
import org.suping.definitions.scheme.ScoreRounding;
import org.suping.definitions.yaml.Yaml;

/** Reads {@code schemes/*.yml}: weights above their floors that add up to 100, points to weights, levels best first. */
public final class SchemeReader {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Known known;
    private final Yaml.Fields root;
    private final OwnCriteria own;

    private SchemeReader(Yaml.Fields root, OwnCriteria own, Known known) {
        this.root = root;
        this.own = own;
        this.known = known;
    }

    /** @param own the criteria that stand in files of their own, of all schemes */
    public static SchemeDefinition read(Yaml.Fields root, OwnCriteria own, Known known) {
        return new SchemeReader(root, own, known).scheme();
    }

    private SchemeDefinition scheme() {
        Common.named(FileKind.SCHEME, root.get("id"), known);
        mustHaveDifferentCodes();
        List<Yaml> codes = codes(root.list("elements").stream());
        own.mustHaveElements(
                root.text("id"),
                codes.stream().map(Yaml::text).toList(),
                codes.stream().allMatch(Yaml::isRead) && root.areRead("elements"));
        List<Element> elements = root.list("elements").stream()
                .map(node -> element(node.fields()))
                .toList();
        BigDecimal sum = elements.stream().map(Element::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean areRead =
                root.list("elements").stream().allMatch(node -> node.fields().areRead("weight"));
        if (areRead && root.areRead("elements") && sum.compareTo(ALL) != 0) {
            known.add(root.keyPlace("elements"), "scheme-weights", sum.toPlainString());
        }
        return new SchemeDefinition(
                root.text("id"),
                Common.text(root.get("name")),
                root.text("document-number"),
                root.integer("year-from"),
                root.find("year-to").isPresent() ? Integer.valueOf(root.integer("year-to")) : null,
                rounding(),
                Common.certainty(root.get("weights-certainty")),
                elements,
                new LevelsReader(root, known).levels(),
                Common.certainty(root.get("levels-certainty")),
                laterLevels(root.integer("year-from")),
                rollUp(),
                Common.text(root.get("notice")));
    }

    private @Nullable RollUp rollUp() {
        if (root.find("roll-up").isEmpty()) {
            return null;
        }
        Yaml.Fields fields = root.get("roll-up").fields();
        BigDecimal legalPerson = fields.number("legal-person");
        BigDecimal branches = fields.number("branches");
        BigDecimal sum = legalPerson.add(branches);
        if (fields.areRead("legal-person", "branches") && sum.compareTo(ALL) != 0) {
            known.add(
                    root.keyPlace("roll-up"),
                    "scheme-roll-up",
                    legalPerson.toPlainString(),
                    branches.toPlainString(),
                    sum.toPlainString());
        }
        return new RollUp(
                legalPerson,
                branches,
                Common.certainty(fields.get("certainty")),
                Common.certainty(fields.get("aggregate-certainty")));
    }

    /** Half up to the scheme's unit, unless the file says otherwise. */
    private ScoreRounding rounding() {
        BigDecimal unit = root.number("unit");
        if (root.find("rounding").isEmpty()) {
            return ScoreRounding.halfUp(unit);
        }
        Yaml.Fields fields = root.get("rounding").fields();
        return new ScoreRounding(
                Common.constant(ScoreRounding.Mode.class, fields.get("mode")), fields.number("criterion"), unit);
    }

    private void mustHaveDifferentCodes() {
        Stream<Yaml> criteria = root.list("elements").stream().flatMap(element -> criteria(element.fields()).stream());
        Common.mustDiffer(codes(root.list("elements").stream()), "ELEMENT", known);
        Common.mustDiffer(codes(criteria), "CRITERION", known);
        Common.mustDiffer(codes(root.list("levels").stream()), "LEVEL", known);
    }

    private static List<Yaml> codes(Stream<Yaml> nodes) {
        return nodes.map(node -> node.fields().get("code")).toList();
    }

    private Element element(Yaml.Fields fields) {
        BigDecimal weight = fields.number("weight");
        BigDecimal floor = fields.number("weight-min");
        if (fields.areRead("weight", "weight-min") && weight.compareTo(floor) < 0) {
            known.add(
                    fields.get("weight").place(),
                    "scheme-floor",
                    fields.text("code"),
                    weight.toPlainString(),
                    floor.toPlainString());
        }
        List<Criterion> criteria = new ArrayList<>();
        criteria(fields)
                .forEach(
                        node -> new CriterionReader(node.fields(), known).read().ifPresent(criteria::add));
        mustAddUp(fields, weight);
        return new Element(fields.text("code"), Common.text(fields.get("name")), floor, weight, List.copyOf(criteria));
    }

    /** Those of the scheme's file, then those of their own. */
    private List<Yaml> criteria(Yaml.Fields element) {
        return Stream.concat(element.list("criteria").stream(), own.of(root.text("id"), element.text("code")).stream())
                .toList();
    }

    private void mustAddUp(Yaml.Fields element, BigDecimal weight) {
        List<Yaml> criteria = criteria(element);
        BigDecimal points = criteria.stream()
                .map(Yaml::fields)
                .filter(fields -> fields.find("points").isPresent())
                .map(fields -> fields.number("points"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean areRead = element.areRead("weight")
                && known.isWhole(FileKind.CRITERION.name(), root.text("id"))
                && criteria.stream().allMatch(node -> node.fields().areRead("points"));
        if (areRead && !criteria.isEmpty() && points.compareTo(weight) != 0) {
            known.add(
                    element.keyPlace(element.find("criteria").isPresent() ? "criteria" : "weight"),
                    "scheme-points",
                    element.text("code"),
                    points.toPlainString(),
                    weight.toPlainString());
        }
    }

    private List<LaterLevels> laterLevels(int yearFrom) {
        List<LaterLevels> later = new ArrayList<>();
        int before = yearFrom;
        for (Yaml node : root.list("later-levels")) {
            Yaml.Fields fields = node.fields();
            int year = fields.integer("year-from");
            if (fields.areRead("year-from") && root.areRead("year-from") && year <= before) {
                known.add(fields.get("year-from").place(), "scheme-later-levels", year, before);
            }
            before = year;
            Common.mustDiffer(codes(fields.list("levels").stream()), "LEVEL", known);
            List<Level> levels = new LevelsReader(fields, known).levels();
            later.add(new LaterLevels(year, levels, Common.certainty(fields.get("certainty"))));
        }
        return List.copyOf(later);
    }
}
