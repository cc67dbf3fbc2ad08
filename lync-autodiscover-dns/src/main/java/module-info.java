/**
 * Lets a program see what DNS says about a Lync or Skype for Business domain, with the evidence: who answered, how
 * long it took, which aliases were followed and for how long the answer may be kept.
 */
module io.github.lyncautodiscover.dns {
    requires static org.jspecify;
    requires org.dnsjava;

    exports io.github.lyncautodiscover.dns;
}
