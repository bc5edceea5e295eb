/**
 * As much of log4j 1 as MaryTTS touches, in its place. MaryTTS logs what it is told to speak and every system property;
 * here none of that gets out, only its warnings do, and at the level debug, for what they tell fails anyway.
 */
package org.apache.log4j;
