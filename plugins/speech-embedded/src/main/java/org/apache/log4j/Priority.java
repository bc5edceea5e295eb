package org.apache.log4j;

/** How grave a message is. */
public class Priority {

    Priority() {}
}
