package org.suping.render.form;

import java.util.Map;
import org.suping.definitions.yaml.Place;
import org.suping.measure.FigureKey;

/**
 * What goes into which named cell of a workbook: a form that a regulator or a group has made, or a sheet of one's own.
 *
 * @param workbook file name of the form, beside its map
 * @param cells by the defined name of the cell, in the order of the map
 */
public record Form(String workbook, Map<String, Cell> cells) {

    /**
     * One named cell.
     *
     * @param place where the map says so
     */
    public record Cell(Place place, Content content) {}

    /** What a cell shows. */
    public sealed interface Content permits OfFigure, OfScore, OfCover {}

    /**
     * A figure.
     *
     * @param term one of the figure's terms, as its numerator; empty for its value
     */
    public record OfFigure(FigureKey figure, String term) implements Content {}

    /** The points that an element or a criterion earned, by its code. */
    public record OfScore(String code) implements Content {}

    /** What the cover says. */
    public record OfCover(CoverWord word) implements Content {}

    /** What of the cover may be asked for. */
    public enum CoverWord {
        ORGANISATION,
        PERIOD,
        REVISION,
        STATE,
        SCHEME,
        SCORE,
        LEVEL,
        NOTICE,
        FINGERPRINT
    }
}
