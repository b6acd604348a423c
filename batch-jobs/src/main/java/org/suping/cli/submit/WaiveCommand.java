package org.suping.cli.submit;

import org.suping.cli.seal.Place;
import org.suping.definitions.people.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Somebody lets a hard finding stand. */
@Command(name = "waive")
public final class WaiveCommand extends PersonalSignature {

    @Option(names = "--finding", paramLabel = "FINDING", required = true)
    private String finding = "";

    public WaiveCommand(Place place) {
        super(place, Role.WAIVE);
    }

    @Override
    String about() {
        return finding.strip();
    }
}
