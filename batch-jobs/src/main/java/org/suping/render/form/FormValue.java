package org.suping.render.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.measure.Figure;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.render.Cover;
import org.suping.render.ReportModel;
import org.suping.render.SelfAssessment;
import org.suping.render.Wording;

/**
 * What goes into a cell: a number, or the words why there is none, which is never 0.
 *
 * @param number null where there is none
 * @param words empty where there is a number
 */
public record FormValue(@Nullable BigDecimal number, String words) {

    /** The values of all cells of a form, by defined name. */
    public static Map<String, FormValue> all(Form form, ReportModel model) {
        Map<String, FormValue> values = new LinkedHashMap<>();
        form.cells().forEach((name, cell) -> values.put(name, of(cell.content(), model)));
        return values;
    }

    private static FormValue of(Form.Content content, ReportModel model) {
        Wording words = new Wording(model.language());
        if (content instanceof Form.OfFigure asked) {
            return of(asked, model.measured().figure(asked.figure()), words);
        }
        if (content instanceof Form.OfScore score) {
            return earned(score.code(), model, words);
        }
        return cover(((Form.OfCover) content).word(), model);
    }

    private static FormValue earned(String code, ReportModel model, Wording words) {
        for (SelfAssessment.ElementRow element : SelfAssessment.of(model).elements()) {
            if (element.element().code().equals(code)) {
                return of(element.earned(), words);
            }
            for (SelfAssessment.CriterionRow criterion : element.criteria()) {
                if (criterion.criterion().code().equals(code)) {
                    return of(criterion.score().earned(), words);
                }
            }
        }
        return of((BigDecimal) null, words);
    }

    private static FormValue of(@Nullable BigDecimal earned, Wording words) {
        return earned == null ? new FormValue(null, words.label("no-score")) : new FormValue(earned, "");
    }

    private static FormValue cover(Form.CoverWord word, ReportModel model) {
        Cover cover = Cover.of(model);
        return switch (word) {
            case ORGANISATION -> new FormValue(null, cover.organisation());
            case PERIOD -> new FormValue(null, cover.period());
            case REVISION -> new FormValue(null, cover.revision());
            case STATE -> new FormValue(null, cover.state());
            case SCHEME -> new FormValue(null, cover.scheme());
            case SCORE -> of(model.assessed().projected(), new Wording(model.language()));
            case LEVEL -> new FormValue(null, cover.level() + cover.levelMark());
            case NOTICE -> new FormValue(null, cover.notice());
            case FINGERPRINT -> new FormValue(null, cover.fingerprint());
        };
    }

    private static FormValue of(Form.OfFigure cell, Optional<Figure> measured, Wording words) {
        Figure figure = measured.orElse(null);
        if (figure == null) {
            return new FormValue(null, words.label("absent"));
        }
        if (!cell.term().isEmpty()) {
            return figure.terms().stream()
                    .filter(term -> term.name().equals(cell.term()))
                    .findFirst()
                    .map(term -> of(term, words))
                    .orElseThrow();
        }
        BigDecimal value = figure.value();
        return value == null ? new FormValue(null, words.figure(figure)) : new FormValue(value, "");
    }

    private static FormValue of(Term term, Wording words) {
        TermValue value = term.value();
        return value == null ? new FormValue(null, words.term(term)) : new FormValue(new BigDecimal(value.text()), "");
    }
}
