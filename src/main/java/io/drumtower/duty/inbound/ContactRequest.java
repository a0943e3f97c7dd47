package io.drumtower.duty.inbound;

import io.drumtower.duty.vault.Contact;
import org.jspecify.annotations.Nullable;

/** One contact as it is sent; what is left out is blank. */
record ContactRequest(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String mail) {

    Contact contact() {
        return new Contact(text(name), text(phone), text(mail));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
