/** A dialog that answers questions from a list. */
@NullMarked
package dev.parley.plugins.faq;

import org.jspecify.annotations.NullMarked;
