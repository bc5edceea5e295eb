/** Plugins: finding, loading, isolating and unloading their JAR files. */
@NullMarked
package dev.parley.gateway.plugin;

import org.jspecify.annotations.NullMarked;
