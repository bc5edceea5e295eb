package dev.parley.speech.google.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What came back on a stream. */
final class Answers<R> implements StreamObserver<R> {

    private final BlockingQueue<R> waiting = new LinkedBlockingQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Status status = Status.OK;

    @Override
    public void onNext(R answer) {
        waiting.add(answer);
    }

    @Override
    public void onError(Throwable failure) {
        status = Status.fromThrowable(failure);
        over.countDown();
    }

    @Override
    public void onCompleted() {
        over.countDown();
    }

    /** The next answer, when it has come. */
    R next() throws InterruptedException {
        R answer = waiting.poll(30, TimeUnit.SECONDS);
        assertThat(answer).as("an answer").isNotNull();
        return answer;
    }

    /** All answers that have not been taken, when the stream is over. */
    List<R> rest() throws InterruptedException {
        assertThat(over.await(30, TimeUnit.SECONDS)).as("the stream is over").isTrue();
        List<R> rest = new ArrayList<>();
        waiting.drainTo(rest);
        return rest;
    }

    /** How the stream ended, when it has. */
    Status end() throws InterruptedException {
        assertThat(over.await(30, TimeUnit.SECONDS)).as("the stream is over").isTrue();
        return status;
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }
}
