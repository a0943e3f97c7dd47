package io.drumtower.intake.poll;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * A client that connects to allowed addresses only: a name is resolved once. It sends no cookie and no credential, and
 * follows no redirect by itself.
 */
final class FeedClient {

    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final Timeout READ = Timeout.ofSeconds(10);

    private FeedClient() {}

    static CloseableHttpClient of(Networks networks) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Checked(networks))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(READ)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setResponseTimeout(READ)
                        .build())
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /** Looks a name up once: what it answers is what is connected to. */
    private record Checked(Networks networks) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            for (var one : found) {
                if (!networks.allows(one)) {
                    throw new NotAllowedException(host);
                }
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
        }
    }

    static final class NotAllowedException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotAllowedException(String host) {
            super(host);
        }
    }
}
