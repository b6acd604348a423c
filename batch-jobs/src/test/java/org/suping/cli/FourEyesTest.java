package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.definitions.people.Role;
import org.suping.seal.PackageLayout;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.Statement;
import org.suping.seal.zip.PackageArchive;
import org.suping.vocabulary.Sha256;

/** A sealed return that another person reviews and a third approves: who may, in which order, and what is refused. */
class FourEyesTest {

    private static final String PACKAGE = "work/packages/3100-2026Q3-r1.suping.zip";
    private static final String IN_TIME = "A-%s,3101,2026-07-03,2026-07-05,2026-07-09,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";

    @TempDir
    private static Path folder;

    private static CommandWorld world;
    private static Signers signers;
    private static Said closedByAnother;

    @BeforeAll
    static void seal_a_return() throws IOException {
        world = CommandWorld.in(folder);
        signers = new Signers(world)
                .with("李敏", "prepare, review, approve")
                .with("王强", "review")
                .with("赵芳", "review, approve");
        world.deliver("crm-complaints-1.csv", IN_TIME.formatted("1"), IN_TIME.formatted("2"));
        Said run = world.run();
        assertThat(run.exitCode()).as(run.text()).isZero();
        closedByAnother = world.suping("seal", "--period", "2026Q3", "--key", "work/keys/王强.p12");
        assertThat(world.path("work/packages")).doesNotExist();
        assertThat(world.suping("seal", "--period", "2026Q3", "--key", "work/keys/李敏.p12")
                        .exitCode())
                .isZero();
    }

    @BeforeEach
    void only_prepared() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("work/packages"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".sig")).toList()) {
                if (!file.toString().contains(".prepare.")) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void goes_from_sealed_to_reviewed_to_approved() {
        assertThat(world.suping("status").text())
                .containsPattern("3100-2026Q3-r1\\b.* sealed\\b")
                .contains("another person reviews it: ./suping review " + PACKAGE
                        + " --config config --work work --key KEY.p12\n");
        Said reviewed = sign("review", "王强");
        assertThat(reviewed.exitCode()).as(reviewed.text()).isZero();
        assertThat(reviewed.text())
                .matches("review: signed by 王强, \\S+/3100-2026Q3-r1\\.review\\.[0-9a-f]{8}\\.sig\n"
                        + "Now: reviewed\\. Next: who answers for it approves: \\./suping approve " + PACKAGE
                        + " --config config --work work --key KEY\\.p12\n");
        Said approved = sign("approve", "赵芳");
        assertThat(approved.exitCode()).as(approved.text()).isZero();
        assertThat(approved.text())
                .endsWith("\nNow: approved. Next: send the package and its signatures to headquarters; to correct it:"
                        + " ./suping run --revise\n");
        assertThat(world.suping("verify", PACKAGE).text())
                .contains(
                        "signature   approve: 赵芳, at 2026-10-09T01:00:00Z by own account (time not proved)\n",
                        "signature   prepare: 李敏, at 2026-10-09T01:00:00Z by own account (time not proved)\n",
                        "signature   review: 王强, at 2026-10-09T01:00:00Z by own account (time not proved)\n");
        assertThat(world.suping("status").text())
                .containsPattern("3100-2026Q3-r1\\b.* approved\\b")
                .contains(
                        "send the package and its signatures to headquarters; to correct it: ./suping run --revise\n");
        assertThat(world.suping("status", "--json").text()).contains("\"stands\": \"approved\",");
        assertThat(world.suping("audit", "--last", "2").text())
                .matches("(?s).*  reviewed  3100-2026Q3-r1  manifest=[0-9a-f]{64}; by=王强\n"
                        + ".*  approved  3100-2026Q3-r1  manifest=[0-9a-f]{64}; by=赵芳\n.*");
    }

    @Test
    void is_not_approved_before_another_person_reviewed_it() {
        Said refused = sign("approve", "赵芳");

        assertThat(refused.exitCode()).isEqualTo(17);
        assertThat(refused.text())
                .isEqualTo("  3100-2026Q3-r1  Nobody has reviewed it. A review comes before the approval; may review:"
                        + " 李敏, 王强, 赵芳. ./suping review PACKAGE --key KEY.p12\n");
    }

    @Test
    void is_not_approved_by_who_prepared_it_whatever_the_roles() {
        sign("review", "王强");

        Said refused = sign("approve", "李敏");

        assertThat(refused.exitCode()).isEqualTo(17);
        assertThat(refused.text())
                .isEqualTo("  3100-2026Q3-r1  李敏 is who prepared it, 李敏, by name or by key. Another person for"
                        + " \"approve\". Have another person sign with a key of their own\n");
    }

    /** Another certificate for the preparer's own key, in another name, which people.yml lists. */
    @Test
    void is_not_approved_by_the_preparers_key_under_another_name() throws Exception {
        sign("review", "王强");
        Path own = world.path("work/keys/李敏.p12");
        Path other = Files.copy(own, world.path("work/keys/赵六.p12"), StandardCopyOption.REPLACE_EXISTING);
        keytool("-selfcert", "-dname", "CN=赵六", "-startdate", "2026/10/01 00:00:00", "-keystore", other.toString());
        keytool(
                "-exportcert",
                "-rfc",
                "-keystore",
                other.toString(),
                "-file",
                world.path("config/trust/赵六.pem").toString());
        String people = Files.readString(signers.people());
        try {
            Files.writeString(
                    signers.people(),
                    people + "  - name: 赵六\n    roles: [approve]\n    certificate: " + unlisted("赵六") + "\n");

            Said refused = sign("approve", "赵六");

            assertThat(refused.exitCode()).isEqualTo(17);
            assertThat(refused.text())
                    .isEqualTo("  3100-2026Q3-r1  赵六 is who prepared it, 李敏, by name or by key. Another person for"
                            + " \"approve\". Have another person sign with a key of their own\n");
            Path file = world.path(PACKAGE);
            Path put = SignatureFiles.write(file, approval(file, other));
            assertThat(world.suping("verify", PACKAGE).text())
                    .as("signed by other means")
                    .contains("  3100-2026Q3-r1.suping.zip  赵六 prepared it and signed as well: approve.");
            Files.delete(put);
        } finally {
            Files.writeString(signers.people(), people);
            Files.delete(world.path("config/trust/赵六.pem"));
        }
    }

    @Test
    void is_signed_once_by_one_person_in_one_role() {
        sign("review", "王强");

        Said again = sign("review", "王强");

        assertThat(again.exitCode()).isEqualTo(12);
        assertThat(again.text())
                .isEqualTo("  3100-2026Q3-r1  王强 has signed it already: review. Once is enough. Nothing to do;"
                        + " ./suping status shows what comes next\n");
    }

    @Test
    void is_not_signed_by_somebody_who_is_not_entitled_to_it() throws IOException {
        sign("review", "赵芳");

        Said refused = sign("approve", "王强");

        assertThat(refused.exitCode()).isEqualTo(17);
        assertThat(refused.text())
                .isEqualTo(
                        "  config/people.yml  王强 may not sign as \"approve\" with this certificate. May sign: 李敏, 赵芳."
                                + " Have one of them sign; or enter the person, the role and certificate: "
                                + signers.fingerprint("王强") + " in config/people.yml\n");
    }

    /** A key that stands for another name in people.yml is nobody's: the certificate names its owner. */
    @Test
    void counts_no_signature_of_a_certificate_that_belongs_to_another_name() throws IOException {
        String people = Files.readString(signers.people());
        try {
            Files.writeString(signers.people(), people.replace(signers.fingerprint("王强"), signers.fingerprint("赵芳")));
            Said doubled = sign("review", "王强");
            assertThat(doubled.exitCode()).isEqualTo(2);
            assertThat(doubled.text())
                    .contains(
                            "config/people.yml:10",
                            "  The certificate “" + signers.fingerprint("赵芳")
                                    + "” is already on line 7. Expected every certificate once.");
        } finally {
            Files.writeString(signers.people(), people);
        }
    }

    @Test
    void is_not_signed_while_it_does_not_prove_itself() throws IOException {
        Path file = world.path(PACKAGE);
        byte[] whole = Files.readAllBytes(file);
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        try {
            Files.write(file, changed);
            assertThat(sign("review", "王强").exitCode()).isEqualTo(13);
        } finally {
            Files.write(file, whole);
        }
    }

    @Test
    void is_not_closed_with_the_key_of_somebody_who_may_not_prepare() throws IOException {
        assertThat(closedByAnother.exitCode()).isEqualTo(17);
        assertThat(closedByAnother.text())
                .isEqualTo(
                        "  config/people.yml  王强 may not sign as \"prepare\" with this certificate. May sign: 李敏. Have one of"
                                + " them sign; or enter the person, the role and certificate: "
                                + signers.fingerprint("王强")
                                + " in config/people.yml\n");
    }

    @Test
    void finds_the_lines_for_people_yml_printed_with_a_new_key() {
        assertThat(world.suping("keys", "init", "--by", "陈静").text())
                .matches(
                        "(?s).*\nFor config/people\\.yml \\(roles as the person has them: prepare, review, approve, waive, receive\\):\n"
                                + "  - name: 陈静\n    roles: \\[]\n    certificate: [0-9a-f]{64}\n");
    }

    @Test
    void wants_the_preparers_signature_first() throws IOException {
        Path signature = world.path("work/packages/3100-2026Q3-r1.prepare.sig");
        Path kept = world.path("work/kept.sig");
        Files.move(signature, kept);
        try {
            Said refused = sign("review", "王强");

            assertThat(refused.exitCode()).isEqualTo(17);
            assertThat(refused.text())
                    .endsWith(
                            "  3100-2026Q3-r1  Nobody who may prepare has signed it: no signature, or a certificate that"
                                    + " config/people.yml does not list for prepare. Who prepared it signs first, then another"
                                    + " person reviews and approves. Enter the certificate of who prepared it in config/people.yml;"
                                    + " where there is no signature, have that person sign it: ./suping seal --period 2026Q3 --key"
                                    + " KEY.p12\n");
        } finally {
            Files.move(kept, signature, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void has_no_waiver_of_a_finding_that_is_not_there() {
        Said refused = world.suping("waive", PACKAGE, "--finding", "CK-01@3100", "--key", "work/keys/赵芳.p12");

        assertThat(refused.exitCode()).isEqualTo(17);
        assertThat(refused.text())
                .contains(
                        "  3100-2026Q3-r1  The package has no hard finding \"CK-01@3100\". Hard findings: —. Copy one of them"
                                + " as it is written\n");
    }

    /** As the refusal prints it, to be entered. */
    private static String unlisted(String name) {
        Matcher printed = Pattern.compile("certificate: ([0-9a-f]{64}) in config")
                .matcher(sign("approve", name).text());
        assertThat(printed.find()).isTrue();
        return printed.group(1);
    }

    private static void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("-alias", "suping", "-storepass:env", "SUPING_KEY_PASSWORD"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SUPING_KEY_PASSWORD", "correct horse");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Said sign(String role, String name) {
        return world.suping(role, PACKAGE, "--key", "work/keys/" + name + ".p12");
    }

    /** An approval by 赵六 that no command has made. */
    private static Signature approval(Path file, Path key) throws IOException {
        try (PackageArchive archive = PackageArchive.open(file)) {
            Sha256 manifest = Sha256.of(archive.read(PackageLayout.MANIFEST, 1 << 26));
            Instant now = Instant.parse("2026-10-09T01:00:00Z");
            return new KeyFile(key)
                    .open("correct horse".toCharArray())
                    .sign(new Statement(manifest, Role.APPROVE, "赵六", now, Statement.NONE, Statement.NONE));
        }
    }
}
