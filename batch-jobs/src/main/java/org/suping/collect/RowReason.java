package org.suping.collect;

import java.util.Arrays;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.rows.RowChecks.RowRule;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * Why a row does not count.
 *
 * @param column name of the column, or code of the rule, that decided it; empty where none did
 * @param title the column's title
 * @param expected what would have been right, in words
 */
public record RowReason(Kind kind, String column, Text title, Text expected) {

    /** The reasons, each with a stable code. */
    public enum Kind {
        /** More or fewer fields than headings. */
        FIELDS("R-FIELDS"),
        /** A required column is empty. */
        REQUIRED("R-REQUIRED"),
        /** Not a day of the calendar in the source's format. */
        DATE("R-DATE"),
        /** A day only with day and month in each other's place. */
        DATE_ORDER("R-DATE-ORDER"),
        /** Not a number the column can hold. */
        NUMBER("R-NUMBER"),
        /** Below or above what the record allows. */
        RANGE("R-RANGE"),
        /** Not written as the record asks. */
        PATTERN("R-PATTERN"),
        /** Against a rule of the record over several columns; the reason's column is the rule's code. */
        RULE("R-RULE"),
        /** Not in the code list. */
        CODE("R-CODE"),
        /** Not a unit of the reporting organisation in the period. */
        ORG("R-ORG"),
        /** A joined list of more members than a row may have matters. */
        MATTERS("R-MATTERS"),
        /** Of a unit that was closed before the row's first day. */
        ORG_CLOSED("R-ORG-CLOSED"),
        /** A workbook's error, as #N/A. */
        CELL_ERROR("R-CELL-ERROR"),
        /** A workbook's formula that was never computed. */
        CELL_FORMULA("R-CELL-FORMULA"),
        /** A number of more digits than a workbook keeps. */
        CELL_DIGITS("R-CELL-DIGITS"),
        /** None of the row's days lies in the period. */
        PERIOD("R-PERIOD");

        /** How many there are. */
        static final int COUNT = values().length;

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public static RowReason of(Kind kind, ColumnDefinition column, Text expected) {
        return new RowReason(kind, column.name(), column.title(), expected);
    }

    public static RowReason of(Kind kind, Text expected) {
        return new RowReason(kind, "", Text.EMPTY, expected);
    }

    /** Why a row is rejected that breaks a rule. */
    public static RowReason of(RowRule rule) {
        return new RowReason(Kind.RULE, rule.code(), rule.title(), rule.holds().words());
    }

    /** As a part's {@code _finding} has it: {@code R-DATE:told_on}. */
    public String code() {
        return column.isEmpty() ? kind.code() : kind.code() + ":" + column;
    }

    /** The words for a {@code _finding}: 告知日期 is not a day. A code nobody gives is its own words: a changed part may hold any. */
    public static Text words(String code, RecordDefinition record) {
        String kind = kindOf(code);
        return isKind(kind) ? Labels.text("row-reason." + kind, title(code, record)) : Text.same(code);
    }

    /** Which kind a {@code _finding} is of: {@code R-DATE}. */
    public static String kindOf(String code) {
        int colon = code.indexOf(':');
        return colon < 0 ? code : code.substring(0, colon);
    }

    /** Whether rows are ever set aside for this: a changed part may hold any. */
    public static boolean isKind(String code) {
        return Arrays.stream(Kind.values()).anyMatch(known -> known.code().equals(code));
    }

    /** The title of the column or rule that a {@code _finding} names; empty where it names none. */
    public static Text title(String code, RecordDefinition record) {
        String kind = kindOf(code);
        String name = code.equals(kind) ? "" : code.substring(kind.length() + 1);
        return kind.equals(Kind.RULE.code())
                ? record.ruleTitle(name)
                : record.column(name).map(ColumnDefinition::title).orElse(Text.same(name));
    }
}
