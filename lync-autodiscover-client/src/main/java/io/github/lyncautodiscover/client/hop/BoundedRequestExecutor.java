package io.github.lyncautodiscover.client.hop;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Sends requests, and lets the hop know before each of them. */
final class BoundedRequestExecutor extends HttpRequestExecutor {
    private final HopConnectionOperator operator;

    BoundedRequestExecutor(Http1Config limits, HopConnectionOperator operator) {
        super(limits, DefaultConnectionReuseStrategy.INSTANCE, null);
        this.operator = operator;
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback informed,
            HttpContext context)
            throws IOException, HttpException {
        HopRecord hop = operator.sending(context);
        if (hop.isForwarded() && request instanceof BasicHttpRequest forwarded) {
            // RFC 9112 section 3.2.2: a proxy is told the whole URL.
            forwarded.setAbsoluteRequestUri(true);
        }
        return super.execute(request, connection, informed, context);
    }
}
