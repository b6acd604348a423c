package org.suping.seal.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.suping.definitions.DefinitionFile;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.TrustFolder;

/**
 * What definitions say of the bundle they are from: its list and the issuer's signature, as they stand among them.
 *
 * @param text empty where it cannot be read
 * @param signature empty where there is none that can be read
 */
public record CarriedBundle(Optional<BundleText> text, Optional<Signature> signature) {

    /** The one among these files; empty where they name none. */
    public static Optional<CarriedBundle> of(List<DefinitionFile> files) {
        return find(files, DefinitionFile.BUNDLE)
                .map(list -> new CarriedBundle(
                        parsed(() -> BundleText.parse(list)),
                        find(files, DefinitionFile.BUNDLE_SIGNATURE)
                                .flatMap(signed -> parsed(() -> Signature.parse(signed)))));
    }

    /**
     * Why it is not to be relied on; nothing when it is.
     *
     * @param folder the definitions' folder with a slash, as findings name it
     */
    public Optional<Finding> objection(TrustFolder trust, String folder) {
        return text.isEmpty()
                ? Optional.of(Finding.of("BUNDLE-NONE", Severity.HARD, folder + DefinitionFile.BUNDLE))
                : IssuedBundle.objection(text.get(), signature, trust, folder + DefinitionFile.BUNDLE_SIGNATURE);
    }

    /** The bundle as far as texts of it are at hand; those that are not its own are left out. */
    public Optional<Bundle> bundle(Map<String, String> texts) {
        return text.map(list -> Bundle.of(
                list,
                texts.entrySet().stream()
                        .map(each -> new DefinitionFile(each.getKey(), each.getValue()))
                        .filter(file -> file.digest().equals(list.rules().get(file.path())))
                        .toList()));
    }

    private static <T> Optional<T> parsed(Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> find(List<DefinitionFile> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .map(DefinitionFile::text)
                .findFirst();
    }
}
