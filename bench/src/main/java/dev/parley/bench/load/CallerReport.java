package dev.parley.bench.load;

/**
 * What the callers of a process have measured.
 *
 * @param calls under way at the end: those that have begun and are not over
 * @param messagesHeard messages with audio that came
 * @param gaps how often a caller ran out of audio within a prompt
 * @param turns words said, for which a reply was due
 * @param unanswered those without a reply
 * @param failed calls that the other side ended, or whose connection broke
 * @param delay what the callers waited for
 * @param pacing how far pieces of prompts were off their time
 * @param lateness how late the callers themselves were
 */
record CallerReport(
        int calls,
        long framesSent,
        long messagesHeard,
        long gaps,
        long turns,
        long unanswered,
        long failed,
        Spread delay,
        Spread pacing,
        Spread lateness) {}
