package dev.bcsite.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import dev.bcsite.catalog.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes plans to files and reads them again. A file that was changed by hand is refused: what is applied is what was
 * shown.
 */
public final class PlanFile {

    private static final int VERSION = 1;

    private PlanFile() {}

    /** Writes whole or not at all. */
    public static void write(Path file, RegistrationPlan plan) throws IOException {
        ObjectNode content = write(plan);
        ObjectNode json = Json.object().put("version", VERSION).put("seal", seal(content));
        json.setAll(content);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, json.toPrettyString() + "\n", StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws BcsiteException when there is no plan there, or not as it was written */
    public static RegistrationPlan read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw problem(file, "there is no plan here");
        }
        try {
            JsonNode json = Json.read(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            if (json.path("version").asInt() != VERSION) {
                throw problem(file, "it was not written by this version of bcsite");
            }
            RegistrationPlan plan = plan(json);
            if (!RegistrationJson.text(json, "seal").equals(seal(write(plan)))) {
                throw problem(file, "it was changed after it was written");
            }
            return plan;
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw problem(file, "it cannot be read (" + firstLine(e) + ")");
        }
    }

    private static String seal(ObjectNode content) {
        return Digest.of(Json.bytes(content)).toString();
    }

    private static ObjectNode write(RegistrationPlan plan) {
        ObjectNode json = Json.object().put("store", plan.store());
        json.set("channels", RegistrationJson.array(plan.channels(), PlanFile::write));
        return json;
    }

    private static ObjectNode write(ChannelPlan plan) {
        ObjectNode json = Json.object().put("channel", plan.channel()).put("ledger", plan.serial());
        json.set("changes", RegistrationJson.array(plan.changes(), RegistrationJson::write));
        json.set("leftAlone", RegistrationJson.array(plan.conflicts(), RegistrationJson::write));
        json.set("noLongerOurs", RegistrationJson.array(plan.lost(), RegistrationJson::write));
        json.put("asTheyShouldBe", plan.kept());
        json.set("notes", RegistrationJson.array(plan.notes(), RegistrationJson::write));
        return json;
    }

    private static RegistrationPlan plan(JsonNode json) {
        return new RegistrationPlan(
                RegistrationJson.text(json, "store"), RegistrationJson.list(json.path("channels"), PlanFile::channel));
    }

    private static ChannelPlan channel(JsonNode json) {
        return new ChannelPlan(
                json.path("channel").asLong(),
                json.path("ledger").asLong(),
                RegistrationJson.list(json.path("changes"), RegistrationJson::change),
                RegistrationJson.list(json.path("leftAlone"), RegistrationJson::conflict),
                RegistrationJson.list(json.path("noLongerOurs"), RegistrationJson::key),
                json.path("asTheyShouldBe").asInt(),
                RegistrationJson.list(json.path("notes"), RegistrationJson::problem));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static BcsiteException problem(Path file, String finding) {
        return new BcsiteException(
                Problem.at(file.toString(), finding, "write one with bcsite plan, look at it, then apply it"));
    }
}
