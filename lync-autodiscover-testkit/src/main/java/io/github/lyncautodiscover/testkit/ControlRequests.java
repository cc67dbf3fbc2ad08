package io.github.lyncautodiscover.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be asked of the control port. Thread-safe. */
final class ControlRequests {

    private static final String DOCUMENTS = "/documents/";
    private static final String FAULTS = "/faults";
    private static final String RECORDS = "/records/";

    private final LyncDeployment deployment;
    private final ControlFaults faults;
    private final ControlRecords records;

    ControlRequests(LyncDeployment deployment, ControlFaults faults) {
        this.deployment = deployment;
        this.faults = faults;
        this.records = new ControlRecords(deployment);
    }

    /** @throws IllegalArgumentException if it makes no sense; the message says why */
    ControlReply answer(String method, String path, String contentType, byte[] body) throws IOException {
        if (path.startsWith(DOCUMENTS)) {
            return document(method, target(path.substring(DOCUMENTS.length())), contentType, body);
        } else if (path.startsWith(RECORDS)) {
            return records.answer(method, path.substring(RECORDS.length()), body);
        } else if (path.startsWith(FAULTS + "/") && method.equals("DELETE")) {
            String id = path.substring(FAULTS.length() + 1);
            return id.matches("\\d{1,9}") && faults.remove(Integer.parseInt(id))
                    ? ControlReply.done(true)
                    : ControlReply.error(404, "There is no fault " + id + "; GET /faults lists them.");
        }
        return switch (method + " " + path) {
            case "GET /" -> ControlReply.of(200, state());
            case "GET /openapi.json" -> new ControlReply(200, description());
            case "GET /faults" ->
                ControlReply.of(
                        200,
                        faults.list().stream().map(ControlRequests::members).toList());
            case "POST /faults" -> ControlReply.of(201, members(faults.add(order(ControlJson.read(body)))));
            case "DELETE /faults" -> {
                faults.clear();
                yield ControlReply.done(true);
            }
            case "GET /records" -> records.list();
            case "GET /recording" ->
                ControlReply.of(200, Map.of("lines", deployment.recording().lines(), "picture", deployment.picture()));
            case "DELETE /recording" -> {
                deployment.recording().clear();
                yield ControlReply.done(true);
            }
            default -> ControlReply.error(404, "There is no " + method + " " + path + "; see /openapi.json.");
        };
    }

    private ControlReply document(String method, String target, String contentType, byte[] body) {
        return switch (method) {
            case "PUT" -> ControlReply.of(201, members(faults.put(target, contentType, body)));
            case "DELETE" -> ControlReply.done(faults.removeDocument(target));
            default -> ControlReply.error(405, "Documents are PUT and DELETEd, not " + method + ".");
        };
    }

    /** {@code https/HOST/PATH} as a target. */
    private static String target(String path) {
        return path.replaceFirst("^(https?)/", "$1://");
    }

    private static FaultOrder order(Map<String, String> members) {
        if (!members.keySet().equals(Set.of("target", "fault"))) {
            throw new IllegalArgumentException(
                    "A fault has the members target and fault, not " + members.keySet() + ".");
        }
        return new FaultOrder(members.getOrDefault("target", ""), members.getOrDefault("fault", ""));
    }

    private static Map<String, Object> members(ControlFaults.Staged staged) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", staged.id());
        members.put("target", staged.target());
        members.put("fault", staged.fault());
        return members;
    }

    private Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("sipDomains", deployment.topology().sipDomains());
        state.put("users", List.copyOf(deployment.topology().users().keySet()));
        state.put("notReplayed", deployment.notReplayed());
        state.put("inside", place(deployment.inside()));
        state.put("outside", place(deployment.outside()));
        return state;
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("dns", text(place.dns()));
        members.put("proxy", text(place.proxy()));
        return members;
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    private static String description() throws IOException {
        try (InputStream file = ControlRequests.class.getResourceAsStream("control-openapi.json")) {
            if (file == null) {
                throw new IOException("control-openapi.json is missing.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
