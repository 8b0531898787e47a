package winnow.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes that never change, known by their SHA-256 digest; two contents are equal when their digests are. */
public final class Content {

    private final byte[] bytes;
    private final String sha256;

    private Content(byte[] bytes) {
        this.bytes = bytes;
        this.sha256 = digest(bytes);
    }

    /** Takes a copy of the bytes. */
    public static Content of(byte[] bytes) {
        return new Content(bytes.clone());
    }

    /** Number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes, to be read from the start; nothing is copied. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** SHA-256 in 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && content.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return bytes.length + " bytes, sha256 " + sha256;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
