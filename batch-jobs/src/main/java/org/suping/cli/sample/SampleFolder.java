package org.suping.cli.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suping.cli.sample.group.GroupSample;

/**
 * The folder of a sample: {@code config} and {@code data}.
 *
 * @param root made where it is missing; holds nothing yet
 */
record SampleFolder(Path root) {

    /** What of the shipped configuration is taken as it is: what is recorded, measured, checked and scored, and most sources. */
    private static final List<String> SHIPPED = List.of(
            "codes.yml",
            "records",
            "indicators",
            "checks",
            "schemes",
            "calendar",
            "sources/finance.yml",
            "sources/volume.yml",
            "sources/reviews.yml",
            "sources/education.yml",
            "sources/mediations.yml",
            "sources/service.yml",
            "sources/opinions.yml",
            "sources/partners.yml",
            "sources/cooperation.yml",
            "sources/trainings.yml");

    /** The sample's own: whose return it is, its units, and a complaint system that knows more of a complaint. */
    private static final List<String> OWN = List.of("suping.yml", "organisation.yml", "sources/crm.yml");

    private static final String JUDGED = "judgements/3100";

    /** Whether there is nothing that could be overwritten. */
    boolean isFree() throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> found = Files.list(root)) {
            return found.findAny().isEmpty();
        }
    }

    /**
     * Writes configuration and data.
     *
     * @return for each file the rows of each quarter
     */
    Map<String, List<Long>> fill(Path shippedConfig, long seed, int complaints) throws IOException {
        for (String name : SHIPPED) {
            copy(shippedConfig.resolve(name), config().resolve(name));
        }
        for (String name : OWN) {
            copyOwn(name);
        }
        judge(shippedConfig.resolve(JUDGED));
        return GroupSample.write(root.resolve("data"), seed, complaints);
    }

    /** What the shipped branch judged of itself, with its evidence, stands for the group. */
    private void judge(Path judged) throws IOException {
        Path own = config().resolve("judgements/1000");
        copy(judged, own);
        try (Stream<Path> found = Files.list(own)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, Files.readString(file).replace("org: \"3100\"", "org: \"1000\""));
            }
        }
    }

    Path config() {
        return root.resolve("config");
    }

    Path work() {
        return root.resolve("work");
    }

    private void copyOwn(String name) throws IOException {
        try (InputStream own = SampleFolder.class.getResourceAsStream("/org/suping/sample/" + name)) {
            if (own == null) {
                throw new IllegalStateException("The program lacks its sample's " + name);
            }
            Files.copy(own, folderOf(config().resolve(name)));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file,
                        folderOf(to.resolve(from.relativize(file).toString()).normalize()));
            }
        }
    }

    /** The file, whose folder now is there. */
    private static Path folderOf(Path file) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        return file;
    }
}
