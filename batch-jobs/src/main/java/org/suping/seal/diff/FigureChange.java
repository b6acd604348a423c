package org.suping.seal.diff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.seal.diff.RowChange.Kind;

/**
 * A figure that is another, or that only one version has.
 *
 * @param before empty where the first version has none
 * @param after empty where the second has none
 * @param rows how many rows of each record may have moved it
 * @param definitions files by which it is measured that are not the same
 */
public record FigureChange(
        FigureKey key,
        Optional<Figure> before,
        Optional<Figure> after,
        Map<String, Map<Kind, Long>> rows,
        List<String> definitions) {

    public FigureChange {
        rows = Map.copyOf(rows);
        definitions = List.copyOf(definitions);
    }
}
