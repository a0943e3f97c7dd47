package io.drumtower.access.inbound;

import io.drumtower.kernel.WrongSetting;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Who listens for other machines needs a certificate, or a declared proxy in front that has one: else passwords would
 * pass the network in the clear.
 */
@Component
class ListeningAddress {

    private static final String ACTION = "Set SERVER_SSL_CERTIFICATE and SERVER_SSL_CERTIFICATE_PRIVATE_KEY to two PEM"
            + " files, or DRUMTOWER_ACCESS_PROXIES to the addresses (CIDR) of the proxy that encrypts, or listen on"
            + " 127.0.0.1.";

    @Autowired
    ListeningAddress(ServerProperties server, Proxies proxies, Environment settings) throws UnknownHostException {
        var isEncrypted = Ssl.isEnabled(server.getSsl()) || !proxies.isEmpty();
        require(server.getAddress(), isEncrypted);
        if (settings.containsProperty("management.server.port")) {
            var own = settings.getProperty("management.server.address");
            require(own == null ? null : InetAddress.getByName(own), isEncrypted);
        }
    }

    /** @param address null is all */
    private static void require(@Nullable InetAddress address, boolean isEncrypted) {
        if (!isEncrypted && (address == null || !address.isLoopbackAddress())) {
            throw new WrongSetting(
                    "the program would listen on " + (address == null ? "every address" : address.getHostAddress())
                            + " for other machines, and neither a certificate nor a proxy is declared",
                    ACTION);
        }
    }
}
