package io.github.lyncautodiscover.client.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.model.SipAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often a mask looks at each character of a text has a bound, whatever is in the text; counted, not timed. */
class LooksTest {
    private static final int MEGABYTE = 1_000_000;

    /** What a needle costs by Knuth, Morris and Pratt, with what stands around it. */
    private static final int LOOKS_OF_A_NEEDLE = 4;

    /** What the two other searches cost together, with the names that they compare. */
    private static final int OTHER_LOOKS = 160;

    private static final List<String> SEEDS = List.of(
            "aA",
            "a@",
            "@",
            "a",
            "%2540",
            "&#64;",
            "\\u0040",
            "=",
            ":",
            "a=",
            "cookie: ",
            "cookie: a",
            "set-cookie:  a=",
            "authorization:",
            "authorization:\n",
            "bearer ",
            "bearer A1",
            "password=",
            "password= \"",
            "xpassword=",
            "alice.liddell",
            "alice.liddell-",
            "alice.liddel",
            "YWxpY2UubGlkZGVsbA",
            "YWxpY2UubGlkZGVsbA=",
            " ",
            "\u200b");

    private static final class Counting extends Plain {
        private long looks;

        Counting(String text) {
            super(Plain.of(text, false));
        }

        @Override
        char at(int index) {
            looks++;
            return super.at(index);
        }

        @Override
        String substring(int from, int to) {
            looks += to - from;
            return super.substring(from, to);
        }
    }

    static Stream<String> seeds() {
        return SEEDS.stream();
    }

    private static Secrets secrets() {
        Secrets secrets = Secrets.of(SipAddress.of("alice.liddell@contoso.test"));
        secrets.add("a".repeat(30) + "b");
        secrets.add("cookie: a".repeat(200));
        return secrets;
    }

    private static long looks(Secrets secrets, String text) {
        Counting plain = new Counting(text);
        List<Hidden> found = new ArrayList<>();
        secrets.needles().forEach(needle -> needle.find(plain, false, found));
        Mask.persons(plain, found);
        Guesses.find(plain, text, found);
        return plain.looks;
    }

    private static void check(String name, String half, String whole) {
        Secrets secrets = secrets();
        long most = (long) LOOKS_OF_A_NEEDLE * secrets.needles().size() + OTHER_LOOKS;
        long looks = looks(secrets, whole);

        assertTrue(looks <= most * whole.length(), name + " looks " + looks / whole.length() + " times, not " + most);
        assertTrue(looks <= 2.2 * looks(secrets, half) + whole.length(), name);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void looksAtEachCharacterSoManyTimesAtMost(String seed) {
        int times = MEGABYTE / seed.length();

        check(seed, seed.repeat(times / 2), seed.repeat(times));
    }

    /** All of them in one text, in an order that chance makes. */
    @Test
    void looksAtAMixtureLikewise() {
        Random random = new Random(20261127);
        StringBuilder text = new StringBuilder();
        while (text.length() < MEGABYTE) {
            text.append(SEEDS.get(random.nextInt(SEEDS.size())));
        }

        check("a mixture", text.substring(0, text.length() / 2), text.toString());
    }
}
