package org.suping.render.html.group;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.suping.check.compare.Comparability;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.render.Cover;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.vocabulary.Language;

/**
 * A consolidated return to look at: one file that asks nothing of a network. Which packages are in it and which units are not; then for
 * each indicator the branches in their order, and from each figure the way to its unit, package and rows.
 */
public final class GroupPage {

    private static final String TEMPLATE = "/org/suping/html/consolidated.mustache";

    private GroupPage() {}

    /** Writes the page as HTML, in the language of the model; of hundreds of branches it is many megabytes. */
    public static void write(ReportModel model, Writer html) {
        GroupUnits units = GroupUnits.of(model);
        Wording words = new Wording(model.language());
        Consolidation consolidation = model.definitions().consolidation();
        List<IndicatorPart> indicators = model.definitions().indicators().values().stream()
                .map(indicator -> new IndicatorParts(model, units, indicator).part())
                .toList();
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("language", model.language() == Language.ZH ? "zh-CN" : "en");
        context.put("cover", Cover.of(model));
        context.put("definitions", model.definitions().digest().brief());
        context.put("packages", PackageLine.all(model, units));
        context.put("completeness", Completeness.of(model, units));
        context.put("indicators", indicators);
        String summary = words.label(
                "group.summary",
                consolidation.packages().size(),
                consolidation.leftOut().size(),
                indicators.size());
        int carried = consolidation.carried().size();
        context.put("summary", carried == 0 ? summary : summary + " · " + words.label("group.carried", carried));
        context.put("comparability", comparability(model, units, words));
        context.put("labels", labels(words));
        template().execute(context, html);
    }

    /** Nothing where there is nothing of the period before: then no figure is counted with another's. */
    private static List<String> comparability(ReportModel model, GroupUnits units, Wording words) {
        return model.comparison().hasPrevious()
                ? new Comparability(model.definitions(), model.revision())
                        .of(new TreeSet<>(units.branches())).stream()
                                .map(words::of)
                                .toList()
                : List.of();
    }

    private static Map<String, String> labels(Wording words) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("title", words.label("group.title"));
        labels.put("skip", words.label("group.skip"));
        labels.put("contents", words.label("group.contents"));
        labels.put("fingerprint", words.label("group.fingerprint"));
        labels.put("state", words.label("group.state"));
        labels.put("definitions", words.label("group.definitions"));
        labels.put("packages", words.label("group.packages"));
        labels.put("unit", words.label("group.unit"));
        labels.put("package", words.label("group.package"));
        labels.put("revision", words.label("group.revision"));
        labels.put("manifest", words.label("group.manifest"));
        labels.put("files", words.label("group.files"));
        labels.put("rows", words.label("group.rows"));
        labels.put("completeness", words.label("group.completeness"));
        labels.put("completenessNote", words.label("group.completeness-note"));
        labels.put("due", words.label("group.due"));
        labels.put("received", words.label("group.received"));
        labels.put("late", words.label("group.late"));
        labels.put("total", words.label("group.total"));
        labels.put("ranking", words.label("group.ranking"));
        labels.put("rankingRule", words.label("group.ranking-rule"));
        labels.put("choose", words.label("group.choose"));
        labels.put("rank", words.label("group.rank"));
        labels.put("value", words.label("group.value"));
        labels.put("distance", words.label("group.distance"));
        labels.put("place", words.label("group.place"));
        labels.put("drill", words.label("group.drill"));
        labels.put("made", words.label("group.made"));
        labels.put("trace", words.label("group.trace"));
        labels.put("figure", words.label("group.figure"));
        labels.put("none", words.label("group.none"));
        return labels;
    }

    private static Template template() {
        try (InputStream bytes = GroupPage.class.getResourceAsStream(TEMPLATE)) {
            if (bytes == null) {
                throw new IllegalStateException("The program lacks " + TEMPLATE);
            }
            Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            return Mustache.compiler().emptyStringIsFalse(true).compile(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
