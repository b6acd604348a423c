/**
 * A typed, checked view of the configuration folder.
 *
 * <p>In: YAML files. Out: {@link Definitions}, or every mistake in them with file, line, found, expected and the nearest
 * name. Read {@link Definitions} first; {@code load.DefinitionsLoader} makes them, {@code yaml} knows lines and JSON Schema,
 * {@code expression} is the language of filters and rules.
 */
@NullMarked
package org.suping.definitions;

import org.jspecify.annotations.NullMarked;
