package org.suping.render.html.group;

import java.util.List;

/**
 * What the page says of one indicator, in words of one language. Names are those of the template.
 *
 * @param told in a sentence how the branches lie, for the eye and the ear
 * @param chart empty where no branch has a value
 * @param whole the figure of the return's own unit
 * @param branches in the order of their codes
 */
record IndicatorPart(
        String code,
        String name,
        String unit,
        String description,
        String told,
        List<Chart> chart,
        List<Line> lines,
        Step whole,
        List<Step> branches) {

    /**
     * A branch in its place.
     *
     * @param rank empty for one without a value, which says why instead
     * @param distance from the median, with its sign
     * @param place where it lies beyond a fence; empty otherwise
     */
    record Line(String rank, String code, String unit, String value, String distance, String place) {}

    /**
     * A figure and the way down from it.
     *
     * @param made the formula with its terms put in
     * @param packages the package whose rows it is made of; empty where there are several
     * @param command what traces it
     * @param below the units the same package speaks of
     */
    record Step(
            String code,
            String unit,
            String value,
            String made,
            List<String> packages,
            String command,
            List<Below> below) {

        boolean hasBelow() {
            return !below.isEmpty();
        }
    }

    /** @param figure as {@code trace} takes it */
    record Below(String unit, String value, String figure) {}

    /**
     * Bars from zero. All lengths are percent of the width, all heights pixels.
     *
     * @param words instead of the picture
     * @param median where its line stands
     */
    record Chart(String words, int height, String median, String medianWords, List<Bar> bars) {}

    record Bar(int text, int top, String from, String width, String words, boolean apart) {}
}
