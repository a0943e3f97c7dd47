package io.drumtower.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate of {@code localhost} that nobody but its maker trusts, and its key, as PEM files. */
record Certificate(Path certificate, Path key) {

    private static final Path OPENSSL = Path.of("/usr/bin/openssl");

    static Certificate make(Path folder) throws Exception {
        assumeTrue(Files.isExecutable(OPENSSL), "needs the Debian package openssl");
        var made = new Certificate(folder.resolve("drumtower.crt"), folder.resolve("drumtower.key"));
        var openssl = new ProcessBuilder(
                        OPENSSL.toString(),
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=localhost",
                        "-addext",
                        "subjectAltName=DNS:localhost,IP:127.0.0.1",
                        "-out",
                        made.certificate.toString(),
                        "-keyout",
                        made.key.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(openssl.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(openssl.waitFor()).as(said).isZero();
        return made;
    }

    HttpClient.Builder client() throws Exception {
        return HttpClient.newBuilder().sslContext(trusting());
    }

    SSLContext trusting() throws GeneralSecurityException, IOException {
        var known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        try (var file = Files.newInputStream(certificate)) {
            known.setCertificateEntry(
                    "drumtower", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
