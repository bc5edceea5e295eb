package dev.parley.speech.google;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.google.auth.Credentials;
import com.google.auth.RequestMetadataCallback;
import dev.parley.api.PluginContext;
import dev.parley.api.SettingsException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {

    private static final URI SERVICE = URI.create("https://speech.googleapis.com/");

    @TempDir
    private Path folder;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void aKeyFileIsFoundBesideTheConfiguration() throws Exception {
        Files.writeString(folder.resolve("key.json"), serviceKey());
        Account account = Account.of("key.json", "", false, context());
        assertThat(account.project()).contains("a-project");
        assertThat(authorization(account)).startsWith("Bearer ey");
    }

    @Test
    void aKeyCanComeFromAVariable() throws Exception {
        assertThat(authorization(Account.of("", serviceKey(), false, context())))
                .startsWith("Bearer ey");
    }

    @Test
    void aServiceAccountsTokensAreGoodAtEveryRegionsEndpoint() throws Exception {
        String token = authorization(Account.of("", serviceKey(), false, context()));
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"scope\"", "auth/cloud-platform").doesNotContain("\"aud\"");
    }

    @Test
    void tokensAreFetchedElsewhereThanOnTheThreadThatAsks() throws Exception {
        WireMockServer tokens = new WireMockServer(options().dynamicPort().bindAddress("localhost"));
        tokens.start();
        try {
            tokens.stubFor(post("/token").willReturn(okJson("""
                    {"access_token": "fetched", "expires_in": 3600, "token_type": "Bearer"}""")));
            String user = """
                    {"type": "authorized_user", "client_id": "c", "client_secret": "s", "refresh_token": "r",
                     "token_uri": "%s/token"}""".formatted(tokens.baseUrl());
            assertThat(authorization(Account.of("", user, false, context()))).isEqualTo("Bearer fetched");
        } finally {
            tokens.stop();
        }
    }

    @Test
    void credentialsThatCannotBeHadAreNamedButNotShown() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{\"type\": \"my secret\"}");
        refused("credentials", "broken.json", "", false);
        refused("credentials", "missing.json", "", false);
        refused("credentials", "none", "", false);
        refused("credentials", "broken.json", "", true);
        refused("credentials-json", "", "my secret", false);
        refused("credentials-json", "broken.json", "my secret", false);
    }

    @Test
    void nobodyIsNamedOverPlaintext() throws IOException {
        assertThat(Account.of("none", "", true, context()).provider(workers).getCredentials())
                .isNull();
        assertThat(Account.of("", "", true, context()).provider(workers).getCredentials())
                .isNull();
    }

    private void refused(String setting, String file, String json, boolean plaintext) {
        assertThatThrownBy(() -> Account.of(file, json, plaintext, context()))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        mistake -> assertThat(mistake.setting()).isEqualTo(setting))
                .hasMessageNotContaining("my secret");
    }

    private String authorization(Account account) throws Exception {
        Credentials tokens = account.provider(workers).getCredentials();
        assertThat(tokens.hasRequestMetadata()).isTrue();
        assertThat(tokens.hasRequestMetadataOnly()).isTrue();
        assertThat(tokens.getUniverseDomain()).isEqualTo("googleapis.com");
        assertThat(tokens.getAuthenticationType()).isEqualTo("OAuth2");
        CompletableFuture<Map<String, List<String>>> answer = new CompletableFuture<>();
        tokens.getRequestMetadata(
                SERVICE,
                task -> {
                    throw new AssertionError("on the event loop");
                },
                new RequestMetadataCallback() {
                    @Override
                    public void onSuccess(Map<String, List<String>> metadata) {
                        answer.complete(metadata);
                    }

                    @Override
                    public void onFailure(Throwable failure) {
                        answer.completeExceptionally(failure);
                    }
                });
        Map<String, List<String>> metadata = answer.get(30, TimeUnit.SECONDS);
        assertThat(tokens.getRequestMetadata(SERVICE)).containsKey("Authorization");
        return metadata.get("Authorization").getFirst();
    }

    private PluginContext context() {
        return new PluginContext(folder, folder);
    }

    private static String serviceKey() throws Exception {
        byte[] key = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        String pem = "-----BEGIN PRIVATE KEY-----\\n" + Base64.getEncoder().encodeToString(key)
                + "\\n-----END PRIVATE KEY-----\\n";
        return """
                {"type": "service_account", "project_id": "a-project", "private_key_id": "1", "private_key": "%s",
                 "client_email": "bot@a-project.iam.gserviceaccount.com", "client_id": "1"}""".formatted(pem);
    }
}
