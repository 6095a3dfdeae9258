package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Writes everything about a script. */
record PutScript(Script script) implements Endpoint<Script> {

    @Override
    public String action() {
        return "change the script \"" + script.name() + "\" of channel " + script.channelId();
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.put("/v3/content/scripts/{uuid}", script.uuid())
                .json(ScriptJson.write(script))
                .readingAnswer();
    }

    @Override
    public Script read(JsonNode body) throws UnreadableAnswerException {
        return ScriptJson.read(Body.object(body));
    }

    @Override
    public Scope scope() {
        return Scope.CONTENT;
    }

    @Override
    public Optional<String> hintFor(int status) {
        return status == 404 ? Optional.of(Advice.GONE) : ScriptScope.hintFor(status, script);
    }
}
