package org.suping.collect.complete;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a delivery: which files it holds and how much is in each, or that there was nothing to deliver.
 *
 * @param name path below the data folder, with forward slashes
 * @param asOf the day its files speak of, or null where it does not say
 * @param nil that there was nothing, or null
 */
public record DeliveryNote(
        String name,
        @Nullable LocalDate asOf,
        List<NotedFile> files,
        @Nullable Nil nil) {

    /**
     * A file and what the sender counted in it.
     *
     * @param name in the note's own folder
     * @param rows how many, or null where the note does not say
     * @param sums column of the record → sum over all rows
     */
    public record NotedFile(String name, @Nullable Long rows, Map<String, BigDecimal> sums) {}

    /** A nil return. */
    public record Nil(String declaredBy, LocalDate on, String reason) {}

    /** What it says of a file, given the file's path below the data folder. */
    public Optional<NotedFile> of(String path) {
        return files.stream().filter(file -> path(file).equals(path)).findFirst();
    }

    /** A file's path below the data folder. */
    public String path(NotedFile file) {
        return name.substring(0, name.lastIndexOf('/') + 1) + file.name();
    }
}
