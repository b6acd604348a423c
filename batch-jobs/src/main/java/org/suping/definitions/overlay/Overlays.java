package org.suping.definitions.overlay;

import java.util.List;
import java.util.Optional;

/**
 * {@code overlays.yml}: no path stands in it twice.
 *
 * @param all in the order of the file
 */
public record Overlays(List<Overlay> all) {

    /** Where there is no such file. */
    public static final Overlays NONE = new Overlays(List.of());

    /** The file's path below the configuration folder. */
    public static final String PATH = "overlays.yml";

    public Overlays {
        all = List.copyOf(all);
    }

    /** What is said of a file. */
    public Optional<Overlay> of(String path) {
        return all.stream().filter(overlay -> overlay.path().equals(path)).findFirst();
    }
}
