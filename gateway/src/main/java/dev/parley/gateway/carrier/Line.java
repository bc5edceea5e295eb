package dev.parley.gateway.carrier;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.PlatformMessage;
import io.grpc.Status;

/** The stream of one call, whatever carries it. Used on the call's clock only. */
interface Line {

    /** What comes over the line; called on any thread. */
    interface Events {

        void connected();

        /**
         * A message from the bot.
         *
         * @param next to be called when the message has been dealt with and another may come
         */
        void received(AppMessage message, Runnable next);

        /** The stream is over: the bot has closed it, or it broke. Nothing follows. */
        void closed(Status status);
    }

    void open(Events events);

    /** Whether a message would go out soon instead of waiting in memory. */
    boolean ready();

    /** Sends a message; does nothing once the line is completed, cancelled or cut. */
    void send(PlatformMessage message);

    /** Ends our side of the stream. */
    void complete();

    /** Cancels the stream. */
    void cancel();

    /** Breaks the connection without a word. */
    void cut();

    /** Frees the connection once the stream is over. */
    void close();
}
