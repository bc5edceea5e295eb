package dev.parley.gateway.flow.service;

/** What came of asking a service once, as it is counted. */
public enum FetchOutcome {
    /** It answered with a status of 200..299. */
    OK,
    /** It answered with another status. */
    STATUS,
    /** No answer in time. */
    TIMEOUT,
    /** No connection, or it broke. */
    REFUSED,
    /** A certificate that is not trusted. */
    UNTRUSTED,
    /** An answer or a request that is too large, or cannot be read. */
    UNUSABLE,
    /** No such service, or a path or header that is not permitted. */
    FORBIDDEN
}
