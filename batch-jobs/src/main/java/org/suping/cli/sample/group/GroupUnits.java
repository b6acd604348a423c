package org.suping.cli.sample.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.suping.cli.invent.InventedUnits;
import org.suping.cli.invent.Weighted;

/**
 * Whose rows a sample tells of.
 *
 * @param head what the head office of these units books under
 * @param branches first of all units, and each also the first letters of the units below it
 * @param inBusiness the branches and all below them
 */
public record GroupUnits(String head, List<String> branches, List<String> inBusiness) {

    private static final List<String> PROVINCES = List.of("31", "32", "33");
    private static final String[] OF_A_BRANCH = {"00", "01", "0101", "02", "0201"};
    private static final int[] WEIGHTS = {5, 15, 35, 15, 30};
    private static final int[] ON_TIME = {96, 94, 93, 95, 88};

    /** A legal person with three branches of four units each: fifteen units in business. */
    static GroupUnits threeBranches() {
        List<String> units = new ArrayList<>();
        for (String province : PROVINCES) {
            for (String unit : OF_A_BRANCH) {
                units.add(province + unit);
            }
        }
        return new GroupUnits(
                "1000", PROVINCES.stream().map(province -> province + "00").toList(), List.copyOf(units));
    }

    /** The branch a unit is, or is below. */
    static String branchOf(String unit) {
        return unit.substring(0, 2) + "00";
    }

    /** Where complaints are booked: most in the first branch; one sub-branch of each is slow. */
    InventedUnits complaints() {
        int[] weights = new int[inBusiness.size()];
        int[] onTime = new int[inBusiness.size()];
        for (int i = 0; i < weights.length; i++) {
            int branch = i / OF_A_BRANCH.length;
            weights[i] = WEIGHTS[i % OF_A_BRANCH.length] * (PROVINCES.size() - branch);
            onTime[i] = ON_TIME[i % OF_A_BRANCH.length] + branch;
        }
        return new InventedUnits(new Weighted<>(inBusiness, weights), onTime);
    }

    String any(Random random) {
        return any(inBusiness, random);
    }

    String anyBranch(Random random) {
        return any(branches, random);
    }

    private static String any(List<String> units, Random random) {
        return units.get(random.nextInt(units.size()));
    }
}
