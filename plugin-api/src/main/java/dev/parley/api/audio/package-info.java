/** Audio as it lies on the wire: encodings, formats, conversions. */
@NullMarked
package dev.parley.api.audio;

import org.jspecify.annotations.NullMarked;
