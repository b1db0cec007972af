"""What can be told on the wire."""

import json
from urllib.parse import parse_qs, urlsplit

FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")


def mutations(case):
    return getattr(case.meta.phase.data, "mutations", ()) if case.meta else ()


def body_schema(case):
    """The schema of the request's body in the media type that it has; schemathesis keeps definitions beside it."""
    schema = case.operation.get_body_for_media_type(case.media_type).validation_schema
    definitions = schema.get("x-bundled", {})
    while "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    return schema


def readings(texts):
    """What the texts of a parameter may stand for."""
    yield texts
    for text in texts:
        yield text
        yield text.split(",")
        try:
            yield json.loads(text)
        except ValueError:
            pass


def is_hidden(mutation, case, response):
    """Whether nobody can tell on the wire that a value is of another type: every text is a string, or a list of one.

    Null in a form is the text 'null', and schemathesis takes that for a violation where it finds the type in `allOf`.
    """
    if tuple(mutation.keywords) != ("type",):
        return False
    if mutation.parameter_location.value != "query":
        return mutation.parameter_location.value == "body" and case.media_type in FORMS
    parameter = case.operation.query.get(mutation.parameter)
    sent = parse_qs(urlsplit(response.request.url).query, keep_blank_values=True).get(mutation.parameter)
    if parameter is None or sent is None:
        return parameter is None or not parameter.is_required
    return any(parameter.is_valid(reading) for reading in readings(sent))


def has_only_types_that_texts_hide(case, response):
    """Whether all that is wrong with a request is the type of what travels as a text, in a form or in the query."""
    wrong = mutations(case)
    if wrong:
        return all(is_hidden(mutation, case, response) for mutation in wrong)
    description = getattr(case.meta.phase.data, "description", None) if case.meta else None
    return case.media_type in FORMS and (description or "").endswith("Incorrect type")
