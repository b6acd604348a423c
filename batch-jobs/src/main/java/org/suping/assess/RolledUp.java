package org.suping.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.check.compare.UnitWords;
import org.suping.definitions.Definitions;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.consolidation.Included;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.definitions.scheme.RollUp;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Rounding;
import org.suping.vocabulary.Text;

/**
 * The score of a legal person, made of its own and of what the packages of its first-level branches tell.
 *
 * <pre>
 *   total = (own × share of the legal person + sum of the branches ÷ how many × their share) ÷ 100, rounded once, as the scheme says
 * </pre>
 *
 * <p>A first-level branch is a unit of the kind {@code branch} directly below. Those that are left out of the return are left out of
 * the average; so are those that declare that there was nothing, where this left criteria of theirs without a base. While one of the
 * others has no score by this scheme, there is no total.
 *
 * @param own the legal person's projected score; null when it has none
 * @param branches those that have a score, in the order of their codes
 * @param withoutScore branches that have none by this scheme
 * @param leftOut units that are not in the return
 * @param nil branches whose nil return leaves criteria without a base
 * @param total null when it cannot be reckoned
 * @param level what the total would earn; null without a total
 */
public record RolledUp(
        RollUp rule,
        @Nullable BigDecimal own,
        List<BranchScore> branches,
        List<String> withoutScore,
        List<String> leftOut,
        List<String> nil,
        @Nullable BigDecimal total,
        @Nullable String level) {

    private static final String BRANCH = "branch";
    /** Decimals of a part. */
    private static final int SHOWN = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What one side adds to the total.
     *
     * @param share of 100
     * @param points rounded to two decimals to be shown; the total is rounded of what is exact
     */
    public record Part(BigDecimal share, BigDecimal points, String arithmetic) {}

    /** What a branch's package tells. */
    public record BranchScore(String org, BigDecimal projected) {}

    /** That of a consolidated return; empty where the scheme has no shares, or the unit no branches. */
    public static Optional<RolledUp> of(Definitions definitions, AssessedReturn assessed) {
        if (definitions.consolidation().isNone()) {
            return Optional.empty();
        }
        return definitions
                .schemeFor(assessed.attempt().revision().period())
                .flatMap(scheme ->
                        Optional.ofNullable(scheme.rollUp()).flatMap(rule -> of(definitions, assessed, scheme, rule)));
    }

    private static Optional<RolledUp> of(
            Definitions definitions, AssessedReturn assessed, SchemeDefinition scheme, RollUp rule) {
        List<String> leftOut =
                definitions.consolidation().leftOut().stream().map(LeftOut::org).toList();
        List<BranchScore> branches = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<String> nil = new ArrayList<>();
        firstLevel(definitions, assessed)
                .filter(org -> !leftOut.contains(org))
                .forEach(org -> definitions
                        .consolidation()
                        .of(org)
                        .map(Included::score)
                        .filter(told -> told.scheme().equals(scheme.id()))
                        .ifPresentOrElse(
                                told -> {
                                    if (told.isComparable()) {
                                        branches.add(new BranchScore(org, told.projected()));
                                    } else {
                                        nil.add(org);
                                    }
                                },
                                () -> without.add(org)));
        if (branches.isEmpty()) {
            without.addAll(nil);
            nil.clear();
        }
        if (branches.isEmpty() && without.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal own = assessed.projected();
        BigDecimal total = own == null || !without.isEmpty() ? null : total(scheme, rule, own, branches);
        String level = total == null ? null : scheme.level(total).orElse(null);
        return Optional.of(new RolledUp(
                rule, own, List.copyOf(branches), List.copyOf(without), leftOut, List.copyOf(nil), total, level));
    }

    private static Stream<String> firstLevel(Definitions definitions, AssessedReturn assessed) {
        return definitions.organisation().children(assessed.attempt().revision().org()).stream()
                .filter(unit -> unit.kind().equals(BRANCH)
                        && unit.isValidIn(assessed.attempt().revision().period()))
                .map(OrgUnit::code)
                .sorted();
    }

    private static BigDecimal total(SchemeDefinition scheme, RollUp rule, BigDecimal own, List<BranchScore> branches) {
        BigDecimal many = BigDecimal.valueOf(branches.size());
        BigDecimal shares = own.multiply(rule.legalPerson())
                .multiply(many)
                .add(sum(branches).multiply(rule.branches()));
        return scheme.rounding().score(shares, HUNDRED.multiply(many));
    }

    /** The branches' scores added up. */
    public BigDecimal sum() {
        return sum(branches);
    }

    private static BigDecimal sum(List<BranchScore> branches) {
        return branches.stream().map(BranchScore::projected).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Who has no score by this scheme, in words; only where there is no total. */
    public Text without(Definitions definitions) {
        List<Text> names = withoutScore.stream()
                .map(org -> definitions.organisation().unit(org))
                .map(unit -> Labels.text("rolled-up.unit", unit.code(), unit.name()))
                .toList();
        Text own = Labels.text("rolled-up.own");
        return Stream.concat(this.own == null ? Stream.of(own) : Stream.of(), names.stream())
                .reduce((all, next) -> Labels.text("reasons.and", all, next))
                .map(all -> Labels.text("rolled-up.without", all))
                .orElse(Text.EMPTY);
    }

    /** Whose nil return is in no average, in words; empty where it is nobody's. */
    public Text nilWords(Definitions definitions) {
        return nil.isEmpty()
                ? Text.EMPTY
                : Labels.text("rolled-up.nil", UnitWords.listed(definitions.organisation(), nil));
    }

    /** What the legal person itself adds; only where there is a total. */
    public Part ownPart() {
        BigDecimal score = Objects.requireNonNull(own);
        BigDecimal share = rule.legalPerson();
        return new Part(
                share, Rounding.quotient(score, HUNDRED, share, SHOWN), score + " × " + share.toPlainString() + "%");
    }

    /** What the average of the branches adds; only where there is a total. */
    public Part branchesPart() {
        BigDecimal share = rule.branches();
        BigDecimal many = BigDecimal.valueOf(branches.size());
        return new Part(
                share,
                Rounding.quotient(sum(), HUNDRED.multiply(many), share, SHOWN),
                sum().toPlainString() + " ÷ " + many + " × " + share.toPlainString() + "%");
    }

    /** {@code 88.3 × 50% + 258.3 ÷ 3 × 50%}; only where there is a total. */
    public String arithmetic() {
        return ownPart().arithmetic() + " + " + branchesPart().arithmetic();
    }
}
