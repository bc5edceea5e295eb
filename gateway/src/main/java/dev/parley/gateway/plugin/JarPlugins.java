package dev.parley.gateway.plugin;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import org.pf4j.DefaultPluginManager;
import org.pf4j.JarPluginLoader;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.pf4j.RuntimeMode;

/** PF4J, cut down to plain JAR files in isolated class loaders. */
final class JarPlugins extends DefaultPluginManager {

    /** The version of the plugin API that {@code Plugin-Requires} in a manifest is held against. */
    static final String API_VERSION = "0.1.0";

    JarPlugins(List<Path> folders) {
        super(folders);
        setSystemVersion(API_VERSION);
    }

    @Override
    public RuntimeMode getRuntimeMode() {
        return RuntimeMode.DEPLOYMENT;
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new ManifestPluginDescriptorFinder();
    }

    @Override
    protected PluginLoader createPluginLoader() {
        SharedPackages shared = new SharedPackages(JarPlugins.class.getClassLoader());
        return new JarPluginLoader(this) {
            @Override
            protected PluginClassLoader createPluginClassLoader(Path jar, PluginDescriptor descriptor) {
                return new IsolatedClassLoader(pluginManager, descriptor, shared);
            }
        };
    }

    /** No plugin is switched off by a file beside it. */
    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String id) {
                return false;
            }

            @Override
            public void disablePlugin(String id) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void enablePlugin(String id) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** Unlike PF4J's own, says what is wrong with a plugin's class. */
    @Override
    protected PluginFactory createPluginFactory() {
        return JarPlugins::create;
    }

    private static Plugin create(PluginWrapper wrapper) {
        String name = wrapper.getDescriptor().getPluginClass();
        if (name.equals(Plugin.class.getName())) {
            return new Plugin();
        }
        try {
            Object made = instance(wrapper.getPluginClassLoader(), name);
            if (made instanceof Plugin plugin) {
                return plugin;
            }
        } catch (Exception | LinkageError failure) {
            throw new RejectedException("its Plugin-Class " + name + " failed: " + RejectedException.reason(failure));
        }
        throw new RejectedException("its Plugin-Class " + name + " does not extend org.pf4j.Plugin");
    }

    /** Makes an instance by the constructor without parameters. */
    static Object instance(ClassLoader loader, String className) throws ReflectiveOperationException {
        Constructor<?> constructor = loader.loadClass(className).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
