package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suping.GroupPackages.complaint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.cli.CommandWorld.Said;
import org.suping.collect.mask.IdentityKey;
import org.suping.definitions.people.Role;
import org.suping.evidence.FileDigest;
import org.suping.evidence.PartRef;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.Finding;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.KeyFile.Validity;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.sign.Statement;
import org.suping.seal.zip.PackageArchive;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.submit.receive.keep.Receipt;
import org.suping.submit.receive.store.ReceivedPackages;
import org.suping.submit.store.SubmissionStore;
import org.suping.vocabulary.Sha256;

/** Headquarters receives packages: what it takes, what it refuses by name, what it keeps, and what it says. */
@Tag("campaign")
class ReceiveCommandTest {

    private static final String NOT_APPROVED =
            "no other person has approved it. A signature of somebody else in the role"
                    + " approve. Have the unit sign with ./suping review and ./suping approve, and send it again with its .sig files\n";

    @TempDir
    static Path folder;

    private static GroupPackages group;
    private static Path shanghai;
    private static Path first;
    private static Path second;
    private static Path third;
    private static Path otherSecond;

    @BeforeAll
    static void seal() throws IOException {
        group = GroupPackages.in(folder.resolve("group")).signing();
        String one = complaint("J-1", "3201", "2026-07-03");
        String two = complaint("J-2", "3201", "2026-07-04");
        shanghai = group.send("3100", complaint("S-1", "3101", "2026-07-03"));
        first = group.send("3200", one);
        group.remember("3200", "r1");
        second = group.revise("3200", "补报一件", one, two);
        third = group.revise("3200", "再补报一件", one, two, complaint("J-3", "3201", "2026-07-05"));
        Path forked = Files.createDirectories(folder.resolve("forked"));
        Path keptSecond = Files.move(second, forked.resolve("kept.zip"));
        Path keptSignature = Files.move(signature(second), forked.resolve("kept.sig"));
        group.goBack("3200", "r1");
        Path again = group.revise("3200", "另一次更正", one, complaint("J-9", "3201", "2026-07-09"));
        otherSecond = Files.move(again, forked.resolve(again.getFileName()));
        Files.move(signature(again), signature(otherSecond));
        Files.move(keptSecond, second);
        Files.move(keptSignature, signature(second));
    }

    @Test
    void takes_a_folder_in_the_order_of_units_and_revisions() throws IOException {
        Headquarters office = office("folder").sent(third, shanghai, first, second);

        Said received = office.suping("receive", "inbox");

        assertThat(received.exitCode()).isEqualTo(10);
        assertThat(received.text())
                .startsWith(
                        "3100 Shanghai branch  2026Q3 r1  accepted with open points  1 finding\n  3100-2026Q3-r1  "
                                + NOT_APPROVED
                                + "3200 Jiangsu branch  2026Q3 r1  accepted with open points  1 finding\n  3200-2026Q3-r1  "
                                + NOT_APPROVED
                                + "3200 Jiangsu branch  2026Q3 r2  accepted with open points  1 finding\n  3200-2026Q3-r2  "
                                + NOT_APPROVED
                                + "3200 Jiangsu branch  2026Q3 r3  accepted with open points  1 finding\n  3200-2026Q3-r3  "
                                + NOT_APPROVED
                                + "4 packages: accepted 0 · with open points 4 · returned 0 · refused 0 · nothing new 0\n"
                                + "Receipts and answers are in "
                                + office.folders().receipts()
                                + ": send them back. The receipts are not signed and prove no time; --key signs them, --sign-receipts later\n"
                                + "3200 Jiangsu branch  2026Q3  r1 → r2:\n  Different: figures 18 · scores 0 · rows: complaint 1 added\n")
                .contains("3200 Jiangsu branch  2026Q3  r2 → r3:\n");
        assertThat(inForce(office))
                .extracting(one -> one.revision().fileName())
                .containsExactly("3100-2026Q3-r1", "3200-2026Q3-r3");
        assertThat(office.suping("audit", "--last", "1").text())
                .containsPattern("4  2026-10-12 10:00:00 Asia/Shanghai  \\S+  received  3200-2026Q3-r3\\.suping\\.zip "
                        + " answer=accepted-open; manifest=[0-9a-f]{64}; file=[0-9a-f]{64};"
                        + " by=1000 示例财产保险股份有限公司\n");

        Said again = office.inChinese().suping("receive", "inbox");
        assertThat(again.exitCode()).isEqualTo(12);
        assertThat(again.text())
                .contains(
                        "3200 江苏分公司  2026Q3 r1  已接受，有待补正事项（此前已答复，无新内容）\n",
                        "\n共 4 个：已接受 0 · 有待补正 0 · 已退回 0 · 已拒收 0 · 无新内容 4\n");
    }

    @Test
    void keeps_what_came_byte_for_byte_and_unpacks_the_evidence() throws IOException {
        Headquarters office = office("kept").sent(first);
        office.suping("receive", "inbox/3200-2026Q3-r1.suping.zip");

        ReceivedPackage received = inForce(office).get(0);
        Path kept = received.file(office.folders());
        Manifest manifest = manifest(first);
        assertThat(received.manifest()).isEqualTo(manifest.digest());
        assertThat(kept).hasSameBinaryContentAs(first);
        assertThat(signature(kept)).hasSameBinaryContentAs(signature(first));
        assertThat(manifest.parts()).isNotEmpty().allSatisfy(part -> {
            PartRef here = received.part(part);
            assertThat(office.folders().vault().isIntact(here)).as(here.path()).isTrue();
        });
        Receipt receipt = Receipt.of(kept).orElseThrow();
        assertThat(receipt.signature()).isEmpty();
        assertThat(receipt.statement().at()).isEqualTo(Instant.parse("2026-10-12T02:00:00Z"));
        assertThat(Receipt.beside(kept)).content().endsWith("\n-----NOT SIGNED-----\n");
        Path letter = received.answers(office.folders()).resolve("3200-2026Q3-r1.findings.txt");
        assertThat(receipt.statement().about())
                .isEqualTo("answer=accepted-open; package=3200-2026Q3-r1.suping.zip; file="
                        + FileDigest.of(first).digest() + "; findings="
                        + FileDigest.of(letter).digest() + "; received=2026-10-12T02:00:00Z");
        assertThat(letter).content().isEqualTo("""
                        溯评  总公司答复
                        封存包    3200-2026Q3-r1.suping.zip
                        SHA-256   %1$s
                        清单摘要  %2$s
                        答复      已接受，有待补正事项
                        1. 3200-2026Q3-r1  没有另一人的批准签名。应有与编制人不同的批准人的签名。请机构用 ./suping review 和 ./suping approve 签名后连同 .sig 文件重新发来

                        Suping: headquarters' answer
                        package   3200-2026Q3-r1.suping.zip
                        SHA-256   %1$s
                        manifest  %2$s
                        answer    accepted with open points
                        1. 3200-2026Q3-r1  %3$s""".formatted(
                        FileDigest.of(first).digest(), manifest.digest(), NOT_APPROVED));
    }

    @Test
    void puts_back_what_was_damaged_here_when_a_package_comes_again() throws IOException {
        Headquarters office = office("damaged").sent(first);
        office.suping("receive", "inbox");
        ReceivedPackage received = inForce(office).get(0);
        Path kept = received.file(office.folders());
        Path part = office.folders()
                .vault()
                .resolve(received.part(manifest(first).parts().get(0)));
        Path receipt = received.answers(office.folders()).resolve("3200-2026Q3-r1.receipt.txt");
        byte[] given = Files.readAllBytes(receipt);
        Files.write(part, new byte[100]);
        Files.write(kept, new byte[100]);
        Files.delete(signature(kept));
        Files.writeString(receipt, Files.readString(receipt).replace("accepted-open", "accepted"));
        String exchanged = "  receipts"
                + receipt.toString()
                        .substring(office.folders().receipts().toString().length())
                + "  this is not the receipt that was registered. The one that headquarters gave and whose digest is in"
                + " the book. Do not send it; receive the package again and it is put back: ./suping receive "
                + kept + "\n";

        Said status = office.suping("status");
        assertThat(status.text()).contains(exchanged);
        assertThat(status.exitCode()).isEqualTo(10);
        assertThat(office.suping("submissions", "--period", "2026Q3", "--as-of", "2026-10-12")
                        .text())
                .endsWith(exchanged);
        Said again = office.suping("receive", "inbox");

        Path work = office.folders().work();
        assertThat(again.exitCode()).as(again.text()).isZero();
        assertThat(again.text())
                .startsWith("3200 Jiangsu branch  2026Q3 r1  accepted with open points (answered before, nothing new)\n"
                        + "  put back: " + work.relativize(kept) + "\n  put back: "
                        + work.relativize(signature(kept)) + "\n  put back: " + work.relativize(part)
                        + "\n  put back: " + work.relativize(receipt) + "\n1 package: ");
        assertThat(kept).hasSameBinaryContentAs(first);
        assertThat(receipt).hasBinaryContent(given);
        assertThat(office.suping("status").text()).doesNotContain("registered");
        assertThat(office.suping("receive", "inbox").exitCode()).isEqualTo(12);

        Files.delete(receipt);
        assertThat(office.suping("submissions", "--period", "2026Q3", "--as-of", "2026-10-12")
                        .exitCode())
                .as("it was sent")
                .isZero();
        Files.delete(Receipt.beside(kept));
        Said lost = office.suping("receive", "inbox", "--json");
        assertThat(lost.exitCode()).isEqualTo(13);
        assertThat(lost.text())
                .contains("\"lost\"")
                .contains("3200-2026Q3-r1  the receipt is not there, or not the one that was registered.");
    }

    /** The signature that was damaged, and not what lies beside the package for the first time: nothing of that was ever kept. */
    @Test
    void puts_back_the_signatures_that_are_genuine_and_nothing_else_beside_a_package() throws IOException {
        Headquarters office = office("signatures").sent(first);
        office.suping("receive", "inbox");
        Path kept = inForce(office).get(0).file(office.folders());
        Files.write(signature(kept), new byte[100]);
        Files.writeString(office.inbox().resolve("3200-2026Q3-r1.junk.sig"), "signed by nobody\n");
        SigningKey stranger = new KeyFile(folder.resolve("nobody.p12"))
                .make("填报3200", "of a stranger".toCharArray(), new Validity(Instant.now(), 30));
        Statement said = Signature.parse(Files.readString(signature(first))).statement();
        Files.writeString(
                office.inbox().resolve("3200-2026Q3-r1.stranger.sig"),
                stranger.sign(said).text());

        Said again = office.suping("receive", "inbox");

        assertThat(again.exitCode()).as(again.text()).isZero();
        assertThat(again.text())
                .startsWith("3200 Jiangsu branch  2026Q3 r1  accepted with open points (answered before, nothing new)\n"
                        + "  put back: " + office.folders().work().relativize(signature(kept)) + "\n1 package: ");
        assertThat(signature(kept)).hasSameBinaryContentAs(signature(first));
        assertThat(kept.resolveSibling("3200-2026Q3-r1.junk.sig")).doesNotExist();
        assertThat(kept.resolveSibling("3200-2026Q3-r1.stranger.sig")).doesNotExist();
        assertThat(office.suping("receive", "inbox").exitCode()).isEqualTo(12);
    }

    @Test
    void comes_to_the_same_in_whatever_order_packages_arrive() throws IOException {
        List<Path> all = new ArrayList<>(List.of(shanghai, first, second, third));
        Headquarters together = office("together").sent(all.toArray(Path[]::new));
        together.suping("receive", "inbox");

        for (int seed = 1; seed <= 2; seed++) {
            Collections.shuffle(all, new Random(seed));
            Headquarters single = office("single" + seed).sent(all.toArray(Path[]::new));
            StringBuilder said = new StringBuilder();
            for (Path file : all) {
                said.append(
                        single.suping("receive", "inbox/" + file.getFileName()).text());
            }
            assertThat(submissions(single)).as(said.toString()).containsExactlyElementsOf(submissions(together));
        }
    }

    @Test
    void looks_again_at_what_came_too_early() throws IOException {
        Headquarters office = office("early").sent(first, second);

        Said early = office.suping("receive", "inbox/3200-2026Q3-r2.suping.zip");
        Said late = office.suping("receive", "inbox/3200-2026Q3-r1.suping.zip");

        assertThat(early.exitCode()).isEqualTo(13);
        assertThat(early.text())
                .startsWith(
                        "3200 Jiangsu branch  2026Q3 r2  refused  1 finding\n  3200-2026Q3-r2  r2 has come, and r1 has not.");
        assertThat(late.exitCode()).isEqualTo(10);
        assertThat(late.text())
                .contains(
                        "3200 Jiangsu branch  2026Q3 r2  accepted with open points  1 finding (what it follows has come)\n");
        assertThat(inForce(office).get(0).revision().revision()).isEqualTo(2);
    }

    @Test
    void refuses_a_fork_and_an_old_one_renamed_and_leaves_in_force_what_is() throws IOException {
        Headquarters office = office("fork").sent(first, second);
        office.suping("receive", "inbox");
        Path renamed = office.inbox().resolve("later/3200-2026Q3-r3.suping.zip");
        Files.createDirectories(renamed.getParent());
        Files.copy(first, renamed);
        Files.copy(otherSecond, office.inbox().resolve("later").resolve(otherSecond.getFileName()));
        Files.copy(
                signature(otherSecond),
                signature(office.inbox().resolve("later").resolve(otherSecond.getFileName())));

        Said refused = office.suping("receive", "inbox/later");

        assertThat(refused.exitCode()).isEqualTo(13);
        assertThat(refused.text())
                .startsWith("3200 Jiangsu branch  2026Q3 r2  refused  1 finding\n  3200-2026Q3-r2  the revisions fork:")
                .contains("\n3200-2026Q3-r3.suping.zip  refused  2 findings\n  3200-2026Q3-r3.suping.zip  ");
        assertThat(inForce(office))
                .containsExactly(new ReceivedPackage(
                        manifest(second).attempt().revision(), manifest(second).digest()));
        assertThat(office.folders().received().resolve("unread")).isDirectoryContaining("glob:**");
    }

    @Test
    void returns_what_nobody_signed_and_takes_it_when_it_is_signed() throws IOException {
        Headquarters office = office("unsigned");
        Path file = office.inbox().resolve(first.getFileName());
        Files.copy(first, file);

        Said unsigned = office.suping("receive", "inbox");
        Files.copy(signature(first), signature(file));
        Said signed = office.with("SUPING_CLOCK", "2026-10-13T02:00:00Z").suping("receive", "inbox");

        assertThat(unsigned.exitCode()).isEqualTo(13);
        assertThat(unsigned.text())
                .startsWith("3200 Jiangsu branch  2026Q3 r1  returned  2 findings\n")
                .contains(
                        "  3200-2026Q3-r1  no trusted signature of who prepared it. There are certificates in config/trust, so"
                                + " packages are signed. Have the unit sign it with ./suping seal --key, and send it again with its"
                                + " .sig files\n");
        assertThat(signed.exitCode()).isEqualTo(10);
        assertThat(submissions(office)).singleElement().asString().contains("ACCEPTED_OPEN");
        assertThat(came(office).get(0).receivedAt()).isEqualTo(Instant.parse("2026-10-13T02:00:00Z"));
    }

    @Test
    void closes_the_open_point_when_the_approval_is_sent_later() throws IOException {
        Headquarters office = office("approved").sent(first);
        office.suping("receive", "inbox");
        sign(office.inbox().resolve(first.getFileName()), "批准人", Role.APPROVE, Statement.NONE);

        Said approved = office.with("SUPING_CLOCK", "2026-10-13T02:00:00Z").suping("receive", "inbox");

        assertThat(approved.exitCode()).as(approved.text()).isZero();
        assertThat(approved.text()).startsWith("3200 Jiangsu branch  2026Q3 r1  accepted\n1 package: accepted 1 · ");
        assertThat(came(office))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(SubmissionState.ACCEPTED))
                .satisfies(one -> assertThat(one.receivedAt()).isEqualTo(Instant.parse("2026-10-12T02:00:00Z")));

        Files.delete(signature(office.inbox().resolve(first.getFileName())));
        assertThat(office.suping("receive", "inbox").exitCode()).isEqualTo(13);
        assertThat(came(office))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(SubmissionState.ACCEPTED));
    }

    @Test
    void names_what_somebody_let_stand() throws IOException {
        Headquarters office = office("waived").sent(first);
        sign(office.inbox().resolve(first.getFileName()), "豁免人", Role.WAIVE, "CK-04@3200 江苏分公司");

        assertThat(office.inChinese().suping("receive", "inbox").text())
                .contains("  3200-2026Q3-r1  豁免人豁免了阻断性发现 CK-04@3200 江苏分公司。应知悉并判断是否同意。不同意的，请机构更正后" + "封存下一版本\n");
    }

    @Test
    void takes_the_whole_package_after_a_broken_one() throws IOException {
        Headquarters office = office("broken").sent(first);
        Path file = office.inbox().resolve(first.getFileName());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        Said broken = office.suping("receive", "inbox");
        Files.copy(first, file, StandardCopyOption.REPLACE_EXISTING);
        Said whole = office.suping("receive", "inbox");

        assertThat(broken.exitCode()).as(broken.text()).isEqualTo(13);
        assertThat(broken.text()).startsWith("3200 Jiangsu branch  2026Q3 r1  returned  ");
        assertThat(whole.exitCode()).as(whole.text()).isEqualTo(10);
        Path kept = inForce(office).get(0).file(office.folders());
        assertThat(kept).hasSameBinaryContentAs(first);
        assertThat(kept.resolveSibling("earlier/" + Sha256.of(bytes).hex().substring(0, 12) + "/" + file.getFileName()))
                .hasBinaryContent(bytes);
    }

    @Test
    void refuses_whom_it_does_not_trust() throws IOException {
        Headquarters office = office("stranger").sent(first);
        try (var certificates = Files.list(office.folders().config().resolve("trust"))) {
            for (Path certificate : certificates
                    .filter(each -> each.toString().contains("3200"))
                    .toList()) {
                Files.delete(certificate);
            }
        }

        Said refused = office.suping("receive", "inbox");

        assertThat(refused.exitCode()).isEqualTo(13);
        assertThat(refused.text())
                .startsWith(
                        "3200-2026Q3-r1.suping.zip  refused  1 finding\n  3200-2026Q3-r1.prepare.sig  signed with a certificate"
                                + " that is not in the trust folder: 填报3200, ");
        assertThat(came(office)).isEmpty();
        assertThat(office.suping("receive", "inbox").exitCode()).isEqualTo(12);
    }

    @Test
    void signs_receipts_with_headquarters_key_and_clock() throws IOException {
        SigningKey key = group.key("总公司");
        Headquarters office = office("signed").sent(first);

        Said received = office.suping(
                "receive",
                "inbox",
                "--key",
                group.headquarters().keys().resolve("总公司.p12").toString());

        assertThat(received.text())
                .endsWith("Signed receipts and answers are in "
                        + office.folders().receipts() + ": send them back, to be put beside the packages\n");
        ReceivedPackage one = inForce(office).get(0);
        Signature signature =
                Receipt.of(one.file(office.folders())).orElseThrow().signature().orElseThrow();
        assertThat(signature.isGenuine()).isTrue();
        assertThat(signature.certificateFingerprint()).isEqualTo(key.certificateFingerprint());
        assertThat(signature.statement().manifest()).isEqualTo(one.manifest());
        assertThat(signature.statement().by()).isEqualTo("总公司");
        assertThat(Receipt.beside(one.answers(office.folders()).resolve(first.getFileName())))
                .content()
                .isEqualTo(signature.text());
    }

    @Test
    void is_told_to_the_branch_by_the_receipt_beside_its_package() throws IOException {
        SigningKey key = group.key("总公司");
        Headquarters office = office("answered").sent(shanghai);
        office.suping(
                "receive",
                "inbox",
                "--key",
                group.headquarters().keys().resolve("总公司.p12").toString());
        Headquarters branch = Headquarters.ofBranch(group, "3100");
        Path own = branch.folders().packages().resolve(shanghai.getFileName());
        ReceivedPackage received = inForce(office).get(0);
        Path trust = Files.createDirectories(branch.folders().config().resolve("trust"));
        Files.writeString(trust.resolve("总公司.pem"), key.pem());
        Files.writeString(trust.resolve("填报3100.pem"), group.preparer("3100").pem());
        for (Path answer : List.of(Receipt.beside(own), Receipt.letterBeside(own))) {
            Files.copy(received.answers(office.folders()).resolve(answer.getFileName()), answer);
        }

        assertThat(branch.suping("status").text())
                .contains(
                        "  accepted with open points  started ",
                        "    Headquarters: accepted with open points (总公司; received 2026-10-12 10:00:00 Asia/Shanghai, by"
                                + " receipt)\n",
                        "    Next: see to the open points (.findings.txt beside the package) and send it again, or correct it:"
                                + " ./suping run --revise\n");
        assertThat(branch.suping("status", "--json").text()).contains("\"receivedAt\": \"2026-10-12T02:00:00Z\",");
        assertThat(branch.suping("verify", own.toString()).text())
                .contains(
                        "  receipt     总公司 had this package at 2026-10-12T02:00:00Z (time proved by receipt) and answered:"
                                + " accepted with open points\n");

        Files.delete(trust.resolve("总公司.pem"));
        assertThat(branch.suping("status").text())
                .contains(
                        "    A receipt lies beside the package and proves nothing: 3100-2026Q3-r1.receipt.txt  signed with a"
                                + " certificate that is not in the trust folder: 总公司, ");
        assertThat(branch.inChinese().suping("verify", own.toString()).text())
                .contains("  回执      不能采信：3100-2026Q3-r1.receipt.txt  所用证书不在信任文件夹中：总公司");
    }

    @Test
    void refuses_what_was_signed_by_people_of_another_unit() throws IOException {
        Headquarters office = office("another").sent(first);
        enter(office, group.preparer("3200"), "prepare", "3100");

        Said refused = office.suping("receive", "inbox");

        assertThat(refused.exitCode()).isEqualTo(13);
        assertThat(refused.text())
                .startsWith(
                        "3200 Jiangsu branch  2026Q3 r1  refused  1 finding\n  3200-2026Q3-r1  填报3200, who signed it (prepare),"
                                + " signs for 3100 Shanghai branch only. A signature of somebody of 3200. Have the unit's own people sign"
                                + " it, or correct org in config/people.yml\n");
        enter(office, group.preparer("3200"), "prepare", "1000");
        assertThat(office.suping("receive", "inbox").exitCode()).isEqualTo(10);
        enter(office, group.preparer("3200"), "prepare", "3299");
        assertThat(office.suping("check-config").text())
                .contains("people.yml:5")
                .contains("3299");
    }

    @Test
    void lets_only_those_sign_receipts_who_have_the_role() throws IOException {
        Headquarters office = office("roles").sent(first);
        enter(office, group.key("总公司"), "receive", "1000");
        Path another = group.headquarters().keys().resolve("填报3100.p12");

        Said refused = office.suping("receive", "inbox", "--key", another.toString());

        assertThat(refused.exitCode()).isEqualTo(17);
        assertThat(refused.text()).startsWith("  config/people.yml  填报3100 ").contains("总公司");
        assertThat(office.folders().received()).doesNotExist();
        assertThat(office.suping(
                                "receive",
                                "inbox",
                                "--key",
                                another.resolveSibling("总公司.p12").toString())
                        .exitCode())
                .isEqualTo(10);
    }

    @Test
    void returns_what_was_proved_by_other_rules_and_leaves_open_what_somebody_declares() throws IOException {
        Headquarters office = office("rules").sent(first);
        Path rule = office.folders().config().resolve("checks/CK-03.yml");
        Files.writeString(rule, Files.readString(rule).replace("rate >= 90", "rate >= 95"));
        Files.writeString(
                rule.resolveSibling("CK-04.yml"), Files.readString(rule).replace("CK-03", "CK-04"));
        changeCalendar(office.folders().config().resolve("calendar"));

        Said returned = office.suping("receive", "inbox");

        assertThat(returned.exitCode()).isEqualTo(13);
        // the unsigned package and two rules: a calendar is no reason
        assertThat(returned.text())
                .startsWith("3200 Jiangsu branch  2026Q3 r1  returned  3 findings\n")
                .doesNotContain("calendar")
                .contains(
                        "  3200-2026Q3-r1  definitions/checks/CK-04.yml  rules other than headquarters', and nobody has"
                                + " declared it: headquarters' configuration has this file and here it is missing. The rules of headquarters'"
                                + " configuration. Have the unit take over headquarters' rules, run again and seal the next"
                                + " revision\n")
                .contains(
                        "  3200-2026Q3-r1  definitions/checks/CK-03.yml  rules other than headquarters', and nobody has declared"
                                + " it: expect: rate >= 95 → rate >= 90. The rules of headquarters' configuration. Have the unit take"
                                + " over headquarters' rules, run again and seal the next revision\n");

        Path config = group.prepared("3300").config();
        Path own = config.resolve("checks/CK-03.yml");
        Files.writeString(own, Files.readString(own).replace("rate >= 90", "rate >= 80"));
        Files.writeString(config.resolve("overlays.yml"), """
                overlays:
                  - path: checks/CK-03.yml
                    by: 李敏
                    why: 新系统上线，过渡期一年
                    since: 2026-07-01
                """);
        Path declared = group.send("3300", complaint("Z-1", "3301", "2026-07-03"));
        Headquarters other = office("declared").sent(declared);

        Said open = other.inChinese().suping("receive", "inbox");

        assertThat(open.exitCode()).as(open.text()).isEqualTo(10);
        assertThat(open.text())
                .contains("  3300-2026Q3-r1  definitions/checks/CK-03.yml  规则与总公司不同：expect：rate >= 90 → rate >= 80；由 李敏"
                        + " 声明：新系统上线，过渡期一年。应为总公司配置中的规则，或同意这一声明。不同意的，请机构更正后封存下一版本\n");
    }

    /** A year and days that the branches do not have. */
    private static void changeCalendar(Path calendar) throws IOException {
        String year = Files.readString(calendar.resolve("cn-2026.yml"));
        Files.writeString(calendar.resolve("cn-2027.yml"), year.replace("2026", "2027"));
        Path deadlines = calendar.resolve("deadlines.yml");
        String days = Files.readString(deadlines);
        assertThat(days).contains("days: 10\n");
        Files.writeString(deadlines, days.replace("days: 10\n", "days: 12\n"));
    }

    @Test
    void holds_packages_against_the_bundle_that_is_named() throws IOException {
        SigningKey issuer = group.key("签发人");
        Headquarters office = office("bundle").sent(first);
        Path config = office.folders().config();
        Files.createDirectories(config.resolve("trust/issuers"));
        Files.writeString(config.resolve("trust/issuers/issuer.pem"), issuer.pem());
        String key = group.headquarters().keys().resolve("签发人.p12").toString();
        assertThat(office.suping("bundle", "--name", "2026-09", "--key", key, "--to", "bundles")
                        .exitCode())
                .isZero();
        Path rule = config.resolve("checks/CK-03.yml");
        Files.writeString(rule, Files.readString(rule).replace("rate >= 90", "rate >= 95"));
        office.suping("bundle", "--name", "2026-10", "--key", key, "--to", "bundles");
        String[] later = {"receive", "inbox", "--preview", "--bundle", "bundles/2026-10.suping-bundle.zip"};

        Said own = office.suping("receive", "inbox", "--preview");
        Said other = office.suping(later);
        Said chinese = office.inChinese().suping(later);
        Said earlier = office.suping("receive", "inbox", "--bundle", "bundles/2026-09.suping-bundle.zip");

        assertThat(own.exitCode()).isEqualTo(13);
        assertThat(other.exitCode()).isEqualTo(13);
        assertThat(other.text())
                .contains(
                        "definitions/checks/CK-03.yml  rules other than headquarters', and nobody has declared it: expect:"
                                + " rate >= 95 → rate >= 90. The rules of bundle 2026-10, issued by 签发人. Have the unit take over"
                                + " headquarters' rules, run again and seal the next revision\n");
        assertThat(chinese.text())
                .contains("规则与总公司不同，且无人声明：expect：rate >= 95 → rate >= 90。应为规则包 2026-10（签发人 签发）中的规则。"
                        + "请机构换用总公司的规则，重新运行并封存下一版本");
        assertThat(earlier.exitCode()).as(earlier.text()).isEqualTo(10);
        Files.delete(office.inbox().resolveSibling("bundles/2026-10.issue.sig"));
        assertThat(office.suping(later).exitCode()).isEqualTo(13);
    }

    @Test
    void tells_of_persons_under_another_key() throws IOException {
        Headquarters office = office("key").sent(first);
        Files.createDirectories(office.folders().work());
        IdentityKey.openOrMake(office.folders().maskingKey());

        assertThat(office.inChinese().suping("receive", "inbox").text())
                .containsPattern("  3200-2026Q3-r1  证件号码的密钥是 [0-9a-f]{4}…[0-9a-f]{2}。应为总公司的密钥 [0-9a-f]{4}…[0-9a-f]{2}。"
                        + "跨机构的人数无法合并计算；请机构换用总公司的密钥后重新运行、封存");
    }

    @Test
    void is_anchored_in_the_audit_trail_by_its_receipts() throws IOException {
        Headquarters office = office("audit").sent(first);
        office.suping("receive", "inbox");
        assertThat(office.suping("audit", "verify").exitCode()).isZero();

        Path trail = office.folders().work().resolve("audit/trail.tsv");
        Files.writeString(
                trail, Files.readString(trail).lines().limit(1).toList().get(0) + "\n");

        assertThat(office.suping("audit", "verify").text()).contains("3200-2026Q3-r1.receipt.txt  ");
    }

    @Test
    void tells_another_program_in_json() throws IOException {
        Headquarters office = office("json").sent(shanghai);

        Said received = office.suping("receive", "inbox", "--json", "--period", "2026Q2");

        assertThat(received.exitCode()).isEqualTo(13);
        assertThat(received.text()).startsWith("""
                        [
                          {
                            "file": "3100-2026Q3-r1.suping.zip",
                            "org": "3100",
                            "period": "2026Q3",
                            "revision": 1,
                            "answer": "refused",
                            "new": true,
                            "findings": [
                              {
                                "code": "RECEIVE-PERIOD",
                                "severity": "HARD",
                                "where": "3100-2026Q3-r1",
                        """);
    }

    @Test
    void says_that_there_is_no_package() throws IOException {
        Headquarters office = office("empty");

        Said nothing = office.suping("receive", "inbox");

        assertThat(nothing.exitCode()).isEqualTo(12);
        assertThat(nothing.text())
                .isEqualTo("  " + office.inbox()
                        + "  no package in this folder. Expected files whose names end with .suping.zip. Look into the"
                        + " folder; signatures (.sig) lie beside their packages\n");
        assertThat(office.suping("receive", "nowhere").exitCode()).isEqualTo(15);
    }

    private static Headquarters office(String name) throws IOException {
        return new Headquarters(folder.resolve(name), group);
    }

    private static Path signature(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".suping.zip", ".prepare.sig"));
    }

    private static void sign(Path file, String name, Role role, String about) throws IOException {
        Statement statement = new Statement(
                manifest(file).digest(), role, name, Instant.parse("2026-10-10T01:00:00Z"), about, Statement.NONE);
        SigningKey key = group.key(name);
        Path trust = file.resolveSibling("../config").resolve("trust").resolve(name + ".pem");
        Files.writeString(trust, key.pem());
        SignatureFiles.write(file, key.sign(statement));
    }

    private static void enter(Headquarters office, SigningKey key, String roles, String org) throws IOException {
        Files.writeString(office.folders().config().resolve("people.yml"), """
                people:
                  - name: %s
                    roles: [%s]
                    certificate: %s
                    org: "%s"
                """.formatted(
                        key.owner(), roles, key.certificateFingerprint(), org));
    }

    private static Manifest manifest(Path file) throws IOException {
        try (PackageArchive archive = PackageArchive.open(file)) {
            return Manifest.parse(archive.read(PackageLayout.MANIFEST, 1 << 26));
        }
    }

    private static List<ReceivedPackage> inForce(Headquarters office) {
        try (Book book = Books.openForReading(office.folders())) {
            return new ReceivedPackages(book.jdbc()).inForce(GroupPackages.PERIOD);
        }
    }

    private static List<Submission> came(Headquarters office) {
        try (Book book = Books.openForReading(office.folders())) {
            return new SubmissionStore(book.jdbc()).of(GroupPackages.PERIOD);
        }
    }

    /** Without moments, which are those of the arrival. */
    private static List<String> submissions(Headquarters office) {
        return came(office).stream()
                .map(one -> one.revision() + " " + one.packageDigest() + " " + one.state() + " "
                        + one.previous() + " "
                        + one.reasons().stream().map(Finding::code).toList())
                .toList();
    }
}
