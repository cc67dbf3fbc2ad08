package io.github.lyncautodiscover.client.evidence;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * No candidate answered. Carries the whole {@link Discovery}; its message names every attempt.
 *
 * <p>Serialized with its evidence as JSON, which has placeholders for users and secrets: so has the discovery that is
 * read back.
 */
public final class DiscoveryException extends IOException {
    private static final long serialVersionUID = 2L;

    private transient @Nullable Discovery discovery;

    DiscoveryException(Discovery discovery, Failure failure) {
        super(message(discovery, failure));
        this.discovery = discovery;
    }

    /**
     * {@return the discovery with all its evidence}
     *
     * @throws IllegalStateException when this was read from bytes without any
     */
    public Discovery discovery() {
        if (discovery == null) {
            throw new IllegalStateException("the evidence was lost when this exception was serialized");
        }
        return discovery;
    }

    /**
     * Writes the evidence as JSON, as a report does.
     *
     * @param out where to
     * @throws IOException when that fails
     * @serialData the text of {@link LyncDiagnosis#toJson()}
     */
    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeObject(LyncDiagnosis.of(discovery()).toJson());
    }

    /**
     * Reads the evidence back, as far as it can be read.
     *
     * @param in where from
     * @throws IOException when that fails
     * @throws ClassNotFoundException when a type is missing
     */
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        if (in.readObject() instanceof String json) {
            try {
                discovery = LyncDiagnosis.read(json).discovery().orElse(null);
            } catch (IllegalArgumentException noEvidence) {
                InvalidObjectException invalid = new InvalidObjectException("the evidence cannot be read");
                invalid.initCause(noEvidence);
                throw invalid;
            }
        }
    }

    private static String message(Discovery discovery, Failure failure) {
        return "no answer for " + discovery.user().domain() + ": " + failure
                + discovery.attempts().stream()
                        .map(attempt -> "; " + attempt.candidate() + " "
                                + attempt.failure().map(f -> f.kind().name()).orElse("not tried"))
                        .collect(Collectors.joining());
    }
}
