package dev.parley.gateway.call;

import dev.parley.api.speech.SpeechException;

/** Hears how the engines of one kind fare while they serve a call. */
public interface EngineWatcher {

    /** An engine has failed; the same one or another goes on. */
    void engineFailed(SpeechException failure);

    /** Another engine goes on, for a reason. */
    void engineChanged(String from, String to, String reason);
}
