package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.HttpEntity;

/** Reads a body up to a limit, and not a byte more. */
final class BoundedBody {
    private BoundedBody() {}

    static byte[] read(HttpEntity entity, int limit) throws IOException {
        String encoding = entity.getContentEncoding();
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new HopFailedException(FailureKind.BODY_ENCODED, Phase.BODY, encoding);
        }
        if (entity.getContentLength() > limit) {
            throw tooLarge(entity.getContentLength() + " bytes announced, limit " + limit);
        }
        // Never closed before its end: closing would read the rest, however long it is.
        InputStream in = entity.getContent();
        byte[] body = in.readNBytes(limit);
        if (in.read() >= 0) {
            throw tooLarge("limit " + limit + " bytes");
        }
        return body;
    }

    private static HopFailedException tooLarge(String detail) {
        return new HopFailedException(FailureKind.BODY_TOO_LARGE, Phase.BODY, detail);
    }
}
