package jp.agata;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.JavaPackage;

/** A module is a package below jp.agata; engine and desk of jp.agata.reporting are two, on both sides of the forms. */
class FeatureModules implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return root.getDirectSubPackages().stream()
                .flatMap(module -> module.getLocalName().equals("reporting")
                        ? module.getDirectSubPackages().stream()
                        : Stream.of(module));
    }
}
