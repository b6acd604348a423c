package org.suping.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who asks: the account and the machine, as the system names them. Proves nothing; signatures do. */
final class Who {

    private Who() {}

    static String asks() {
        return System.getProperty("user.name", "?") + "@" + host();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
