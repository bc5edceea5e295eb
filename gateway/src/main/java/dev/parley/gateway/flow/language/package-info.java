/** What is known of a language: its words, and what the bot says by itself. */
@NullMarked
package dev.parley.gateway.flow.language;

import org.jspecify.annotations.NullMarked;
