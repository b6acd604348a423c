package org.suping.seal;

import org.suping.evidence.PartRef;
import org.suping.vocabulary.RevisionKey;

/** Where things stand in a package. Names are in UTF-8 with forward slashes. */
public final class PackageLayout {

    /** How a package's name ends. */
    public static final String SUFFIX = ".suping.zip";

    /** How to check the package, for people. */
    public static final String README = "README.txt";

    /** {@link Manifest}; the only file that it does not list. */
    public static final String MANIFEST = "manifest.json";

    /**
     * The canonical text whose SHA-256 is the content fingerprint ({@link org.suping.prove.ContentFingerprint}): whoever digests
     * this file has the fingerprint that the documents print.
     */
    public static final String CONTENT = "content.txt";

    public static final String FIGURES_CSV = "figures.csv";
    public static final String FIGURES_JSON = "figures.json";

    /** The configuration as it was read. */
    public static final String DEFINITIONS = "definitions/";

    /** Parts of rows and of settlement, below it the paths of the vault. */
    public static final String EVIDENCE = "evidence/";

    /** Copies of what was shown for judgements. */
    public static final String JUDGEMENTS = "judgements/";

    /** What the return is compared with. */
    public static final String CONTEXT = "context/";

    /** What the bundle of rules says of the files that are otherwise in the definitions. */
    public static final String BUNDLE = "bundle/";

    /** What people read, and the lists of the figures in it. */
    public static final String DOCUMENTS = "documents/";

    private PackageLayout() {}

    /** {@code 3100-2026Q3-r1.suping.zip}. */
    public static String fileName(RevisionKey revision) {
        return revision.fileName() + SUFFIX;
    }

    static String evidence(PartRef part) {
        return EVIDENCE + part.path();
    }
}
