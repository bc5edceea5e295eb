package dev.parley.gateway;

import java.util.function.IntSupplier;

/** The HTTP server's port, for those who have to be made before it listens. */
final class WebPort implements IntSupplier {

    private volatile int port;

    void known(int listening) {
        port = listening;
    }

    @Override
    public int getAsInt() {
        return port;
    }
}
