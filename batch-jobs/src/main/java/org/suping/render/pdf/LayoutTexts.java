package org.suping.render.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suping.definitions.Organisation;
import org.suping.render.Cover;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.vocabulary.OrgUnit;

/** The fixed texts of the layouts by the names the layouts use; the first page has some more, {@link Overview}. */
final class LayoutTexts {

    /** Names that are their label's key under {@code pdf.}. */
    private static final List<String> LABELS = List.of(
            "page",
            "pages",
            "summary",
            "assessment",
            "assessment.lead",
            "statistics",
            "statistics.lead",
            "findings",
            "findings.lead",
            "findings.none",
            "provenance",
            "provenance.lead",
            "verification",
            "verification.lead",
            "verification.how",
            "elements",
            "bars",
            "costliest",
            "files",
            "col.indicator",
            "col.value",
            "col.unit",
            "col.terms",
            "col.criterion",
            "col.points",
            "col.earned",
            "col.lost",
            "col.arithmetic",
            "col.figure",
            "col.certainty",
            "col.severity",
            "col.where",
            "col.found",
            "col.expected",
            "col.action",
            "col.file",
            "col.read",
            "col.accepted",
            "col.rejected",
            "col.out",
            "col.duplicates",
            "sign.prepared",
            "sign.reviewed",
            "sign.approved",
            "sign.date");

    private static final int LONGEST_REASON = 40;

    private final ReportModel model;
    private final Wording words;

    LayoutTexts(ReportModel model) {
        this.model = model;
        this.words = new Wording(model.language());
    }

    Map<String, String> map() {
        Map<String, String> texts = new HashMap<>();
        LABELS.forEach(name -> texts.put(name, words.label("pdf." + name)));
        for (String name : List.of("element", "earned", "weight")) {
            texts.put(name, words.label(name));
        }
        Cover cover = Cover.of(model);
        String periodAndRevision = cover.period() + " · " + cover.revision();
        texts.put("organisation", cover.organisation() + "  " + words.label("title"));
        String reason = cover.reason().isEmpty() ? "" : words.label("reason", brief(cover.reason()));
        texts.put("summary.lead", periodAndRevision + reason + " · " + cover.scheme());
        texts.put("draft", model.isDraft() ? words.label("draft") : "");
        texts.put("runningTitle", house() + " · " + periodAndRevision);
        texts.put(
                "runningFingerprint",
                words.label("footer.fingerprint", model.fingerprint().brief()));
        texts.put("kind", cover.state());
        addLabelled(texts, "score", cover.score(), cover.standing());
        addLabelled(texts, "basis", cover.basis());
        texts.put("missing", cover.missing());
        if (!cover.composition().isEmpty()) {
            // an empty text would keep its line
            texts.put("composition", cover.composition());
        }
        addLabelled(texts, "level", cover.level(), cover.standing());
        texts.put("fingerprintLabel", words.label("pdf.fingerprintLabel"));
        texts.put("levelMark", words.label("pdf.levelMark", cover.levelMark()));
        texts.put("notice", cover.notice());
        texts.put("changes", words.label("compare.title"));
        texts.put("projected", words.label("assessment.projected", cover.standing()));
        texts.put("projectedValue", words.label("pdf.projectedValue", cover.score(), cover.level(), cover.levelMark()));
        texts.put("fingerprintGroups", grouped(cover.fingerprint()));
        return texts;
    }

    /** The unit's name, after that of the company it belongs to: a page alone must say whose it is. */
    private String house() {
        Organisation organisation = model.definitions().organisation();
        OrgUnit unit = organisation.unit(model.revision().org());
        OrgUnit whole = unit;
        for (String parent = unit.parent(); parent != null; parent = whole.parent()) {
            whole = organisation.unit(parent);
        }
        return whole.equals(unit) ? words.of(unit.name()) : words.label("pdf.house", whole.name(), unit.name());
    }

    private void addLabelled(Map<String, String> texts, String name, String text, Object... inLabel) {
        texts.put(name, text);
        texts.put(name + "Label", words.label("pdf." + name + "Label", inLabel));
    }

    /** What changed tells it whole. */
    private static String brief(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }

    /** Sixteen groups of four are easier to compare by eye than 64 digits in a row. */
    private static String grouped(String fingerprint) {
        return fingerprint.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
