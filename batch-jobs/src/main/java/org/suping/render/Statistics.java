package org.suping.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.RecordDefinition;

/**
 * The statistics of a return, a chapter for each record type that is measured.
 *
 * @param chapters that with the most indicators first
 */
public record Statistics(List<Chapter> chapters) {

    /**
     * What is measured of one record type. An indicator over two record types belongs to that of its first term.
     *
     * @param title as {@code 投诉统计}
     * @param units every unit by every indicator
     * @param parts for each indicator and each of its dimensions, every unit by the dimension's values
     */
    public record Chapter(RecordDefinition record, String title, FigureTable units, List<Part> parts) {}

    /**
     * One indicator along one dimension.
     *
     * @param table the values in the dimension's order, the whole last
     */
    public record Part(IndicatorDefinition indicator, Dimension dimension, FigureTable table) {

        /** Whether the values add up to the whole, so that they may be drawn side by side. */
        public boolean isAdditive() {
            return FigureTables.isAdditive(indicator);
        }
    }

    public static Statistics of(ReportModel model) {
        Map<String, List<IndicatorDefinition>> byRecord = new LinkedHashMap<>();
        FigureTables tables = new FigureTables(model);
        for (IndicatorDefinition indicator : model.definitions().indicators().values()) {
            String record = indicator.terms().get(0).record();
            byRecord.computeIfAbsent(record, none -> new ArrayList<>()).add(indicator);
        }
        List<Chapter> chapters = byRecord.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue().size()))
                .map(each -> tables.chapter(model.definitions().record(each.getKey()), each.getValue()))
                .toList();
        return new Statistics(chapters);
    }
}
