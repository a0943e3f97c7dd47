package io.drumtower.intake.format;

import io.drumtower.intake.format.Reading.Rejected;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** One transaction of ModSecurity's JSON audit log; version 2 and 3 are told apart by their members. */
final class ModSecurityRecord implements JsonRecord {

    private static final Rejected NO_TRANSACTION = new Rejected("no transaction of ModSecurity");

    @Override
    public Reading read(JsonParser parser, SourceSettings source) {
        JsonNode record = Json.MAPPER.readTree(parser);
        JsonNode transaction = record.path("transaction");
        if (!transaction.isObject()) {
            return NO_TRANSACTION;
        }
        if (record.has("audit_data") || transaction.has("transaction_id")) {
            return new ModSecurityV2(record, transaction).read(source);
        }
        if (transaction.has("messages") || transaction.has("unique_id")) {
            return new ModSecurityV3(transaction).read(source);
        }
        return NO_TRANSACTION;
    }
}
