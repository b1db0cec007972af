"""What can be told on the wire."""

FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")


def mutations(case):
    return getattr(case.meta.phase.data, "mutations", ()) if case.meta else ()


def has_only_types_that_texts_hide(case):
    """Whether all that is wrong with a request is the type of what travels as a text, in a form or in the query.

    Null in a form is the text 'null', and schemathesis takes that for a violation where it finds the type in `allOf`.
    """
    wrong = mutations(case)
    places = {"query", "body"} if case.media_type in FORMS else {"query"}
    return bool(wrong) and all(
        tuple(mutation.keywords) == ("type",) and mutation.parameter_location.value in places for mutation in wrong
    )
