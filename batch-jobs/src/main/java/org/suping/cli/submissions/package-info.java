/** The command that tells headquarters what has come and what is missing. Read {@link org.suping.cli.submissions.SubmissionsCommand}. */
@NullMarked
package org.suping.cli.submissions;

import org.jspecify.annotations.NullMarked;
