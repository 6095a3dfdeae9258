package dev.bcsite.sandbox.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Form;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.picture.Uploads;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Uploads of the logo and the little icon in the browser's tab, for the store or one channel. */
public final class LogoUploads {

    private static final int LARGEST = 10 * 1024 * 1024;
    /** What GIF, JPEG and PNG files begin with. */
    private static final List<String> BEGINNINGS = List.of("GIF8", "\u00FF\u00D8\u00FF", "\u0089PNG");

    private final StoreState state;
    private final StoreMirror mirror;

    public LogoUploads(StoreState state) {
        this.state = state;
        this.mirror = new StoreMirror(state);
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.write(
                        "POST",
                        "/v3/settings/logo/image",
                        Scope.INFORMATION,
                        exchange -> upload(exchange, "LogoFile", "logo_image_url")),
                Endpoint.write(
                        "POST",
                        "/v3/settings/favicon/image",
                        Scope.INFORMATION,
                        exchange -> upload(exchange, "FaviconFile", "favicon_url")));
    }

    private Response upload(Exchange exchange, String part, String field) {
        Form.Upload file = exchange.form()
                .file(part)
                .filter(LogoUploads::isPicture)
                .orElseThrow(() -> Refusal.unprocessable(part, "must be a GIF, JPEG or PNG picture of at most 10 MB"));
        String url = exchange.address().picture(new Uploads(state).keep(file));
        String document =
                "settings/logo" + Settings.channel(exchange).map(id -> "@" + id).orElse("");
        ObjectNode logo = state.documents()
                .get(document)
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .orElseGet(Json::object);
        logo.put(field, url);
        if (field.equals("logo_image_url")) {
            logo.put("type", "image");
        }
        state.documents().put(document, logo);
        if (Settings.channel(exchange).isEmpty()) {
            showInStore(field, url);
        }
        return Response.empty(204);
    }

    private static boolean isPicture(Form.Upload file) {
        String start = new String(Arrays.copyOf(file.bytes(), Math.min(4, file.size())), StandardCharsets.ISO_8859_1);
        return file.size() <= LARGEST && BEGINNINGS.stream().anyMatch(start::startsWith);
    }

    private void showInStore(String field, String url) {
        if (field.equals("favicon_url")) {
            mirror.set("favicon_url", Json.object().put("url", url).get("url"));
        } else {
            mirror.set("logo", Json.object().put("url", url));
        }
    }
}
