/** The annotated text by which MaryTTS and its tokenizer speak. */
package de.dfki.lt.tools.tokenizer.annotate;
