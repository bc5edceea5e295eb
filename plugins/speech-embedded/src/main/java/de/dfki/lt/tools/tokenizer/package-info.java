/** A small tokenizer in the place of the one that MaryTTS names and no repository has. */
package de.dfki.lt.tools.tokenizer;
