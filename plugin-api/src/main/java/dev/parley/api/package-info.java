/** What every plugin has in common: named factories with typed settings. */
@NullMarked
package dev.parley.api;

import org.jspecify.annotations.NullMarked;
