package org.suping.render.form;

import java.util.Map;
import org.suping.definitions.yaml.Place;
import org.suping.measure.FigureKey;

/**
 * Which figure goes into which named cell of a workbook that a regulator or a group has made.
 *
 * @param workbook file name of the form, beside its map
 * @param cells by the defined name of the cell, in the order of the map
 */
public record Form(String workbook, Map<String, Cell> cells) {

    /**
     * One named cell.
     *
     * @param place where the map says so
     * @param term one of the figure's terms, as its numerator; empty for its value
     */
    public record Cell(Place place, FigureKey figure, String term) {}
}
