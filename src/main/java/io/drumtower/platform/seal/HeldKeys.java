package io.drumtower.platform.seal;

import io.drumtower.kernel.Seal;
import io.drumtower.kernel.Seal.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Keys of some subjects, unwrapped. */
record HeldKeys(Map<String, DataKey> bySubject) implements Seal.Keys {

    @Override
    public Sealed seal(String subject, String field, String plain) {
        var own = bySubject.get(subject);
        if (own == null) {
            throw new Seal.NoKeyException();
        }
        var sealed = Aes.encrypt(own.key(), plain.getBytes(StandardCharsets.UTF_8), about(subject, field));
        return new Sealed(subject, own.id(), Base64.getEncoder().encodeToString(sealed));
    }

    @Override
    public Optional<String> open(String field, Sealed sealed) {
        return Optional.ofNullable(bySubject.get(sealed.subject()))
                .filter(own -> own.id().equals(sealed.key()))
                .map(own -> Aes.decrypt(
                        own.key(), Base64.getDecoder().decode(sealed.text()), about(sealed.subject(), field)))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    private static String about(String subject, String field) {
        return subject + "\n" + field;
    }
}
