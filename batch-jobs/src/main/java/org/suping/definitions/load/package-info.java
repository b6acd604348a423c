/**
 * From the configuration folder to {@link org.suping.definitions.Definitions}.
 *
 * <p>In: YAML files. Out: definitions, or every mistake with file, line, found, expected and the nearest name. One reader
 * for each kind of file; what a reader needs of earlier files it asks of {@link
 * org.suping.definitions.load.known.Known}. Read {@link DefinitionsLoader}
 * first.
 */
@NullMarked
package org.suping.definitions.load;

import org.jspecify.annotations.NullMarked;
