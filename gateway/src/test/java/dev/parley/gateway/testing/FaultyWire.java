package dev.parley.gateway.testing;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.GRPCStreamServiceGrpc.AsyncService;
import com.freeclimb.ivr.PlatformMessage;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The way between carrier and service, on which messages take their time or get lost, and things come to a standstill. */
final class FaultyWire implements AsyncService {

    private final AsyncService service;
    private Predicate<PlatformMessage> lost = message -> false;
    private final VirtualLoop loop;
    private boolean stalled;
    private Duration delay = Duration.ZERO;

    FaultyWire(AsyncService service, VirtualLoop loop) {
        this.service = service;
        this.loop = loop;
    }

    /** Every message takes so long. */
    void takes(Duration changed) {
        delay = changed;
    }

    private void carry(Runnable message) {
        if (delay.isZero()) {
            message.run();
        } else {
            var _ = loop.schedule(message, delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    void loses(Predicate<PlatformMessage> changed) {
        lost = changed;
    }

    void stalls(boolean changed) {
        stalled = changed;
    }

    @Override
    public StreamObserver<PlatformMessage> sendIVRData(StreamObserver<AppMessage> out) {
        StreamObserver<PlatformMessage> in =
                service.sendIVRData(new Stalling((ServerCallStreamObserver<AppMessage>) out));
        return new StreamObserver<>() {
            @Override
            public void onNext(PlatformMessage message) {
                if (!lost.test(message)) {
                    carry(() -> in.onNext(message));
                }
            }

            @Override
            public void onError(Throwable failure) {
                carry(() -> in.onError(failure));
            }

            @Override
            public void onCompleted() {
                carry(in::onCompleted);
            }
        };
    }

    private final class Stalling extends ServerCallStreamObserver<AppMessage> {

        private final ServerCallStreamObserver<AppMessage> out;

        Stalling(ServerCallStreamObserver<AppMessage> out) {
            this.out = out;
        }

        @Override
        public boolean isReady() {
            return !stalled && out.isReady();
        }

        @Override
        public void onNext(AppMessage message) {
            carry(() -> out.onNext(message));
        }

        @Override
        public void onError(Throwable failure) {
            carry(() -> out.onError(failure));
        }

        @Override
        public void onCompleted() {
            carry(out::onCompleted);
        }

        @Override
        public boolean isCancelled() {
            return out.isCancelled();
        }

        @Override
        public void setOnCancelHandler(Runnable handler) {
            out.setOnCancelHandler(handler);
        }

        @Override
        public void setOnCloseHandler(Runnable handler) {
            out.setOnCloseHandler(handler);
        }

        @Override
        public void setOnReadyHandler(Runnable handler) {
            out.setOnReadyHandler(handler);
        }

        @Override
        public void setCompression(String compression) {
            out.setCompression(compression);
        }

        @Override
        public void setMessageCompression(boolean enable) {
            out.setMessageCompression(enable);
        }

        @Override
        public void disableAutoInboundFlowControl() {
            out.disableAutoRequest();
        }

        @Override
        public void disableAutoRequest() {
            out.disableAutoRequest();
        }

        @Override
        public void request(int count) {
            out.request(count);
        }
    }
}
