package org.suping.definitions.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people judged for one organisation and evaluation year ({@code judgements/ORG/YEAR.yml}).
 *
 * @param answers at most one for each criterion
 */
public record Judgements(String org, int year, List<Judgement> answers) {

    public static Judgements none(String org, int year) {
        return new Judgements(org, year, List.of());
    }

    public Optional<Judgement> of(String criterion) {
        return answers.stream()
                .filter(answer -> answer.criterion().equals(criterion))
                .findFirst();
    }

    /**
     * One answer.
     *
     * @param by who judged
     * @param on when
     * @param reason in the words of whoever judged
     */
    public record Judgement(
            String criterion, String by, LocalDate on, Verdict verdict, String reason, List<Evidence> evidence) {}

    /** What was judged. */
    public sealed interface Verdict {

        /** A number of points, from 0 to the criterion's. */
        record Points(BigDecimal points) implements Verdict {}

        /** Yes or no. */
        record Answer(boolean isYes) implements Verdict {}

        /** That the criterion does not concern this organisation. */
        record NotApplicable() implements Verdict {}
    }

    /**
     * What shows it.
     *
     * @param to last day, or null where it does not expire
     */
    public record Evidence(
            EvidenceFile file,
            String title,
            LocalDate from,
            @Nullable LocalDate to) {

        public boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }
}
