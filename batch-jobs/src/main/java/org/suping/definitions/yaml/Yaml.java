package org.suping.definitions.yaml;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A node of a YAML file. */
public sealed interface Yaml {

    Place place();

    /** The same node of a file of another name that has the same text. */
    Yaml in(String file);

    /** Whether it is there, and as its schema says; of anything else nothing more is to be said. */
    default boolean isRead() {
        return true;
    }

    /** A node that is what its schema says; anything else is a broken program. */
    default Fields fields() {
        return (Fields) this;
    }

    default List<Yaml> items() {
        return ((Items) this).nodes();
    }

    default String text() {
        return ((Scalar) this).text();
    }

    /**
     * What is not there, or is not as its schema says: this has been told. It stands for nothing at all, so that the rest
     * of its file can be read, and whatever asks {@link #isRead} first tells no mistake twice.
     */
    record Unread(Place place) implements Yaml {

        @Override
        public Unread in(String file) {
            return new Unread(place.in(file));
        }

        @Override
        public boolean isRead() {
            return false;
        }

        @Override
        public Fields fields() {
            return new Fields(Map.of(), place, false);
        }

        @Override
        public List<Yaml> items() {
            return List.of();
        }

        @Override
        public String text() {
            return "";
        }
    }

    /**
     * A text, number, truth value or nothing.
     *
     * @param text as meant: quotation marks and line folding undone
     * @param layout how it is written
     */
    record Scalar(String text, Layout layout, Place place) implements Yaml {

        private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9]\\d{0,17})");
        private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9]\\d{0,17})\\.\\d{1,18}");

        /** How a scalar is written. */
        public enum Layout {
            /** Without quotation marks, on one line. */
            PLAIN,
            /** In quotation marks, on one line. */
            QUOTED,
            /** Over several lines. */
            SEVERAL_LINES
        }

        @Override
        public Scalar in(String file) {
            return new Scalar(text, layout, place.in(file));
        }

        /** Only these two words are truth values: {@code no}, {@code on} and {@code yes} are texts. */
        public boolean isTruth() {
            return isPlain() && (text.equals("true") || text.equals("false"));
        }

        public boolean isNumber() {
            return isWhole() || (isPlain() && DECIMAL.matcher(text).matches());
        }

        public boolean isWhole() {
            return isPlain() && WHOLE.matcher(text).matches();
        }

        public boolean isNothing() {
            return isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        private boolean isPlain() {
            return layout == Layout.PLAIN;
        }

        /** The place of a character of the text, the first being 1, as far as the layout lets it be told. */
        public Place at(int position) {
            return switch (layout) {
                case PLAIN -> new Place(place.file(), place.line(), place.column() + position - 1);
                case QUOTED -> new Place(place.file(), place.line(), place.column() + position);
                case SEVERAL_LINES -> place;
            };
        }
    }

    /** A list. */
    record Items(List<Yaml> nodes, Place place) implements Yaml {

        @Override
        public Items in(String file) {
            return new Items(nodes.stream().map(node -> node.in(file)).toList(), place.in(file));
        }
    }

    /** A value and the place of its key. */
    record Field(Place keyPlace, Yaml value) {}

    /**
     * Keys and values in the order of the file.
     *
     * @param isRead whether all of them are here; where not, {@link Unread} stands in for any that is not
     */
    record Fields(Map<String, Field> byKey, Place place, boolean isRead) implements Yaml {

        @Override
        public Fields in(String file) {
            Map<String, Field> moved = new LinkedHashMap<>();
            byKey.forEach((key, field) -> moved.put(
                    key, new Field(field.keyPlace().in(file), field.value().in(file))));
            return new Fields(moved, place.in(file), isRead);
        }

        public Optional<Yaml> find(String key) {
            return Optional.ofNullable(byKey.get(key)).map(Field::value);
        }

        /** Whether all of these are as their schema says, where they are there at all. */
        public boolean areRead(String... keys) {
            return Arrays.stream(keys)
                    .allMatch(key -> find(key).map(Yaml::isRead).orElse(isRead));
        }

        public Yaml get(String key) {
            return field(key).value();
        }

        public Place keyPlace(String key) {
            return field(key).keyPlace();
        }

        public String text(String key) {
            return get(key).text();
        }

        public boolean truth(String key) {
            return find(key).map(value -> value.text().equals("true")).orElse(false);
        }

        public int integer(String key) {
            return get(key).isRead() ? Integer.parseInt(text(key)) : 0;
        }

        public BigDecimal number(String key) {
            return get(key).isRead() ? new BigDecimal(text(key)) : BigDecimal.ZERO;
        }

        /** The nodes of a list, none where the key is absent. */
        public List<Yaml> list(String key) {
            return find(key).map(Yaml::items).orElse(List.of());
        }

        /** The texts of a list, none where the key is absent. */
        public List<String> texts(String key) {
            return list(key).stream().map(Yaml::text).toList();
        }

        private Field field(String key) {
            Field field = byKey.get(key);
            if (field == null && !isRead) {
                return new Field(place, new Unread(place));
            }
            if (field == null) {
                throw new IllegalStateException("No \"" + key + "\" at " + place);
            }
            return field;
        }
    }
}
