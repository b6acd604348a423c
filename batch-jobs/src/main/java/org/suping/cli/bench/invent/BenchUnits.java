package org.suping.cli.bench.invent;

import java.util.ArrayList;
import java.util.List;

/**
 * The organisation of the bench: branches of 13 units on four levels, below a legal person when there are several.
 *
 * <p>A unit's code begins with its parent's, and with the two digits of its branch, three where there are more than 99.
 *
 * @param branches from 1 to 999
 */
public record BenchUnits(int branches) {

    static final int UNITS_OF_A_BRANCH = 13;
    private static final String LEGAL_PERSON = "HQ";
    private static final int CENTRAL_SUB_BRANCHES = 3;
    private static final int SUB_BRANCHES = 2;
    private static final int MOST_BRANCHES = 999;
    private static final int OF_TWO_DIGITS = 99;

    public BenchUnits {
        branches = Math.max(1, Math.min(MOST_BRANCHES, branches));
    }

    /**
     * One unit.
     *
     * @param parent empty at the top
     */
    public record Unit(String code, String kind, String parent) {}

    /** The unit whose return is made. */
    public String org() {
        return all().get(0).code();
    }

    /** Every unit, parents before children. */
    public List<Unit> all() {
        List<Unit> units = new ArrayList<>();
        String top = branches == 1 ? "" : LEGAL_PERSON;
        if (branches > 1) {
            units.add(new Unit(LEGAL_PERSON, "legal-person", ""));
        }
        for (int branch = 1; branch <= branches; branch++) {
            units.addAll(branch(branch, top));
        }
        return List.copyOf(units);
    }

    /** Code of a branch, the first being 1. */
    public String branch(int number) {
        return (branches > OF_TWO_DIGITS && number <= OF_TWO_DIGITS ? "0" : "") + twoDigits(number);
    }

    /** The units that do business: all below a branch. */
    List<String> booking() {
        return all().stream()
                .filter(unit -> !unit.kind().equals("branch") && !unit.kind().equals("legal-person"))
                .map(Unit::code)
                .toList();
    }

    /** Those of one branch. */
    List<String> booking(int branch) {
        return branch(branch, "").stream().skip(1).map(Unit::code).toList();
    }

    private List<Unit> branch(int number, String top) {
        Unit unit = new Unit(branch(number), "branch", top);
        List<Unit> units = new ArrayList<>(List.of(unit));
        units.addAll(below(unit));
        return units;
    }

    private static List<Unit> below(Unit branch) {
        List<Unit> units = new ArrayList<>();
        for (Unit central : children(branch, "central-sub-branch", CENTRAL_SUB_BRANCHES)) {
            units.add(central);
            List<Unit> subBranches = children(central, "sub-branch", SUB_BRANCHES);
            units.addAll(subBranches);
            units.addAll(children(subBranches.get(0), "service-office", 1));
        }
        return units;
    }

    private static List<Unit> children(Unit parent, String kind, int count) {
        List<Unit> units = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            units.add(new Unit(parent.code() + twoDigits(i), kind, parent.code()));
        }
        return units;
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
