package io.drumtower.intake.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.DrumtowerTest;
import io.drumtower.intake.DataSource;
import io.drumtower.intake.FeedGrant;
import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.intake.GetReceipt;
import io.drumtower.intake.format.Format;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawnMeanwhileTest {

    private static final String LINE = "198.51.100.7 - - [01/Oct/2026:08:10:01 +0800] \"GET /" + "a".repeat(900)
            + " HTTP/1.1\" 200 12 \"-\" \"Mozilla/5.0\"\n";

    private static final byte[] LOG = LINE.repeat(12_000).getBytes(UTF_8);

    @Autowired
    FileIntake files;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    QueryGateway queries;

    @Autowired
    Visible visible;

    @Test
    void the_rest_of_a_delivery_is_refused() {
        var source = new DataSource(
                "cut-log",
                "n",
                "s",
                "access-log",
                "Asia/Shanghai",
                null,
                List.of(),
                null,
                null,
                FeedGrant.NONE,
                Instant.EPOCH,
                null,
                null,
                null,
                List.of());
        var delivery = new Delivery(source, Format.of("access-log").orElseThrow(), Instant.now(), false);

        assertThatThrownBy(() ->
                        files.take(delivery, () -> new Withdrawing(delivery.id), new FilePosition("cut.log", 0, null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("intake.problem.withdrawn-meanwhile"));

        visible.await("intake.receipts");
        var receipt = queries.query(new GetReceipt(delivery.id), DeliveryReceipt.class)
                .join();
        assertThat(receipt.interrupted()).isTrue();
        assertThat(receipt.withdrawal()).isNotNull();
        assertThat(receipt.received()).isBetween(1L, 11_999L).isEqualTo(receipt.accounted());
    }

    /** Somebody withdraws what has come so far while the sender goes on. */
    private final class Withdrawing extends InputStream {

        private final ByteArrayInputStream log = new ByteArrayInputStream(LOG);
        private final String delivery;
        private boolean withdrawn;

        Withdrawing(String delivery) {
            this.delivery = delivery;
        }

        @Override
        public int read() {
            return log.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (log.available() < LOG.length / 2 && !withdrawn) {
                withdrawn = true;
                withdrawals.withdraw(delivery, new WithdrawalRequest("wrong-file", null), DrumtowerTest.ACCOUNT);
            }
            return log.read(buffer, offset, length);
        }
    }
}
