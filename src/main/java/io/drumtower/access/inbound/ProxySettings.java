package io.drumtower.access.inbound;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts {@link ProxyValve} before everything that asks where a request came from. */
@Component
class ProxySettings implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final Proxies proxies;

    ProxySettings(Proxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        if (!proxies.isEmpty()) {
            server.addEngineValves(new ProxyValve(proxies));
        }
    }
}
