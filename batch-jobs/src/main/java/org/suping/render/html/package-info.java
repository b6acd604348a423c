/**
 * Pages for a browser: one file each, without network, script library or server; searched, printed and read by keyboard.
 *
 * <p>In: definitions, and figures as examples. Out: HTML by a template of {@code report-templates}. Begin with
 * {@link org.suping.render.html.CataloguePage}.
 */
@NullMarked
package org.suping.render.html;

import org.jspecify.annotations.NullMarked;
