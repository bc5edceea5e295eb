package dev.parley.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * All callers of a load run, in a process and on a thread of their own. The arguments are the gateway's host and port, and a file with what asking callers say,
 * if there are any. Obeys:
 * {@code place BEHAVIOUR NUMBER CALLS RATE} (so many calls a second) and says when all have begun; {@code pause MILLIS} has all calls send nothing for
 * a time and says when they go on; {@code measure} forgets what was measured so far; {@code report FILE} writes what was, as JSON; {@code marks FILE} what was noted; {@code end} ends the calls.
 */
final class Callers {

    private final EventLoop loop;
    private final Marks marks = new Marks();
    private final CallerSchedule schedule;
    private final InetSocketAddress target;
    private final List<ByteString> question;
    private int placed;

    private Callers(String host, int port, List<ByteString> question) {
        var loops = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("callers", true), EpollIoHandler.newFactory());
        loop = loops.next();
        target = new InetSocketAddress(host, port);
        this.question = question;
        schedule = new CallerSchedule(System.nanoTime());
        var _ = loop.scheduleAtFixedRate(this::advance, 1, 1, TimeUnit.MILLISECONDS);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<ByteString> question = arguments.length > 2 ? Clips.recorded(Path.of(arguments[2])) : List.of();
        Callers callers = new Callers(arguments[0], Integer.parseInt(arguments[1]), question);
        System.out.println("ready");
        Remote.serve(callers::obey);
    }

    /** Ends all if it fails: the timer would just stop, and idle calls cost little. */
    private void advance() {
        try {
            schedule.advance(System.nanoTime());
        } catch (RuntimeException | Error failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private String obey(String[] words) throws IOException, InterruptedException {
        return switch (words[0]) {
            case "place" -> {
                place(Behaviour.valueOf(words[1]), words[2], Integer.parseInt(words[3]), Double.parseDouble(words[4]));
                yield "placed";
            }
            case "pause" -> {
                CountDownLatch settled = new CountDownLatch(1);
                onLoop(() -> schedule.pause(Integer.parseInt(words[1]), settled::countDown));
                settled.await();
                yield "settled";
            }
            case "measure" -> {
                onLoop(schedule::measure);
                yield "measuring";
            }
            case "report" -> {
                onLoop(() -> write(Path.of(words[1])));
                yield "reported";
            }
            case "marks" -> {
                marks.write(Path.of(words[1]));
                yield "written";
            }
            case "end" -> {
                onLoop(schedule::end);
                yield "ended";
            }
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private void place(Behaviour behaviour, String number, int calls, double rate) throws InterruptedException {
        long begun = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            long due = begun + (long) (i * 1e9 / rate);
            long early = due - System.nanoTime();
            if (early > 0) {
                TimeUnit.NANOSECONDS.sleep(early);
            }
            int index = placed++;
            loop.execute(() -> {
                LoadCall call = caller(behaviour, number, index);
                call.place(target, loop);
                schedule.add(call);
            });
        }
    }

    private LoadCall caller(Behaviour behaviour, String number, int index) {
        CallerTimes times = schedule.times();
        return switch (behaviour) {
            case ECHO -> new EchoCaller(number, times);
            case TALK -> new TalkingCaller(number, times, index, marks);
            case ASK -> new AskingCaller(number, times, index, question);
            case LISTEN -> new ListeningCaller(number, times);
            case GREETED -> new GreetedCaller(number, times);
        };
    }

    private void write(Path file) {
        try {
            new ObjectMapper().writeValue(file.toFile(), schedule.report());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void onLoop(Runnable task) {
        loop.submit(task).syncUninterruptibly();
    }
}
