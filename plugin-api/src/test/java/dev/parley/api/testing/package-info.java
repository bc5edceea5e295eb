/**
 * Suites that check whether an engine keeps what the API promises. Extend one in your plugin's tests and supply your
 * engine; each test of the suite then runs on it.
 */
package dev.parley.api.testing;
