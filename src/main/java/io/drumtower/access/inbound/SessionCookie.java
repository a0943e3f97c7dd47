package io.drumtower.access.inbound;

import jakarta.servlet.ServletContext;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * With a certificate of its own the program is reached by https alone, and its cookie is bound to that and to the host.
 * Behind a proxy it is also reached from the machine itself, where a browser would not keep such a cookie. Source: OWASP
 * ASVS 5.0, 3.3.1.
 */
@Component
class SessionCookie implements ServletContextInitializer {

    private final ServerProperties server;

    SessionCookie(ServerProperties server) {
        this.server = server;
    }

    @Override
    public void onStartup(ServletContext context) {
        if (Ssl.isEnabled(server.getSsl())) {
            var cookie = context.getSessionCookieConfig();
            cookie.setName("__Host-" + cookie.getName());
            cookie.setSecure(true);
            cookie.setPath("/");
        }
    }
}
