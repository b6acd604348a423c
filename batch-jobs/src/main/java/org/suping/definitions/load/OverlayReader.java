package org.suping.definitions.load;

import java.util.ArrayList;
import java.util.List;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.overlay.Overlay;
import org.suping.definitions.overlay.Overlays;
import org.suping.definitions.yaml.Yaml;

/** Reads {@code overlays.yml}. */
final class OverlayReader {

    private OverlayReader() {}

    static Overlays read(Yaml.Fields root, Known known) {
        List<Yaml.Fields> entries =
                root.list("overlays").stream().map(Yaml::fields).toList();
        Common.mustDiffer(entries.stream().map(entry -> entry.get("path")).toList(), "OVERLAY", known);
        List<Overlay> overlays = new ArrayList<>();
        for (Yaml.Fields entry : entries) {
            if (entry.areRead("path", "by", "why", "since")) {
                Common.day(entry.get("since"), known)
                        .map(since -> new Overlay(entry.text("path"), entry.text("by"), entry.text("why"), since))
                        .ifPresent(overlays::add);
            }
        }
        return new Overlays(overlays);
    }
}
