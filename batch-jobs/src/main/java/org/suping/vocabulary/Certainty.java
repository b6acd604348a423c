package org.suping.vocabulary;

/** How well a rule or a formula is published; printed beside every result that rests on a weak one. */
public enum Certainty {
    OFFICIAL("official/several"),
    ONE_SOURCE("one source"),
    WEAK("weak"),
    UNVERIFIED("unverified");

    private final String code;

    Certainty(String code) {
        this.code = code;
    }

    /** The spelling in definition files. */
    public String code() {
        return code;
    }

    public static Certainty parse(String code) {
        for (Certainty certainty : values()) {
            if (certainty.code.equals(code)) {
                return certainty;
            }
        }
        throw new IllegalArgumentException(code);
    }

    /** The words users read: 官方/多处 … 未核实. */
    public Text text() {
        return Labels.text("certainty." + name());
    }
}
