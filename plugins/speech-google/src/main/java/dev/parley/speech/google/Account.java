package dev.parley.speech.google;

import com.google.api.gax.core.CredentialsProvider;
import com.google.api.gax.core.FixedCredentialsProvider;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import dev.parley.api.PluginContext;
import dev.parley.api.SettingsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Who we are at Google. */
final class Account {

    /** What {@code credentials} says when there are none. */
    private static final String NONE = "none";

    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";

    private final Optional<GoogleCredentials> credentials;

    private Account(Optional<GoogleCredentials> credentials) {
        this.credentials = credentials;
    }

    /**
     * Reads the credentials; may ask the machine's metadata service, which takes seconds where there is none.
     *
     * @param file a key file, relative to the configuration's folder; empty for the application's default; {@code none}
     * @param json a key itself, instead; empty for none
     * @param plaintext whether the connection is not encrypted: no credentials are sent over it
     * @throws SettingsException if they cannot be had; holds nothing of the key
     */
    static Account of(String file, String json, boolean plaintext, PluginContext context) {
        if (plaintext) {
            if (!json.isBlank() || !(file.isBlank() || file.equals(NONE))) {
                throw new SettingsException("credentials", "credentials are not sent over plaintext: leave them out");
            }
            return new Account(Optional.empty());
        }
        if (file.equals(NONE)) {
            throw new SettingsException("credentials", "credentials can be none only together with plaintext: true");
        }
        if (!file.isBlank() && !json.isBlank()) {
            throw new SettingsException("credentials-json", "set credentials or credentials-json, not both");
        }
        return new Account(Optional.of(scoped(read(file, json, context))));
    }

    /** The project that the credentials belong to; else that of the environment. */
    Optional<String> project() {
        return credentials
                .map(GoogleCredentials::getProjectId)
                .or(() -> Optional.ofNullable(System.getenv("GOOGLE_CLOUD_PROJECT")))
                .filter(project -> !project.isBlank());
    }

    /** @param workers where tokens are fetched */
    CredentialsProvider provider(Executor workers) {
        return credentials
                .<CredentialsProvider>map(source -> {
                    TokenSource tokens = new TokenSource(source, workers);
                    tokens.fetchAhead();
                    return FixedCredentialsProvider.create(tokens);
                })
                .orElseGet(NoCredentialsProvider::create);
    }

    private static GoogleCredentials read(String file, String json, PluginContext context) {
        if (!json.isBlank()) {
            try {
                return GoogleCredentials.fromStream(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException | RuntimeException e) {
                // Not its message, which may quote the key.
                throw new SettingsException("credentials-json", "credentials-json is no key of Google's");
            }
        }
        if (file.isBlank()) {
            try {
                return GoogleCredentials.getApplicationDefault();
            } catch (IOException e) {
                throw new SettingsException(
                        "credentials",
                        "there are no application default credentials: set credentials to a key file, or"
                                + " GOOGLE_APPLICATION_CREDENTIALS, or run gcloud auth application-default login");
            }
        }
        Path path = context.configurationFolder().resolve(file);
        if (!Files.isReadable(path)) {
            throw new SettingsException("credentials", path + " cannot be read");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return GoogleCredentials.fromStream(in);
        } catch (IOException | RuntimeException e) {
            throw new SettingsException("credentials", path + " is no key file of Google's");
        }
    }

    private static GoogleCredentials scoped(GoogleCredentials credentials) {
        GoogleCredentials scoped = credentials.createScoped(SCOPE);
        // Signs its own tokens: nothing has to be fetched before the first call.
        return scoped instanceof ServiceAccountCredentials service
                ? service.createWithUseJwtAccessWithScope(true)
                : scoped;
    }
}
