package org.apache.log4j;

import java.util.Properties;

/** Would set up log4j; there is nothing to set up. */
public final class PropertyConfigurator {

    private PropertyConfigurator() {}

    public static void configure(Properties settings) {}
}
