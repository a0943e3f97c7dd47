package io.drumtower.duty.inbound;

import io.drumtower.kernel.Inlet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Names the office. */
@Component
class OfficeInlet implements Inlet {

    private final OfficeDesk desk;
    private final JsonMapper json;

    OfficeInlet(OfficeDesk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @Override
    public String path() {
        return "/api/office";
    }

    @Override
    public void take(String id, byte[] body, String by) {
        desk.write(json.readValue(body, OfficeController.Sent.class).request(), by);
    }
}
