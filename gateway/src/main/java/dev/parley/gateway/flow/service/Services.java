package dev.parley.gateway.flow.service;

/** The web services that flows may ask. For any number of calls at once. */
@FunctionalInterface
public interface Services {

    /**
     * Asks a service once, and waits for its answer; blocks, and is ended by interrupting the thread.
     *
     * @return what it answered, whatever the status
     * @throws ServiceException if there is no answer, or none that can be used
     * @throws InterruptedException if the call ends meanwhile
     */
    Reply fetch(Request request) throws ServiceException, InterruptedException;
}
