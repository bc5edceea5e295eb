package dev.parley.gateway.call;

/** The audio of one prompt, made segment by segment (a sentence, a stretch of a clip) as it is asked for. */
public interface PromptStream {

    /**
     * Asks for the next segment. Answered by {@link PromptListener#segmentEnded} (after its audio), by
     * {@link PromptListener#promptEnded} if there is none, or by {@link PromptListener#failed}. Ask once at a time.
     */
    void next();

    /** Gives up; nothing is reported afterwards but what is on its way. */
    void cancel();
}
