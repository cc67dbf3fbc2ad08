package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.text.Mask;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.model.SipAddress;
import java.util.Optional;

/** Takes out of the texts of one report what nobody else should read: users, query values, credentials, secrets. */
final class Masker {
    /** More of one text would drown the rest of a page; the JSON form has all of it. */
    private static final int LONGEST = 4000;

    private final Mask mask;
    private final int longest;

    private Masker(Mask mask, int longest) {
        this.mask = mask;
        this.longest = longest;
    }

    /** For people: what is hidden becomes an ellipsis, and what is very long is cut. */
    static Masker of(LyncDiagnosis diagnosis, boolean showUser) {
        Optional<SipAddress> user = user(diagnosis);
        UserMask users = new UserMask(user, showUser);
        return new Masker(Mask.of(secrets(user, showUser), users::person, any -> "…", users::query), LONGEST);
    }

    /** For programs: equal values become equal placeholders, so that what is compared compares as before. */
    static Masker withPlaceholders(LyncDiagnosis diagnosis, boolean showUser) {
        Optional<SipAddress> user = user(diagnosis);
        Placeholders placeholders = new Placeholders(secrets(user, showUser), new UserMask(user, showUser), user);
        return new Masker(placeholders.mask(), Integer.MAX_VALUE);
    }

    private static Optional<SipAddress> user(LyncDiagnosis diagnosis) {
        return diagnosis.discovery().map(Discovery::user);
    }

    private static Secrets secrets(Optional<SipAddress> user, boolean shown) {
        return user.filter(any -> !shown).map(Secrets::of).orElseGet(Secrets::none);
    }

    /** A text from elsewhere, or a URL. */
    String text(String text) {
        String masked = mask.text(text);
        return masked.length() > longest ? masked.substring(0, longest) + "…" : masked;
    }
}
