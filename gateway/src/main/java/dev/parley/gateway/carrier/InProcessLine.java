package dev.parley.gateway.carrier;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.GRPCStreamServiceGrpc.AsyncService;
import com.freeclimb.ivr.PlatformMessage;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A line to a service in this process: no socket, no other thread. Behaves to the service as a gRPC server would. */
final class InProcessLine implements Line {

    private final AsyncService service;
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable StreamObserver<PlatformMessage> requests;
    private @Nullable Answers answers;
    private boolean completed;

    InProcessLine(AsyncService service) {
        this.service = service;
    }

    @Override
    public void open(Events events) {
        Answers opened = new Answers(events);
        answers = opened;
        requests = service.sendIVRData(opened);
        opened.ready.run();
        events.connected();
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void send(PlatformMessage message) {
        if (requests != null && !completed && !closed.get()) {
            try {
                requests.onNext(message);
            } catch (RuntimeException e) {
                // A gRPC server cancels the call whose handler throws.
                abort(Status.UNKNOWN.withDescription(e.toString()).withCause(e));
            }
        }
    }

    @Override
    public void complete() {
        if (requests != null && !completed && !closed.get()) {
            completed = true;
            requests.onCompleted();
        }
    }

    @Override
    public void cancel() {
        abort(Status.CANCELLED);
    }

    @Override
    public void cut() {
        abort(Status.CANCELLED);
    }

    @Override
    public void close() {
        abort(Status.CANCELLED);
    }

    private void abort(Status status) {
        if (requests == null || answers == null || !closed.compareAndSet(false, true)) {
            return;
        }
        answers.cancelled.run();
        if (!completed) {
            requests.onError(
                    Status.CANCELLED.withDescription("client cancelled").asRuntimeException());
        }
        answers.events.closed(status);
    }

    private final class Answers extends ServerCallStreamObserver<AppMessage> {

        private final Events events;
        private Runnable ready = () -> {};
        private Runnable cancelled = () -> {};
        private Runnable closedWell = () -> {};

        Answers(Events events) {
            this.events = events;
        }

        @Override
        public void onNext(AppMessage message) {
            if (!closed.get()) {
                events.received(message, () -> {});
            }
        }

        @Override
        public void onError(Throwable failure) {
            end(Status.fromThrowable(failure));
        }

        @Override
        public void onCompleted() {
            end(Status.OK);
        }

        private void end(Status status) {
            if (closed.compareAndSet(false, true)) {
                events.closed(status);
                closedWell.run();
            }
        }

        @Override
        public boolean isCancelled() {
            return closed.get();
        }

        @Override
        public void setOnReadyHandler(Runnable handler) {
            ready = handler;
        }

        @Override
        public void setOnCancelHandler(Runnable handler) {
            cancelled = handler;
        }

        @Override
        public void setOnCloseHandler(Runnable handler) {
            closedWell = handler;
        }

        @Override
        public boolean isReady() {
            return !closed.get();
        }

        // Messages are handed over as they come: there is no flow to control and nothing to compress.

        @Override
        public void setCompression(String compression) {}

        @Override
        public void setMessageCompression(boolean enable) {}

        @Override
        public void disableAutoInboundFlowControl() {}

        @Override
        public void disableAutoRequest() {}

        @Override
        public void request(int count) {}
    }
}
