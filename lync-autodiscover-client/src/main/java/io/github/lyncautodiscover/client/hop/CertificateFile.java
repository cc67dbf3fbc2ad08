package io.github.lyncautodiscover.client.hop;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads certificates as the tools of any system write them: DER, PKCS#7 (p7b), and PEM with whatever stands around its
 * blocks, in UTF-8 or UTF-16, with a byte order mark or without.
 */
public final class CertificateFile {
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 #]{1,40}+)-----([^-]*+)-----END");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]++");
    private static final int SEQUENCE = 0x30;

    private CertificateFile() {}

    /** All certificates, in their order. */
    public static List<Certificate> read(byte[] file) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        if (file.length > 0 && file[0] == SEQUENCE && (file.length < 2 || file[1] != 0)) {
            return List.copyOf(factory.generateCertificates(new ByteArrayInputStream(file)));
        }
        String text = text(file);
        List<Certificate> certificates = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            certificates.addAll(read(block.group(1), decoded(block.group(2)), factory));
        }
        if (certificates.isEmpty() && BASE64.matcher(text).matches()) {
            certificates.addAll(factory.generateCertificates(new ByteArrayInputStream(decoded(text))));
        }
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate in it");
        }
        return certificates;
    }

    private static Collection<? extends Certificate> read(String label, byte[] der, CertificateFactory factory)
            throws GeneralSecurityException {
        return switch (label) {
            // OpenSSL puts what a certificate is trusted for behind it, which is not read.
            case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" ->
                List.of(factory.generateCertificate(new ByteArrayInputStream(der)));
            case "PKCS7", "PKCS #7 SIGNED DATA", "CMS" -> factory.generateCertificates(new ByteArrayInputStream(der));
            default -> List.of();
        };
    }

    private static byte[] decoded(String base64) throws CertificateException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new CertificateException("a block that is no Base64", broken);
        }
    }

    private static String text(byte[] file) {
        Charset charset = charset(file);
        String text = new String(file, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** By the byte order mark, or by the zeros that UTF-16 puts beside the letters of ASCII. */
    private static Charset charset(byte[] file) {
        if (file.length > 1) {
            int first = Byte.toUnsignedInt(file[0]);
            int second = Byte.toUnsignedInt(file[1]);
            if ((first == 0xff && second == 0xfe) || (first != 0 && second == 0)) {
                return StandardCharsets.UTF_16LE;
            }
            if ((first == 0xfe && second == 0xff) || (first == 0 && second != 0)) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return StandardCharsets.UTF_8;
    }
}
