package org.suping.seal;

import java.util.Objects;

/** The program that runs: documents and parts have the same bytes only where they were made by the same one. */
public final class ThisBuild {

    private ThisBuild() {}

    /** {@code Suping 0.1.0, Java 17.0.15+6}; {@code dev} where the classes lie loose. */
    public static String name() {
        String version = ThisBuild.class.getPackage().getImplementationVersion();
        return "Suping " + Objects.requireNonNullElse(version, "dev") + ", Java " + Runtime.version();
    }
}
