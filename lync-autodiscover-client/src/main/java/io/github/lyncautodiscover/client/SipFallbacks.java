package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.SipFallback;
import io.github.lyncautodiscover.client.evidence.SipFallbackAnswer;
import io.github.lyncautodiscover.client.work.Run;
import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.ServiceAnswer;
import io.github.lyncautodiscover.model.SipAccess;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks DNS for the fall-backs of a plan, all at once, within what remains of the deadline. */
final class SipFallbacks {
    /** A client that starts anew every time would spread its choice; a report should be the same each time. */
    private static final long SEED = 0;

    private final Settings settings;
    private final Run run;

    SipFallbacks(Settings settings, Run run) {
        this.settings = settings;
        this.run = run;
    }

    /** The answers that came in time, in the order of the plan. */
    List<SipFallbackAnswer> ask(SipAddress user) {
        List<SipFallback> fallbacks = settings.plan().sipFallbacks();
        if (fallbacks.isEmpty() || run.scope().ending().isPresent()) {
            return List.of();
        }
        List<CompletableFuture<? extends DnsAnswer>> questions = new ArrayList<>();
        for (SipFallback fallback : fallbacks) {
            String name = fallback.name(user);
            questions.add(
                    fallback.isService()
                            ? settings.services().apply(name)
                            : settings.hop().names().apply(name));
        }
        Closeable cancelling = () -> questions.forEach(question -> question.cancel(true));
        try (Closeable held = run.scope().open(cancelling)) {
            List<SipFallbackAnswer> answers = new ArrayList<>();
            for (int i = 0; i < fallbacks.size(); i++) {
                SipFallback fallback = fallbacks.get(i);
                await(questions.get(i)).ifPresent(answer -> answers.add(read(fallback, answer)));
            }
            run.scope().release(held);
            return answers;
        } catch (IOException ended) {
            return List.of();
        }
    }

    private Optional<DnsAnswer> await(CompletableFuture<? extends DnsAnswer> question) {
        try {
            return Optional.of(question.get(run.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (CancellationException | ExecutionException | TimeoutException unanswered) {
            return Optional.empty();
        }
    }

    private static SipFallbackAnswer read(SipFallback fallback, DnsAnswer answer) {
        List<SipAccess> servers = List.of();
        if (answer instanceof ServiceAnswer service) {
            servers = service.inOrder(SEED).stream()
                    .map(target -> new SipAccess(target.host(), target.port()))
                    .toList();
        } else if (answer instanceof HostAnswer host && host.found()) {
            servers = List.of(new SipAccess(host.name(), fallback.port()));
        }
        return new SipFallbackAnswer(fallback, answer, servers);
    }
}
