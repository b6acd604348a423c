package org.suping.seal;

import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * Who closed a return.
 *
 * @param name as the certificate has it, or as somebody said
 * @param certificate of the key it was closed with; null where the name is nothing but somebody's word
 */
public record Sealer(String name, @Nullable Sha256 certificate) {

    /** {@code 李敏 (self-declared)}. */
    public Text words() {
        return certificate == null
                ? Labels.text("seal.by.declared", name)
                : Labels.text("seal.by.certificate", name, certificate.brief());
    }
}
