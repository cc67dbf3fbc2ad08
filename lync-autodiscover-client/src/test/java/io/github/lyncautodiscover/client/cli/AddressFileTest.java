package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of addresses as people and directories write them; {@code ¶} ends a line, {@code ⇥} is a tab. */
class AddressFileTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            one a line                  | a@x.test¶b@x.test                                    | 1 a@x.test, 2 b@x.test
            comments and blanks         | # all¶¶a@x.test # boss, "gone¶ # b@x.test            | 3 a@x.test
            guests keep their mark      | bob_y.test#EXT#@x.test                               | 1 bob_y.test#EXT#@x.test
            a header of one column      | SipAddress¶a@x.test                                  | 2 a@x.test
            a header of several         | "Name","Sip Address"¶"Allen, A","sip:a@x.test"       | 2 sip:a@x.test
            the best column             | mail;SipAddress¶m@x.test;s@x.test                    | 2 s@x.test
            PowerShell's first line     | #TYPE User¶"SipAddress"¶"a@x.test"                   | 3 a@x.test
            tabs                        | Name⇥upn¶A⇥a@x.test                                  | 2 a@x.test
            no header                   | Alice;a@x.test¶b@x.test;Bob                          | 1 a@x.test, 2 b@x.test
            unknown names of columns    | Who;Where¶Alice;a@x.test                             | 2 a@x.test
            domains alone               | x.test¶y.test,Y                                      | 1 x.test, 2 y.test
            doubled quotes              | "a ""b"" c",a@x.test                                 | 1 a@x.test
            a field of two lines        | "two¶lines",a@x.test¶b@x.test                        | 1 a@x.test, 3 b@x.test
            a quote that is never closed| "oops,x¶a@x.test¶b@x.test                            | 1 oops,x, 2 a@x.test, 3 b@x.test
            an empty field              | SipAddress,Name¶,Bob¶a@x.test,A                      | 2 , 3 a@x.test
            a missing field             | Name,SipAddress¶Bob¶A,a@x.test                       | 2 , 3 a@x.test
            a quote inside              | O"Neill;a@x.test                                     | 1 a@x.test
            """)
    void areRead(String what, String file, String expected) throws IOException {
        assertEquals(expected, String.join(", ", read(file.replace('¶', '\n').replace('⇥', '\t'))), what);
        assertEquals(expected, String.join(", ", read(file.replace("¶", "\r\n").replace('⇥', '\t'))), what);
        assertEquals(expected, String.join(", ", read(file.replace('¶', '\r').replace('⇥', '\t'))), what);
    }

    @Test
    void takeNoMoreMemoryThanALineNeeds() throws IOException {
        List<String> read = read("x".repeat(1_000_000) + "\na@x.test\n");

        assertEquals("2 a@x.test", read.get(1));
        assertTrue(read.get(0).length() < 20_000);
    }

    @Test
    void readEachLineABoundedNumberOfTimesWhateverIsQuoted() throws IOException {
        assertEquals(5_000, read("\"a\n".repeat(5_000)).size() * 2);
    }

    private static List<String> read(String text) throws IOException {
        AddressFile file = new AddressFile(new Lines(new StringReader(text), Long.MAX_VALUE));
        List<String> read = new ArrayList<>();
        for (String next = file.next(); next != null; next = file.next()) {
            read.add(file.line() + " " + next);
        }
        return read;
    }
}
