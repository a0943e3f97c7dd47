package io.drumtower.platform.projector;

import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import java.util.ArrayList;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what it hears, all at once; what the database refuses spoils all of it. */
record Heard(JdbcClient jdbc) implements Projection {

    static final String NO_SERVER = "no server";

    @Override
    public String group() {
        return "test.heard";
    }

    @Override
    public boolean handles(Class<?> event) {
        return true;
    }

    @Override
    public Batch begin() {
        var heard = new ArrayList<String>();
        return new Batch() {
            @Override
            public void on(Recorded event) {
                if (event.event().equals(NO_SERVER)) {
                    throw new TransientDataAccessResourceException(NO_SERVER);
                }
                heard.add(event.event().toString());
            }

            @Override
            public void write() {
                heard.forEach(one -> jdbc.sql("insert into heard (text) values (?)")
                        .param(one)
                        .update());
            }
        };
    }
}
