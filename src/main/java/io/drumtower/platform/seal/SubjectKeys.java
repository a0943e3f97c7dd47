package io.drumtower.platform.seal;

import io.drumtower.kernel.Seal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The key of each subject, in a table of its own, wrapped. Nothing of it is kept in memory: an erased key is gone. */
@Component
class SubjectKeys implements Seal {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final MasterKey master;

    private final Remains remains;

    SubjectKeys(JdbcClient jdbc, MasterKey master, Remains remains) {
        this.jdbc = jdbc;
        this.master = master;
        this.remains = remains;
    }

    /** @param id that tells it from an earlier or later one of its subject */
    private record DataKey(String id, SecretKey key) {}

    @Override
    public Sealed seal(String subject, String field, String plain) {
        var own = find(subject).orElseGet(() -> make(subject));
        var sealed = Aes.encrypt(own.key(), plain.getBytes(StandardCharsets.UTF_8), about(subject, field));
        return new Sealed(subject, own.id(), Base64.getEncoder().encodeToString(sealed));
    }

    @Override
    public Optional<String> open(String field, Sealed sealed) {
        return find(sealed.subject())
                .filter(own -> own.id().equals(sealed.key()))
                .map(own -> Aes.decrypt(
                        own.key(), Base64.getDecoder().decode(sealed.text()), about(sealed.subject(), field)))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    @Override
    public void erase(String subject) {
        jdbc.sql("delete from seal_key where subject = ?").param(subject).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remains.remove();
            }
        });
    }

    private Optional<DataKey> find(String subject) {
        return jdbc.sql("select id, wrapped from seal_key where subject = ?")
                .param(subject)
                .query((row, number) -> new DataKey(
                        row.getString(1),
                        new SecretKeySpec(Aes.decrypt(master.get(), row.getBytes(2), subject), "AES")))
                .optional();
    }

    private DataKey make(String subject) {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        jdbc.sql("insert into seal_key (subject, id, wrapped) values (?, ?, ?) on conflict (subject) do nothing")
                .params(subject, UUID.randomUUID().toString(), Aes.encrypt(master.get(), bits, subject))
                .update();
        return find(subject).orElseThrow(); // another may have been faster
    }

    private static String about(String subject, String field) {
        return subject + "\n" + field;
    }
}
