package org.suping.definitions.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the text of a column comes from in one row. */
public sealed interface CellOrigin {

    /** The headings it asks for. */
    Stream<String> headings();

    /** The field below a heading. */
    record Heading(String text) implements CellOrigin {
        @Override
        public Stream<String> headings() {
            return Stream.of(text);
        }
    }

    /**
     * The same text in every row.
     *
     * @param assumed whether the record puts it there because the source says nothing of the column
     */
    record Constant(String text, boolean assumed) implements CellOrigin {

        /** What the source's definition says. */
        public Constant(String text) {
            this(text, false);
        }

        @Override
        public Stream<String> headings() {
            return Stream.empty();
        }
    }

    /** The origin of the first case that fits the row; where none does the cell is empty. */
    record Cases(List<Case> cases) implements CellOrigin {
        @Override
        public Stream<String> headings() {
            return cases.stream()
                    .flatMap(one -> Stream.concat(
                            one.when().keySet().stream(), one.origin().headings()));
        }
    }

    /**
     * One case.
     *
     * @param when heading → texts of which its field must be one, the empty one for an empty field; nothing fits every row
     */
    record Case(Map<String, List<String>> when, CellOrigin origin) {}
}
