package org.suping.cli.receive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.cli.seal.Place;
import org.suping.evidence.Json;
import org.suping.findings.Finding;
import org.suping.jobs.receive.LaterReceipt;
import org.suping.jobs.receive.ReceiptSigner;
import org.suping.jobs.receive.ReceiveRequest;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;

/** Signs the receipts that were given without a key, and says which. */
final class LaterReceipts {

    private static final int FOLDED = 8;

    private final Place place;
    private final ReceiveRequest request;

    LaterReceipts(Place place, ReceiveRequest request) {
        this.place = place;
        this.request = request;
    }

    /** How it ended: nothing was unsigned (12), one is not as it was given (13), another person has to sign one (17). */
    ExitCode sign(boolean json) {
        List<LaterReceipt> unsigned = new ReceiptSigner(request).sign();
        if (json) {
            place.screen()
                    .printDocument(
                            Json.of(unsigned.stream().map(LaterReceipts::json).toList()));
        } else {
            tell(unsigned);
        }
        if (unsigned.isEmpty()) {
            return ExitCode.NOTHING_TO_DO;
        }
        if (unsigned.stream().allMatch(LaterReceipt::isSigned)) {
            return ExitCode.DONE;
        }
        return unsigned.stream()
                        .flatMap(one -> one.objection().stream())
                        .anyMatch(objection -> objection.code().equals("RECEIPT-CHANGED"))
                ? ExitCode.NOT_PROVED
                : ExitCode.NEEDS_ANOTHER_PERSON;
    }

    private void tell(List<LaterReceipt> unsigned) {
        Screen screen = place.screen();
        if (unsigned.isEmpty()) {
            print(screen.label("receive.sign.nothing"));
            return;
        }
        for (LaterReceipt one : unsigned) {
            one.objection()
                    .ifPresentOrElse(
                            objection -> screen.complain(List.of(objection)),
                            () -> print(screen.label("receive.sign.line", one.revision(), one.place())));
        }
        long signed = unsigned.stream().filter(LaterReceipt::isSigned).count();
        print(screen.label("receive.sign.summary", signed, unsigned.size() - signed));
    }

    private void print(String line) {
        place.screen().print(Width.wrap(line, place.screen().width(), FOLDED));
    }

    private static Map<String, @Nullable Object> json(LaterReceipt one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("org", one.revision().org());
        json.put("period", one.revision().period().toString());
        json.put("revision", one.revision().revision());
        json.put("receipt", one.place().toString());
        json.put("signed", one.isSigned());
        json.put("finding", one.objection().map(LaterReceipts::json).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> json(Finding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", finding.code());
        json.put("zh", finding.sentence(Language.ZH));
        json.put("en", finding.sentence(Language.EN));
        return json;
    }
}
