package dev.parley.api.dialog;

/**
 * What the bot says and does in a call, written as straight blocking code.
 *
 * <p>One dialog serves many calls at once: keep what belongs to a call in local variables or in
 * {@link Conversation#variables()}.
 */
@FunctionalInterface
public interface Dialog {

    /**
     * Holds one conversation, on a virtual thread of its own. When it returns, the call is hung up after what was still
     * being said has been heard. When it throws, the caller hears an apology and the call is hung up.
     *
     * @throws CallEndedException out of the conversation's methods, once the call is over; let it pass
     * @throws Exception if the dialog fails
     */
    void converse(Conversation conversation) throws Exception;
}
