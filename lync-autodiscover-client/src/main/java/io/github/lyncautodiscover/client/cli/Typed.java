package io.github.lyncautodiscover.client.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments as they were typed. In a locale without UTF-8, such as {@code LC_ALL=C}, Java makes question marks of
 * what is beyond ASCII; Linux keeps the bytes.
 */
final class Typed {
    /** Stands for what is lost. */
    static final String LOST = "\uFFFD";

    private static final Path BYTES = Path.of("/proc/self/cmdline");

    private Typed() {}

    static String[] arguments(String[] given) {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean doubtful = Arrays.stream(given).anyMatch(argument -> argument.contains("?") || argument.contains(LOST));
        return !doubtful || encoding.equalsIgnoreCase("UTF-8") ? given : read(given);
    }

    /**
     * The last of the words that the system keeps, where they are UTF-8; else what was given, and what is lost is marked.
     */
    private static String[] read(String[] given) {
        try {
            List<String> words = words(Files.readAllBytes(BYTES));
            if (words.size() >= given.length) {
                return words.subList(words.size() - given.length, words.size()).toArray(String[]::new);
            }
        } catch (CharacterCodingException noText) {
            return marked(given);
        } catch (IOException unknown) {
            return marked(given);
        }
        return marked(given);
    }

    private static String[] marked(String[] given) {
        return Arrays.stream(given).map(argument -> argument.replace("?", LOST)).toArray(String[]::new);
    }

    private static List<String> words(byte[] bytes) throws CharacterCodingException {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == 0) {
                words.add(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, start, end - start))
                        .toString());
                start = end + 1;
            }
        }
        return words;
    }
}
