package dk.gevinstspor.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.BiConsumer;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Says about whoever comes what it was told to say: a token endpoint and its keys, on a port of its own. */
final class TestIdentityProvider implements AutoCloseable {

    static final String CLIENT = "gevinstspor";

    private final HttpServer server;
    private final RSAKey key;
    private volatile JWTClaimsSet claims = new JWTClaimsSet.Builder().build();

    TestIdentityProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/token", this::token);
        server.createContext("/keys", this::keys);
        server.start();
    }

    /** Makes it the municipality's provider, named "kommunen". */
    void register(DynamicPropertyRegistry properties) {
        BiConsumer<String, String> registration = (name, value) ->
                properties.add("spring.security.oauth2.client.registration.kommunen." + name, () -> value);
        BiConsumer<String, String> provider =
                (name, value) -> properties.add("spring.security.oauth2.client.provider.kommunen." + name, () -> value);
        registration.accept("client-id", CLIENT);
        registration.accept("client-secret", "secret");
        registration.accept("client-name", "Kommunen");
        registration.accept("scope", "openid,email");
        registration.accept("authorization-grant-type", "authorization_code");
        registration.accept("redirect-uri", "{baseUrl}/login/oauth2/code/{registrationId}");
        provider.accept("authorization-uri", address("/authorize"));
        provider.accept("token-uri", address("/token"));
        provider.accept("jwk-set-uri", address("/keys"));
        provider.accept("user-name-attribute", "sub");
    }

    void say(String email, boolean verified, String nonce) {
        claims = new JWTClaimsSet.Builder()
                .issuer(address(""))
                .subject("subject-of-" + email)
                .audience(CLIENT)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("email", email)
                .claim("email_verified", verified)
                .build();
    }

    private void token(HttpExchange exchange) throws IOException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
        answer(
                exchange,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
                        .formatted(token.serialize()));
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, new JWKSet(key.toPublicJWK()).toString());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
