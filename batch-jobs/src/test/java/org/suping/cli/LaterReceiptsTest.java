package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suping.GroupPackages.complaint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.cli.CommandWorld.Said;
import org.suping.evidence.KillPoint;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.seal.sign.Signature;
import org.suping.submit.Submission;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.submit.receive.keep.Receipt;
import org.suping.submit.store.SubmissionStore;

/** Receipts that were given without a key, and are signed later. */
@Tag("campaign")
class LaterReceiptsTest {

    private static final String NOTHING = "No receipt is unsigned\n";

    @TempDir
    static Path folder;

    private static GroupPackages group;
    private static Path shanghai;
    private static Path jiangsu;

    @BeforeAll
    static void seal() throws IOException {
        group = GroupPackages.in(folder.resolve("group")).signing();
        shanghai = group.send("3100", complaint("S-1", "3101", "2026-07-03"));
        jiangsu = group.send("3200", complaint("J-1", "3201", "2026-07-03"));
        group.key("总公司");
    }

    @Test
    void bear_the_key_and_the_day_of_signing_and_prove_since_when_the_package_is_there() throws IOException {
        Headquarters office = received("signed");

        Said signed = later(office).suping("receive", "--sign-receipts", "--key", key("总公司"), "--period", "2026Q3");

        assertThat(signed.exitCode()).isZero();
        assertThat(signed.text())
                .isEqualTo(
                        "3100-2026Q3-r1  receipt signed: " + answer(office, 0) + "\n3200-2026Q3-r1  receipt signed: "
                                + answer(office, 1)
                                + "\n2 receipts signed · 0 left: send the signed ones back in the place of those without a signature\n");
        Receipt receipt = Receipt.read(answer(office, 0)).orElseThrow();
        Signature signature = receipt.signature().orElseThrow();
        assertThat(signature.isGenuine()).isTrue();
        assertThat(signature.statement().by()).isEqualTo("总公司");
        assertThat(signature.statement().at()).isEqualTo(Instant.parse("2026-10-20T02:00:00Z"));
        assertThat(receipt.receivedAt()).isEqualTo(Instant.parse("2026-10-12T02:00:00Z"));
        assertThat(own(office, 0)).hasSameBinaryContentAs(answer(office, 0));
        assertThat(came(office).get(0).receipt()).contains(receipt.digest());
        assertThat(office.suping("audit", "verify").exitCode()).isZero();
        assertThat(office.suping("audit", "--last", "1").text())
                .contains("received  3200-2026Q3-r1.suping.zip  answer=accepted-open; manifest=")
                .contains("; signed=later; by=总公司\n");
        assertThat(office.suping("receive", "inbox").exitCode()).isEqualTo(12);
        provesToItsBranch(office);
    }

    private static void provesToItsBranch(Headquarters office) throws IOException {
        Headquarters branch = later(Headquarters.ofBranch(group, "3100"));
        Path sealed = branch.folders().packages().resolve(shanghai.getFileName());
        Path trust = Files.createDirectories(branch.folders().config().resolve("trust"));
        Files.writeString(trust.resolve("总公司.pem"), group.key("总公司").pem());
        Files.writeString(trust.resolve("填报3100.pem"), group.preparer("3100").pem());
        Files.copy(answer(office, 0), Receipt.beside(sealed));
        Files.copy(
                Receipt.letterBeside(answer(office, 0).resolveSibling(shanghai.getFileName())),
                Receipt.letterBeside(sealed));

        assertThat(branch.suping("verify", sealed.toString()).text())
                .contains(
                        "  receipt     总公司 had this package at 2026-10-12T02:00:00Z (time proved by receipt) and answered:"
                                + " accepted with open points\n");
    }

    @Test
    void are_signed_once() throws IOException {
        Headquarters office = received("twice");
        assertThat(later(office).suping("receive", "--sign-receipts", "--key", key("总公司"), "--period", "2026Q2"))
                .isEqualTo(new Said(12, NOTHING));

        Said json = office.suping("receive", "--sign-receipts", "--key", key("总公司"), "--json");
        byte[] first = Files.readAllBytes(answer(office, 0));

        assertThat(json.exitCode()).isZero();
        assertThat(json.text()).startsWith("""
                [
                  {
                    "org": "3100",
                    "period": "2026Q3",
                    "revision": 1,
                    "receipt": "%s",
                    "signed": true,
                    "finding": null
                  },
                """.formatted(answer(office, 0)));
        assertThat(office.suping("receive", "--sign-receipts", "--key", key("总公司")))
                .isEqualTo(new Said(12, NOTHING));
        assertThat(office.inChinese().suping("receive", "--sign-receipts", "--key", key("总公司")))
                .isEqualTo(new Said(12, "没有未签名的回执\n"));
        assertThat(answer(office, 0)).hasBinaryContent(first);
    }

    @Test
    void are_signed_by_whoever_has_the_role_and_has_not_signed_the_package() throws IOException {
        Headquarters office = received("roles");

        Said own = office.suping("receive", "--sign-receipts", "--key", key("填报3100"));

        assertThat(own.exitCode()).isEqualTo(17);
        assertThat(own.text())
                .startsWith(
                        "  3100-2026Q3-r1  填报3100 signed the package as well: prepare. Somebody who did not: else the receipt"
                                + " proves no time. Have somebody else sign it with a key of their own\n3200-2026Q3-r1  receipt signed: ")
                .endsWith(
                        "1 receipt signed · 1 left: send the signed ones back in the place of those without a signature\n");
        assertThat(office.inChinese()
                        .suping("receive", "--sign-receipts", "--key", key("填报3100"))
                        .text())
                .isEqualTo("  3100-2026Q3-r1  填报3100 也签了这个包（编制）。应为没有签过这个包的人：否则回执不能证明时间。"
                        + "请另一人用自己的密钥签发\n已签名 0 份 · 未签 1 份：请把签名的回执发回各机构，换下未签名的\n");
        Files.writeString(
                office.folders().config().resolve("people.yml"),
                "people:\n  - {name: 总公司, roles: [receive], certificate: "
                        + group.key("总公司").certificateFingerprint() + "}\n");
        Said refused = office.suping("receive", "--sign-receipts", "--key", key("填报3100"));
        assertThat(refused.exitCode()).isEqualTo(17);
        assertThat(refused.text()).startsWith("  config/people.yml  填报3100 ").contains("总公司");
        assertThat(office.suping("receive", "--sign-receipts", "--key", key("总公司"))
                        .exitCode())
                .isZero();
    }

    @Test
    void are_those_of_the_book_and_no_others() throws IOException {
        Headquarters office = received("changed");
        String earlier = Files.readString(own(office, 0)).replace("received=2026-10-12", "received=2026-10-01");
        Files.writeString(own(office, 0), earlier);
        Files.writeString(answer(office, 0), earlier);
        Files.delete(own(office, 1));

        Said said = office.suping("receive", "--sign-receipts", "--key", key("总公司"));

        assertThat(said.exitCode()).isEqualTo(13);
        assertThat(said.text())
                .isEqualTo(
                        "  3100-2026Q3-r1  the receipt is not there, or not the one that was registered. The one that was"
                                + " written with the answer and whose digest is in the book. Restore it in work/received or work/receipts"
                                + " from a backup; what was changed is not to be signed\n3200-2026Q3-r1  receipt signed: "
                                + answer(office, 1)
                                + "\n1 receipt signed · 1 left: send the signed ones back in the place of those without a signature\n");
        assertThat(own(office, 0)).hasContent(earlier);
        assertThat(own(office, 1)).hasSameBinaryContentAs(answer(office, 1));
        assertThat(office.inChinese()
                        .suping("receive", "--sign-receipts", "--key", key("总公司"))
                        .text())
                .startsWith("  3100-2026Q3-r1  总公司留存的回执不在，或与登记的不同。应为答复时写下、登记了摘要的那一份。"
                        + "从备份恢复 work/received 或 work/receipts 中的回执；不要签发改动过的\n已签名 0 份");
    }

    @Test
    void are_asked_for_with_a_key_and_without_a_file() throws IOException {
        Headquarters office = new Headquarters(folder.resolve("asked"), group);

        assertThat(office.suping("receive"))
                .isEqualTo(new Said(
                        2,
                        "  FILE|FOLDER  No package and no folder is named. Expected FILE|FOLDER; or --sign-receipts, to sign"
                                + " receipts that were given already. As in ./suping receive inbox\n"));
        String wrong =
                "  --sign-receipts  Option --sign-receipts is without --key, or beside a file, --preview, --to or --bundle."
                        + " Expected --sign-receipts and --key alone, and perhaps --period. As in ./suping receive --sign-receipts"
                        + " --key work/keys/office.p12\n";
        assertThat(office.suping("receive", "--sign-receipts")).isEqualTo(new Said(2, wrong));
        assertThat(office.suping("receive", "inbox", "--sign-receipts", "--key", key("总公司")))
                .isEqualTo(new Said(2, wrong));
        assertThat(office.inChinese().suping("receive").text())
                .isEqualTo("  FILE|FOLDER  没有指定封存包或文件夹。应指定 FILE|FOLDER；只为已有的回执补签时写 --sign-receipts。"
                        + "例如 ./suping receive 收件箱\n");
        assertThat(office.suping("receive", "--sign-receipts").text())
                .isEqualTo("  --sign-receipts  选项 --sign-receipts 缺少 --key，或与文件、--preview、--to、--bundle 同用。"
                        + "应只写 --sign-receipts 和 --key，可加 --period。例如 ./suping receive --sign-receipts --key"
                        + " work/keys/总公司.p12\n");
    }

    @Test
    void are_whole_wherever_signing_was_killed() throws Exception {
        Headquarters office = received("killed");

        for (String killPoint : List.of("receipts:before-commit", "receipts:after-commit", "receipts:after-commit")) {
            Said said = sign("killed", killPoint);
            assertThat(said.exitCode()).as(killPoint + said.text()).isEqualTo(KillPoint.HALTED);
        }
        assertThat(sign("killed", "").exitCode()).isEqualTo(12);

        for (int at = 0; at < 2; at++) {
            assertThat(own(office, at)).hasSameBinaryContentAs(answer(office, at));
            assertThat(Receipt.read(own(office, at)).map(Receipt::digest))
                    .isEqualTo(came(office).get(at).receipt());
        }
        assertThat(office.suping("audit", "verify").exitCode()).isZero();
    }

    private static Said sign(String name, String killAt) throws Exception {
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                        SupingProcess.command(killAt, "receive", "--sign-receipts", "--key", key("总公司")))
                .directory(folder.resolve(name).toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("SUPING_KEY_PASSWORD", GroupPackages.PASSWORD);
        int exitCode = builder.start().waitFor();
        return new Said(exitCode, Files.readString(said, StandardCharsets.UTF_8));
    }

    /** Both packages, answered without a key on 12 October. */
    private static Headquarters received(String name) throws IOException {
        Headquarters office = new Headquarters(folder.resolve(name), group).sent(shanghai, jiangsu);
        assertThat(office.suping("receive", "inbox").exitCode()).isEqualTo(10);
        return office;
    }

    private static Headquarters later(Headquarters office) {
        return office.with("SUPING_CLOCK", "2026-10-20T02:00:00Z");
    }

    private static String key(String owner) {
        return group.headquarters().keys().resolve(owner + ".p12").toString();
    }

    private static Path answer(Headquarters office, int at) {
        ReceivedPackage one = at(office, at);
        return Receipt.beside(
                one.answers(office.folders()).resolve(one.file(office.folders()).getFileName()));
    }

    private static Path own(Headquarters office, int at) {
        return Receipt.beside(at(office, at).file(office.folders()));
    }

    private static ReceivedPackage at(Headquarters office, int at) {
        Submission one = came(office).get(at);
        return new ReceivedPackage(one.revision(), one.packageDigest());
    }

    private static List<Submission> came(Headquarters office) {
        try (Book book = Books.openForReading(office.folders())) {
            return new SubmissionStore(book.jdbc()).of(GroupPackages.PERIOD);
        }
    }
}
