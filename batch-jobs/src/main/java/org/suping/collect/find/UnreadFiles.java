package org.suping.collect.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Visible;

/**
 * Files in the folder of a period that end as deliveries do and that no pattern means: a slip in a name would leave half of the
 * rows out in silence.
 */
final class UnreadFiles {

    private static final int TOLD = 5;
    /** Workbooks that nothing reads, whatever is asked for. */
    private static final List<String> OTHER_WORKBOOKS = List.of(".xls", ".xlsb", ".ods", ".et");

    private static final String GLOB_SIGNS = "*?[{";

    private final PatternFiles folder;
    private final List<PathMatcher> asked = new ArrayList<>();
    private final Map<Path, Set<String>> endings = new TreeMap<>();

    private UnreadFiles(PatternFiles folder) {
        this.folder = folder;
    }

    /** One finding for each folder, after everybody has read. */
    static List<Finding> find(List<Delivery> deliveries, PatternFiles folder) {
        UnreadFiles unread = new UnreadFiles(folder);
        deliveries.forEach(unread::add);
        List<Finding> found = new ArrayList<>();
        unread.endings.forEach((start, endings) -> unread.addFinding(start, endings, found));
        return found;
    }

    private void add(Delivery delivery) {
        delivery.patterns().forEach(pattern -> {
            asked.add(folder.matcher(pattern));
            String ending = pattern.substring(pattern.lastIndexOf('.') + 1);
            boolean plain = ending.chars().noneMatch(sign -> GLOB_SIGNS.indexOf(sign) >= 0 || sign == '/');
            if (plain && folder.isOfPeriod(pattern)) {
                endings.computeIfAbsent(folder.start(pattern), start -> new TreeSet<>())
                        .add("." + ending);
            }
        });
    }

    private void addFinding(Path start, Set<String> ends, List<Finding> found) {
        if (!Files.isDirectory(start)) {
            return;
        }
        try (Stream<Path> files = Files.list(start)) {
            List<String> names = files.filter(file -> Files.isRegularFile(file)
                            && asked.stream()
                                    .noneMatch(one -> one.matches(folder.data().relativize(file))))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !isHidden(name)
                            && (isOtherWorkbook(name) || ends.stream().anyMatch(name::endsWith)))
                    .sorted()
                    .toList();
            addFinding("DEL-19", start, names.stream().filter(name -> !isOtherWorkbook(name)), found);
            addFinding("DEL-20", start, names.stream().filter(UnreadFiles::isOtherWorkbook), found);
        } catch (IOException unreadable) {
            found.add(Finding.of("SRC-03", Severity.HARD, folder.name(start)));
        }
    }

    private void addFinding(String code, Path start, Stream<String> unread, List<Finding> found) {
        List<String> names = unread.toList();
        if (!names.isEmpty()) {
            found.add(Finding.of(code, Severity.SOFT, folder.name(start), names.size(), first(names)));
        }
    }

    private static boolean isOtherWorkbook(String name) {
        return OTHER_WORKBOOKS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** What systems and spreadsheets leave behind. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$");
    }

    private static String first(List<String> names) {
        String more = names.size() > TOLD ? " …" : "";
        return names.stream().limit(TOLD).map(Visible::of).collect(Collectors.joining(", ")) + more;
    }
}
