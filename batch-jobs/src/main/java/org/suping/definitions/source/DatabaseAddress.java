package org.suping.definitions.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suping.findings.NearestName;
import org.suping.vocabulary.Text;

/**
 * Where a database is read that belongs to somebody else. Only drivers and properties named here: a driver obeys whatever
 * stands in its address, up to running statements, reading files of this machine and building objects.
 */
public final class DatabaseAddress {

    /** The forms of an address, for people to read. */
    public static final String FORMS =
            "jdbc:h2:tcp://HOST[:PORT]/NAME, jdbc:h2:file:NAME, jdbc:mysql://HOST[:PORT]/NAME";

    private static final Pattern H2 =
            Pattern.compile("jdbc:h2:(?:(?:tcp|ssl)://[A-Za-z0-9._-]+(?::\\d{1,5})?/[^;?]+|file:[^;?]+)(?:;(.*))?");
    /** A name below the data folder: no folder above it, and none of the other forms that the driver takes for a file. */
    private static final Pattern INSIDE = Pattern.compile("(?!/)(?!.*(?:^|/)\\.\\.(?:/|$))[^:~\\\\]+");

    private static final String FILE = "jdbc:h2:file:";

    private static final Pattern MYSQL =
            Pattern.compile("jdbc:mysql://[A-Za-z0-9._-]+(?::\\d{1,5})?/[A-Za-z0-9_$-]+(?:\\?(.*))?");
    private static final List<String> H2_PROPERTIES =
            List.of("IFEXISTS", "LOCK_TIMEOUT", "MODE", "NETWORK_TIMEOUT", "QUERY_TIMEOUT", "SCHEMA");
    private static final List<String> MYSQL_PROPERTIES = List.of(
            "characterEncoding",
            "connectTimeout",
            "socketTimeout",
            "sslMode",
            "tcpKeepAlive",
            "tlsVersions",
            "useCompression");

    private DatabaseAddress() {}

    /** Whether an address has a form that is known, whatever its properties. */
    public static boolean isKnown(String url) {
        return H2.matcher(url).matches() || MYSQL.matcher(url).matches();
    }

    public static boolean isH2(String url) {
        return H2.matcher(url).matches();
    }

    /** The name of the database's file below the data folder; nothing for a server. */
    public static Optional<String> file(String url) {
        return url.startsWith(FILE)
                ? Optional.of(url.substring(FILE.length()).replaceFirst(";.*", ""))
                : Optional.empty();
    }

    /**
     * The same address with its file somewhere.
     *
     * @param place of the file, without its suffix
     */
    public static String at(Path place, String url) {
        return FILE + place + url.substring(FILE.length()).replaceFirst("[^;]*", "");
    }

    /** Whether a database's file, if it is one, lies below the data folder by its name. */
    public static boolean staysInside(String url) {
        return file(url).map(name -> INSIDE.matcher(name).matches()).orElse(true);
    }

    /** The first property that is refused; nothing where all of them are harmless. */
    public static Optional<String> refused(String url) {
        Matcher h2 = H2.matcher(url);
        boolean isH2 = h2.matches();
        Matcher mysql = MYSQL.matcher(url);
        String properties = isH2 ? h2.group(1) : mysql.matches() ? mysql.group(1) : null;
        if (properties == null || properties.isEmpty()) {
            return Optional.empty();
        }
        for (String property : properties.split(isH2 ? ";" : "&", -1)) {
            String name = property.replaceFirst("=.*", "");
            if (!allowed(url).contains(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The properties of the address's driver that may be set. */
    public static List<String> allowed(String url) {
        return isH2(url) ? H2_PROPERTIES : MYSQL_PROPERTIES;
    }

    /** The nearest of them, or all. */
    public static Text nearest(String url, String refused) {
        return NearestName.words(refused, allowed(url))
                .orElse(Text.same(String.join(", ", new TreeSet<>(allowed(url)))));
    }
}
