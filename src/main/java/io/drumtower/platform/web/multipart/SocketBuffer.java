package io.drumtower.platform.web.multipart;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;

/** Reads what is sent in pieces of 32 KB, not 8: an upload is nothing but reading. Each connection has one such buffer. */
@Component
class SocketBuffer implements TomcatConnectorCustomizer {

    private static final int SIZE = 32 << 10;

    @Override
    public void customize(Connector connector) {
        if (!connector.setProperty("socket.appReadBufSize", String.valueOf(SIZE))) {
            throw new IllegalStateException("the connector knows no socket.appReadBufSize");
        }
    }
}
