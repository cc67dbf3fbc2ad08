package io.github.lyncautodiscover.client.text;

import io.github.lyncautodiscover.model.SipAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What is known to be nobody else's business: the user who is looked up, and what has been sent as a secret. Thread-safe.
 *
 * <p>A peer may send all of it back, in whatever field and form. The hops therefore clean what comes in, and the
 * reports clean what goes out, both by this class and {@link Mask}.
 */
public final class Secrets {
    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_PART = 8;

    /** A shorter one may be part of any word. */
    private static final int LONG = 6;

    private static final int MOST = 500;

    /** Names that say nothing about a person, because protocol and reports are full of them. */
    private static final Set<String> COMMON = Set.of(
            "user",
            "root",
            "domain",
            "redirect",
            "internal",
            "external",
            "mobile",
            "desktop",
            "http",
            "https",
            "lync",
            "dns",
            "tcp",
            "tls",
            "get",
            "post",
            "sip",
            "mcx",
            "ucwa",
            "oauth",
            "self",
            "answered",
            "found",
            "error",
            "autodiscover",
            "lyncdiscover",
            "server",
            "web");

    private final String name;
    private final List<Needle> needles = new CopyOnWriteArrayList<>();
    private final List<Needle> credentials = new CopyOnWriteArrayList<>();

    private Secrets(@Nullable SipAddress user) {
        name = user == null ? "" : folded(user.user());
        if (user != null && isTelling(user.user())) {
            boolean label = Arrays.asList(user.domain().split("\\.", -1))
                    .contains(user.user().toLowerCase(Locale.ROOT));
            needles.addAll(Needle.of(user.user(), label ? Needle.Edge.NO_LABEL : Needle.Edge.WORD, true));
        }
    }

    /** Nothing is known. */
    public static Secrets none() {
        return new Secrets(null);
    }

    /** The user alone. */
    public static Secrets of(SipAddress user) {
        return new Secrets(user);
    }

    /** Adds a ticket, a password, a cookie or the like. */
    public void add(String secret) {
        if (secret.isEmpty() || needles.size() > MOST) {
            return;
        }
        needles.addAll(Needle.of(secret, secret.length() < LONG ? Needle.Edge.WORD : Needle.Edge.ANY, false));
        String part = secret.substring(secret.indexOf('=') + 1);
        if (part.length() < secret.length() && part.length() >= SHORTEST_PART) {
            needles.addAll(Needle.of(part, Needle.Edge.ANY, false));
        }
    }

    /** Adds a ticket or a password that has been sent: nothing that holds one is of any use. */
    public void addCredential(String secret) {
        add(secret);
        if (secret.length() >= SHORTEST_PART && credentials.size() <= MOST) {
            credentials.addAll(Needle.of(secret, Needle.Edge.ANY, false));
        }
    }

    /** Whether a ticket or a password that has been sent comes back in a text, in whatever form. */
    public boolean holdsCredential(String text) {
        if (credentials.isEmpty()) {
            return false;
        }
        List<Hidden> found = new ArrayList<>();
        Plain plain = Plain.of(text, false);
        credentials.forEach(needle -> needle.find(plain, false, found));
        return !found.isEmpty();
    }

    /** The text with {@code user} for the user and an ellipsis for secrets, in whatever form they stand there. */
    public String clean(@Nullable String text) {
        return text == null ? "" : Mask.known(this).words(text);
    }

    /** Whether a name before an @ is that of the user. */
    boolean isUser(String folded) {
        return !name.isEmpty() && name.equals(folded);
    }

    List<Needle> needles() {
        return needles;
    }

    static String folded(String text) {
        Plain plain = Plain.of(text, false);
        return plain.substring(0, plain.length());
    }

    private static boolean isTelling(String name) {
        return name.length() >= SHORTEST_NAME && !COMMON.contains(name.toLowerCase(Locale.ROOT));
    }
}
