package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Resource;
import io.github.lyncautodiscover.model.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Looks a user up as mobile clients do, and keeps a diary of it. */
final class Phone {

    private final TestClient client;
    private final List<String> diary = new ArrayList<>();
    private Optional<AutodiscoverResponse> domain = Optional.empty();

    Phone(TestClient client) {
        this.client = client;
    }

    static Phone inside(LyncDeployment deployment) {
        return new Phone(TestClient.inside(deployment));
    }

    static Phone outside(LyncDeployment deployment) {
        return new Phone(TestClient.outside(deployment));
    }

    Phone lookUp(String user) {
        String sipDomain = user.substring(user.indexOf('@') + 1);
        for (String label : new String[] {"lyncdiscoverinternal.", "lyncdiscover."}) {
            for (String scheme : new String[] {"https://", "http://"}) {
                if (domain.isEmpty()) {
                    follow(scheme + label + sipDomain + "/?sipuri=" + user);
                }
            }
        }
        return this;
    }

    private void follow(String start) {
        String url = start;
        for (int hops = 0; hops < 10; hops++) {
            Optional<Resource> root = root(url);
            Optional<String> redirect = link(root, Tokens.REDIRECT);
            if (redirect.isEmpty()) {
                link(root, Tokens.DOMAIN).ifPresent(this::readDomain);
                return;
            }
            url = redirect.get();
        }
    }

    private Optional<Resource> root(String url) {
        return read(url).map(AutodiscoverResponse::resource);
    }

    private void readDomain(String url) {
        domain = read(url);
    }

    private Optional<AutodiscoverResponse> read(String url) {
        String place = url.replaceFirst("[/?].*", "").isEmpty() ? url : url.replaceFirst("(//[^/?]*).*", "$1");
        try {
            TestClient.Response response = client.get(url);
            AutodiscoverResponse document = AutodiscoverReader.standard()
                    .read(response.body().getBytes(StandardCharsets.UTF_8), URI.create(url))
                    .response();
            boolean redirects =
                    link(Optional.of(document.resource()), Tokens.REDIRECT).isPresent();
            diary.add(place + (redirects ? " redirects" : " answers"));
            return Optional.of(document);
        } catch (UnknownHostException unknown) {
            diary.add(place + " is unknown");
        } catch (SSLException distrusted) {
            diary.add(place + " is not trusted");
        } catch (IOException unreachable) {
            diary.add(place + " is not reached");
        }
        return Optional.empty();
    }

    private static Optional<String> link(Optional<Resource> resource, String token) {
        return resource.flatMap(found -> found.link(token)).map(Link::href);
    }

    /** What happened, hop by hop. */
    List<String> diary() {
        return diary;
    }

    /** Internal, External, or nothing when no Domain was read. */
    String location() {
        return domain.flatMap(AutodiscoverResponse::accessLocation)
                .map(location -> location.wireName())
                .orElse("");
    }

    /** Whether the mobility service can be connected to, as a phone does after signing in. */
    boolean reachesMobility() {
        String mcx = link(domain.map(AutodiscoverResponse::resource), Tokens.EXTERNAL_MCX)
                .orElseThrow();
        try {
            client.open(URI.create(mcx)).close();
            return true;
        } catch (IOException unreachable) {
            return false;
        }
    }
}
