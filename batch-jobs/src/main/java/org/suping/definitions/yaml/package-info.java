/**
 * YAML with places: every node knows its file and line.
 *
 * <p>In: the text of a file and its JSON Schema. Out: a tree of {@link Yaml} nodes, or findings. Knows nothing of what the
 * files mean. Read {@link Yaml} first, then {@link YamlReader}.
 */
@NullMarked
package org.suping.definitions.yaml;

import org.jspecify.annotations.NullMarked;
