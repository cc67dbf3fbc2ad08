package io.github.lyncautodiscover.client.finding;

import java.util.List;

/** Rules that look at the same kind of evidence. A new rule is a line here and a method beside it. */
interface Family {
    /** The rules, the most telling first. */
    List<Rule> rules();
}
