package jp.agata.reporting.engine;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the statutory font is.
 *
 * @param font path of ipamjm.ttf; without the file everything but printing works
 */
@ConfigurationProperties("agata")
record FontProperties(@DefaultValue("ipamjm.ttf") Path font) {}
