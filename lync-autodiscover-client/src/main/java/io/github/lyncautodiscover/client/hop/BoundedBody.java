package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Oddity;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.apache.hc.core5.http.HttpEntity;

/** Reads a body up to a limit, and not a byte more; what it was packed from has the same limit. */
final class BoundedBody {
    private BoundedBody() {}

    static byte[] read(HttpEntity entity, int limit, Set<Oddity> oddities) throws IOException {
        if (entity.getContentLength() > limit) {
            throw tooLarge(entity.getContentLength() + " bytes announced, limit " + limit);
        }
        // Never closed before its end: closing would read the rest, however long it is.
        InputStream in = entity.getContent();
        byte[] body = in.readNBytes(limit);
        if (in.read() >= 0) {
            throw tooLarge("limit " + limit + " bytes");
        }
        return new Codings(limit, oddities).unpack(body, Objects.requireNonNullElse(entity.getContentEncoding(), ""));
    }

    private static HopFailedException tooLarge(String detail) {
        return new HopFailedException(FailureKind.BODY_TOO_LARGE, Phase.BODY, detail);
    }
}
