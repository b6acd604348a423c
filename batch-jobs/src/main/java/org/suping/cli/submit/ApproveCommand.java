package org.suping.cli.submit;

import org.suping.cli.seal.Place;
import org.suping.definitions.people.Role;
import picocli.CommandLine.Command;

/** Somebody answers for the return. */
@Command(name = "approve")
public final class ApproveCommand extends PersonalSignature {

    public ApproveCommand(Place place) {
        super(place, Role.APPROVE);
    }
}
