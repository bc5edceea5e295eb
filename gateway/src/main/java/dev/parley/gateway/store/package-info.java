/** What remains of calls on disk: records, transcripts, late statuses. */
@NullMarked
package dev.parley.gateway.store;

import org.jspecify.annotations.NullMarked;
