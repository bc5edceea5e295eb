package dev.parley.gateway.plugin;

import java.util.List;

/** What plugins see of the gateway: the plugin API and what it is made of, beside the JDK. No resources. */
final class SharedPackages extends ClassLoader {

    private static final List<String> SHARED = List.of("dev.parley.api.", "org.pf4j.", "org.slf4j.", "org.jspecify.");

    private final ClassLoader host;

    SharedPackages(ClassLoader host) {
        super(ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    static boolean contain(String className) {
        return SHARED.stream().anyMatch(className::startsWith);
    }

    @Override
    protected Class<?> findClass(String className) throws ClassNotFoundException {
        if (contain(className)) {
            return host.loadClass(className);
        }
        throw new ClassNotFoundException(className);
    }
}
