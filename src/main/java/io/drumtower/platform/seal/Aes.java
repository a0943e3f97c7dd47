package io.drumtower.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random nonce of 96 bits, which stands before the ciphertext. */
final class Aes {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Aes() {}

    /** @param about what it belongs to: it opens for nothing else */
    static byte[] encrypt(SecretKey key, byte[] plain, String about) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, key, nonce, about).doFinal(plain);
            var sealed = Arrays.copyOf(nonce, NONCE + text.length);
            System.arraycopy(text, 0, sealed, NONCE, text.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    /** @throws IllegalStateException when it was changed, or belongs to something else */
    static byte[] decrypt(SecretKey key, byte[] sealed, String about) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), about)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot be opened: it was changed, or belongs to something else", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String about) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
