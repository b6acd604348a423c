/**
 * The page of a consolidated return: whose packages are in it, who has most, and where each figure leads.
 *
 * <p>In: a {@link org.suping.render.ReportModel}. Out: HTML by a template of {@code report-templates}, a function of the model alone.
 * Begin with {@link org.suping.render.html.group.GroupPage}.
 */
@NullMarked
package org.suping.render.html.group;

import org.jspecify.annotations.NullMarked;
