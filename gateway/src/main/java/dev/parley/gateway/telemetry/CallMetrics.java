package dev.parley.gateway.telemetry;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.CallObserver;
import java.time.Duration;

/** Counts what happens in calls. */
public final class CallMetrics implements CallObserver {

    private final Metrics metrics;

    public CallMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void event(CallEvent event) {
        switch (event) {
            case CallEvent.CallStarted started ->
                metrics.callStarted(started.call().inbound());
            case CallEvent.CallEnded ended ->
                metrics.callEnded(ended.reason(), Duration.between(ended.call().startedAt(), ended.at()));
            case CallEvent.TurnAnswered answered -> metrics.turn(answered.timing());
            case CallEvent.EngineFailed failed -> metrics.engineFailed(failed.engine());
            case CallEvent.EngineChanged changed ->
                metrics.engineChanged(changed.engine(), changed.from(), changed.to());
            case CallEvent.BotInterrupted interrupted -> metrics.interrupted(interrupted.interruption());
            case CallEvent.CallerSpeaking ignored -> {}
            case CallEvent.CallerSaid ignored -> {}
            case CallEvent.CallerPressed ignored -> {}
            case CallEvent.BotSaid ignored -> {}
            case CallEvent.DialogSent ignored -> {}
        }
    }
}
