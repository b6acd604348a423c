package org.suping.cli.sample.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.suping.cli.invent.InventedUnits;
import org.suping.cli.invent.Weighted;

/**
 * The units of the sample's organisation, by their codes: a branch is its province's number and 00, and has two central
 * sub-branches with a sub-branch each.
 */
final class GroupUnits {

    static final String LEGAL_PERSON = "1000";
    private static final List<String> PROVINCES = List.of("31", "32", "33");
    private static final String[] OF_A_BRANCH = {"00", "01", "0101", "02", "0201"};
    private static final int[] WEIGHTS = {5, 15, 35, 15, 30};
    private static final int[] ON_TIME = {96, 94, 93, 95, 88};

    private GroupUnits() {}

    /** The branches and all below them. */
    static List<String> inBusiness() {
        List<String> units = new ArrayList<>();
        for (String province : PROVINCES) {
            for (String unit : OF_A_BRANCH) {
                units.add(province + unit);
            }
        }
        return units;
    }

    static List<String> branches() {
        return PROVINCES.stream().map(province -> province + "00").toList();
    }

    /** The branch a unit is, or is below. */
    static String branchOf(String unit) {
        return unit.substring(0, 2) + "00";
    }

    /** Where complaints are booked: most in the first branch; one sub-branch of each is slow. */
    static InventedUnits complaints() {
        List<String> units = inBusiness();
        int[] weights = new int[units.size()];
        int[] onTime = new int[units.size()];
        for (int i = 0; i < weights.length; i++) {
            int branch = i / OF_A_BRANCH.length;
            weights[i] = WEIGHTS[i % OF_A_BRANCH.length] * (PROVINCES.size() - branch);
            onTime[i] = ON_TIME[i % OF_A_BRANCH.length] + branch;
        }
        return new InventedUnits(new Weighted<>(units, weights), onTime);
    }

    static String any(Random random) {
        return any(inBusiness(), random);
    }

    static String anyBranch(Random random) {
        return any(branches(), random);
    }

    private static String any(List<String> units, Random random) {
        return units.get(random.nextInt(units.size()));
    }
}
