package dev.parley.speech.google;

import com.google.auth.Credentials;
import com.google.auth.RequestMetadataCallback;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches tokens on threads of its own: gRPC would do it on the event loop that asks. */
final class TokenSource extends Credentials {

    private static final Logger LOG = LoggerFactory.getLogger(TokenSource.class);
    private static final URI SERVICES = URI.create("https://www.googleapis.com/");

    private final transient Credentials source;
    private final transient Executor workers;

    TokenSource(Credentials source, Executor workers) {
        this.source = source;
        this.workers = workers;
    }

    /** Fetches the first token, so that the first call need not wait for it. */
    void fetchAhead() {
        workers.execute(() -> {
            try {
                source.getUniverseDomain();
                source.getRequestMetadata(SERVICES);
            } catch (IOException | RuntimeException e) {
                LOG.warn("Google gives no token for the credentials: {}", e.getMessage());
            }
        });
    }

    @Override
    public void getRequestMetadata(URI uri, Executor asker, RequestMetadataCallback callback) {
        source.getRequestMetadata(uri, workers, callback);
    }

    @Override
    public Map<String, List<String>> getRequestMetadata(@Nullable URI uri) throws IOException {
        return source.getRequestMetadata(uri);
    }

    @Override
    public String getAuthenticationType() {
        return source.getAuthenticationType();
    }

    @Override
    public String getUniverseDomain() throws IOException {
        return source.getUniverseDomain();
    }

    @Override
    public boolean hasRequestMetadata() {
        return source.hasRequestMetadata();
    }

    @Override
    public boolean hasRequestMetadataOnly() {
        return source.hasRequestMetadataOnly();
    }

    @Override
    public void refresh() throws IOException {
        source.refresh();
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        throw new NotSerializableException(TokenSource.class.getName());
    }
}
