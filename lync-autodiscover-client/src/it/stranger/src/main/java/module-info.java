module stranger {
    requires io.github.lyncautodiscover.client;
}
