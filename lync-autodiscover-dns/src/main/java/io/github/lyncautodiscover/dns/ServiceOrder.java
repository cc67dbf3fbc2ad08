package io.github.lyncautodiscover.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** The order of RFC 2782, "Usage rules": a target comes next with a chance that is its share of the weights left. */
final class ServiceOrder {
    private ServiceOrder() {}

    static List<ServiceTarget> of(List<ServiceTarget> targets, Random random) {
        TreeMap<Integer, List<ServiceTarget>> priorities = new TreeMap<>();
        for (ServiceTarget target : targets) {
            List<ServiceTarget> same = priorities.computeIfAbsent(target.priority(), p -> new ArrayList<>());
            // Those without weight come first, so that the running sum gives them a small chance too.
            same.add(target.weight() == 0 ? 0 : same.size(), target);
        }
        List<ServiceTarget> ordered = new ArrayList<>(targets.size());
        for (List<ServiceTarget> left : priorities.values()) {
            while (!left.isEmpty()) {
                ordered.add(left.remove(next(left, random)));
            }
        }
        return List.copyOf(ordered);
    }

    private static int next(List<ServiceTarget> left, Random random) {
        int total = left.stream().mapToInt(ServiceTarget::weight).sum();
        int chosen = random.nextInt(total + 1);
        int index = 0;
        for (int sum = left.get(0).weight();
                sum < chosen;
                sum += left.get(index).weight()) {
            index++;
        }
        return index;
    }
}
