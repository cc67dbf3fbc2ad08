package io.github.lyncautodiscover.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes up documents and addresses: for one seed always the same ones, the smallest lists and words as likely as any. */
final class MadeUp {
    private static final String PLAIN = "!#$%()*+,-./0123456789:;=?@AMZ[]^_`amz{|}~äß日\t\n\r \"'<>&";
    private static final List<String> TOKENS =
            List.of("self", "Self", "User", "redirect", "applications", "OAuth", "External/Mcx", "a", "A");
    private static final List<String> HREFS = List.of("", "https://webext.contoso.com/?a=1&b=<");
    private static final String USER = "abcXYZ019._-+@é";
    private static final String LABEL = "abcxyzABCXYZäß日";

    /** Its values for one seed and the next have nothing in common, unlike those of {@link java.util.Random}. */
    private final SplittableRandom random;

    MadeUp(long seed) {
        random = new SplittableRandom(seed);
    }

    AutodiscoverResponse response() {
        Resource resource = resource();
        return random.nextBoolean()
                ? AutodiscoverResponse.of(resource)
                : AutodiscoverResponse.of(oneOf(List.of(AccessLocation.values())), resource);
    }

    private Resource resource() {
        return switch (random.nextInt(3)) {
            case 0 -> Root.of(list(6, this::link));
            case 1 -> filled(User.builder());
            default -> filled(Domain.builder());
        };
    }

    /** UCWA has no accesses, so a third of the documents have none. */
    private <R extends SipResource> R filled(SipResource.Builder<R> builder) {
        if (random.nextInt(3) > 0) {
            sometimes(builder::sipServerInternalAccess);
            sometimes(builder::sipServerExternalAccess);
            sometimes(builder::sipClientInternalAccess);
            sometimes(builder::sipClientExternalAccess);
        }
        return builder.links(list(6, this::link)).build();
    }

    private void sometimes(Consumer<SipAccess> setter) {
        if (random.nextBoolean()) {
            setter.accept(access());
        }
    }

    private SipAccess access() {
        int port = oneOf(List.of(1, 443, 5061, SipAccess.MAX_PORT, 1 + random.nextInt(SipAccess.MAX_PORT)));
        return new SipAccess(word(), port);
    }

    private Link link() {
        String token = random.nextBoolean() ? oneOf(TOKENS) : word();
        String href = random.nextBoolean() ? oneOf(HREFS) : word();
        return new Link(token, href, random.nextInt(6) > 0 ? Link.FIRST_REVISION : word());
    }

    /** Mostly harmless words, sometimes anything that a string can hold. */
    private String word() {
        return "w" + (random.nextInt(10) > 0 ? text(PLAIN, 12) : anything());
    }

    private String anything() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            boolean low = random.nextBoolean();
            if (random.nextInt(8) == 0) {
                text.appendCodePoint(0x10000 + random.nextInt(0x100000));
            } else {
                text.append((char) random.nextInt(low ? 0x100 : 0x10000));
            }
        }
        return text.toString();
    }

    String address() {
        return text(USER, 20) + "x@a" + text(LABEL, 14) + ".b" + text(LABEL, 14);
    }

    private String text(String characters, int longest) {
        return String.join(
                "", list(longest, () -> String.valueOf(characters.charAt(random.nextInt(characters.length())))));
    }

    private <T> List<T> list(int longest, Supplier<T> maker) {
        List<T> made = new ArrayList<>();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            made.add(maker.get());
        }
        return made;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
