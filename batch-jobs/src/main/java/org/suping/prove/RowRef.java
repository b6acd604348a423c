package org.suping.prove;

import org.suping.evidence.PartRef;

/**
 * Where a row lies.
 *
 * @param part the part that holds it
 * @param line of its source file on which it starts, the first line being 1
 */
public record RowRef(PartRef part, long line) {}
