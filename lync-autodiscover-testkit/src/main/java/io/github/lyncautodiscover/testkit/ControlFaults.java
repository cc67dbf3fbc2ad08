package io.github.lyncautodiscover.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The faults that a program was told to stage, each with a number to heal it by. Thread-safe. */
final class ControlFaults {

    private final LyncDeployment deployment;
    private final Map<Integer, Staged> staged = new LinkedHashMap<>();
    private int last;

    /**
     * A fault in force.
     *
     * @param id its number
     * @param target where, as it was told
     * @param fault what
     * @param isDocument whether it is a document of somebody's own
     * @param injection heals it
     */
    record Staged(int id, String target, String fault, boolean isDocument, Injection injection) {}

    ControlFaults(LyncDeployment deployment) {
        this.deployment = deployment;
    }

    synchronized Staged add(FaultOrder order) {
        checkHost(order.where());
        return keep(order.target(), order.fault(), false, order.inject(deployment));
    }

    /** Answers with a document of somebody's own, in place of an earlier one at the same target. */
    synchronized Staged put(String target, String contentType, byte[] bytes) {
        ResponseFault document = ResponseFault.body(contentType, bytes);
        Target where = new FaultOrder(target, "").where();
        checkHost(where);
        Injection injection = deployment.inject(document, where);
        removeDocument(target);
        return keep(target, document.toString(), true, injection);
    }

    /** Whoever mistypes a host would wait for a fault that never strikes. */
    private void checkHost(Target where) {
        if (where.isDns() || where.isEveryName() || isNumber(where.name()) || deployment.knows(where.name())) {
            return;
        }
        Set<String> hosts = new TreeSet<>(deployment.inside().hosts().keySet());
        hosts.addAll(deployment.outside().hosts().keySet());
        throw new IllegalArgumentException("No DNS view of this deployment has an address for " + where.name()
                + ", so nothing could break there; there are " + String.join(", ", hosts)
                + ". Another one needs a record first.");
    }

    private static boolean isNumber(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }

    private Staged keep(String target, String fault, boolean isDocument, Injection injection) {
        Staged added = new Staged(++last, target, fault, isDocument, injection);
        staged.put(added.id(), added);
        return added;
    }

    synchronized boolean remove(int id) {
        return closed(staged.remove(id));
    }

    synchronized boolean removeDocument(String target) {
        return staged.values().stream()
                .filter(one -> one.isDocument() && one.target().equals(target))
                .findFirst()
                .map(one -> remove(one.id()))
                .orElse(false);
    }

    private static boolean closed(@Nullable Staged removed) {
        if (removed != null) {
            removed.injection().close();
        }
        return removed != null;
    }

    synchronized void clear() {
        List.copyOf(staged.keySet()).forEach(this::remove);
    }

    synchronized List<Staged> list() {
        return new ArrayList<>(staged.values());
    }
}
