package org.suping.cli.bench.invent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.suping.cli.bench.invent.BenchUnits.Unit;

/**
 * What the bench configures itself: its own organisation, and two sources whose headings are the columns' names and whose
 * codes are the records' own.
 */
public final class BenchConfig {

    private static final String SETTINGS = """
            org: %s
            zone: Asia/Shanghai
            language: zh
            data-folder: data
            """;

    private static final String KINDS = """
            kinds:
              legal-person: {zh: 法人机构, en: legal person}
              branch: {zh: 分公司, en: branch}
              central-sub-branch: {zh: 中心支公司, en: central sub-branch}
              sub-branch: {zh: 支公司, en: sub-branch}
              service-office: {zh: 营销服务部, en: service office}
            units:
            """;

    private static final String SOURCE = """
            code: %s
            name: {zh: 基准测试, en: bench}
            record: %s
            %s
            columns:
            """;

    private static final String TEXT = """
            files: "{period}/%s*.csv"
            charset: UTF-8
            delimiter: ",\"""";

    private static final String WORKBOOK = """
            format: workbook
            files: "{period}/%s*.xlsx\"""";

    private static final String DATABASE = """
            format: jdbc
            jdbc:
              url: jdbc:h2:file:%s/%s
              user: sa
              query: select * from complaint
              key: ROW_ID""";

    private static final List<String> DATES = List.of("received_on", "told_on", "closed_on", "month");

    private BenchConfig() {}

    /** For the return of the topmost unit. */
    public static void write(Path config, BenchUnits units, BenchFormat format) throws IOException {
        write(config, units, units.org(), format);
    }

    /**
     * Writes it.
     *
     * @param org whose return is made
     */
    public static void write(Path config, BenchUnits units, String org, BenchFormat format) throws IOException {
        Files.createDirectories(config.resolve("sources"));
        Files.writeString(config.resolve("suping.yml"), SETTINGS.formatted("\"" + org + "\""));
        Files.writeString(config.resolve("organisation.yml"), organisation(units));
        Files.writeString(
                config.resolve("sources/crm.yml"),
                source("crm", "complaint", complaints(format), BenchSources.HEADERS));
        Files.writeString(
                config.resolve("sources/finance.yml"),
                source("finance", "exposure", TEXT.formatted(BenchSources.PREMIUM), BenchSources.PREMIUM_HEADERS));
    }

    private static String complaints(BenchFormat format) {
        return switch (format) {
            case TEXT -> TEXT.formatted(BenchSources.COMPLAINTS);
            case WORKBOOK -> WORKBOOK.formatted(BenchSources.COMPLAINTS);
            case DATABASE -> DATABASE.formatted(BenchSources.PERIOD, BenchSources.TABLE);
        };
    }

    private static String source(String code, String record, String format, List<String> headers) {
        StringBuilder yaml = new StringBuilder(SOURCE.formatted(code, record, format));
        for (String header : headers) {
            yaml.append("  - {column: ").append(header).append(", header: ").append(header);
            yaml.append(DATES.contains(header) ? ", format: yyyy-MM-dd}\n" : "}\n");
        }
        return yaml.toString();
    }

    private static String organisation(BenchUnits units) {
        StringBuilder yaml = new StringBuilder(KINDS);
        units.all().forEach(unit -> yaml.append(unit(unit)));
        return yaml.toString();
    }

    private static String unit(Unit unit) {
        String above = unit.parent().isEmpty() ? "" : ", parent: \"" + unit.parent() + "\"";
        return "  - {code: \"%s\", name: {zh: 机构%s, en: unit %s}, kind: %s%s, obliged: %b,"
                        .formatted(
                                unit.code(),
                                unit.code(),
                                unit.code(),
                                unit.kind(),
                                above,
                                above.isEmpty() || unit.kind().equals("branch"))
                + " regulator: {zh: 无, en: none}, valid-from: 2020-01-01}\n";
    }
}
