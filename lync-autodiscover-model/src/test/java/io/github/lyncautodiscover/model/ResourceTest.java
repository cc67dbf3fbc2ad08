package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourceTest {
    private static final SipAccess POOL = new SipAccess("pool01.contoso.com", 5061);
    private static final SipAccess EDGE = new SipAccess("sip.contoso.com", 443);

    private static SipResource.Builder<User> user() {
        return User.builder()
                .sipServerInternalAccess(POOL)
                .sipServerExternalAccess(EDGE)
                .sipClientInternalAccess(POOL)
                .sipClientExternalAccess(EDGE)
                .link(Tokens.UCWA, "https://webext.contoso.com/ucwa/v1/applications");
    }

    @Test
    void keepsEveryAccessInItsPlace() {
        User user = user().build();
        assertEquals(Optional.of(POOL), user.sipServerInternalAccess());
        assertEquals(Optional.of(EDGE), user.sipServerExternalAccess());
        assertEquals(Optional.of(POOL), user.sipClientAccess(AccessLocation.INTERNAL));
        assertEquals(Optional.of(EDGE), user.sipClientAccess(AccessLocation.EXTERNAL));
    }

    @Test
    void isEqualByWhatItHolds() {
        User user = user().build();
        assertEquals(user, user().build());
        assertEquals(user.hashCode(), user().build().hashCode());
        assertEquals(user.toString(), user().build().toString());
        assertNotEquals(user, user().sipServerExternalAccess(POOL).build());
        assertNotEquals(user, user().link("Own", "https://a/").build());
        assertNotEquals(User.builder().build(), Domain.builder().build());
        assertNotEquals(Root.of(), Root.of(List.of(new Link("Self", "https://a/"))));
    }

    @Test
    void aResponseDiffersByItsAccessLocationToo() {
        Root root = Root.of();
        AutodiscoverResponse unknown = AutodiscoverResponse.of(root);
        AutodiscoverResponse inside = AutodiscoverResponse.of(AccessLocation.INTERNAL, root);
        assertEquals(unknown, AutodiscoverResponse.of(Root.of()));
        assertEquals(unknown.hashCode(), AutodiscoverResponse.of(Root.of()).hashCode());
        assertNotEquals(unknown, inside);
        assertNotEquals(inside, AutodiscoverResponse.of(AccessLocation.EXTERNAL, root));
        assertEquals("AutodiscoverResponse[accessLocation=INTERNAL, resource=Root[]]", inside.toString());
    }

    @Test
    void anAccessNeedsANameAndAPort() {
        assertThrows(IllegalArgumentException.class, () -> new SipAccess(" ", 5061));
        assertThrows(IllegalArgumentException.class, () -> new SipAccess("sip.contoso.com", 0));
        assertThrows(IllegalArgumentException.class, () -> new SipAccess("sip.contoso.com", 65_536));
    }
}
