package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.dns.HostAnswer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Answers for hosts that are addresses already, and passes all others on.
 *
 * @param names resolves what is a name
 */
record Literals(NameResolver names) implements NameResolver {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    @Override
    public CompletableFuture<HostAnswer> resolve(String host) {
        if (!ADDRESS.matcher(host).matches()) {
            return names.resolve(host);
        }
        try {
            // Only reads the text: what looks like an address is never looked up.
            return CompletableFuture.completedFuture(HostAnswer.literal(InetAddress.getByName(host)));
        } catch (UnknownHostException noAddress) {
            return names.resolve(host);
        }
    }
}
