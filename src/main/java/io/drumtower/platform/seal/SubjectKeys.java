package io.drumtower.platform.seal;

import io.drumtower.kernel.Seal;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    @Override
    public Sealed seal(String subject, String field, String plain) {
        return keys(List.of(), List.of(subject)).seal(subject, field, plain);
    }

    @Override
    public Optional<String> open(String field, Sealed sealed) {
        return keys(List.of(sealed.subject()), List.of()).open(field, sealed);
    }

    @Override
    public Keys keys(Collection<String> known, Collection<String> fresh) {
        var keys = find(Stream.concat(known.stream(), fresh.stream()).toList());
        var missing = fresh.stream()
                .filter(one -> !keys.containsKey(one))
                .distinct()
                .sorted() // so that nobody waits for somebody who waits for him
                .toList();
        if (!missing.isEmpty()) {
            make(missing);
            keys.putAll(find(missing)); // another may have been faster
        }
        return new HeldKeys(keys);
    }

    private Map<String, DataKey> find(Collection<String> subjects) {
        var keys = new HashMap<String, DataKey>();
        jdbc.sql("select subject, id, wrapped from seal_key where subject = any(?)")
                .param(subjects.toArray(String[]::new))
                .query(row -> {
                    var bits = Aes.decrypt(master.get(), row.getBytes(3), row.getString(1));
                    keys.put(row.getString(1), new DataKey(row.getString(2), new SecretKeySpec(bits, "AES")));
                });
        return keys;
    }

    @Override
    public boolean isErased(Sealed sealed) {
        return !jdbc.sql("select exists (select from seal_key where subject = ? and id = ?)")
                .params(sealed.subject(), sealed.key())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean erase(String subject) {
        if (jdbc.sql("delete from seal_key where subject = ?").param(subject).update() == 0) {
            return false;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remains.remove();
            }
        });
        return true;
    }

    private void make(List<String> subjects) {
        var ids = new String[subjects.size()];
        var wrapped = new byte[subjects.size()][];
        for (var i = 0; i < ids.length; i++) {
            var bits = new byte[BYTES];
            RANDOM.nextBytes(bits);
            ids[i] = UUID.randomUUID().toString();
            wrapped[i] = Aes.encrypt(master.get(), bits, subjects.get(i));
        }
        jdbc.sql("insert into seal_key (subject, id, wrapped) select * from unnest(?, ?, ?)"
                        + " on conflict (subject) do nothing")
                .params(subjects.toArray(String[]::new), ids, wrapped)
                .update();
    }
}
