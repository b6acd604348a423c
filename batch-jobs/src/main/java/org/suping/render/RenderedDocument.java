package org.suping.render;

import org.suping.vocabulary.Sha256;

/**
 * A finished document.
 *
 * @param name of its file in the folder of reports
 * @param bytes size
 */
public record RenderedDocument(String name, Sha256 digest, long bytes) {}
