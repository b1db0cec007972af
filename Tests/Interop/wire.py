"""What can be told on the wire."""

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


def has_only_types_that_texts_hide(case):
    """Whether all that is wrong with a form is the type of what is a text there: every text is a string.

    Null in a form is the text 'null', and schemathesis takes that for a violation where it finds the type in `allOf`.
    """
    if case.media_type not in FORMS:
        return False
    wrong = mutations(case)
    if not wrong:
        description = getattr(case.meta.phase.data, "description", None) if case.meta else None
        return (description or "").endswith("Incorrect type")
    return all(tuple(mutation.keywords) == ("type",) and mutation.parameter_location.value == "body" for mutation in wrong)
