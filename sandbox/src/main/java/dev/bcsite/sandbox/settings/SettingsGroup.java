package dev.bcsite.sandbox.settings;

import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import java.util.List;

/**
 * Settings that are read and written together.
 *
 * @param path after {@code /v3/settings/}, which is also the name of their document
 * @param isWhole every write must have every field
 * @param isGlobal a channel cannot have its own
 * @param globalFields those that a channel cannot have its own of, though of the others
 */
record SettingsGroup(String path, Shape fields, boolean isWhole, boolean isGlobal, List<String> globalFields) {

    static SettingsGroup of(String path, Field... fields) {
        return new SettingsGroup(path, Shape.of(fields), false, false, List.of());
    }

    SettingsGroup whole() {
        return new SettingsGroup(path, fields, true, isGlobal, globalFields);
    }

    SettingsGroup global() {
        return new SettingsGroup(path, fields, isWhole, true, globalFields);
    }

    SettingsGroup globally(String... names) {
        return new SettingsGroup(path, fields, isWhole, isGlobal, List.of(names));
    }

    /** The name of the document with the settings of the store. */
    String document() {
        return "settings/" + path;
    }

    /** The name of the document with what a channel overrides. */
    String document(long channel) {
        return document() + "@" + channel;
    }
}
