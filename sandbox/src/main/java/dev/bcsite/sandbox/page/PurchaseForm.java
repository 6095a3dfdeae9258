package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Form;
import dev.bcsite.sandbox.http.Form.Upload;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.table.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a form of the cart or of a product page says.
 *
 * <p>A file counts with its name, which is what carts and orders show of it; nobody reads its content, so it is not kept.
 */
record PurchaseForm(Query said, Map<String, Upload> files) {

    static PurchaseForm of(Request request) {
        if (!Form.isIn(request)) {
            return new PurchaseForm(Query.parse(request.bodyText()), Map.of());
        }
        Form form = request.form();
        Map<String, String> said = new LinkedHashMap<>(form.texts());
        Map<String, Upload> files = new LinkedHashMap<>();
        form.files().forEach((field, file) -> {
            // A browser sends a file without a name where none was chosen.
            if (!file.name().isEmpty()) {
                said.put(field, file.name());
                files.put(field, file);
            }
        });
        return new PurchaseForm(new Query(said), files);
    }

    /** Refuses a file that a modifier of the product does not take. */
    void refuseFiles(ObjectNode product) {
        for (ObjectNode modifier : Json.objects(product, "modifiers")) {
            Upload file = files.get(ChoiceField.name(modifier));
            if (file != null && modifier.path("type").asText().equals("file")) {
                FileRules.of(modifier).refuse(file);
            }
        }
    }
}
