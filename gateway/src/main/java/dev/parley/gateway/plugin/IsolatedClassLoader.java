package dev.parley.gateway.plugin;

import org.pf4j.ClassLoadingStrategy;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/** One plugin's classes: its own first, but those of shared packages always from the gateway, even if it brings copies. */
final class IsolatedClassLoader extends PluginClassLoader {

    IsolatedClassLoader(PluginManager plugins, PluginDescriptor descriptor, SharedPackages shared) {
        super(plugins, descriptor, shared, ClassLoadingStrategy.PDA);
    }

    @Override
    protected boolean shouldDelegateToParent(String className) {
        return SharedPackages.contain(className);
    }
}
