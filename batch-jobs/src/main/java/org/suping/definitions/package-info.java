/**
 * A typed, checked view of the configuration folder.
 *
 * <p>In: YAML files. Out: {@link Definitions}, or every mistake in them with file, line, found, expected and the nearest
 * name. Read {@link Definitions} first, then {@link DefinitionsLoader}.
 */
@NullMarked
package org.suping.definitions;

import org.jspecify.annotations.NullMarked;
