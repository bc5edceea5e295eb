/** What decides what the bot says: dialogs, and the conversation they hold. */
@NullMarked
package dev.parley.api.dialog;

import org.jspecify.annotations.NullMarked;
