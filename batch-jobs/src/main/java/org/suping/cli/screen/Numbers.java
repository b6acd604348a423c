package org.suping.cli.screen;

import java.math.BigDecimal;

/** Numbers as people read them: groups of three, the true minus sign. */
public final class Numbers {

    private static final int GROUP = 3;

    private Numbers() {}

    /** {@code 48,213} */
    public static String of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    /** {@code −1,234.50}, with the decimals the number has. */
    public static String of(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(number.signum() < 0 ? "−" : "");
        for (int i = 0; i < whole.length(); i++) {
            grouped.append(i > 0 && (whole.length() - i) % GROUP == 0 ? "," : "")
                    .append(whole.charAt(i));
        }
        return point < 0
                ? grouped.toString()
                : grouped.append(plain.substring(point)).toString();
    }

    /** {@code +10.49%}, {@code −3.10%} */
    public static String growth(BigDecimal percent) {
        return (percent.signum() > 0 ? "+" : "") + of(percent) + "%";
    }
}
