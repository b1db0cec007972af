"""The check of answers that leaves out what `fields` has trimmed."""

import schemathesis
from schemathesis.specs.openapi.checks import response_schema_conformance


@schemathesis.check
def untrimmed_response_schema_conformance(ctx, response, case):
    # 'fields' takes members away, also those that a record must have; its description says so.
    if response.status_code == 200 and "fields" in (case.query or {}):
        return None
    return response_schema_conformance(ctx, response, case)
