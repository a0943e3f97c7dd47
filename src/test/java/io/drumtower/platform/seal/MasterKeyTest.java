package io.drumtower.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Seal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MasterKeyTest {

    @Test
    void that_is_lost_is_told_and_never_replaced(@TempDir Path folder, @Autowired Seal seal, @Autowired JdbcClient jdbc)
            throws Exception {
        var unused = seal.seal("message/lost", "text", "示例");
        refused(folder, jdbc);
        assertThat(folder).isEmptyDirectory();

        Files.writeString(folder.resolve(MasterKey.FILE), "c2hvcnQ=");
        refused(folder, jdbc);
        Files.writeString(folder.resolve(MasterKey.FILE), "not Base64");
        refused(folder, jdbc);
    }

    private static void refused(Path folder, JdbcClient jdbc) {
        assertThatThrownBy(() -> new MasterKey(folder, jdbc).get())
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .returns(503, Refused::status)
                .returns("platform.problem.seal-key", Refused::code);
    }
}
