package org.suping.cli.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suping.findings.Finding;
import org.suping.vocabulary.Language;

/** Findings as JSON, with every part of theirs, in one language. */
public final class FindingJson {

    private FindingJson() {}

    public static List<Map<String, Object>> of(List<Finding> findings, Language language) {
        return findings.stream().map(finding -> of(finding, language)).toList();
    }

    private static Map<String, Object> of(Finding finding, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code());
        json.put("severity", finding.severity().name());
        json.put("where", finding.where());
        json.put("found", finding.found().in(language));
        json.put("expected", finding.expected().in(language));
        json.put("action", finding.action().in(language));
        return json;
    }
}
