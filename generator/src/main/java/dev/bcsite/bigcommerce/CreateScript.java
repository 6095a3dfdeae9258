package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Creates a script. */
record CreateScript(Script script) implements Creating<Script> {

    @Override
    public String action() {
        return "create the script \"" + script.name() + "\" of channel " + script.channelId();
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.post("/v3/content/scripts").json(ScriptJson.write(script));
    }

    @Override
    public Script created(JsonNode data) {
        return ScriptJson.read(data);
    }

    @Override
    public Scope scope() {
        return Scope.CONTENT;
    }

    @Override
    public Optional<String> hintFor(int status) {
        return ScriptScope.hintFor(status, script);
    }
}
