package org.suping.cli.screen;

import java.nio.file.Path;
import org.suping.evidence.Folders;

/**
 * Where the next command is typed, so that what is printed works when it is pasted.
 *
 * @param folders of this session
 * @param directory in which a person stands
 * @param options the folder options of this session, each with a blank before it; empty where none were given
 */
public record Typed(Folders folders, Path directory, String options) {

    /** Of a program that was started without options. */
    public static Typed plain() {
        Path here = Path.of("").toAbsolutePath();
        return new Typed(new Folders(here.resolve("config"), here.resolve("work")), here, "");
    }

    /** A path as it would be typed there. */
    public String path(Path file) {
        Path here = directory.toAbsolutePath().normalize();
        Path there = file.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there).toString() : there.toString();
    }
}
