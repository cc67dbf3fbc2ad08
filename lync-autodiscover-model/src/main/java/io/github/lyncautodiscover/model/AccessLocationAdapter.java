package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import org.jspecify.annotations.Nullable;

/** AccessLocation by its word: a bound enum would turn an unknown word silently into nothing. */
final class AccessLocationAdapter extends XmlAdapter<String, AccessLocation> {
    @Override
    public @Nullable AccessLocation unmarshal(String value) throws MalformedDocumentException {
        return read(value);
    }

    /** A blank value says nothing; any other must be one of the two words. */
    static @Nullable AccessLocation read(String value) throws MalformedDocumentException {
        String word = value.strip();
        if (word.isEmpty()) {
            return null;
        }
        return AccessLocation.ofWireName(word).orElseThrow(() -> MalformedReason.BAD_ACCESS_LOCATION.exception(word));
    }

    @Override
    public @Nullable String marshal(@Nullable AccessLocation location) {
        return location == null ? null : location.wireName();
    }
}
