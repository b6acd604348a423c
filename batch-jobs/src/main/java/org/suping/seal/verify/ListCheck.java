package org.suping.seal.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.suping.seal.PackageLayout;
import org.suping.seal.ThisBuild;
import org.suping.seal.assemble.PackageAssembly;
import org.suping.seal.bundle.CarriedBundle;
import org.suping.seal.context.ContextFile;
import org.suping.seal.zip.PackageArchive;

/**
 * Whether the texts that people and other programs read in place of the content say what it says: the guide for auditors and the two
 * lists of figures. They are made again and compared line by line; and no file stands in the package that is none of ours.
 */
final class ListCheck {

    /** Lines that are told of one file; of the others the number. */
    private static final int TOLD = 5;

    /** What lies there is known by the definitions, or compared one by one. */
    private static final List<String> FOLDERS =
            List.of(PackageLayout.DEFINITIONS, PackageLayout.JUDGEMENTS, PackageLayout.DOCUMENTS);

    private final PackageArchive archive;
    private final RebuiltReturn rebuilt;
    private final Protocol protocol;

    ListCheck(PackageArchive archive, RebuiltReturn rebuilt, Protocol protocol) {
        this.archive = archive;
        this.rebuilt = rebuilt;
        this.protocol = protocol;
    }

    void check() throws IOException {
        SortedMap<String, String> texts =
                PackageAssembly.texts(rebuilt.content(), rebuilt.manifest().madeBy());
        Set<String> others = others();
        rebuilt.manifest().files().stream()
                .map(file -> file.path())
                .filter(path -> !texts.containsKey(path) && !others.contains(path))
                .filter(path -> FOLDERS.stream().noneMatch(path::startsWith))
                .forEach(path -> protocol.differs("VERIFY-EXTRA-FILE", path));
        for (String path : texts.keySet()) {
            if (archive.has(path)) {
                compare(path, texts.getOrDefault(path, ""));
            } else {
                protocol.differs("VERIFY-MISSING", path);
            }
        }
        String madeBy = rebuilt.manifest().madeBy();
        if (!protocol.isClean() && !madeBy.equals(ThisBuild.name())) {
            protocol.remark("VERIFY-OTHER-BUILD", PackageLayout.CONTENT, madeBy, ThisBuild.name());
        }
        protocol.checked("lists", texts.size());
    }

    /** Parts, what the return is compared with, and what the bundle of rules says of files that are otherwise. */
    private Set<String> others() {
        Set<String> others = new HashSet<>();
        rebuilt.manifest().parts().forEach(part -> others.add(PackageLayout.EVIDENCE + part.path()));
        for (int number = 1; number <= rebuilt.comparison().bases().size(); number++) {
            others.addAll(ContextFile.paths(number));
        }
        CarriedBundle.of(rebuilt.content().definitions().files())
                .flatMap(CarriedBundle::text)
                .ifPresent(text -> text.rules().keySet().forEach(path -> others.add(PackageLayout.BUNDLE + path)));
        return others;
    }

    /** A longer text is made again than a stranger's is read. */
    private void compare(String path, String expected) throws IOException {
        byte[] bytes = expected.getBytes(StandardCharsets.UTF_8);
        int atMost = Math.max(2 * bytes.length, 1 << 20);
        if (archive.bytes(path) > atMost) {
            protocol.differs("VERIFY-LINES", path, archive.bytes(path), bytes.length);
            return;
        }
        String sent = new String(archive.read(path, atMost), StandardCharsets.UTF_8);
        if (!sent.equals(expected)) {
            differing(path, List.of(sent.split("\n", -1)), List.of(expected.split("\n", -1)));
        }
    }

    private void differing(String path, List<String> sent, List<String> expected) {
        List<Integer> unlike = new ArrayList<>();
        for (int line = 0; line < Math.max(sent.size(), expected.size()); line++) {
            if (!at(sent, line).equals(at(expected, line))) {
                unlike.add(line);
            }
        }
        unlike.stream()
                .limit(TOLD)
                .forEach(line ->
                        protocol.differs("VERIFY-LINE", path + ":" + (line + 1), at(sent, line), at(expected, line)));
        if (unlike.size() > TOLD) {
            protocol.differs("VERIFY-MORE", path, unlike.size() - TOLD);
        }
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "-";
    }
}
