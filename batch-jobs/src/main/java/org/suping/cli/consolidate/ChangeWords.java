package org.suping.cli.consolidate;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.cli.diff.BehindFigure;
import org.suping.cli.screen.Numbers;
import org.suping.consolidate.GroupChanges.Origin;
import org.suping.definitions.Definitions;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/** What changed in a consolidated return, in one language. */
record ChangeWords(Definitions definitions, Language language) {

    String label(String key, Object... arguments) {
        return Labels.in(language, "consolidate.since." + key, arguments);
    }

    String separator() {
        return Labels.in(language, "list.separator");
    }

    String unit(String org) {
        return definitions.organisation().has(org)
                ? org + " " + definitions.organisation().unit(org).name().in(language)
                : org;
    }

    String indicator(FigureKey key) {
        return definitions.indicator(key.indicator()).name().in(language);
    }

    String origin(@Nullable Origin origin) {
        if (origin == null) {
            return label("not-in");
        }
        return origin.carried() ? label("carried", origin.name()) : "r" + origin.revision();
    }

    /** Two that are shown alike are told apart by what they were made of. */
    String values(Optional<Figure> before, Optional<Figure> now) {
        boolean isSame = value(before).equals(value(now));
        return isSame
                ? value(before) + " " + BehindFigure.of(before, language) + " → " + value(now) + " "
                        + BehindFigure.of(now, language)
                : value(before) + " → " + value(now);
    }

    String value(Optional<Figure> figure) {
        BigDecimal value = figure.map(Figure::value).orElse(null);
        return value == null
                ? figure.map(one -> one.state().text().in(language)).orElse("—")
                : Numbers.of(value);
    }
}
