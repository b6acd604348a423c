package org.suping.definitions.expression;

import java.util.List;
import java.util.Random;

/** Writes well-typed conditions at random, every construct of the language among them. */
final class RandomCondition {

    static final List<String> NOTES = List.of("", "a", "it's", "投诉", "A");

    private static final List<String> RELATIONS = List.of("=", "<>", "<", "<=", ">", ">=");

    private final Random random;

    RandomCondition(Random random) {
        this.random = random;
    }

    String next() {
        return condition(3);
    }

    private String condition(int depth) {
        if (depth == 0) {
            return comparison(1);
        }
        return switch (random.nextInt(6)) {
            case 0 -> "(" + condition(depth - 1) + " AND " + condition(depth - 1) + ")";
            case 1 -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
            case 2 -> "NOT (" + condition(depth - 1) + ")";
            case 3 -> "CASE WHEN " + condition(depth - 1) + " THEN " + condition(depth - 1) + " ELSE TRUE END";
            default -> comparison(depth);
        };
    }

    private String comparison(int depth) {
        String not = random.nextBoolean() ? "NOT " : "";
        return switch (random.nextInt(8)) {
            case 0 -> "note IS " + not + "NULL";
            case 1 -> "note " + not + "IN (" + note() + ", " + note() + ")";
            case 2 -> "channel " + (random.nextBoolean() ? "=" : "<>") + " 'regulator'";
            case 3 -> date(depth) + " " + relation() + " " + date(depth);
            case 4 -> date(depth) + " " + not + "BETWEEN " + date(0) + " AND " + date(0);
            case 5 -> number(depth) + " " + not + "BETWEEN " + number(0) + " AND " + number(1);
            case 6 -> number(depth) + " IN (" + number(0) + ", " + number(1) + ")";
            default -> number(depth) + " " + relation() + " " + number(depth);
        };
    }

    private String number(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> "amount";
                case 1 -> "days_to_tell";
                case 2 -> "-" + random.nextInt(9);
                default -> random.nextInt(20) + "." + random.nextInt(10);
            };
        }
        return switch (random.nextInt(8)) {
            case 0 -> number(depth - 1) + " + " + number(0);
            case 1 -> number(0) + " - (" + number(depth - 1) + ")";
            case 2 -> number(0) + " * " + number(0);
            case 3 -> "min(" + number(depth - 1) + ", " + number(0) + ")";
            case 4 -> "max(" + number(0) + ", " + number(depth - 1) + ", 1)";
            case 5 -> "abs(" + number(depth - 1) + ")";
            case 6 -> "days_between(" + date(0) + ", " + date(depth - 1) + ")";
            default -> "CASE WHEN " + comparison(0) + " THEN " + number(0) + " ELSE " + number(depth - 1) + " END";
        };
    }

    private String date(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> "received_on";
                case 1 -> "closed_on";
                default -> "DATE '2026-07-0" + (1 + random.nextInt(9)) + "'";
            };
        }
        return random.nextBoolean()
                ? "add_days(" + date(depth - 1) + ", " + number(depth - 1) + ")"
                : "max(" + date(0) + ", " + date(depth - 1) + ")";
    }

    private String note() {
        return "'" + NOTES.get(random.nextInt(NOTES.size())).replace("'", "''") + "'";
    }

    private String relation() {
        return RELATIONS.get(random.nextInt(RELATIONS.size()));
    }
}
