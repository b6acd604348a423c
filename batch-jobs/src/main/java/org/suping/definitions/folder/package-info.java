/**
 * The configuration folder: which files there are, of what kind, and what they say as text.
 *
 * <p>In: a folder. Out: {@link org.suping.definitions.DefinitionFile}s as texts in UTF-8 with plain line ends, or findings
 * about files that are missing, misplaced or unreadable. Read {@link org.suping.definitions.folder.ConfigFolder} first.
 */
@NullMarked
package org.suping.definitions.folder;

import org.jspecify.annotations.NullMarked;
