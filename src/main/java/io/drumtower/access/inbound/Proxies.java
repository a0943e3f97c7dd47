package io.drumtower.access.inbound;

import io.drumtower.kernel.WrongSetting;
import java.net.InetAddress;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** The declared proxies. Only what one of these says about a client is believed. */
@Component
class Proxies {

    private final List<IpAddressMatcher> networks;

    @Autowired
    Proxies(@Value("${drumtower.access.proxies:}") List<String> networks) {
        this.networks = networks.stream().map(Proxies::network).toList();
    }

    boolean isEmpty() {
        return networks.isEmpty();
    }

    boolean contains(String address) {
        return Addresses.read(address)
                .map(InetAddress::getHostAddress)
                .filter(read -> networks.stream().anyMatch(network -> network.matches(read)))
                .isPresent();
    }

    /**
     * Goes back over declared proxies, each of which names whom it was called by, to the first address that is none.
     *
     * @param peer the other end of the connection
     * @param forwarded {@code X-Forwarded-For}, whole; from a word that is no address on nothing is believed
     */
    String client(String peer, List<String> forwarded) {
        var client = peer;
        for (var i = forwarded.size() - 1; i >= 0 && contains(client); i--) {
            var before = Addresses.read(forwarded.get(i));
            if (before.isEmpty()) {
                return client;
            }
            client = before.get().getHostAddress();
        }
        return client;
    }

    private static IpAddressMatcher network(String network) {
        try {
            return new IpAddressMatcher(network.strip());
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    "drumtower.access.proxies holds \"" + network + "\", which is no address and no network",
                    "Write addresses or networks such as 10.1.2.0/24, with commas between.");
        }
    }
}
