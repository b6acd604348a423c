package org.suping.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the bench configures itself: a legal person of 36 branches with 13 units each, and two sources whose headings are the
 * columns' names and whose codes are the records' own.
 */
final class BenchConfig {

    /** The reporting unit: the whole of it. */
    static final String ORG = "HQ";

    private static final String SETTINGS = """
            org: %s
            zone: Asia/Shanghai
            language: zh
            data-folder: data
            """.formatted(ORG);

    private static final String KINDS = """
            kinds:
              legal-person: {zh: 法人机构, en: legal person}
              branch: {zh: 分公司, en: branch}
              sub-branch: {zh: 支公司, en: sub-branch}
            units:
            """;

    private static final String SOURCE = """
            code: %s
            name: {zh: 基准测试, en: bench}
            record: %s
            files: "{period}/%s*.csv"
            charset: UTF-8
            delimiter: ","
            columns:
            """;

    private static final List<String> DATES = List.of("received_on", "told_on", "closed_on", "month");

    private BenchConfig() {}

    static void write(Path config) throws IOException {
        Files.createDirectories(config.resolve("sources"));
        Files.writeString(config.resolve("suping.yml"), SETTINGS);
        Files.writeString(config.resolve("organisation.yml"), organisation());
        Files.writeString(
                config.resolve("sources/crm.yml"),
                source("crm", "complaint", BenchSources.COMPLAINTS, BenchSources.HEADERS));
        Files.writeString(
                config.resolve("sources/finance.yml"),
                source("finance", "exposure", BenchSources.PREMIUM, BenchSources.PREMIUM_HEADERS));
    }

    private static String source(String code, String record, String files, List<String> headers) {
        StringBuilder yaml = new StringBuilder(SOURCE.formatted(code, record, files));
        for (String header : headers) {
            yaml.append("  - {column: ").append(header).append(", header: ").append(header);
            yaml.append(DATES.contains(header) ? ", format: yyyy-MM-dd}\n" : "}\n");
        }
        return yaml.toString();
    }

    private static String organisation() {
        StringBuilder yaml = new StringBuilder(KINDS).append(unit(ORG, "legal-person", ""));
        for (int branch = 1; branch <= BenchSources.BRANCHES; branch++) {
            yaml.append(unit(BenchSources.branch(branch), "branch", ORG));
        }
        BenchSources.units().forEach(unit -> yaml.append(unit(unit, "sub-branch", unit.substring(0, 2))));
        return yaml.toString();
    }

    private static String unit(String code, String kind, String parent) {
        String above = parent.isEmpty() ? "" : ", parent: \"" + parent + "\"";
        return "  - {code: \"%s\", name: {zh: 机构%s, en: unit %s}, kind: %s%s, obliged: %b,"
                        .formatted(code, code, code, kind, above, parent.isEmpty())
                + " regulator: {zh: 无, en: none}, valid-from: 2020-01-01}\n";
    }
}
