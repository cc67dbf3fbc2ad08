package io.github.lyncautodiscover.model.log;

/**
 * One kind of repair that a document needed.
 *
 * <p>No specification covers repairs; {@link RepairKind} lists what published logs and pages have needed. Immutable.
 *
 * @param kind what was done
 * @param count in how many places, at least 1
 */
public record Repair(RepairKind kind, int count) {}
