package dev.bcsite.maven;

import dev.bcsite.base.Secret;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** Reads an access token that is kept as the password of a server in settings.xml, encrypted or not. */
final class ServerToken {

    private final Settings settings;
    private final SettingsDecrypter decrypter;

    ServerToken(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.decrypter = decrypter;
    }

    Secret of(String serverId) throws MojoFailureException {
        Server server = settings.getServer(serverId);
        if (server == null) {
            throw new MojoFailureException("settings.xml has no server \"" + serverId
                    + "\"; add one whose password is the store's access token, or correct bcsite.serverId");
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        for (SettingsProblem problem : result.getProblems()) {
            if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
                throw new MojoFailureException("The password of server \"" + serverId
                        + "\" in settings.xml cannot be decrypted: " + problem.getMessage());
            }
        }
        String password = result.getServer().getPassword();
        if (password == null || password.isBlank()) {
            throw new MojoFailureException(
                    "Server \"" + serverId + "\" in settings.xml has no password; it must be the store's access token");
        }
        return new Secret(password);
    }
}
