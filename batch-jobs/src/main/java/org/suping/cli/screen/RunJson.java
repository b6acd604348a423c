package org.suping.cli.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.assess.RolledUp;
import org.suping.evidence.Json;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.jobs.RunResult;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.Language;

/** The end of a run as JSON. Keys are stable; scores are text, so that no reader rounds them. */
public final class RunJson {

    private RunJson() {}

    public static String of(RunResult result, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("attempt", result.attempt().key().toString());
        json.put("state", result.attempt().state().code());
        json.put("exitCode", result.exitCode().code());
        json.put("story", result.story().in(language));
        json.put("fingerprint", text(result.attempt().fingerprint()));
        json.put(
                "documents",
                result.documents().stream()
                        .map(document -> {
                            Map<String, Object> made = new LinkedHashMap<>();
                            made.put("name", document.name());
                            made.put("sha256", document.digest().hex());
                            made.put("bytes", document.bytes());
                            return made;
                        })
                        .toList());
        if (result instanceof RunResult.Ended ended) {
            addContent(json, ended.content(), language);
            Map<String, Object> steps = new LinkedHashMap<>();
            ended.steps().forEach((step, took) -> steps.put(step, took.toMillis()));
            json.put("milliseconds", steps);
        }
        return Json.of(json);
    }

    private static void addContent(Map<String, @Nullable Object> json, ReturnContent content, Language language) {
        List<Map<String, Object>> files = new ArrayList<>();
        for (SourceFile file : content.collected().files()) {
            files.add(file(file, content.collected().counts(file)));
        }
        json.put("files", files);
        json.put("figures", content.measured().figures().size());
        List<Finding> findings = new ArrayList<>(content.checked().findings());
        findings.addAll(content.collected().findings());
        json.put("findings", FindingJson.of(findings, language));
        json.put("scheme", content.assessed().scheme());
        json.put("projected", text(content.assessed().projected()));
        json.put("level", content.assessed().level());
        RolledUp.of(content.definitions(), content.assessed())
                .ifPresent(rolledUp -> json.put("rolledUp", rolledUp(rolledUp, content, language)));
    }

    /** A legal person's score with its branches'; total, level and parts are null where somebody has none. */
    private static Map<String, @Nullable Object> rolledUp(RolledUp rolledUp, ReturnContent content, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        boolean isTotal = rolledUp.total() != null;
        json.put("total", text(rolledUp.total()));
        json.put("level", rolledUp.level());
        json.put("certainty", rolledUp.rule().weakest().code());
        json.put("legalPerson", isTotal ? part(rolledUp.ownPart()) : null);
        json.put("branches", isTotal ? part(rolledUp.branchesPart()) : null);
        Map<String, String> scores = new LinkedHashMap<>();
        rolledUp.branches().forEach(one -> scores.put(one.org(), one.projected().toPlainString()));
        json.put("branchScores", scores);
        json.put("withoutScore", rolledUp.withoutScore());
        json.put("leftOut", rolledUp.leftOut());
        json.put("nil", rolledUp.nil());
        json.put(
                "arithmetic",
                isTotal
                        ? rolledUp.arithmetic()
                        : rolledUp.without(content.definitions()).in(language));
        return json;
    }

    private static Map<String, Object> part(RolledUp.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("share", part.share().toPlainString());
        json.put("points", part.points().toPlainString());
        json.put("arithmetic", part.arithmetic());
        return json;
    }

    private static Map<String, Object> file(SourceFile file, RowCounts counts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", file.source());
        json.put("name", file.name());
        json.put("sha256", file.digest().hex());
        json.put("lines", counts.lines());
        json.put("read", counts.read());
        json.put("accepted", counts.counting());
        json.put("rejected", counts.rejected());
        json.put("outOfPeriod", counts.outOfPeriod());
        json.put("duplicates", counts.duplicates());
        return json;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
