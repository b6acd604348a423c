package org.suping.cli.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        json.put("findings", TraceJson.findings(findings, language));
        json.put("scheme", content.assessed().scheme());
        json.put("projected", text(content.assessed().projected()));
        json.put("level", content.assessed().level());
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
