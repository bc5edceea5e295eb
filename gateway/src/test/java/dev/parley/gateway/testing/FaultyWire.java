package dev.parley.gateway.testing;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.GRPCStreamServiceGrpc.AsyncService;
import com.freeclimb.ivr.PlatformMessage;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.function.Predicate;

/** The way between carrier and service, on which messages get lost and things come to a standstill. */
final class FaultyWire implements AsyncService {

    private final AsyncService service;
    private Predicate<PlatformMessage> lost = message -> false;
    private boolean stalled;

    FaultyWire(AsyncService service) {
        this.service = service;
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
                    in.onNext(message);
                }
            }

            @Override
            public void onError(Throwable failure) {
                in.onError(failure);
            }

            @Override
            public void onCompleted() {
                in.onCompleted();
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
            out.onNext(message);
        }

        @Override
        public void onError(Throwable failure) {
            out.onError(failure);
        }

        @Override
        public void onCompleted() {
            out.onCompleted();
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
