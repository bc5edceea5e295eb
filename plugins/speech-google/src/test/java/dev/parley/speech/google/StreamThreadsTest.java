package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.gax.rpc.ApiCallContext;
import com.google.api.gax.rpc.BidiStreamingCallable;
import com.google.api.gax.rpc.ClientStream;
import com.google.api.gax.rpc.ClientStreamReadyObserver;
import com.google.api.gax.rpc.ResponseObserver;
import com.google.api.gax.rpc.StreamController;
import com.google.protobuf.ByteString;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Transcript;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On which thread what is done. */
class StreamThreadsTest {

    private final ScheduledExecutorService network = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lane").factory());
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Lane lane = new Lane(network);

    @AfterEach
    void stop() {
        workers.shutdownNow();
        network.shutdownNow();
    }

    @Test
    void audioIsSentByTheLaneAndNeitherByTheCallNorByAThreadOfItsOwn() throws Exception {
        Service service = new Service();
        try (GoogleStream stream = stream(service, new Hearer())) {
            for (int batch = 0; batch < 5; batch++) {
                stream.audio(ByteBuffer.allocate(800));
                Event sent = service.next("audio");
                assertThat(sent.thread().getName()).isEqualTo("lane");
            }
        }
        assertThat(service.opener).isNotNull().matches(Thread::isVirtual);
    }

    @Test
    void anOpeningThatBlocksHoldsUpNeitherItsCallNorOthers() throws Exception {
        Service slow = new Service();
        Service swift = new Service();
        slow.door = new CountDownLatch(1);
        try (GoogleStream waiting = stream(slow, new Hearer());
                GoogleStream other = stream(swift, new Hearer())) {
            waiting.audio(ByteBuffer.allocate(1600));
            waiting.endUtterance();
            other.audio(ByteBuffer.allocate(800));
            swift.next("audio");
            assertThat(slow.events).isEmpty();
            slow.door.countDown();
            slow.next("audio");
            slow.next("audio");
            slow.next("end");
        }
    }

    @Test
    void aListenerIsToldOnAVirtualThreadAndMayHangWithoutHarmToOthers() throws Exception {
        Service service = new Service();
        Hearer stuck = new Hearer();
        stuck.door = new CountDownLatch(1);
        try (GoogleStream stream = stream(service, stuck)) {
            stream.audio(ByteBuffer.allocate(800));
            service.next("audio");
            service.answer();
            assertThat(stuck.next("heard").thread()).matches(Thread::isVirtual);
            // Its own audio goes on, and that of others.
            stream.audio(ByteBuffer.allocate(800));
            service.next("audio");
            Service another = new Service();
            try (GoogleStream other = stream(another, new Hearer())) {
                other.audio(ByteBuffer.allocate(800));
                another.next("audio");
            }
            stuck.door.countDown();
            stream.endUtterance();
            service.next("end");
            service.complete();
            stuck.next("ended");
        }
    }

    @Test
    void whatWasHeardBeforeAFailureIsToldBeforeIt() throws Exception {
        Service service = new Service();
        Hearer slow = new Hearer();
        slow.door = new CountDownLatch(1);
        try (GoogleStream stream = stream(service, slow)) {
            stream.audio(ByteBuffer.allocate(800));
            service.next("audio");
            service.answer();
            service.answer();
            slow.next("heard");
            service.fail();
            // The lane has dealt with the failure when it has dealt with what comes behind it.
            CountDownLatch dealt = new CountDownLatch(1);
            lane.now(dealt::countDown);
            assertThat(dealt.await(30, TimeUnit.SECONDS)).isTrue();
            slow.door.countDown();
            slow.next("heard");
            slow.next("failed");
        }
    }

    private GoogleStream stream(Service service, RecognitionListener listener) {
        RecognitionRequest request = new RecognitionRequest(Ear.FORMAT, "en-US", List.of());
        return new GoogleStream(
                request,
                listener,
                new Opener<>(service, request, new Semaphore(1)),
                lane,
                workers,
                GoogleRecognizerSettings.DEFAULTS,
                _ -> {});
    }

    private record Event(String name, Thread thread) {}

    /** What happens, with the thread on which it does. */
    private static class Log {

        final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        volatile @Nullable CountDownLatch door;

        void add(String name) {
            events.add(new Event(name, Thread.currentThread()));
        }

        Event next(String name) throws InterruptedException {
            Event next = events.poll(30, TimeUnit.SECONDS);
            assertThat(next).isNotNull().returns(name, Event::name);
            return next;
        }

        void awaitDoor() {
            CountDownLatch closed = door;
            try {
                if (closed != null) {
                    closed.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class Hearer extends Log implements RecognitionListener {

        @Override
        public void transcript(Transcript transcript) {
            add("heard");
            awaitDoor();
        }

        @Override
        public void utteranceEnded() {
            add("ended");
        }

        @Override
        public void failed(SpeechException failure) {
            add("failed");
        }
    }

    /** A service without a network. */
    private static final class Service extends Log implements RecognitionApi<String, String> {

        private volatile @Nullable Thread opener;
        private volatile @Nullable ResponseObserver<String> client;

        @Override
        public BidiStreamingCallable<String, String> recognize() {
            opener = Thread.currentThread();
            awaitDoor();
            return new BidiStreamingCallable<>() {
                @Override
                public ClientStream<String> internalCall(
                        ResponseObserver<String> observer,
                        ClientStreamReadyObserver<String> onReady,
                        ApiCallContext context) {
                    client = observer;
                    observer.onStart(new Control());
                    Requests requests = new Requests();
                    onReady.onReady(requests);
                    return requests;
                }
            };
        }

        void answer() {
            observer().onResponse("hello");
        }

        void complete() {
            observer().onComplete();
        }

        void fail() {
            observer().onError(new IllegalStateException("for this test"));
        }

        private ResponseObserver<String> observer() {
            ResponseObserver<String> observer = client;
            assertThat(observer).isNotNull();
            return observer;
        }

        @Override
        public String opening(RecognitionRequest request) {
            return "opening";
        }

        @Override
        public String audio(ByteString audio) {
            return "audio";
        }

        @Override
        public Heard heard(String response) {
            return new Heard(
                    List.of(new Heard.Result(response, true, 1, Duration.ofMillis(100), List.of())), Optional.empty());
        }

        @Override
        public void close() {}

        private final class Requests implements ClientStream<String> {

            @Override
            public void send(String request) {
                if (!request.equals("opening")) {
                    add(request);
                }
            }

            @Override
            public void closeSend() {
                add("end");
            }

            @Override
            public void closeSendWithError(Throwable failure) {}

            @Override
            public boolean isSendReady() {
                return true;
            }
        }
    }

    private static final class Control implements StreamController {

        @Override
        public void cancel() {}

        @Override
        public void disableAutoInboundFlowControl() {}

        @Override
        public void request(int count) {}
    }
}
