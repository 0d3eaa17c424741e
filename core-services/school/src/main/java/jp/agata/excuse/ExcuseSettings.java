package jp.agata.excuse;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the prefecture's schools grant.
 *
 * @param bereavement days of mourning as {@code 続柄/days}, in the order in which they are offered
 * @param bereavementCounting whether those days run over days off
 */
@ConfigurationProperties("agata.excuse")
record ExcuseSettings(
        @DefaultValue({"父/7", "母/7", "祖父/3", "祖母/3", "兄/3", "姉/3", "弟/3", "妹/3", "曾祖父/1", "曾祖母/1", "伯叔父/1", "伯叔母/1"})
        List<String> bereavement,

        @DefaultValue("CALENDAR") BereavementRule.Counting bereavementCounting) {

    BereavementRule rule() {
        var days = new LinkedHashMap<String, Integer>();
        bereavement.forEach(text -> {
            var parts = text.split("/", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("agata.excuse.bereavement needs 続柄/days: " + text);
            }
            days.put(parts[0], Integer.valueOf(parts[1]));
        });
        return new BereavementRule(days, bereavementCounting);
    }
}
