package io.drumtower.platform;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.WrongSetting;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The setting {@code drumtower.zone}: what was once counted by days of one zone is not shown by those of another. */
@Component
class BusinessZone {

    private static final String COUNTED = """
            select exists (select from figures_ledger.figure_half_hour)
                or exists (select from event_entry where event_type = 'intake.intake-received')""";

    private final JdbcClient jdbc;

    BusinessZone(@Value("${drumtower.zone:Asia/Shanghai}") String setting, JdbcClient jdbc) {
        this.jdbc = jdbc;
        var zone = read(setting.strip());
        require(zone);
        jdbc.sql(
                        "insert into business_zone (zone) values (?) on conflict (only_row) do update set zone = excluded.zone")
                .param(zone.getId())
                .update();
    }

    private static ZoneId read(String setting) {
        try {
            var zone = ZoneId.of(setting);
            BusinessDay.use(zone);
            return zone;
        } catch (DateTimeException e) {
            throw new WrongSetting(
                    "drumtower.zone is \"" + setting + "\", which is no time zone",
                    "Write its IANA name, for example Asia/Shanghai or Asia/Urumqi.");
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    "drumtower.zone is " + setting
                            + ", whose offset from UTC is no multiple of 30 minutes: its half hours"
                            + " could not be counted",
                    "Choose a zone whose offset is whole or half hours, or leave the setting out for Asia/Shanghai.");
        }
    }

    private void require(ZoneId zone) {
        var before =
                jdbc.sql("select zone from business_zone").query(String.class).optional();
        if (before.isPresent() && !before.get().equals(zone.getId()) && hasCounted()) {
            throw new WrongSetting(
                    "drumtower.zone is " + zone + ", and the figures of this database were counted by the days of "
                            + before.get(),
                    "Set drumtower.zone to " + before.get() + ", or begin with an empty data folder.");
        }
    }

    private boolean hasCounted() {
        return jdbc.sql(COUNTED).query(Boolean.class).single();
    }
}
