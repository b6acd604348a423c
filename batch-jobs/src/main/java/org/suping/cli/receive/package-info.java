/** The command with which headquarters receives packages. Read {@link org.suping.cli.receive.ReceiveCommand} first. */
@NullMarked
package org.suping.cli.receive;

import org.jspecify.annotations.NullMarked;
