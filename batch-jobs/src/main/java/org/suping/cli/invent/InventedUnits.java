package org.suping.cli.invent;

import java.util.List;
import java.util.Random;

/**
 * The units complaints are booked on, and how well each keeps to the 15 days.
 *
 * @param codes drawn by their weights
 * @param onTime for each code, of 100 complaints how many are told in time
 */
public record InventedUnits(Weighted<String> codes, int[] onTime) {

    String draw(Random random) {
        return codes.draw(random);
    }

    int onTime(String code) {
        return onTime[codes.values().indexOf(code)];
    }

    public List<String> all() {
        return codes.values();
    }
}
