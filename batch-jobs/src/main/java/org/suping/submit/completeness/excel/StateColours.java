package org.suping.submit.completeness.excel;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.suping.submit.completeness.CompletenessState;

/** Rows by their state, as rules of the sheet: they stay right when rows are sorted. Bold tells the same without colour. */
final class StateColours {

    private static final byte[] RED = {(byte) 0xF8, (byte) 0xD7, (byte) 0xD4};
    private static final byte[] AMBER = {(byte) 0xFD, (byte) 0xEB, (byte) 0xC8};
    private static final byte[] GREY = {(byte) 0xEE, (byte) 0xF1, (byte) 0xF4};

    private StateColours() {}

    static void add(XSSFSheet sheet, CellRangeAddress rows) {
        add(sheet, rows, RED, true, CompletenessState.MISSING, CompletenessState.RETURNED);
        add(sheet, rows, AMBER, false, CompletenessState.LATE, CompletenessState.EXCUSED);
        add(sheet, rows, GREY, false, CompletenessState.NOT_OBLIGED, CompletenessState.NOT_DUE);
    }

    private static void add(
            XSSFSheet sheet, CellRangeAddress rows, byte[] colour, boolean bold, CompletenessState... states) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        for (CompletenessState state : states) {
            List<String> words = List.of(state.text().zh(), state.text().en());
            String cell = "$C" + (rows.getFirstRow() + 1);
            ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(
                    "OR(" + cell + "=\"" + words.get(0) + "\"," + cell + "=\"" + words.get(1) + "\")");
            PatternFormatting fill = rule.createPatternFormatting();
            fill.setFillBackgroundColor(new XSSFColor(colour));
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            if (bold) {
                FontFormatting font = rule.createFontFormatting();
                font.setFontStyle(false, true);
            }
            formatting.addConditionalFormatting(new CellRangeAddress[] {rows}, rule);
        }
    }
}
