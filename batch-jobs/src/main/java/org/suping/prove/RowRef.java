package org.suping.prove;

import org.suping.evidence.PartRef;

/**
 * Where a row lies.
 *
 * @param part the part that holds it
 * @param number its {@link org.suping.evidence.RowNumber} there
 */
public record RowRef(PartRef part, long number) {}
