package org.suping.cli.help;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which version of Suping this is; from the jar's manifest, {@code dev} where the classes lie loose. */
public final class Version implements IVersionProvider {

    /** As {@code 0.1.0}. */
    public static String number() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "dev");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Suping 溯评 " + number(), "Java " + System.getProperty("java.version")};
    }
}
