package org.suping.submit.receive.keep;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Packages by unit, period and revision, as their names tell it: a package under another name than its own is never accepted. */
public final class PackageOrder {

    /** The tenth revision after the ninth; what has no such name comes last. */
    public static final Comparator<String> BY_NAME = Comparator.comparing(PackageOrder::isOther)
            .thenComparing(PackageOrder::line)
            .thenComparing(PackageOrder::revision)
            .thenComparing(Comparator.naturalOrder());

    private static final Pattern NAME = Pattern.compile("(.+)-r(\\d{1,6})\\.suping\\.zip");

    private PackageOrder() {}

    private static boolean isOther(String name) {
        return !NAME.matcher(name).matches();
    }

    private static String line(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? matcher.group(1) : name;
    }

    private static int revision(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    }
}
