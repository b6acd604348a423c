/**
 * What a consolidated return has over an ordinary one, as every document tells it.
 *
 * <p>In: a {@link org.suping.render.ReportModel} of a consolidated return. Out: whose packages are in it and in what time they came, each
 * element's scores branch by branch, rankings and movements, in words and values that no document reckons again. Begin with {@link
 * org.suping.render.group.Branches}.
 */
@NullMarked
package org.suping.render.group;

import org.jspecify.annotations.NullMarked;
