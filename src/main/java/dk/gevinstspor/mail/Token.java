package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a mailed link, or of an answer by mail: 256 random bits. It exists in the mail only; the database knows its SHA-256. */
record Token(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int ADDRESS_RADIX = 32;
    private static final int ADDRESS_LENGTH = 52;

    static Token fresh() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** For an address, where letters may lose their case: as many bits, in base 32. */
    static Token freshForAddress() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String digits = new BigInteger(1, secret).toString(ADDRESS_RADIX);
        return new Token("0".repeat(ADDRESS_LENGTH - digits.length()) + digits);
    }

    byte[] hash() {
        return Sha256.digest(value.getBytes(StandardCharsets.US_ASCII));
    }

    /** Never the secret, wherever this ends up. */
    @Override
    public String toString() {
        return "Token[…]";
    }
}
