package io.github.lyncautodiscover.dns;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value in a tree of maps and lists. Its members are asked for by name and kind; nothing else of the tree is looked at,
 * however large or deep it is.
 *
 * @param pointer where the value stands (a JSON pointer), empty for the whole
 * @param value whatever the caller has put there
 */
record MapPlace(String pointer, @Nullable Object value) {
    /** Far more than any number of ours has, and few enough to calculate with. */
    private static final int MOST_BITS = 4096;

    private static final int LARGEST_NUMBER = 0xffff;

    /** What a reader makes of it; whatever the reader refuses is refused with this place. */
    <T> T as(Function<MapPlace, T> reader) {
        try {
            return reader.apply(this);
        } catch (MalformedMembersException placed) {
            throw placed;
        } catch (IllegalArgumentException wrong) {
            throw refuse(String.valueOf(wrong.getMessage()).replaceFirst("\\.$", ""), wrong);
        }
    }

    /** What a reader makes of each element of a list. */
    <T> List<T> all(String name, Function<MapPlace, T> reader) {
        MapPlace list = get(name);
        List<T> all = new ArrayList<>();
        for (Object element : list.kind(List.class, "a list")) {
            all.add(new MapPlace(list.pointer + "/" + all.size(), element).as(reader));
        }
        return all;
    }

    MapPlace get(String name) {
        Object member = member(name);
        if (member == null) {
            throw refuse("there is no \"" + name + "\"", null);
        }
        return new MapPlace(pointer + "/" + name, member);
    }

    /** Null stands for what is not there, as in JSON. */
    boolean has(String name) {
        return member(name) != null;
    }

    private @Nullable Object member(String name) {
        Map<?, ?> members = kind(Map.class, "a map");
        try {
            return members.get(name);
        } catch (ClassCastException sortedByOtherKeys) {
            throw refuse("the names in this map must be strings", sortedByOtherKeys);
        }
    }

    String text() {
        return kind(String.class, "a string");
    }

    String text(String name) {
        return get(name).text();
    }

    boolean flag(String name) {
        return get(name).kind(Boolean.class, "true or false");
    }

    /** A number of at most 16 bits, as ports, priorities and weights are. */
    int number(String name) {
        MapPlace place = get(name);
        try {
            int value = place.decimal().intValueExact();
            if (value >= 0 && value <= LARGEST_NUMBER) {
                return value;
            }
        } catch (ArithmeticException e) {
            // Said below.
        }
        throw place.refuse("this must be a whole number from 0 to " + LARGEST_NUMBER, null);
    }

    /** A number of the unit. */
    Duration duration(String name, Duration unit) {
        MapPlace place = get(name);
        try {
            long nanos =
                    place.decimal().multiply(BigDecimal.valueOf(unit.toNanos())).longValueExact();
            if (nanos >= 0) {
                return Duration.ofNanos(nanos);
            }
        } catch (ArithmeticException e) {
            // Said below.
        }
        throw place.refuse("this must be a time of 0 or more, in whole nanoseconds", null);
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        MapPlace place = get(name);
        String text = place.text();
        EnumSet<E> known = EnumSet.allOf(type);
        return known.stream()
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> place.refuse("this must be one of " + known, null));
    }

    MalformedMembersException refuse(String reason, @Nullable Throwable cause) {
        return new MalformedMembersException(reason, pointer, cause);
    }

    private BigDecimal decimal() {
        Number number = kind(Number.class, "a number");
        if (digits(number).bitLength() > MOST_BITS) {
            throw refuse("this number has too many digits", null);
        }
        try {
            return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
        } catch (NumberFormatException infiniteOrNone) {
            throw refuse("this must be a number", infiniteOrNone);
        }
    }

    /** Of the kinds of number that have no limit. */
    private static BigInteger digits(Number number) {
        if (number instanceof BigDecimal exact) {
            return exact.unscaledValue();
        }
        return number instanceof BigInteger whole ? whole : BigInteger.ZERO;
    }

    private <T> T kind(Class<T> type, String name) {
        if (!type.isInstance(value)) {
            throw refuse("this must be " + name, null);
        }
        return type.cast(value);
    }
}
