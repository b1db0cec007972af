"""The checks that leave out what cannot apply to servers that answer samples."""

import pathlib
import re
import sys

import schemathesis
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import wire  # noqa: E402

PROBLEM = "application/problem+json"

# What types cannot hold: integers of more than 64 bits, numbers beyond their format, texts that are no base64 where only
# 'contentEncoding' says so, and header lines of parts with control characters, which schemathesis writes as they are.
UNREADABLE = re.compile(
    r"the number \S+ is out of the range of|'-?\d{19,}' is not an integer of 64 bits|expected base64"
    r"|a line in the header of a part is malformed"
)


def is_own_rejection(response, case):
    # What the routes answer by themselves with a status or in a media type that the description does not name. A backend
    # words it as its description wants; a server of samples does not.
    if response.status_code < 400 or response.headers.get("content-type") != [PROBLEM]:
        return False
    documented = case.operation.responses.find_by_status_code(response.status_code)
    return documented is None or PROBLEM not in documented.definition.get("content", {})


def is_without_sample(response):
    # Of a stream there is no sample.
    return response.status_code == 501


def has_no_type(case):
    # A form of several shapes has none: its handler gets the bytes.
    return case.media_type in wire.FORMS and "oneOf" in wire.body_schema(case)


def is_about_format(case):
    # A format that has no type is a note for people ("format" in JSON Schema 2020-12).
    description = getattr(case.meta.phase.data, "description", None) if case.meta else None
    wrong = wire.mutations(case)
    return "' format" in (description or "") or bool(wrong) and all("format" in mutation.keywords for mutation in wrong)


@schemathesis.check
def own_status_code_conformance(ctx, response, case):
    return None if is_own_rejection(response, case) else checks.status_code_conformance(ctx, response, case)


@schemathesis.check
def own_content_type_conformance(ctx, response, case):
    return None if is_own_rejection(response, case) else checks.content_type_conformance(ctx, response, case)


@schemathesis.check
def own_response_schema_conformance(ctx, response, case):
    return None if is_own_rejection(response, case) else checks.response_schema_conformance(ctx, response, case)


@schemathesis.check
def sampled_not_a_server_error(ctx, response, case):
    return None if is_without_sample(response) else not_a_server_error(ctx, response, case)


@schemathesis.check
def typed_positive_data_acceptance(ctx, response, case):
    if response.status_code == 400:
        faults = response.json().get("errors", [])
        if faults and all(UNREADABLE.match(fault["detail"]) for fault in faults):
            return None
    return checks.positive_data_acceptance(ctx, response, case)


@schemathesis.check
def visible_negative_data_rejection(ctx, response, case):
    if wire.has_only_types_that_texts_hide(case, response) or has_no_type(case) or is_about_format(case):
        return None
    return checks.negative_data_rejection(ctx, response, case)
