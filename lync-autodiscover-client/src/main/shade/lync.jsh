// jshell --class-path lync-autodiscover-client-…-all.jar lync.jsh
import io.github.lyncautodiscover.client.*;
import io.github.lyncautodiscover.client.evidence.*;
import io.github.lyncautodiscover.client.finding.*;
import io.github.lyncautodiscover.client.report.*;
import io.github.lyncautodiscover.client.ticket.*;
import io.github.lyncautodiscover.dns.*;
import io.github.lyncautodiscover.model.*;
import io.github.lyncautodiscover.model.log.*;
import java.net.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;

/** Looks a user up from here, with everything there is to find out. */
LyncDiagnosis diagnose(String address) {
    try (AutodiscoverClient client = LyncAutodiscover.builder().build()) {
        return client.diagnose(address);
    }
}

/** The same, printed. */
void lync(String address) {
    System.out.println(diagnose(address).toText());
}

System.out.println("Lync Autodiscover. Try lync(\"alice@contoso.com\"), or diagnose(\"alice@contoso.com\").findings()")
