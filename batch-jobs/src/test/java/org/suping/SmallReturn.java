package org.suping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Part of the configuration that ships, so that a test's numbers can be checked by hand: complaints and premium, the six
 * indicators of them that the checks rest on, and a small scheme over these.
 */
public final class SmallReturn {

    private static final Set<String> SOURCES = Set.of("crm.yml", "finance.yml");
    private static final Set<String> INDICATORS =
            Set.of("CP-01.yml", "CP-02.yml", "CP-03.yml", "CP-04.yml", "CP-05.yml", "CP-06.yml");

    private static final Set<String> CHECKS = Set.of("CK-01.yml", "CK-02.yml", "CK-03.yml");

    /** Columns that none of these indicators asks for, and that deliveries of tests do not have. */
    private static final Pattern LATER_COLUMNS = Pattern.compile(
            "  - \\{column: (extended_to|withdrawn_on|reopened_on|reclosed_on),.*\n|  - column: handler_level\n( {4}.*\n)+|  # .*\n");

    private SmallReturn() {}

    /** Copies it; the folder is made. */
    public static void copyConfig(Path to) throws IOException {
        Path shipped = Path.of("..", "config");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(SmallReturn::isPart)
                    .toList()) {
                Path copy = to.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
        Path crm = to.resolve("sources").resolve("crm.yml");
        Files.writeString(crm, LATER_COLUMNS.matcher(Files.readString(crm)).replaceAll(""));
        Files.copy(
                Path.of("src", "test", "resources", "org", "suping", "small-scheme.yml"),
                Files.createDirectories(to.resolve("schemes")).resolve("CN-NFRA-2025-20.yml"));
    }

    /** Copies the deliveries of its sources into the folder of the period. */
    public static void copyDeliveries(Path to) throws IOException {
        Files.createDirectories(to);
        Path shipped = Path.of("samples", "shanghai", "2026Q3");
        for (String name : new String[] {"crm-complaints-1.csv", "crm-complaints-2.csv", "finance-premium.csv"}) {
            Files.copy(shipped.resolve(name), to.resolve(name));
        }
    }

    private static boolean isPart(Path file) {
        String name = file.getFileName().toString();
        if (file.startsWith(Path.of("..", "config", "judgements"))) {
            return false;
        }
        return switch (file.getParent().getFileName().toString()) {
            case "sources" -> SOURCES.contains(name);
            case "indicators" -> INDICATORS.contains(name);
            case "checks" -> CHECKS.contains(name);
            case "schemes" -> false;
            default -> true;
        };
    }
}
