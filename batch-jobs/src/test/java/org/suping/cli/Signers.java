package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suping.cli.CommandWorld.Said;

/** People with keys of their own, who are trusted and stand in people.yml. */
final class Signers {

    private static final Pattern FINGERPRINT = Pattern.compile("SHA-256 ([0-9a-f]{64})");

    private final CommandWorld world;

    /** In a world where nobody is known yet. */
    Signers(CommandWorld world) throws IOException {
        this.world = world.with("SUPING_KEY_PASSWORD", "correct horse");
        Files.writeString(people(), "people:\n");
    }

    /** Makes a key and enters its owner with these roles. */
    Signers with(String name, String roles) throws IOException {
        Said made = world.suping("keys", "init", "--by", name);
        assertThat(made.exitCode()).as(made.text()).isZero();
        Matcher printed = FINGERPRINT.matcher(made.text());
        assertThat(printed.find()).isTrue();
        Path trust = Files.createDirectories(world.path("config/trust"));
        Files.copy(world.path("work/keys/" + name + ".pem"), trust.resolve(name + ".pem"));
        Files.writeString(
                people(),
                Files.readString(people())
                        + "  - name: %s\n    roles: [%s]\n    certificate: %s\n"
                                .formatted(name, roles, printed.group(1)));
        return this;
    }

    /** As people.yml lists it. */
    String fingerprint(String name) throws IOException {
        Matcher listed = Pattern.compile("name: " + name + "\n.*\n    certificate: ([0-9a-f]{64})")
                .matcher(Files.readString(people()));
        assertThat(listed.find()).isTrue();
        return listed.group(1);
    }

    Path people() {
        return world.path("config/people.yml");
    }
}
