package org.suping.consolidate;

import java.util.List;

/**
 * The packages of one consolidated return.
 *
 * @param packages one for each organisation, sorted by it
 */
public record TakenPackages(List<TakenIn> packages) {}
