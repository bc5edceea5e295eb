/** What wraps any speech engine: formats, sentences, prompts. */
@NullMarked
package dev.parley.gateway.speech;

import org.jspecify.annotations.NullMarked;
